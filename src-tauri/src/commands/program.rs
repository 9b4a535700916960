use app::Result;
use app::view::About;
use tauri::{Runtime, WebviewWindow};

use crate::dialog;

/// Version of the program, such as `0.1.0`.
#[tauri::command]
pub(crate) async fn app_version() -> Result<&'static str> {
    Ok(env!("CARGO_PKG_VERSION"))
}

/// Which formats it reads and writes.
#[tauri::command]
pub(crate) async fn about_get() -> Result<About> {
    app::about::get()
}

/// The licences of everything in the program.
#[tauri::command]
pub(crate) async fn app_licences() -> Result<&'static str> {
    Ok(include_str!("../../licences.txt"))
}

/// Prints the page as it is shown, over the printing dialog of the desktop. Nothing is written to the disk on the way.
#[tauri::command]
pub(crate) async fn program_print<R: Runtime>(window: WebviewWindow<R>) -> Result<()> {
    dialog::print(&window)
}
