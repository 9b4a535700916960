use app::Result;
use app::view::Display;
use tauri::{Runtime, State, WebviewWindow};

use crate::display::DisplayFile;
use crate::window;

/// Shown at once and kept for the next start. A disk that cannot be written keeps nobody from reading: it is shown all the
/// same, and the page is told.
#[tauri::command]
pub(crate) async fn display_set<R: Runtime>(
    window: WebviewWindow<R>,
    file: State<'_, DisplayFile>,
    display: Display,
) -> Result<()> {
    window::show_as(&window, &display);
    file.write(&display)
}
