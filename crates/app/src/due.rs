//! What has a date. A further kind is one more line where they are gathered.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use model::PersonId;
use model::code::ResidenceStatus;
use model::record::{Consent, Deadline, Person, Task};
use store::{Reader, Row};

use crate::Result;
use crate::view::{DueKind, NextDue};

/// How long before its last day a paper is spoken of: an appointment at the authority takes weeks.
pub(crate) const PAPER_DAYS: u64 = 60;
/// How long before its last day a consent is spoken of.
pub(crate) const CONSENT_DAYS: u64 = 30;

/// Care has not ended.
pub(crate) fn is_in_care(person: &Person, today: NaiveDate) -> bool {
    person.closed_on.is_none_or(|day| day >= today)
}

/// The last day of her paper, when it is near or over.
pub(crate) fn paper_ends(person: &Person, today: NaiveDate) -> Option<NaiveDate> {
    let horizon = today.checked_add_days(Days::new(PAPER_DAYS))?;
    person.residence_valid_until.filter(|day| *day <= horizon)
}

/// The consents that end soon and that no other one of the same purpose outlasts.
pub(crate) fn consents_end<'a>(
    consents: impl IntoIterator<Item = &'a Consent> + Clone,
    today: NaiveDate,
) -> impl Iterator<Item = (NaiveDate, &'a Consent)> {
    let horizon = today.checked_add_days(Days::new(CONSENT_DAYS)).unwrap_or(today);
    let all = consents.clone();
    let outlasts = move |day: NaiveDate, consent: &Consent| {
        all.clone().into_iter().any(|other| {
            (other.purpose, &other.recipient) == (consent.purpose, &consent.recipient)
                && other.withdrawn_on.is_none()
                && other.given_on.is_some()
                && other.until_on.is_none_or(|until| until > day)
        })
    };
    consents
        .into_iter()
        .filter(move |consent| consent.holds_on(today) && consent.withdrawn_on.is_none())
        .filter_map(|consent| Some((consent.until_on?, consent)))
        .filter(move |(until, consent)| *until <= horizon && !outlasts(*until, consent))
}

/// What has to be done next for somebody: what is agreed with her stays so when her care has ended.
pub(crate) fn next<'a>(
    person: &Person,
    consents: &[Consent],
    tasks: impl IntoIterator<Item = &'a Task>,
    deadlines: impl IntoIterator<Item = &'a Row<Deadline>>,
    today: NaiveDate,
) -> Option<NextDue> {
    let deadlines = deadlines.into_iter().filter(|row| row.record.end.is_none());
    let deadlines = deadlines.map(|Row { id, record }| {
        let on = record.last_day.unwrap_or(today);
        (on, DueKind::Deadline, record.what.as_deref(), Some(*id))
    });
    let tasks = tasks.into_iter().filter(|task| task.done_on.is_none());
    let tasks = tasks.filter_map(|task| Some((task.due_on?, DueKind::Task, task.what.as_deref(), None)));
    let ends = if is_in_care(person, today) {
        let paper = paper_ends(person, today).map(|on| (on, DueKind::Paper, None, None));
        let consents = consents_end(consents, today).map(|(on, _)| (on, DueKind::Consent, None, None));
        paper.into_iter().chain(consents).min()
    } else {
        None
    };
    let (on, kind, what, deadline) = ends.into_iter().chain(tasks).chain(deadlines).min()?;
    Some(NextDue {
        on,
        kind,
        what: what.map(str::to_owned),
        deadline,
    })
}

/// Something open that has a day, of everybody.
pub(crate) struct Dated {
    pub(crate) on: NaiveDate,
    pub(crate) person: Option<PersonId>,
    pub(crate) what: What,
}

/// What that is.
pub(crate) enum What {
    Deadline(Box<Row<Deadline>>),
    Task(Box<Row<Task>>),
    Paper(Option<ResidenceStatus>),
    Consent(Consent),
}

/// What is open and due by `until`, the oldest first, of one day the appointments by their time.
///
/// # Errors
/// File errors.
pub(crate) fn gather(
    reader: &Reader<'_>,
    people: &[Row<Person>],
    until: NaiveDate,
    today: NaiveDate,
) -> Result<Vec<Dated>> {
    let in_care = people.iter().filter(|row| is_in_care(&row.record, today));
    let in_care: HashMap<PersonId, &Person> = in_care.map(|row| (row.id, &row.record)).collect();
    let deadlines = reader.open_deadlines(Some(until))?;
    let deadlines = deadlines.into_iter().map(|row| Dated {
        // One without a day cannot wait: a newer version wrote it, or a merge brought only a part of it.
        on: row.record.last_day.unwrap_or(today),
        person: row.record.person_id,
        what: What::Deadline(Box::new(row)),
    });
    let tasks = reader.open_tasks(Some(until))?;
    let tasks = tasks.into_iter().filter_map(|row| {
        Some(Dated {
            on: row.record.due_on?,
            person: row.record.person_id,
            what: What::Task(Box::new(row)),
        })
    });
    let papers = in_care.iter().filter_map(|(id, person)| {
        Some(Dated {
            on: paper_ends(person, today)?,
            person: Some(*id),
            what: What::Paper(person.residence_status),
        })
    });
    let mut consents: Vec<Row<Consent>> = reader.list_all()?;
    consents.retain(|row| row.record.person_id.is_some_and(|id| in_care.contains_key(&id)));
    consents.sort_by_key(|row| row.record.person_id);
    let consents = consents
        .chunk_by(|one, other| one.record.person_id == other.record.person_id)
        .flat_map(|hers| consents_end(hers.iter().map(|row| &row.record), today))
        .map(|(on, consent)| Dated {
            on,
            person: consent.person_id,
            what: What::Consent(consent.clone()),
        });
    let mut all: Vec<Dated> = deadlines
        .chain(tasks)
        .chain(papers)
        .chain(consents)
        .filter(|dated| dated.on <= until)
        .collect();
    all.sort_by_key(|dated| {
        let time = match &dated.what {
            What::Task(row) => row.record.at_time,
            What::Deadline(_) | What::Paper(_) | What::Consent(_) => None,
        };
        (dated.on, time.is_none(), time, dated.person)
    });
    Ok(all)
}
