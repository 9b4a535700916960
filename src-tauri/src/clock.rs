use std::time::{Duration, Instant};

use app::{Clock, ErrorCode, KdfCost, Now, Result};
use chrono::{DateTime, Local, NaiveDateTime};

/// The clock of the computer, in its time zone.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "a shell is where the clock is read")]
    fn now(&self) -> Now {
        let now = Local::now();
        Now {
            unix_ms: u64::try_from(now.timestamp_millis()).unwrap_or(0),
            local: now.naive_local(),
        }
    }

    fn local_at(&self, unix_ms: u64) -> NaiveDateTime {
        let at = i64::try_from(unix_ms)
            .ok()
            .and_then(DateTime::from_timestamp_millis);
        at.unwrap_or(DateTime::UNIX_EPOCH)
            .with_timezone(&Local)
            .naive_local()
    }
}

/// What checking a new password shall cost on this computer. Takes one to three seconds; in development builds, whose tests
/// make many passwords, it is the least that is ever written.
///
/// # Errors
/// `internal` where not even the memory for the least is free.
#[expect(
    clippy::disallowed_methods,
    reason = "a stopwatch, for measuring what this computer can do"
)]
pub(crate) fn calibrated_cost() -> Result<KdfCost> {
    if cfg!(debug_assertions) {
        return Ok(KdfCost::FLOOR);
    }
    let start = Instant::now();
    let elapsed = move || -> Duration { start.elapsed() };
    KdfCost::calibrate(elapsed).map_err(|_| ErrorCode::Internal.into())
}
