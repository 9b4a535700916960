//! When a window that nobody uses locks itself.

use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use app::Clock as _;
use tauri::{AppHandle, Runtime};
use tokio::time::Instant;

use crate::backup;
use crate::caseload::Caseload;
use crate::clock::SystemClock;
use crate::event::{BackendEvent, tell};
use crate::window;

/// How long the page may take to show the lock before it is locked without it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(4);
/// How often it is looked at.
const EVERY: Duration = Duration::from_secs(5);
/// Who looks that late did not run: the computer slept. A busy one is late by seconds.
const SLEPT: Duration = Duration::from_secs(45);

/// A moment by two clocks: the one on the wall goes on while the computer sleeps, the other one cannot be set back.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment {
    wall_ms: u64,
    running: Instant,
}

impl Moment {
    /// This moment.
    pub(crate) fn now() -> Moment {
        Moment {
            wall_ms: SystemClock.now().unix_ms,
            running: Instant::now(),
        }
    }

    /// How long ago `earlier` was, by the clock that says more.
    pub(crate) fn since(self, earlier: Moment) -> Duration {
        let by_wall = Duration::from_millis(self.wall_ms.saturating_sub(earlier.wall_ms));
        by_wall.max(self.running.saturating_duration_since(earlier.running))
    }
}

/// When somebody last did something, and how long that holds.
#[derive(Debug)]
pub(crate) struct Activity {
    last: Mutex<Moment>,
    lasts: Mutex<Duration>,
}

impl Activity {
    /// Begins now.
    pub(crate) fn new(lasts: Duration) -> Activity {
        Activity {
            last: Mutex::new(Moment::now()),
            lasts: Mutex::new(lasts),
        }
    }

    /// From now on it holds that long.
    pub(crate) fn hold_for(&self, lasts: Duration) {
        *self.lasts.lock().unwrap_or_else(PoisonError::into_inner) = lasts;
    }

    /// Somebody did something.
    pub(crate) fn touch(&self, at: Moment) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }

    /// How long nobody has done anything.
    pub(crate) fn rest(&self, now: Moment) -> Duration {
        now.since(*self.last.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether nobody did anything for too long.
    pub(crate) fn is_over(&self, now: Moment) -> bool {
        self.rest(now) >= *self.lasts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Locks the caseload when nobody used it for too long, as long as the program runs. After the computer slept that long
/// it is locked within [`EVERY`] and [`PATIENCE`] of waking up.
pub(crate) async fn watch<R: Runtime>(app: AppHandle<R>, caseload: Arc<Caseload>) {
    let mut looked = Moment::now();
    loop {
        tokio::time::sleep(EVERY).await;
        let now = Moment::now();
        let slept = has_slept(looked, now);
        looked = now;
        if slept || caseload.is_unused() {
            lock_in_sight(&app, &caseload, PATIENCE).await;
            looked = Moment::now();
        }
        backup::make_in_a_pause(&app, &caseload);
    }
}

/// Whether the computer slept between two looks. Who closes the lid goes away, and who opens it may be somebody else.
fn has_slept(before: Moment, now: Moment) -> bool {
    now.since(before) >= EVERY + SLEPT
}

/// Locks while the page may still be open. It is told first, so that it can keep what is being typed and show the lock;
/// whether it answers or not, nothing is open afterwards.
pub(crate) async fn lock_in_sight<R: Runtime>(
    app: &AppHandle<R>,
    caseload: &Arc<Caseload>,
    patience: Duration,
) {
    if !caseload.is_open() {
        return;
    }
    let mut shown = pin!(caseload.page_locked());
    shown.as_mut().enable(); // from here on, an answer is heard
    tell(app, BackendEvent::Locked);
    tokio::time::timeout(patience, shown).await.ok();
    if caseload.lock_aside().await.is_ok() {
        window::show_title_of_locked(app);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    fn after(moment: Moment, on_the_wall: Duration, running: Duration) -> Moment {
        Moment {
            wall_ms: moment.wall_ms + u64::try_from(on_the_wall.as_millis()).unwrap(),
            running: moment.running + running,
        }
    }

    #[test]
    fn it_is_over_after_the_minutes_and_not_before() {
        let start = Moment::now();
        let activity = Activity::new(5 * MINUTE);
        activity.touch(start);
        assert!(!activity.is_over(after(start, 4 * MINUTE, 4 * MINUTE)));
        assert!(activity.is_over(after(start, 5 * MINUTE, 5 * MINUTE)));
    }

    #[test]
    fn whoever_does_something_gets_the_whole_time_again() {
        let start = Moment::now();
        let activity = Activity::new(5 * MINUTE);
        activity.touch(after(start, 4 * MINUTE, 4 * MINUTE));
        assert!(!activity.is_over(after(start, 8 * MINUTE, 8 * MINUTE)));
    }

    #[test]
    fn a_computer_that_slept_is_found_out_by_the_clock_on_the_wall() {
        let start = Moment::now();
        let activity = Activity::new(5 * MINUTE);
        activity.touch(start);
        assert!(
            activity.is_over(after(start, 60 * MINUTE, Duration::ZERO)),
            "the other clock stands still while the computer sleeps"
        );
    }

    #[test]
    fn a_computer_that_slept_is_locked_and_a_busy_one_is_not() {
        let look = Moment::now();
        assert!(!has_slept(look, after(look, EVERY, EVERY)));
        let busy = 4 * EVERY;
        assert!(
            !has_slept(look, after(look, busy, busy)),
            "late by fifteen seconds"
        );
        assert!(
            has_slept(look, after(look, MINUTE, Duration::ZERO)),
            "only the clock on the wall went on"
        );
        assert!(
            has_slept(look, after(look, MINUTE, MINUTE)),
            "both went on, as on Windows"
        );
    }

    #[test]
    fn whoever_asks_for_other_minutes_has_them_at_once() {
        let start = Moment::now();
        let activity = Activity::new(5 * MINUTE);
        activity.touch(start);
        let later = after(start, 2 * MINUTE, 2 * MINUTE);
        assert!(!activity.is_over(later));
        activity.hold_for(2 * MINUTE);
        assert!(activity.is_over(later));
    }

    #[test]
    fn setting_the_clock_back_keeps_nothing_open() {
        let start = Moment::now();
        let activity = Activity::new(5 * MINUTE);
        activity.touch(after(start, 60 * MINUTE, Duration::ZERO));
        assert!(activity.is_over(after(start, Duration::ZERO, 5 * MINUTE)));
    }
}
