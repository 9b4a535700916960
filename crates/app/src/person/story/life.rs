//! What happened on days that stand in the records: care, stays, households, consents, tasks, letters, deadlines.

use chrono::{Days, NaiveDate};
use model::PersonId;
use model::record::{Consent, Deadline, HouseholdMembership, Letter, Person, ProcedureEvent, Stay, Task};
use store::{Reader, Row};

use super::on_day;
use crate::person::family::label_of;
use crate::person::shelter::Shelters;
use crate::procedure::tables as procedure_tables;
use crate::view::{Place, StoryEntry, StoryEvent};
use crate::{Result, Session};

pub(super) fn tell(
    session: &Session,
    id: PersonId,
    person: &Person,
    entries: &mut Vec<StoryEntry>,
) -> Result<()> {
    let (reader, today, key) = (session.reader(), session.today(), id.to_string());
    if person.opened_on.is_some() {
        entries.push(on_day("opened".to_owned(), person.opened_on, StoryEvent::Opened));
    }
    if person.closed_on.is_some() {
        entries.push(on_day("closed".to_owned(), person.closed_on, StoryEvent::Closed));
    }
    moves(&reader, reader.list_by("person_id", &key)?, entries)?;
    households(&reader, reader.list_by("person_id", &key)?, entries)?;
    consents(reader.list_by("person_id", &key)?, today, entries);
    tasks(reader.list_by("person_id", &key)?, entries);
    procedure(reader.list_by("person_id", &key)?, entries)?;
    letters(reader.list_by("person_id", &key)?, entries);
    deadlines(reader.list_by("person_id", &key)?, entries);
    Ok(())
}

/// Each beginning of a stay, with the one that ended on that day; each end after which nothing began.
fn moves(reader: &Reader<'_>, mut stays: Vec<Row<Stay>>, entries: &mut Vec<StoryEntry>) -> Result<()> {
    let shelters = Shelters::read(reader)?;
    let place = |stay: &Stay| Place {
        shelter: shelters
            .get(stay.shelter_id)
            .and_then(|shelter| shelter.name.clone())
            .unwrap_or_default(),
        room: stay.room.clone().unwrap_or_default(),
    };
    stays.sort_by_key(|row| (row.record.from_on, row.id));
    let mut told_ends = Vec::new();
    for row in &stays {
        let before = stays.iter().find(|other| {
            other.id != row.id && other.record.to_on.is_some() && other.record.to_on == row.record.from_on
        });
        told_ends.extend(before.map(|other| other.id));
        let what = StoryEvent::Moved {
            from: before.map(|other| place(&other.record)),
            to: Some(place(&row.record)),
        };
        entries.push(on_day(format!("moved {}", row.id), row.record.from_on, what));
    }
    for row in stays
        .iter()
        .filter(|row| row.record.to_on.is_some() && !told_ends.contains(&row.id))
    {
        let what = StoryEvent::Moved {
            from: Some(place(&row.record)),
            to: None,
        };
        entries.push(on_day(format!("left {}", row.id), row.record.to_on, what));
    }
    Ok(())
}

fn households(
    reader: &Reader<'_>,
    memberships: Vec<Row<HouseholdMembership>>,
    entries: &mut Vec<StoryEntry>,
) -> Result<()> {
    for row in memberships {
        let Some(household) = row.record.household_id else {
            continue;
        };
        let label = label_of(reader, household)?;
        let joined = StoryEvent::HouseholdJoined { label: label.clone() };
        entries.push(on_day(format!("joined {}", row.id), row.record.from_on, joined));
        if row.record.to_on.is_some() {
            let left = StoryEvent::HouseholdLeft { label };
            entries.push(on_day(format!("parted {}", row.id), row.record.to_on, left));
        }
    }
    Ok(())
}

fn consents(consents: Vec<Row<Consent>>, today: NaiveDate, entries: &mut Vec<StoryEntry>) {
    for Row { id, record } in consents {
        let (purpose, recipient) = (record.purpose, record.recipient.unwrap_or_default());
        let given = StoryEvent::ConsentGiven {
            purpose,
            recipient: recipient.clone(),
            until_on: record.until_on,
            form: record.form,
        };
        entries.push(on_day(format!("consent {id}"), record.given_on, given));
        let ran_out = record.until_on.filter(|until| *until < today);
        if record.withdrawn_on.is_some() {
            let withdrawn = StoryEvent::ConsentWithdrawn { purpose, recipient };
            entries.push(on_day(format!("withdrawn {id}"), record.withdrawn_on, withdrawn));
        } else if let Some(until) = ran_out {
            let day = until.checked_add_days(Days::new(1));
            let expired = StoryEvent::ConsentExpired { purpose, recipient };
            entries.push(on_day(format!("expired {id}"), day, expired));
        }
    }
}

/// What was done on its day; what is still open is no part of what happened.
fn tasks(tasks: Vec<Row<Task>>, entries: &mut Vec<StoryEntry>) {
    for row in tasks.into_iter().filter(|row| row.record.done_on.is_some()) {
        let what = StoryEvent::TaskDone {
            kind: row.record.kind,
            task: row.record.what.unwrap_or_default(),
            how: row.record.done_how.unwrap_or_default(),
        };
        entries.push(on_day(format!("task {}", row.id), row.record.done_on, what));
    }
}

/// On the day they came; where nobody knows it, on the earliest on which they can have come.
fn letters(letters: Vec<Row<Letter>>, entries: &mut Vec<StoryEntry>) {
    for Row { id, record } in letters {
        let what = StoryEvent::LetterCame {
            sender: record.sender,
            name: record.sender_name.unwrap_or_default(),
            subject: record.subject.unwrap_or_default(),
        };
        let day = record.arrived_on.or(record.dated_on).or(record.posted_on);
        entries.push(on_day(format!("letter {id}"), day, what));
    }
}

/// What has ended, on that day; what runs still is no part of what happened.
fn deadlines(deadlines: Vec<Row<Deadline>>, entries: &mut Vec<StoryEntry>) {
    for Row { id, record } in deadlines.into_iter().filter(|row| row.record.end.is_some()) {
        let what = StoryEvent::DeadlineEnded {
            end: record.end,
            what: record.what.unwrap_or_default(),
            how: record.closed_how.unwrap_or_default(),
        };
        entries.push(on_day(format!("deadline {id}"), record.ended_on, what));
    }
}

/// What counts: neither what was corrected nor what was withdrawn.
fn procedure(events: Vec<Row<ProcedureEvent>>, entries: &mut Vec<StoryEntry>) -> Result<()> {
    let tables = procedure_tables()?;
    let replaced: Vec<_> = events.iter().filter_map(|row| row.record.replaces_id).collect();
    for Row { id, record } in events {
        if replaced.contains(&id) || record.is_withdrawn == Some(true) {
            continue;
        }
        let kind = record.kind.unwrap_or_default();
        let what = StoryEvent::Procedure {
            name: tables
                .kind(&kind)
                .map_or_else(|| kind.clone(), |kind| kind.name.clone()),
            kind,
            until_on: record.until_on,
            remark: record.remark.unwrap_or_default(),
        };
        entries.push(on_day(format!("procedure {id}"), record.happened_on, what));
    }
    Ok(())
}
