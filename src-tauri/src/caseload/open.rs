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
    pub(super) async fn begin(
        self: &Arc<Self>,
        way_in: impl FnOnce(&Path) -> Result<Session> + Send + 'static,
    ) -> Result<Status> {
        let caseload = Arc::clone(self);
        aside(move || {
            let mut held = caseload.hold();
            *held = None;
            caseload.papers.clear();
            let session = way_in(&caseload.database())?;
            let status = app::status::get(&session)?;
            *held = Some(session);
            caseload.touch();
            Ok(status)
        })
        .await
    }
}
