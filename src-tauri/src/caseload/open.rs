//! The ways in.

use std::path::Path;
use std::sync::Arc;

use app::session::{self, CreateOptions};
use app::view::{Seat, Status, Who};
use app::{ErrorCode, Result, Session};

use super::{Caseload, aside};
use crate::clock::{SystemClock, calibrated_cost};

impl Caseload {
    /// Unlocks with the password.
    ///
    /// # Errors
    /// Those of [`app::session::open`].
    pub(crate) async fn unlock(self: &Arc<Self>, password: String) -> Result<Status> {
        self.begin(move |database| session::open(database, &password, Box::new(SystemClock)))
            .await
    }

    /// Makes the caseload and unlocks it.
    ///
    /// # Errors
    /// Those of [`app::session::create`].
    pub(crate) async fn create(self: &Arc<Self>, seat: Seat, who: Who, password: String) -> Result<Status> {
        self.begin(move |database| {
            if database.exists() {
                return Err(ErrorCode::DatabaseExists.into()); // before a second is spent on measuring
            }
            let options = CreateOptions {
                seat,
                worker: who.worker,
                unit_label: who.unit_label,
                employer: who.employer,
                is_demo: false,
                cost: calibrated_cost()?,
            };
            session::create(database, &password, options, Box::new(SystemClock))
        })
        .await
    }

    /// Unlocks with the recovery sheet and puts a new password in place of the forgotten one.
    ///
    /// # Errors
    /// Those of [`app::session::open_with_recovery`] and [`app::session::reset_password`].
    pub(crate) async fn recover(self: &Arc<Self>, code: String, password: String) -> Result<Status> {
        self.begin(move |database| {
            let session = session::open_with_recovery(database, &code, Box::new(SystemClock))?;
            session::reset_password(&session, &password, calibrated_cost()?)?;
            Ok(session)
        })
        .await
    }

    /// Opens a session. Whoever asks for one sees a locked page, so one that is still open is closed first.
    async fn begin(
        self: &Arc<Self>,
        way_in: impl FnOnce(&Path) -> Result<Session> + Send + 'static,
    ) -> Result<Status> {
        self.put_in(|_| true, way_in).await
    }

    /// Opens a session in place of one that is still open. One whose database was taken away is closed only when the new one
    /// is there: until then it is the last that holds everything.
    ///
    /// # Errors
    /// Those of `way_in`.
    pub(crate) async fn replace(
        self: &Arc<Self>,
        way_in: impl FnOnce(&Path) -> Result<Session> + Send + 'static,
    ) -> Result<Status> {
        self.put_in(|open| !open.is_lost(), way_in).await
    }

    async fn put_in(
        self: &Arc<Self>,
        closes_first: impl FnOnce(&Session) -> bool + Send + 'static,
        way_in: impl FnOnce(&Path) -> Result<Session> + Send + 'static,
    ) -> Result<Status> {
        let caseload = Arc::clone(self);
        aside(move || {
            let mut held = caseload.hold();
            if held.as_ref().is_some_and(closes_first) {
                *held = None;
            }
            caseload.papers.clear();
            let session = way_in(&caseload.database())?;
            let status = app::status::get(&session)?;
            caseload.lock_after(app::preference::get(&session)?.lock_minutes);
            *held = Some(session);
            caseload.touch();
            caseload.daily.forget();
            Ok(status)
        })
        .await
    }
}
