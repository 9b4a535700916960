//! Files that somebody brought: dropped, chosen, or opened from the desktop. They are held here until somebody has seen what
//! they would change and says so. The page knows them by a token and by their names, never by where they lie.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use app::view::{IntakeFile, IntakeView, Progress};
use app::{ErrorCode, Result, Watch, intake};
use tauri::{AppHandle, Manager as _, Runtime};

use crate::caseload::Caseload;
use crate::dialog::place_of;
use crate::event::{BackendEvent, tell};

/// What was brought and is not settled yet.
#[derive(Default)]
pub(crate) struct Intake {
    held: Mutex<Held>,
    is_stopped: Arc<AtomicBool>,
}

#[derive(Default)]
struct Held {
    /// Counts up with every change, so that nobody takes in what was not shown.
    token: u64,
    files: Vec<PathBuf>,
    /// They were taken in; only their receipts may still be asked for.
    is_taken: bool,
}

impl Intake {
    /// Holds files; those that were brought before and not taken in stay with them. Gives how many there are.
    pub(crate) fn offer(&self, files: Vec<PathBuf>) -> usize {
        let mut held = self.hold();
        if held.is_taken {
            held.files.clear();
            held.is_taken = false;
        }
        for file in files {
            if !held.files.contains(&file) {
                held.files.push(file);
            }
        }
        held.token += 1;
        held.files.len()
    }

    /// The same with places as the desktop gives them: the files in folders, and the files themselves.
    ///
    /// # Errors
    /// `file_missing`, file errors.
    pub(crate) fn offer_places(&self, places: &[PathBuf]) -> Result<usize> {
        let lists: Result<Vec<Vec<PathBuf>>> = places.iter().map(|place| intake::list(place)).collect();
        Ok(self.offer(lists?.concat()))
    }

    /// Lets them go.
    pub(crate) fn drop_all(&self) {
        let mut held = self.hold();
        held.files.clear();
        held.is_taken = false;
        held.token += 1;
    }

    /// Asks whatever is under way to stop.
    pub(crate) fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    /// What is offered, with its token; nothing when there is nothing, or when it was taken in.
    fn offered(&self) -> Option<(u64, Vec<PathBuf>)> {
        let held = self.hold();
        (!held.is_taken && !held.files.is_empty()).then(|| (held.token, held.files.clone()))
    }

    fn of_token(&self, token: u64, is_taken: bool) -> Result<Vec<PathBuf>> {
        let held = self.hold();
        match held.token == token && held.is_taken == is_taken {
            true => Ok(held.files.clone()),
            false => Err(ErrorCode::NotFound.into()),
        }
    }

    fn note_taken(&self, token: u64) {
        let mut held = self.hold();
        if held.token == token {
            held.is_taken = true;
        }
    }

    fn hold(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is offered, looked at: nothing of it is taken in.
///
/// # Errors
/// `locked`.
pub(crate) async fn look<R: Runtime>(app: &AppHandle<R>) -> Result<Option<IntakeView>> {
    let caseload = Arc::clone(&app.state::<Arc<Caseload>>());
    let Some((token, files)) = app.state::<Intake>().offered() else {
        return caseload.read(|_| Ok(None)).await;
    };
    let place = files.first().and_then(|file| file.parent()).map(place_of);
    let watch = watch(app);
    let files = caseload
        .write(move |session| Ok(intake::look(session, &files, &watch)))
        .await?;
    Ok(Some(IntakeView {
        token: token.to_string(),
        place,
        files,
    }))
}

/// Takes in what was shown under this token; each receipt is written beside its bundle, or to `receipts`. What was stopped
/// under way stays offered.
///
/// # Errors
/// `locked`, `not_found` when something else is offered by now.
pub(crate) async fn take<R: Runtime>(
    app: &AppHandle<R>,
    token: &str,
    receipts: Option<PathBuf>,
) -> Result<Vec<IntakeFile>> {
    let caseload = Arc::clone(&app.state::<Arc<Caseload>>());
    caseload.read(|_| Ok(())).await?;
    let token: u64 = token.parse().map_err(|_| ErrorCode::NotFound)?;
    let held = app.state::<Intake>();
    let files = held.of_token(token, receipts.is_some())?;
    let options = app::bundle::ImportOptions {
        receipts,
        watch: watch(app),
        ..Default::default()
    };
    let ended = caseload
        .write(move |session| Ok(intake::take(session, &files, &options)))
        .await?;
    let cancelled = ErrorCode::Cancelled.code();
    if !ended
        .iter()
        .any(|file| file.outcome.code.as_deref() == Some(cancelled.as_str()))
    {
        held.note_taken(token);
    }
    Ok(ended)
}

/// Tells the page how far it is, and stops when the page or the lock asks for it.
fn watch<R: Runtime>(app: &AppHandle<R>) -> Watch {
    let caseload = Arc::clone(&app.state::<Arc<Caseload>>());
    let is_stopped = Arc::clone(&app.state::<Intake>().is_stopped);
    is_stopped.store(false, Ordering::Relaxed);
    let app = app.clone();
    Watch::new(move |progress: Progress| {
        tell(&app, BackendEvent::Progress { progress });
        !is_stopped.load(Ordering::Relaxed) && !caseload.is_closing()
    })
}

/// Holds a file that was opened from the desktop; the page is told when it may know, which is after unlocking.
pub(crate) fn opened_from_desktop<R: Runtime>(app: &AppHandle<R>, file: &Path) {
    let files = app.state::<Intake>().offer(vec![file.to_owned()]);
    if app.state::<Arc<Caseload>>().is_open() {
        tell(app, BackendEvent::Offered { files });
    }
}
