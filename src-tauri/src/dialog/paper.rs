//! Small files between people: requests to join, rosters, and the closed key that signs them.

use std::path::PathBuf;

use app::Result;
use app::files::read_small;
use tauri::{Manager as _, Runtime, WebviewWindow};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder};

use super::{LastFolder, answer_for_tests};
use crate::caseload::aside;

/// What a file is, as its name says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A device wishes to join.
    Request,
    /// The office's list of devices.
    Roster,
    /// The key that signs it, closed with its password.
    RosterKey,
}

impl Kind {
    /// The beginning of its name.
    pub(crate) fn file_name(self) -> &'static str {
        match self {
            Kind::Request => "anmeldung",
            Kind::Roster => "geraeteliste",
            Kind::RosterKey => "unterschrift",
        }
    }

    /// The ending of its name.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Kind::Request | Kind::Roster => "json",
            Kind::RosterKey => "keys",
        }
    }
}

/// Asks where to save a file of this kind; `None` when nobody chose a place.
///
/// # Errors
/// `internal` when the program ends meanwhile.
pub(crate) async fn ask_where_to_save_as<R: Runtime>(
    window: WebviewWindow<R>,
    kind: Kind,
    file_name: String,
) -> Result<Option<PathBuf>> {
    aside(move || {
        if let Some(folder) = answer(&window) {
            return Ok(Some(folder.join(file_name)));
        }
        let chosen = new(&window, kind).set_file_name(file_name).blocking_save_file();
        let mut place = chosen.and_then(|path| path.into_path().ok());
        if let Some(place) = place.as_mut().filter(|place| place.extension().is_none()) {
            place.set_extension(kind.ending());
        }
        window.state::<LastFolder>().remember(place.as_ref());
        Ok(place)
    })
    .await
}

/// Asks for a file of this kind and reads it; `None` when nobody chose one.
///
/// # Errors
/// `file_missing`, `file_too_large`, `io`.
pub(crate) async fn ask_for_paper<R: Runtime>(
    window: WebviewWindow<R>,
    kind: Kind,
) -> Result<Option<Vec<u8>>> {
    aside(move || {
        let chosen = match answer(&window) {
            Some(folder) => find(&folder, kind),
            None => new(&window, kind)
                .blocking_pick_file()
                .and_then(|path| path.into_path().ok()),
        };
        window.state::<LastFolder>().remember(chosen.as_ref());
        chosen.map(|file| read_small(&file)).transpose()
    })
    .await
}

fn new<R: Runtime>(window: &WebviewWindow<R>, kind: Kind) -> FileDialogBuilder<R> {
    let dialog = window.dialog().file().set_parent(window);
    // Whoever was sent a file under another name finds it too.
    let dialog = dialog.add_filter("Ankommen", &[kind.ending(), "*"]);
    match window.state::<LastFolder>().get() {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}

/// What a test chooses in a folder: the newest file of the kind, by its name.
fn find(folder: &std::path::Path, kind: Kind) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder).ok()?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let meant = names.filter(|name| name.starts_with(kind.file_name()) && name.ends_with(kind.ending()));
    meant.max().map(|name| folder.join(name))
}

/// The folder in which a test of this crate answers every dialog of its window.
#[cfg(test)]
pub(crate) struct AnswersIn(pub(crate) PathBuf);

#[cfg(test)]
fn answer<R: Runtime>(window: &WebviewWindow<R>) -> Option<PathBuf> {
    let chosen = window.try_state::<AnswersIn>().map(|folder| folder.0.clone());
    chosen.or_else(answer_for_tests)
}

#[cfg(not(test))]
fn answer<R: Runtime>(_: &WebviewWindow<R>) -> Option<PathBuf> {
    answer_for_tests()
}
