//! What the day asks for: everything open that has a day, and the days that come.

use std::collections::HashSet;

use chrono::NaiveDate;
use deadlines::{Land, Rules, holiday, is_working_day};
use model::record::Person;
use store::Reader;

use crate::due::{Dated, What, gather};
use crate::person::{Homes, reference, unseen};
use crate::view::{CalendarDay, Due, DueWhat, Today};
use crate::{Result, Session, deadline, preference, rule, task};

/// Days that are looked ahead: what begins on a Friday shows the two weeks after next Monday, as the strip of days does.
const DAYS: usize = 18;

/// What is overdue, due today and in the days that come, what was done today, and how many people nobody has seen for long.
///
/// # Errors
/// `wrong_seat` at the office; file errors.
pub fn get(session: &Session) -> Result<Today> {
    session.require_worker()?;
    let (reader, today) = (session.reader(), session.today());
    let land = preference::get(session)?.land;
    let days: Vec<CalendarDay> = today
        .iter_days()
        .take(DAYS)
        .map(|on| calendar_day(on, land))
        .collect();
    let last = days.last().map_or(today, |day| day.on);
    let people = reader.list_all::<Person>()?;
    let dated = gather(&reader, &people, last, today)?;
    let (homes, rules) = (Homes::read(&reader)?, rule::in_use(Some(session))?);
    let due = dated
        .into_iter()
        .map(|dated| due(&reader, &homes, &rules, dated))
        .collect::<Result<Vec<Due>>>()?;
    let mut undated = reader.open_tasks(None)?;
    undated.retain(|row| row.record.due_on.is_none());
    Ok(Today {
        days,
        has_land: land.is_some(),
        due,
        undated: task::views(&reader, undated)?,
        done: task::views(&reader, reader.list_by("done_on", &today.to_string())?)?,
        unseen: unseen(&reader, &people, today)?,
    })
}

/// One as it is read.
fn due(reader: &Reader<'_>, homes: &Homes, rules: &Rules, dated: Dated) -> Result<Due> {
    let what = match dated.what {
        What::Deadline(row) => DueWhat::Deadline {
            deadline: Box::new(deadline::brief(reader, rules, &row)?),
        },
        What::Task(row) => DueWhat::Task {
            task: Box::new(task::view(reader, *row)?),
        },
        What::Paper(status) => DueWhat::Paper { status },
        What::Consent(consent) => DueWhat::Consent {
            purpose: consent.purpose,
            recipient: consent.recipient.unwrap_or_default(),
        },
    };
    let (person, home) = match dated.person {
        Some(id) => (Some(reference(reader, id)?), homes.of(reader, id)?),
        None => (None, None),
    };
    Ok(Due {
        on: dated.on,
        person,
        home,
        what,
    })
}

/// A day, with what is free on it in a Land; where that is not known, in all of them.
pub(crate) fn calendar_day(on: NaiveDate, land: Option<Land>) -> CalendarDay {
    CalendarDay {
        on,
        is_off: is_off(on, land),
        holiday: holiday_of(on, land),
    }
}

/// Whether nobody is in the office: a Saturday, a Sunday, a holiday of the Land. Where the Land is not known, a holiday
/// that not all sixteen have is taken for a working day.
pub(crate) fn is_off(day: NaiveDate, land: Option<Land>) -> bool {
    lands(land).iter().all(|land| !is_working_day(*land, day))
}

fn holiday_of(day: NaiveDate, land: Option<Land>) -> Option<String> {
    let names: HashSet<Option<&str>> = lands(land).iter().map(|land| holiday(*land, day)).collect();
    match (names.len(), names.into_iter().next().flatten()) {
        (1, Some(name)) => Some(name.to_owned()),
        _ => None,
    }
}

fn lands(land: Option<Land>) -> Vec<Land> {
    land.map_or_else(|| Land::ALL.to_vec(), |land| vec![land])
}
