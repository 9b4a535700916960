//! The only place of the bench that reads a clock.
#![expect(
    clippy::disallowed_methods,
    reason = "a bench measures time; everything else takes it as a parameter"
)]

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use app::{Clock, Now};
use chrono::{DateTime, NaiveDateTime};

use crate::Result;

/// How long something takes, with what it gives.
pub fn time<T>(work: impl FnOnce() -> Result<T>) -> Result<(Duration, T)> {
    let start = Instant::now();
    let value = work()?;
    Ok((start.elapsed(), value))
}

/// The middle one of several times.
pub fn median(times: impl IntoIterator<Item = Duration>) -> Duration {
    at_percent(times, 50)
}

/// The time that nineteen in twenty stay under.
pub fn p95(times: impl IntoIterator<Item = Duration>) -> Duration {
    at_percent(times, 95)
}

fn at_percent(times: impl IntoIterator<Item = Duration>, percent: usize) -> Duration {
    let mut times: Vec<Duration> = times.into_iter().collect();
    times.sort();
    let at = (times.len() * percent / 100).min(times.len().saturating_sub(1));
    times.get(at).copied().unwrap_or_default()
}

/// The clock of this computer; local time is taken as UTC.
pub struct WallClock;

impl Clock for WallClock {
    fn now(&self) -> Now {
        let unix_ms = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default()
            .as_millis();
        let unix_ms = u64::try_from(unix_ms).unwrap_or(0);
        Now {
            unix_ms,
            local: self.local_at(unix_ms),
        }
    }

    fn local_at(&self, unix_ms: u64) -> NaiveDateTime {
        let time = DateTime::from_timestamp_millis(i64::try_from(unix_ms).unwrap_or(0));
        time.map(|time| time.naive_utc()).unwrap_or_default()
    }
}

/// A clock for one more database.
pub fn clock() -> Box<dyn Clock> {
    Box::new(WallClock)
}
