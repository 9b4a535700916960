use std::sync::{Arc, Mutex, PoisonError};

use app::{Clock, Now};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime};

/// A clock that a story sets.
#[derive(Clone)]
pub struct StoryClock(Arc<Mutex<NaiveDateTime>>);

impl StoryClock {
    /// A clock that stands at this local time; local time is taken as UTC.
    pub fn at(local: &str) -> StoryClock {
        let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M").unwrap_or_default();
        StoryClock(Arc::new(Mutex::new(local)))
    }

    fn local(&self) -> NaiveDateTime {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Moves it on by whole days.
    pub fn advance_days(&self, days: u64) {
        let later = self.local().checked_add_days(Days::new(days)).unwrap_or_default();
        self.set(later);
    }

    /// Sets it, backwards too.
    pub fn set(&self, local: NaiveDateTime) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = local;
    }

    /// The day.
    pub fn today(&self) -> NaiveDate {
        self.local().date()
    }
}

impl Clock for StoryClock {
    fn now(&self) -> Now {
        let local = self.local();
        Now {
            unix_ms: local.and_utc().timestamp_millis().unsigned_abs(),
            local,
        }
    }

    fn local_at(&self, unix_ms: u64) -> NaiveDateTime {
        let ms = i64::try_from(unix_ms).unwrap_or(i64::MAX);
        DateTime::from_timestamp_millis(ms)
            .map(|time| time.naive_utc())
            .unwrap_or_default()
    }
}
