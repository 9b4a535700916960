//! The unlocked session: an open database, a clock, and who is working.

mod create;
mod lock;
mod profile;
mod recovery;

use chrono::{NaiveDate, NaiveDateTime};
use store::{Reader, Stamp, Store, Writer};

pub use create::{CreateOptions, create};
pub use lock::{change_password, fact, open, open_with_recovery, reset_password};
pub use profile::Profile;
pub use recovery::{check_recovery, confirm_recovery, make_recovery};
pub(crate) use recovery::{recovery_mistyped, recovery_state};

use crate::view::Seat;
use crate::{AppError, ErrorCode, Result};

/// The time, as a shell reads it: the only place where a clock enters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Unix milliseconds.
    pub unix_ms: u64,
    /// What stands on the clock on the wall.
    pub local: NaiveDateTime,
}

/// Where the time comes from.
pub trait Clock: Send {
    /// The time now.
    fn now(&self) -> Now;
    /// What stood on the clock on the wall at that moment (Unix milliseconds).
    fn local_at(&self, unix_ms: u64) -> NaiveDateTime;
}

/// An unlocked database with who works in it. Dropping it locks: the connection closes and the keys are wiped.
pub struct Session {
    pub(crate) store: Store,
    pub(crate) profile: Profile,
    pub(crate) clock: Box<dyn Clock>,
    clock_is_ahead: bool,
}

/// Nobody is away for so long: a clock that stands further after the last entry is wrong.
const LONGEST_ABSENCE_MS: u64 = 400 * 24 * 60 * 60 * 1000;

impl Session {
    pub(crate) fn new(store: Store, clock: Box<dyn Clock>) -> Result<Session> {
        let profile = Profile::read(&store.reader())?;
        let last_ms = store.clock().last().unix_ms();
        Ok(Session {
            clock_is_ahead: last_ms > 0 && clock.now().unix_ms > last_ms.saturating_add(LONGEST_ABSENCE_MS),
            store,
            profile,
            clock,
        })
    }

    /// The time now.
    pub fn now(&self) -> Now {
        self.clock.now()
    }

    /// Whether the clock stood more than a year after the last entry when this was opened.
    pub(crate) fn clock_is_ahead(&self) -> bool {
        self.clock_is_ahead
    }

    /// Whether the database was taken away since it was opened: all of it can still be read, and nothing can be saved.
    pub fn is_lost(&self) -> bool {
        self.store.require_place().is_err()
    }

    /// Today's date.
    pub fn today(&self) -> NaiveDate {
        self.now().local.date()
    }

    /// What stood on the clock on the wall at that moment (Unix milliseconds).
    pub(crate) fn local_at(&self, unix_ms: u64) -> NaiveDateTime {
        self.clock.local_at(unix_ms)
    }

    /// Who works here.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    pub(crate) fn reader(&self) -> Reader<'_> {
        self.store.reader()
    }

    /// Runs `work` as one step: all of it, or nothing. The only way to write.
    pub(crate) fn write<T>(
        &mut self,
        verb: &'static str,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T>,
    ) -> Result<store::Done<T>> {
        let stamp = Stamp {
            wall_ms: self.now().unix_ms,
            verb,
        };
        self.store.write::<T, AppError>(stamp, work)
    }
}

impl Session {
    /// # Errors
    /// `wrong_seat` at the office: it never writes a person's cells.
    pub(crate) fn require_worker(&self) -> Result<()> {
        match self.profile.seat {
            Seat::Worker => Ok(()),
            Seat::Office => Err(ErrorCode::WrongSeat.into()),
        }
    }

    /// # Errors
    /// `wrong_seat` for a caseworker.
    pub(crate) fn require_office(&self) -> Result<()> {
        match self.profile.seat {
            Seat::Office => Ok(()),
            Seat::Worker => Err(ErrorCode::WrongSeat.into()),
        }
    }
}
