use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use icalendar::{Alarm, Calendar, Class, Component as _, Event, EventLike as _, Property, Trigger};

use super::list;
use crate::view::{DeadlineFilter, DeadlineView};
use crate::{ErrorCode, Result, Session};

/// At eight in the morning, by the clock of whoever reads the calendar.
const MORNING_HOURS: i64 = 8;
const NEUTRAL: &str = "in Ankommen nachsehen";

/// The open deadlines as a calendar file (RFC 5545): of each the safe day and the last day, all day, with an alarm on that
/// morning and on the morning before. A calendar often lies on other people's servers, so nothing in it is about a person:
/// only that something is due, and the sign by which the deadline is found again, the end of its id. `with_what` also writes
/// what is to be done. The same deadline has the same event in each file, so reading in a newer file changes it.
///
/// # Errors
/// `wrong_seat` at the office; file errors.
pub fn calendar(session: &Session, with_what: bool) -> Result<Vec<u8>> {
    let open = list(session, &DeadlineFilter::default())?;
    let millis = i64::try_from(session.now().unix_ms).map_err(|_| ErrorCode::Internal)?;
    let at = DateTime::<Utc>::from_timestamp_millis(millis).ok_or(ErrorCode::Internal)?;
    let mut calendar = Calendar::new();
    for deadline in &open {
        let (last, safe) = (deadline.brief.last_day, deadline.brief.safe_day);
        let days = [
            ("safe", "sicherer Tag", safe.filter(|_| safe != last)),
            ("last", "letzter Tag", last),
        ];
        for (which, words, day) in days {
            if let Some(event) = day.and_then(|day| event(deadline, which, words, day, at, with_what)) {
                calendar.push(event);
            }
        }
    }
    Ok(calendar.to_string().into_bytes())
}

fn event(
    deadline: &DeadlineView,
    which: &str,
    words: &str,
    day: NaiveDate,
    at: DateTime<Utc>,
    with_what: bool,
) -> Option<Event> {
    let id = deadline.brief.id.to_string();
    let sign = id.get(id.len().saturating_sub(6)..)?.to_uppercase();
    let what = deadline.brief.what.as_str();
    let summary = if with_what {
        format!("Frist, {words}: {what} ({sign})")
    } else {
        format!("Frist, {words} – {NEUTRAL} ({sign})")
    };
    let mut event = Event::new();
    event
        .uid(&format!("{id}-{which}@ankommen"))
        .timestamp(at)
        .summary(&summary)
        .starts(day)
        .ends(day.checked_add_days(Days::new(1))?)
        .class(Class::Private)
        .append_property(Property::new("TRANSP", "TRANSPARENT"));
    for days in [1, 0] {
        let before = Duration::hours(MORNING_HOURS) - Duration::days(days);
        let mut alarm = Alarm::display(&summary, Trigger::after_start(before));
        alarm.uid(&format!("{id}-{which}-{days}@ankommen")).timestamp(at);
        event.alarm(alarm.done());
    }
    Some(event.done())
}
