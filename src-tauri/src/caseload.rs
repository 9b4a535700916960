//! The caseload of this window: which file, and the session while it is unlocked.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use app::view::Status;
use app::{ErrorCode, Result, Session};

use crate::clock::SystemClock;
use crate::idle::{Activity, Moment};

/// A foreign list of people while somebody looks at it. It lies in memory only, and goes when the caseload is locked.
#[derive(Clone)]
pub(crate) struct OpenList {
    /// What its file is called.
    pub(crate) file_name: String,
    /// The whole file.
    pub(crate) bytes: Arc<Vec<u8>>,
}

/// Verbs are run one after the other, on threads that may wait; the window never does.
pub(crate) struct Caseload {
    database: PathBuf,
    session: Mutex<Option<Session>>,
    list: Mutex<Option<OpenList>>,
    activity: Activity,
}

impl Caseload {
    /// The locked caseload in `database`; unlocked, it locks itself when nobody used it for `unused`.
    pub(crate) fn new(database: PathBuf, unused: Duration) -> Caseload {
        Caseload {
            database,
            session: Mutex::new(None),
            list: Mutex::new(None),
            activity: Activity::new(unused),
        }
    }

    /// Where the database lies.
    pub(crate) fn database(&self) -> &Path {
        &self.database
    }

    /// Unlocks. Whoever asks for that sees a locked page, so a session that is still open is closed first.
    ///
    /// # Errors
    /// Those of [`app::session::open`].
    pub(crate) async fn unlock(self: &Arc<Self>, password: String) -> Result<Status> {
        let caseload = Arc::clone(self);
        aside(move || {
            let mut held = caseload.hold();
            *held = None;
            let session = app::session::open(&caseload.database, &password, Box::new(SystemClock))?;
            let status = app::status::get(&session)?;
            *held = Some(session);
            caseload.touch();
            Ok(status)
        })
        .await
    }

    /// Closes the session, if there is one: the connection ends and the keys are wiped. A list that lay open is closed too.
    pub(crate) fn lock(&self) {
        *self.hold() = None;
        self.lay_open(None);
    }

    /// A foreign list that somebody is looking at; `None` closes it.
    pub(crate) fn lay_open(&self, list: Option<OpenList>) {
        *self.list.lock().unwrap_or_else(PoisonError::into_inner) = list;
    }

    /// The list that lies open.
    pub(crate) fn open_list(&self) -> Option<OpenList> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner).clone()
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
