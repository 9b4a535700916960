//! The caseload of this window: which file, and the session while it is unlocked.

mod explore;
mod open;

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use app::{ErrorCode, Result, Session};
use tokio::sync::Notify;
use tokio::sync::futures::Notified;

use crate::backup::{ChosenBackup, Daily};
use crate::idle::{Activity, Moment};
use crate::papers::Papers;

const MINUTE: Duration = Duration::from_secs(60);

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
    /// The one that this program is for.
    own: PathBuf,
    /// The one that is shown: the own one, or one of the invented city.
    shown: Mutex<PathBuf>,
    session: Mutex<Option<Session>>,
    list: Mutex<Option<OpenList>>,
    papers: Papers,
    activity: Activity,
    /// What the start of the program asked for; otherwise it is the caseload's own preference.
    unused: Option<Duration>,
    daily: Daily,
    chosen_backup: ChosenBackup,
    /// Somebody wants it closed: long work is to stop.
    is_closing: AtomicBool,
    /// The page shows the lock.
    page_is_locked: Notify,
}

impl Caseload {
    /// The locked caseload in `database`; unlocked, it locks itself when nobody used it for `unused`, or for as long as
    /// it says itself.
    pub(crate) fn new(database: PathBuf, unused: Option<Duration>) -> Caseload {
        Caseload {
            shown: Mutex::new(database.clone()),
            own: database,
            session: Mutex::new(None),
            list: Mutex::new(None),
            papers: Papers::default(),
            activity: Activity::new(unused.unwrap_or(MINUTE)),
            unused,
            daily: Daily::default(),
            chosen_backup: ChosenBackup::default(),
            is_closing: AtomicBool::new(false),
            page_is_locked: Notify::new(),
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

    /// Closes the session, if there is one: the connection ends and the keys are wiped. Long work is stopped for that; what
    /// of it was not committed is taken back. A list that lay open is closed too.
    pub(crate) fn lock(&self) {
        self.is_closing.store(true, Ordering::Relaxed);
        let mut held = self.hold();
        *held = None;
        self.lay_open(None);
        self.papers.clear();
        self.is_closing.store(false, Ordering::Relaxed);
    }

    /// A foreign list that somebody is looking at; `None` closes it.
    pub(crate) fn lay_open(&self, list: Option<OpenList>) {
        *self.list.lock().unwrap_or_else(PoisonError::into_inner) = list;
    }

    /// The list that lies open.
    pub(crate) fn open_list(&self) -> Option<OpenList> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether somebody wants it closed.
    pub(crate) fn is_closing(&self) -> bool {
        self.is_closing.load(Ordering::Relaxed)
    }

    /// The page says that it shows the lock.
    pub(crate) fn note_page_is_locked(&self) {
        self.page_is_locked.notify_waiters();
    }

    /// Waits until the page says that it shows the lock. Asked for before the page is told.
    pub(crate) fn page_locked(&self) -> Notified<'_> {
        self.page_is_locked.notified()
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
        let done = self.write_aside(verb).await;
        self.touch();
        done
    }

    /// Runs a verb that the page calls by itself, such as keeping a draft: it does not count as use.
    ///
    /// # Errors
    /// `locked`, and those of the verb.
    pub(crate) async fn write_aside<T: Send + 'static>(
        self: &Arc<Self>,
        verb: impl FnOnce(&mut Session) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let caseload = Arc::clone(self);
        aside(move || verb(caseload.hold().as_mut().ok_or(ErrorCode::Locked)?)).await
    }

    /// Locks itself after so many minutes from now on, unless the start of the program asked for others.
    pub(crate) fn lock_after(&self, minutes: u8) {
        self.activity
            .hold_for(self.unused.unwrap_or(MINUTE * u32::from(minutes)));
    }

    /// Remembers what the program did by itself: nobody needs to be there for that.
    ///
    /// # Errors
    /// `locked`, and those of the verb.
    pub(crate) async fn note<T: Send + 'static>(
        self: &Arc<Self>,
        verb: impl FnOnce(&mut Session) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let caseload = Arc::clone(self);
        aside(move || verb(caseload.hold().as_mut().ok_or(ErrorCode::Locked)?)).await
    }

    /// The copy of the day.
    pub(crate) fn daily(&self) -> &Daily {
        &self.daily
    }

    /// The backup that somebody chose to bring back.
    pub(crate) fn chosen_backup(&self) -> &ChosenBackup {
        &self.chosen_backup
    }

    /// Whether it is unlocked, and no verb is running, and nobody did anything for so long.
    pub(crate) fn rests_for(&self, now: Moment, long: Duration) -> bool {
        let is_open = self.session.try_lock().is_ok_and(|session| session.is_some());
        is_open && self.activity.rest(now) >= long
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

    /// # Errors
    /// `locked` when it is. It does not wait for a verb that is running.
    pub(crate) fn require_open(&self) -> Result<()> {
        match self.is_open() {
            true => Ok(()),
            false => Err(ErrorCode::Locked.into()),
        }
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
