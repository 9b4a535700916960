//! How the facts of a person changed: read from the change log, gathered by day and device, so that a slip and its
//! correction do not stand there as two events.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use model::code::NameSource;
use model::record::{Area, Nationality, PERSON, Person, PersonLanguage, PersonName, Worker};
use model::{ColumnNo, DeviceId, OpId, PersonId, PersonNameId, Record as _, RowId};
use store::{Reader, Row};

use super::at_moment;
use super::log::{Turn, rows_with, turns};
use crate::conflict::text_of;
use crate::person::name::view;
use crate::view::{NameView, StoryChange, StoryEntry, StoryEvent};
use crate::{Result, Session};

pub(super) fn tell(session: &Session, id: PersonId, entries: &mut Vec<StoryEntry>) -> Result<()> {
    let reader = session.reader();
    let own = turns::<Person>(&reader, id.into())?;
    let Some(first) = own.first() else {
        return Ok(());
    };
    let entered = first.op;
    let moment = |turn: Moment| (session.local_at(turn.0.unix_ms()), turn.1);
    let mut facts = Facts::default();

    let by_list = names(session, id, entered, &mut facts, entries)?;
    let what = StoryEvent::Entered { by_list };
    let (at, device) = moment((first.at, first.device()));
    entries.push(at_moment(session, "entered".to_owned(), at, device, what)?);

    for turn in own.iter().skip(1) {
        let (Some(before), Some(after)) = (&turn.before, &turn.after) else {
            continue;
        };
        let (at, device) = moment((turn.at, turn.device()));
        for (no, value) in before.changes_to(after) {
            let old = before.to_cells().get(&no).map(text_of).unwrap_or_default();
            let (from, to) = (read(&reader, no, old)?, read(&reader, no, text_of(&value))?);
            match PERSON.column(no).map(|column| column.name) {
                Some("closed_on") if to.is_empty() => {
                    let key = format!("reopened {:?}", turn.op);
                    entries.push(at_moment(session, key, at, device, StoryEvent::Reopened)?);
                }
                // The end of care stands on its own day; see `life`.
                Some("closed_on") | None => {}
                Some(field) => facts.set(at, device, field, from, to),
            }
        }
    }
    elements::<Nationality>(&reader, id, entered, country, |turn, from, to| {
        let (at, device) = moment(turn);
        facts.exchange(at, device, "nationalities", from, to);
    })?;
    elements::<PersonLanguage>(&reader, id, entered, language, |turn, from, to| {
        let (at, device) = moment(turn);
        facts.exchange(at, device, "languages", from, to);
    })?;
    for ((date, device), day) in facts.days {
        if !day.fields.is_empty() {
            let what = StoryEvent::Changed { fields: day.fields };
            entries.push(at_moment(
                session,
                format!("changed {date} {device}"),
                day.at,
                device,
                what,
            )?);
        }
    }
    Ok(())
}

type Moment = (model::Hlc, DeviceId);

/// What was changed, by day and device.
#[derive(Default)]
struct Facts {
    days: BTreeMap<(NaiveDate, DeviceId), Day>,
}

/// The changes of a day, and when the last of them was made.
#[derive(Default)]
struct Day {
    at: NaiveDateTime,
    fields: Vec<StoryChange>,
}

impl Facts {
    fn fields(&mut self, at: NaiveDateTime, device: DeviceId) -> &mut Vec<StoryChange> {
        let day = self.days.entry((at.date(), device)).or_default();
        day.at = day.at.max(at);
        &mut day.fields
    }

    /// A field of which there is one: what stood there at the beginning of the day, and what at its end.
    fn set(&mut self, at: NaiveDateTime, device: DeviceId, field: &str, from: String, to: String) {
        let fields = self.fields(at, device);
        match fields.iter_mut().find(|change| change.field == field) {
            Some(change) => change.to = to,
            None => fields.push(StoryChange {
                field: field.to_owned(),
                from,
                to,
            }),
        }
        fields.retain(|change| change.from != change.to);
    }

    /// One of several came, went or became another; what came and went on one day is not told.
    fn exchange(&mut self, at: NaiveDateTime, device: DeviceId, field: &str, from: String, to: String) {
        let fields = self.fields(at, device);
        let before = fields.len();
        fields.retain(|change| !(change.field == field && change.to == from && change.from == to));
        if fields.len() == before {
            fields.push(StoryChange {
                field: field.to_owned(),
                from,
                to,
            });
        }
    }
}

/// A value as it is told: rows that it names by their names.
fn read(reader: &Reader<'_>, no: ColumnNo, value: String) -> Result<String> {
    Ok(match PERSON.column(no).map(|column| column.name) {
        Some("worker_id") => match value.parse() {
            Ok(worker) => reader.get::<Worker>(worker)?.and_then(|worker| worker.name),
            Err(_) => None,
        }
        .unwrap_or_default(),
        Some("area_id") => match value.parse() {
            Ok(area) => reader.get::<Area>(area)?.and_then(|area| area.name),
            Err(_) => None,
        }
        .unwrap_or_default(),
        _ => value,
    })
}

fn country(row: Nationality) -> String {
    row.country.unwrap_or_default()
}

/// `ara`, or `ara/b1` where it is known how well.
fn language(row: PersonLanguage) -> String {
    let code = row.language.unwrap_or_default();
    match row.level {
        Some(level) => format!("{code}/{}", level.code()),
        None => code,
    }
}

/// Hands out how the elements of a list changed after the person was entered.
fn elements<R: model::Record>(
    reader: &Reader<'_>,
    id: PersonId,
    entered: OpId,
    text: impl Fn(R) -> String,
    mut changed: impl FnMut(Moment, String, String),
) -> Result<()> {
    for row in rows_with::<R>(reader, "person_id", &id.to_string())? {
        for turn in turns::<R>(reader, row)?
            .into_iter()
            .filter(|turn| turn.op != entered)
        {
            let moment = (turn.at, turn.device());
            let (from, to) = (
                turn.before.map(&text).unwrap_or_default(),
                turn.after.map(&text).unwrap_or_default(),
            );
            if from != to {
                changed(moment, from, to);
            }
        }
    }
    Ok(())
}

/// Tells which spellings came and went; gives whether the person was entered with a list.
fn names(
    session: &Session,
    id: PersonId,
    entered: OpId,
    facts: &mut Facts,
    entries: &mut Vec<StoryEntry>,
) -> Result<bool> {
    let reader = session.reader();
    let mut by_list = false;
    for row in rows_with::<PersonName>(&reader, "person_id", &id.to_string())? {
        let turns = turns::<PersonName>(&reader, row)?;
        if came_and_went(session, &turns) {
            continue;
        }
        for turn in turns {
            if turn.op == entered {
                by_list |= turn
                    .after
                    .is_some_and(|name| name.source == Some(NameSource::List));
                continue;
            }
            name(session, row, turn, facts, entries)?;
        }
    }
    Ok(by_list)
}

/// A slip that was taken back on the same day is nothing to tell.
fn came_and_went(session: &Session, turns: &[Turn<PersonName>]) -> bool {
    let (Some(first), Some(last)) = (turns.first(), turns.last()) else {
        return true;
    };
    let day = |turn: &Turn<PersonName>| session.local_at(turn.at.unix_ms()).date();
    last.after.is_none() && day(first) == day(last)
}

fn name(
    session: &Session,
    row: RowId,
    turn: Turn<PersonName>,
    facts: &mut Facts,
    entries: &mut Vec<StoryEntry>,
) -> Result<()> {
    let (at, device) = (session.local_at(turn.at.unix_ms()), turn.device());
    let shown = |name: &PersonName| name_view(row, name);
    let key = format!("name {:?}", turn.op);
    match (&turn.before, &turn.after) {
        (None, Some(name)) => {
            let what = StoryEvent::NameAdded { name: shown(name) };
            entries.push(at_moment(session, key, at, device, what)?);
        }
        (Some(name), None) => {
            let what = StoryEvent::NameRemoved { name: shown(name) };
            entries.push(at_moment(session, key, at, device, what)?);
        }
        (Some(before), Some(after)) => {
            let text = |name: &PersonName| crate::person::shown(&shown(name));
            let (from, to) = (text(before), text(after));
            if from != to {
                facts.exchange(at, device, "name", from, to);
            }
        }
        (None, None) => {}
    }
    Ok(())
}

fn name_view(row: RowId, name: &PersonName) -> NameView {
    view(&Row {
        id: PersonNameId::from(row),
        record: name.clone(),
    })
}
