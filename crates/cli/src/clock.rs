//! The clock on the wall. Nothing below the shells reads it.

use std::time::Duration;

use app::{Clock, ErrorCode, KdfCost, Now, Result};
use chrono::{DateTime, Local, NaiveDateTime};

/// Unix milliseconds of a moment after 1970.
fn unix_ms<Tz: chrono::TimeZone>(moment: &DateTime<Tz>) -> u64 {
    u64::try_from(moment.timestamp_millis()).unwrap_or(0)
}

/// The clock of this computer.
struct WallClock;

impl Clock for WallClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "here the time enters; every verb takes it as a parameter"
    )]
    fn now(&self) -> Now {
        let now = Local::now();
        Now {
            unix_ms: unix_ms(&now),
            local: now.naive_local(),
        }
    }

    fn local_at(&self, unix_ms: u64) -> NaiveDateTime {
        utc_at(unix_ms).with_timezone(&Local).naive_local()
    }
}

fn utc_at(unix_ms: u64) -> DateTime<chrono::Utc> {
    let moment = i64::try_from(unix_ms)
        .ok()
        .and_then(DateTime::from_timestamp_millis);
    moment.unwrap_or_default()
}

/// Where the time comes from.
pub fn clock() -> Box<dyn Clock> {
    #[cfg(debug_assertions)]
    if let Some(stopped) = stopped::clock() {
        return stopped;
    }
    Box::new(WallClock)
}

/// What checking a new password shall cost on this computer. Takes one to three seconds; in development builds, which
/// tests call some hundred times, it is the least that is ever written.
///
/// # Errors
/// `internal` where not even the memory for the least is free.
#[expect(
    clippy::disallowed_methods,
    reason = "a stopwatch, for measuring what this computer can do"
)]
pub fn calibrated_cost() -> Result<KdfCost> {
    if cfg!(debug_assertions) {
        return Ok(KdfCost::FLOOR);
    }
    let start = std::time::Instant::now();
    let elapsed = move || -> Duration { start.elapsed() };
    KdfCost::calibrate(elapsed).map_err(|_| ErrorCode::Internal.into())
}

/// A clock that tests set, in development builds only: in an installed program a forgotten variable would date consents
/// back and stamp operations that other devices must refuse.
#[cfg(debug_assertions)]
mod stopped {
    use app::{Clock, Now};
    use chrono::NaiveDateTime;

    /// Stands still at this moment, in a zone without a shift.
    struct StoppedClock(NaiveDateTime);

    impl Clock for StoppedClock {
        fn now(&self) -> Now {
            Now {
                unix_ms: super::unix_ms(&self.0.and_utc()),
                local: self.0,
            }
        }

        fn local_at(&self, unix_ms: u64) -> NaiveDateTime {
            super::utc_at(unix_ms).naive_utc()
        }
    }

    /// The clock that `ANKOMMEN_NOW` (such as `2026-11-24T10:00`) asks for.
    pub fn clock() -> Option<Box<dyn Clock>> {
        let typed = std::env::var("ANKOMMEN_NOW").ok()?;
        let moment = NaiveDateTime::parse_from_str(&typed, "%Y-%m-%dT%H:%M").ok()?;
        Some(Box::new(StoppedClock(moment)))
    }
}
