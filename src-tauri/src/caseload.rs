//! The caseload of this window: which file, and the session while it is unlocked.

mod explore;
mod open;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use app::{ErrorCode, Result, Session};

use crate::idle::{Activity, Moment};
use crate::papers::Papers;

/// Verbs are run one after the other, on threads that may wait; the window never does.
pub(crate) struct Caseload {
    /// The one that this program is for.
    own: PathBuf,
    /// The one that is shown: the own one, or one of the invented city.
    shown: Mutex<PathBuf>,
    session: Mutex<Option<Session>>,
    papers: Papers,
    activity: Activity,
}

impl Caseload {
    /// The locked caseload in `database`; unlocked, it locks itself when nobody used it for `unused`.
    pub(crate) fn new(database: PathBuf, unused: Duration) -> Caseload {
        Caseload {
            shown: Mutex::new(database.clone()),
            own: database,
            session: Mutex::new(None),
            papers: Papers::default(),
            activity: Activity::new(unused),
        }
    }

    /// Where the database lies that is shown.
    pub(crate) fn database(&self) -> PathBuf {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Files that somebody chose and that a later step needs.
    pub(crate) fn papers(&self) -> &Papers {
        &self.papers
    }

    /// Closes the session, if there is one: the connection ends and the keys are wiped.
    pub(crate) fn lock(&self) {
        *self.hold() = None;
        self.papers.clear();
    }

    /// The same, on a thread that may wait for a verb to end.
    ///
    /// # Errors
    /// `internal` when the program ends meanwhile.
    pub(crate) async fn lock_aside(self: &Arc<Self>) -> Result<()> {
        let caseload = Arc::clone(self);
        aside(move || {
            caseload.lock();
            Ok(())
        })
        .await
    }

    /// Runs a verb that reads. Pages also ask by themselves, so it does not count as use.
    ///
    /// # Errors
    /// `locked`, and those of the verb.
    pub(crate) async fn read<T: Send + 'static>(
        self: &Arc<Self>,
        verb: impl FnOnce(&Session) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let caseload = Arc::clone(self);
        aside(move || verb(caseload.hold().as_ref().ok_or(ErrorCode::Locked)?)).await
    }

    /// Runs a verb that writes. Somebody wanted that, so it counts as use.
    ///
    /// # Errors
    /// `locked`, and those of the verb.
    pub(crate) async fn write<T: Send + 'static>(
        self: &Arc<Self>,
        verb: impl FnOnce(&mut Session) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let caseload = Arc::clone(self);
        aside(move || {
            let done = verb(caseload.hold().as_mut().ok_or(ErrorCode::Locked)?);
            caseload.touch();
            done
        })
        .await
    }

    /// Somebody is there.
    pub(crate) fn touch(&self) {
        self.activity.touch(Moment::now());
    }

    /// Whether it is unlocked, and no verb is running, and nobody did anything for too long.
    pub(crate) fn is_unused(&self) -> bool {
        let is_open = self.session.try_lock().is_ok_and(|session| session.is_some());
        is_open && self.activity.is_over(Moment::now())
    }

    /// Whether it is unlocked. A verb that is running says so as well.
    pub(crate) fn is_open(&self) -> bool {
        self.session.try_lock().map_or(true, |session| session.is_some())
    }

    /// The session. A verb that broke down in the middle leaves a session that nobody should trust: it is closed, which
    /// takes back what was not committed.
    fn hold(&self) -> MutexGuard<'_, Option<Session>> {
        self.session.lock().unwrap_or_else(|broken| {
            let mut held = broken.into_inner();
            *held = None;
            self.session.clear_poison();
            held
        })
    }
}

/// Runs `work` on a thread that may wait.
pub(crate) async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(ErrorCode::Internal.into()))
}
