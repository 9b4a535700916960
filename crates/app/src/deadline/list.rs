use std::collections::HashMap;
use std::collections::hash_map::Entry;

use deadlines::Rules;
use model::record::{Deadline, Worker};
use store::{Reader, Row};

use super::brief::brief;
use crate::person::{Homes, reference};
use crate::view::{DeadlineFilter, DeadlineView};
use crate::{Result, Session, rule};

/// Deadlines: what is open first, by its last day; then what has ended, the latest first.
///
/// # Errors
/// `wrong_seat` at the office; file errors.
pub fn list(session: &Session, filter: &DeadlineFilter) -> Result<Vec<DeadlineView>> {
    session.require_worker()?;
    let reader = session.reader();
    let mut rows = match (filter.person, filter.with_ended) {
        (Some(person), _) => reader.list_by::<Deadline>("person_id", &person.to_string())?,
        (None, true) => reader.list_all::<Deadline>()?,
        (None, false) => reader.open_deadlines(None)?,
    };
    rows.retain(|row| filter.with_ended || row.record.end.is_none());
    views(&reader, &*rule::in_use(Some(session))?, rows)
}

/// Several as they are read, in that order.
///
/// # Errors
/// File errors.
pub(crate) fn views(
    reader: &Reader<'_>,
    rules: &Rules,
    mut rows: Vec<Row<Deadline>>,
) -> Result<Vec<DeadlineView>> {
    rows.sort_by_key(|row| {
        let deadline = &row.record;
        let ended = deadline.end.map(|_| std::cmp::Reverse(deadline.ended_on));
        (ended, deadline.last_day, deadline.safe_day, row.id)
    });
    let homes = Homes::read(reader)?;
    let mut people = HashMap::new();
    let mut views = Vec::with_capacity(rows.len());
    for row in &rows {
        let deadline = &row.record;
        if let Some(person) = deadline.person_id
            && let Entry::Vacant(place) = people.entry(person)
        {
            place.insert((reference(reader, person)?, homes.of(reader, person)?));
        }
        let (person, home) = match deadline.person_id.and_then(|person| people.get(&person).cloned()) {
            Some((person, home)) => (Some(person), home),
            None => (None, None),
        };
        let brief = brief(reader, rules, row)?;
        let consequence = rules
            .named(&brief.rule)
            .first()
            .map(|rule| rule.consequence.clone());
        views.push(DeadlineView {
            person,
            home,
            brief,
            consequence: consequence.unwrap_or_default(),
            end: deadline.end,
            ended_on: deadline.ended_on,
            ended_at: deadline.ended_at,
            filing: deadline.filing,
            closed_how: deadline.closed_how.clone().unwrap_or_default(),
            follows: deadline.follows_id,
            worker: match deadline.worker_id {
                Some(worker) => reader.get::<Worker>(worker)?.and_then(|worker| worker.name),
                None => None,
            },
        });
    }
    Ok(views)
}
