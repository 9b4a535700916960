//! A clock that was set back, so that what happened months ago is also stamped months ago.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::NaiveDateTime;

use crate::{Clock, Now};

/// How far the clocks of the demo stand behind, in milliseconds; all of them at once.
#[derive(Clone, Default)]
pub(super) struct Lag(Arc<AtomicU64>);

impl Lag {
    /// Sets the clocks to a moment before `now`; to `now` for a later one.
    pub(super) fn set(&self, now: Now, moment: NaiveDateTime) {
        let ms = (now.local - moment).num_milliseconds().max(0).unsigned_abs();
        self.0.store(ms, Ordering::Relaxed);
    }
}

/// A clock that lags behind another.
pub(super) struct PastClock {
    pub(super) clock: Box<dyn Clock>,
    pub(super) lag: Lag,
}

impl Clock for PastClock {
    fn now(&self) -> Now {
        let unix_ms = self
            .clock
            .now()
            .unix_ms
            .saturating_sub(self.lag.0.load(Ordering::Relaxed));
        Now {
            unix_ms,
            local: self.clock.local_at(unix_ms),
        }
    }

    fn local_at(&self, unix_ms: u64) -> NaiveDateTime {
        self.clock.local_at(unix_ms)
    }
}
