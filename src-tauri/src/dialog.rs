//! Asking for files. Paths stay on this side: the page hears what became of the files, never where they lie.

mod paper;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use app::bundle::ENDING;
use app::{ErrorCode, Result};
use tauri::{Manager as _, Runtime, WebviewWindow};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder};

use crate::caseload::aside;

pub(crate) use paper::{Kind, ask_for_paper, ask_where_to_save_as};

/// The folder of the last dialog, such as a stick. Remembered while the program runs, written nowhere.
#[derive(Default)]
pub(crate) struct LastFolder(Mutex<Option<PathBuf>>);

impl LastFolder {
    fn get(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The next dialog begins where `file` lies.
    pub(crate) fn remember(&self, file: Option<&PathBuf>) {
        let file = file.and_then(|path| std::path::absolute(path).ok());
        if let Some(folder) = file.as_deref().and_then(Path::parent) {
            *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(folder.to_owned());
        }
    }
}

/// Asks where to save a file; `None` when nobody chose a place.
///
/// # Errors
/// `internal` when the program ends meanwhile.
pub(crate) async fn ask_where_to_save<R: Runtime>(
    window: WebviewWindow<R>,
    file_name: String,
) -> Result<Option<PathBuf>> {
    aside(move || {
        if let Some(folder) = answer_for_tests() {
            return Ok(Some(folder.join(file_name)));
        }
        let chosen = new(&window).set_file_name(file_name).blocking_save_file();
        let mut place = chosen.and_then(|path| path.into_path().ok());
        if let Some(place) = place.as_mut().filter(|place| place.extension().is_none()) {
            place.set_extension(ENDING);
        }
        window.state::<LastFolder>().remember(place.as_ref());
        Ok(place)
    })
    .await
}

/// Asks for files to take in; empty when nobody chose one.
///
/// # Errors
/// `internal` when the program ends meanwhile.
pub(crate) async fn ask_what_to_open<R: Runtime>(window: WebviewWindow<R>) -> Result<Vec<PathBuf>> {
    aside(move || {
        if let Some(folder) = answer_for_tests() {
            return Ok(vec![folder]);
        }
        let chosen = new(&window).blocking_pick_files().unwrap_or_default();
        let files: Vec<PathBuf> = chosen
            .into_iter()
            .filter_map(|path| path.into_path().ok())
            .collect();
        window.state::<LastFolder>().remember(files.first());
        Ok(files)
    })
    .await
}

/// Asks how to print the page that is shown, and prints it. A driven window cannot press the buttons of that dialog: there
/// a file `printed` says that somebody asked.
///
/// # Errors
/// `io` when the desktop has no way to print.
pub(crate) fn print<R: Runtime>(window: &WebviewWindow<R>) -> Result<()> {
    let printed = match answer_for_tests() {
        Some(folder) => std::fs::write(folder.join("printed"), "").is_ok(),
        None => window.print().is_ok(),
    };
    if printed {
        Ok(())
    } else {
        Err(ErrorCode::Io.into())
    }
}

fn new<R: Runtime>(window: &WebviewWindow<R>) -> FileDialogBuilder<R> {
    let dialog = window
        .dialog()
        .file()
        .set_parent(window)
        .add_filter("Ankommen", &[ENDING]);
    match window.state::<LastFolder>().get() {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}

/// The folder that answers every dialog, for driving the window from a test: nothing can press the buttons of a dialog of
/// the desktop from within the page. A program that is handed out does not know the variable, so that nobody can make it
/// write or read without a question by starting it in another environment.
#[cfg(debug_assertions)]
fn answer_for_tests() -> Option<PathBuf> {
    std::env::var_os("ANKOMMEN_TEST_DIALOG_DIR").map(PathBuf::from)
}

#[cfg(not(debug_assertions))]
fn answer_for_tests() -> Option<PathBuf> {
    None
}
