//! The daily copy, which nobody has to think of, and the backup file that somebody chose.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use app::backup::{self, Reason};
use app::{AppError, Result};
use tauri::{AppHandle, Runtime};

use crate::caseload::{Caseload, aside};
use crate::event::{BackendEvent, tell};
use crate::idle::Moment;

/// Copying keeps the pages waiting for a moment, so it begins when nobody has touched anything for so long.
const PAUSE: Duration = Duration::from_secs(10);
/// A copy that failed is tried again after so long.
const AGAIN: Duration = Duration::from_secs(10 * 60);

/// The file that somebody chose to bring back. Its way stays here; the page knows its name.
#[derive(Default)]
pub(crate) struct ChosenBackup(Mutex<Option<PathBuf>>);

impl ChosenBackup {
    pub(crate) fn remember(&self, file: &Path) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(file.to_owned());
    }

    /// The file, if it is the one of this name.
    pub(crate) fn get(&self, name: &str) -> Option<PathBuf> {
        let chosen = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        chosen.filter(|file| file.file_name().is_some_and(|own| own == name))
    }
}

/// Whether a copy is being made, and when the last one was tried.
#[derive(Default)]
pub(crate) struct Daily {
    is_running: AtomicBool,
    tried: Mutex<Option<Moment>>,
}

impl Daily {
    /// Whether now is the time to try.
    fn begin(&self, now: Moment) -> bool {
        let mut tried = self.tried.lock().unwrap_or_else(PoisonError::into_inner);
        let is_soon = tried.is_some_and(|before| now.since(before) < AGAIN);
        if is_soon || self.is_running.swap(true, Ordering::AcqRel) {
            return false;
        }
        *tried = Some(now);
        true
    }

    fn end(&self) {
        self.is_running.store(false, Ordering::Release);
    }

    /// Another caseload was opened, or this one again: its copy is due when it says so.
    pub(crate) fn forget(&self) {
        *self.tried.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// Makes the copy of the day in the first pause. Looks only where that costs next to nothing.
pub(crate) fn make_in_a_pause<R: Runtime>(app: &AppHandle<R>, caseload: &Arc<Caseload>) {
    let now = Moment::now();
    if !caseload.rests_for(now, PAUSE) || !caseload.daily().begin(now) {
        return;
    }
    let (app, caseload) = (app.clone(), Arc::clone(caseload));
    tauri::async_runtime::spawn(async move {
        let made = make(&caseload).await;
        caseload.daily().end();
        match made {
            Ok(None) => {}
            Ok(Some(failed)) => tell(&app, BackendEvent::BackedUp { error: failed }),
            Err(error) => tell(&app, BackendEvent::BackedUp { error: Some(error) }),
        }
    });
}

/// Nothing when none was due; otherwise why it could not be written to the second place.
async fn make(caseload: &Arc<Caseload>) -> Result<Option<Option<AppError>>> {
    let draft = caseload.read(|session| {
        let is_due = backup::is_daily_due(session)?;
        is_due.then(|| backup::begin(session, Reason::Daily)).transpose()
    });
    let Some(draft) = draft.await? else {
        return Ok(None);
    };
    let finished = aside(move || draft.finish()).await?;
    let done = caseload
        .note(move |session| backup::note(session, finished))
        .await?;
    Ok(Some(done.second_failed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_copy_at_a_time_and_a_failed_one_is_not_tried_at_once() {
        let (daily, now) = (Daily::default(), Moment::now());
        assert!(daily.begin(now));
        assert!(!daily.begin(now), "one is running");
        daily.end();
        assert!(!daily.begin(now), "it was tried just now");
        daily.forget();
        assert!(daily.begin(now), "after unlocking it is looked at anew");
    }

    #[test]
    fn only_the_file_that_was_chosen_is_given_out() {
        let chosen = ChosenBackup::default();
        assert_eq!(chosen.get("a.ankommen-backup"), None);
        chosen.remember(Path::new("/stick/a.ankommen-backup"));
        assert!(chosen.get("a.ankommen-backup").is_some());
        assert_eq!(chosen.get("b.ankommen-backup"), None);
        assert_eq!(chosen.get("../a.ankommen-backup"), None);
    }
}
