//! Small files between people: requests to join, rosters, the closed key that signs them, and calendars.

use std::path::PathBuf;

use app::Result;
use app::files::read_small;
use app::folder::FileKind;
use tauri::{Runtime, WebviewWindow};

use super::{Sort, answer_for_tests, ask_for_file, ask_where_to_save};
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
    /// Newer rules, signed by the project.
    Rules,
    /// Deadlines for a calendar.
    Calendar,
}

impl Kind {
    /// The beginning of its name.
    pub(crate) fn file_name(self) -> &'static str {
        match self {
            Kind::Request => "anmeldung",
            Kind::Roster => "geraeteliste",
            Kind::RosterKey => "unterschrift",
            Kind::Rules => "regeln",
            Kind::Calendar => "fristen",
        }
    }

    /// The ending of its name.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Kind::Request | Kind::Roster | Kind::Rules => "json",
            Kind::RosterKey => "keys",
            Kind::Calendar => "ics",
        }
    }

    /// What its dialogs ask for. Whoever was sent a file under another name finds it too.
    fn sort(self) -> Sort {
        Sort {
            kind: match self {
                Kind::Calendar => FileKind::Export,
                _ => FileKind::Paper,
            },
            endings: match self {
                Kind::Request | Kind::Roster | Kind::Rules => &["json", "*"],
                Kind::RosterKey => &["keys", "*"],
                Kind::Calendar => &["ics"],
            },
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
    if let Some(folder) = answer(&window) {
        return Ok(Some(folder.join(file_name)));
    }
    ask_where_to_save(&window, kind.sort(), &file_name).await
}

/// Asks for a file of this kind and reads it; `None` when nobody chose one.
///
/// # Errors
/// `file_missing`, `file_too_large`, `io`.
pub(crate) async fn ask_for_paper<R: Runtime>(
    window: WebviewWindow<R>,
    kind: Kind,
) -> Result<Option<Vec<u8>>> {
    let chosen = match answer(&window) {
        Some(folder) => find(&folder, kind),
        None => ask_for_file(&window, kind.sort()).await?,
    };
    let Some(file) = chosen else {
        return Ok(None);
    };
    aside(move || read_small(&file).map(Some)).await
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
pub(super) fn answer<R: Runtime>(window: &WebviewWindow<R>) -> Option<PathBuf> {
    use tauri::Manager as _;
    let chosen = window.try_state::<AnswersIn>().map(|folder| folder.0.clone());
    chosen.or_else(answer_for_tests)
}

#[cfg(not(test))]
pub(super) fn answer<R: Runtime>(_: &WebviewWindow<R>) -> Option<PathBuf> {
    answer_for_tests()
}
