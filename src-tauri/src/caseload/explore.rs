//! The invented city beside the own caseload: another folder, other keys, and never both at once.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError};

use app::demo::{DemoOptions, make};
use app::view::{CaseloadFact, Seat, Status};
use app::{Clock, ErrorCode, KdfCost, Result, session};

use super::{Caseload, aside};
use crate::clock::SystemClock;

/// Enough to see every screen at work, and made while one reads a sentence.
const AREAS: u32 = 3;
const PERSONS: u32 = 60;
const NOTES: u32 = 12;
const SEED: u64 = 42;

impl Caseload {
    /// What may be known of the caseload that is shown, without its password.
    pub(crate) fn fact(&self) -> CaseloadFact {
        let shown = self.database();
        CaseloadFact {
            is_exploring: shown != self.own,
            ..session::fact(&shown)
        }
    }

    /// Opens the invented city at the seat of a caseworker or of the office; makes it first where it is not there.
    /// `progress` is told how many of how many events are written.
    ///
    /// # Errors
    /// File errors; the own caseload is shown then as before.
    pub(crate) async fn explore(
        self: &Arc<Self>,
        seat: Seat,
        mut progress: impl FnMut(u32, u32) + Send + 'static,
    ) -> Result<Status> {
        let caseload = Arc::clone(self);
        let database = aside(move || {
            let folder = caseload.demo_folder()?;
            let name = match seat {
                Seat::Worker => "area-1.db",
                Seat::Office => "office.db",
            };
            let database = folder.join(name);
            if !database.exists() {
                let options = DemoOptions {
                    out: folder,
                    areas: AREAS,
                    persons: PERSONS,
                    notes: NOTES,
                    seed: SEED,
                    cost: KdfCost::FLOOR, // its passwords lie beside it
                };
                let clock = || -> Box<dyn Clock> { Box::new(SystemClock) };
                make(&options, &clock, &mut progress)?;
            }
            Ok(database)
        })
        .await?;
        let fact = session::fact(&database);
        let password = fact.demo_password.ok_or(ErrorCode::FileMissing)?;
        self.show(database);
        let opened = self.unlock(password).await;
        if opened.is_err() {
            self.show(self.own.clone());
        }
        opened
    }

    /// Locks the invented city and shows the own caseload again, locked or not made yet.
    ///
    /// # Errors
    /// `internal` when the program ends meanwhile.
    pub(crate) async fn leave(self: &Arc<Self>) -> Result<CaseloadFact> {
        self.lock_aside().await?;
        self.show(self.own.clone());
        Ok(self.fact())
    }

    fn show(&self, database: PathBuf) {
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = database;
    }

    /// Beside the own database, under a name that says what it is.
    fn demo_folder(&self) -> Result<PathBuf> {
        let folder = self.own.parent().ok_or(ErrorCode::FileMissing)?;
        Ok(folder.join("demo"))
    }
}
