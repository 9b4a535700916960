//! Asking for files and folders. Paths stay on this side: the page hears what became of the files, never where they lie.
//! Each kind of file has a [`Sort`]; its dialog begins where a file of that kind was last chosen or saved, also after a
//! restart.

mod paper;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use app::folder::{self, FileKind};
use app::view::FilePlace;
use app::{ErrorCode, Result};
use tauri::{Manager as _, Runtime, WebviewWindow};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder};

use crate::caseload::{Caseload, aside};

#[cfg(test)]
pub(crate) use paper::AnswersIn;
pub(crate) use paper::{Kind, ask_for_paper, ask_where_to_save_as};

/// What a dialog asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sort {
    /// Which folder is remembered.
    pub(crate) kind: FileKind,
    /// How the names of the files end, without the dot. The first one is put to a name that was typed without any.
    pub(crate) endings: &'static [&'static str],
}

impl Sort {
    /// Backups.
    pub(crate) const BACKUPS: Sort = Sort {
        kind: FileKind::Backup,
        endings: &[app::backup::ENDING],
    };
    /// Bundles and receipts.
    pub(crate) const BUNDLES: Sort = Sort {
        kind: FileKind::Bundle,
        endings: &[app::bundle::ENDING],
    };

    /// Lists of people as others keep them.
    pub(crate) const LISTS: Sort = Sort {
        kind: FileKind::List,
        endings: &["xlsx", "csv"],
    };

    /// Sheets for people, for those who cannot print here.
    pub(crate) const SHEETS: Sort = Sort {
        kind: FileKind::Export,
        endings: &["pdf"],
    };

    /// Photographed letters and other pictures.
    pub(crate) const PICTURES: Sort = Sort {
        kind: FileKind::Picture,
        endings: &["jpg", "jpeg", "png", "webp"],
    };

    /// What may be brought: bundles, receipts, and the papers of the project, which some call by another ending.
    pub(crate) const INTAKE: Sort = Sort {
        kind: FileKind::Bundle,
        endings: &[app::bundle::ENDING, "json"],
    };

    /// Whether a file is named like one of this sort.
    pub(crate) fn fits(self, path: &Path) -> bool {
        let ending = path.extension().and_then(|ending| ending.to_str());
        ending.is_some_and(|ending| self.endings.iter().any(|own| own.eq_ignore_ascii_case(ending)))
    }
}

/// A folder as people call it: a stick by its own name.
pub(crate) fn place_of(folder: &Path) -> FilePlace {
    let name = |name: &std::ffi::OsStr| name.to_string_lossy().into_owned();
    let medium = medium_of(folder).map(name);
    FilePlace {
        is_removable: medium.is_some(),
        name: medium
            .or_else(|| folder.file_name().map(name))
            .unwrap_or_else(|| folder.display().to_string()),
    }
}

/// The name of the stick or card that a folder lies on, where desktops put those: `/media/USER/NAME`,
/// `/run/media/USER/NAME`, `/Volumes/NAME`.
fn medium_of(folder: &Path) -> Option<&std::ffi::OsStr> {
    let below = |top: &str, skipped: usize| {
        let rest = folder.strip_prefix(top).ok()?;
        rest.components().nth(skipped).map(|part| part.as_os_str())
    };
    below("/run/media", 1)
        .or_else(|| below("/media", 1))
        .or_else(|| below("/media", 0))
        .or_else(|| below("/Volumes", 0))
}

/// The folders of the last dialogs while nothing is unlocked; otherwise the database knows them.
#[derive(Default)]
pub(crate) struct LastFolders(Mutex<BTreeMap<FileKind, PathBuf>>);

impl LastFolders {
    /// The next dialog of this kind begins there, while the program runs.
    pub(crate) fn keep(&self, kind: FileKind, folder: PathBuf) {
        self.hold().insert(kind, folder);
    }

    fn get(&self, kind: FileKind) -> Option<PathBuf> {
        self.hold().get(&kind).filter(|folder| folder.is_dir()).cloned()
    }

    fn hold(&self) -> MutexGuard<'_, BTreeMap<FileKind, PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Asks where to save a file of this sort; `None` when nobody chose a place.
///
/// # Errors
/// `internal` when the program ends meanwhile.
pub(crate) async fn ask_where_to_save<R: Runtime>(
    window: &WebviewWindow<R>,
    sort: Sort,
    file_name: &str,
) -> Result<Option<PathBuf>> {
    if let Some(folder) = paper::answer(window) {
        remember(window, sort, Some(&folder)).await;
        return Ok(Some(folder.join(file_name)));
    }
    let dialog = new(window, sort).await.set_file_name(file_name);
    let chosen = aside(move || Ok(dialog.blocking_save_file())).await?;
    let mut place = chosen.and_then(|path| path.into_path().ok());
    if let (Some(place), Some(ending)) = (place.as_mut(), sort.endings.first()) {
        if place.extension().is_none() {
            place.set_extension(ending);
        }
        remember(window, sort, place.parent()).await;
    }
    Ok(place)
}

/// Asks for files of this sort; empty when nobody chose one.
///
/// # Errors
/// `internal` when the program ends meanwhile.
pub(crate) async fn ask_for_files<R: Runtime>(window: &WebviewWindow<R>, sort: Sort) -> Result<Vec<PathBuf>> {
    if let Some(folder) = answer_for_tests() {
        return Ok(files_of(&folder, sort));
    }
    let dialog = new(window, sort).await;
    let chosen = aside(move || Ok(dialog.blocking_pick_files())).await?;
    let files: Vec<PathBuf> = chosen
        .unwrap_or_default()
        .into_iter()
        .filter_map(|path| path.into_path().ok())
        .collect();
    remember(window, sort, files.first().and_then(|file| file.parent())).await;
    Ok(files)
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

/// Asks for one file of this sort; `None` when nobody chose one.
///
/// # Errors
/// `internal` when the program ends meanwhile.
pub(crate) async fn ask_for_file<R: Runtime>(
    window: &WebviewWindow<R>,
    sort: Sort,
) -> Result<Option<PathBuf>> {
    if let Some(folder) = answer_for_tests() {
        return Ok(files_of(&folder, sort).pop());
    }
    let dialog = new(window, sort).await;
    let chosen = aside(move || Ok(dialog.blocking_pick_file())).await?;
    let file = chosen.and_then(|path| path.into_path().ok());
    remember(window, sort, file.as_deref().and_then(Path::parent)).await;
    Ok(file)
}

/// Asks for a folder with files of this sort, or for them; `None` when nobody chose one.
///
/// # Errors
/// `internal` when the program ends meanwhile.
pub(crate) async fn ask_for_folder<R: Runtime>(
    window: &WebviewWindow<R>,
    sort: Sort,
) -> Result<Option<PathBuf>> {
    if let Some(folder) = answer_for_tests() {
        return Ok(Some(folder));
    }
    let dialog = new(window, sort).await;
    let chosen = aside(move || Ok(dialog.blocking_pick_folder())).await?;
    let folder = chosen.and_then(|path| path.into_path().ok());
    remember(window, sort, folder.as_deref()).await;
    Ok(folder)
}

/// The folder where a file of this kind was last chosen or saved, or what is left above it.
pub(crate) async fn last_folder<R: Runtime>(window: &WebviewWindow<R>, kind: FileKind) -> Option<PathBuf> {
    let caseload = Arc::clone(&window.state::<Arc<Caseload>>());
    let kept = caseload.read(move |session| folder::last(session, kind)).await;
    kept.ok()
        .flatten()
        .or_else(|| window.state::<LastFolders>().get(kind))
}

/// The next dialog of this sort begins there. That it could not be kept is no reason to bother anybody.
pub(crate) async fn remember<R: Runtime>(window: &WebviewWindow<R>, sort: Sort, folder: Option<&Path>) {
    let Some(folder) = folder.and_then(|folder| std::path::absolute(folder).ok()) else {
        return;
    };
    window.state::<LastFolders>().keep(sort.kind, folder.clone());
    let caseload = Arc::clone(&window.state::<Arc<Caseload>>());
    let kept = caseload.write(move |session| folder::remember(session, sort.kind, &folder));
    kept.await.ok(); // locked, or a disk that is full: the folder is remembered while the program runs
}

async fn new<R: Runtime>(window: &WebviewWindow<R>, sort: Sort) -> FileDialogBuilder<R> {
    // The label is the endings themselves: the dialogs of the desktop speak the desktop's language, not ours.
    let label: Vec<String> = sort.endings.iter().map(|ending| format!("*.{ending}")).collect();
    let dialog = window
        .dialog()
        .file()
        .set_parent(window)
        .add_filter(label.join(", "), sort.endings);
    match last_folder(window, sort.kind).await {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    }
}

/// The files of this sort in a folder, the newest one last.
fn files_of(folder: &Path, sort: Sort) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.is_file() && sort.fits(path))
        .collect();
    files.sort_by_key(|path| {
        (
            std::fs::metadata(path).and_then(|fact| fact.modified()).ok(),
            path.clone(),
        )
    });
    files
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stick_is_called_by_its_own_name_and_a_folder_by_its_last_one() {
        for (folder, name, is_removable) in [
            ("/media/ines/UEBERGABE", "UEBERGABE", true),
            ("/run/media/ines/UEBERGABE/pakete/2026", "UEBERGABE", true),
            ("/media/UEBERGABE", "UEBERGABE", true),
            ("/Volumes/Stick von Ines/pakete", "Stick von Ines", true),
            ("/srv/ines/Pakete", "Pakete", false),
        ] {
            let place = place_of(Path::new(folder));
            assert_eq!(
                (place.name.as_str(), place.is_removable),
                (name, is_removable),
                "{folder}"
            );
        }
    }

    #[test]
    fn a_sort_knows_its_files_whatever_case_their_ending_has() {
        assert!(Sort::INTAKE.fits(Path::new("stick/A.ANKOMMEN")));
        assert!(Sort::INTAKE.fits(Path::new("roster.json")));
        assert!(!Sort::BUNDLES.fits(Path::new("roster.json")));
        assert!(!Sort::BUNDLES.fits(Path::new("ankommen")));
    }
}
