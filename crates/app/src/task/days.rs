use chrono::{Days, NaiveDate};
use deadlines::Land;

use crate::today::is_off;
use crate::view::FollowUpDays;
use crate::{Result, Session, preference};

/// The days that are offered for a follow-up, each a working day: one on which nobody is in the office is no help.
///
/// # Errors
/// `wrong_seat` at the office.
pub fn days(session: &Session) -> Result<FollowUpDays> {
    session.require_worker()?;
    Ok(from(session.today(), preference::get(session)?.land))
}

fn from(today: NaiveDate, land: Option<Land>) -> FollowUpDays {
    let in_days = |days| working_day_from(today.checked_add_days(Days::new(days)).unwrap_or(today), land);
    FollowUpDays {
        next_working_day: in_days(1),
        in_a_week: in_days(7),
        in_four_weeks: in_days(28),
    }
}

/// The day, or the first working day after it.
fn working_day_from(day: NaiveDate, land: Option<Land>) -> NaiveDate {
    day.iter_days().find(|day| !is_off(*day, land)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(today: &str) -> [String; 3] {
        let days = from(today.parse().unwrap(), None);
        [days.next_working_day, days.in_a_week, days.in_four_weeks].map(|day| day.to_string())
    }

    #[test]
    fn after_a_friday_comes_a_monday() {
        assert_eq!(offered("2026-12-11"), ["2026-12-14", "2026-12-18", "2027-01-08"]);
        assert_eq!(
            offered("2026-12-12")[1],
            "2026-12-21",
            "a Saturday and a week is a Monday"
        );
    }

    #[test]
    fn nobody_is_asked_to_come_at_christmas() {
        assert_eq!(offered("2026-12-24")[0], "2026-12-28", "holiday, holiday, Sunday");
        assert_eq!(offered("2026-12-18")[1], "2026-12-28");
        assert_eq!(
            offered("2026-12-04")[2],
            "2027-01-04",
            "New Year's Day is a Friday"
        );
    }
}
