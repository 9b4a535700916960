use std::collections::BTreeMap;

use model::record::{Person, ProcedureEvent};
use model::{PartialDate, PersonId, Precision, ProcedureEventId};
use procedure::{Case, Event, Home, Tables, checklists, counter, fold, information};
use store::{Reader, Row};

use super::{documents, events_of, family, kinds, tables};
use crate::view::{ProcedureEventView, ProcedureView};
use crate::{ErrorCode, Result, Session, preference, rule};

/// The procedure of a person on the day of the session.
///
/// # Errors
/// `not_found`, `wrong_seat` at the office; file errors.
pub fn get(session: &Session, id: PersonId) -> Result<ProcedureView> {
    session.require_worker()?;
    let reader = session.reader();
    let person = reader.get::<Person>(id)?.ok_or(ErrorCode::NotFound)?;
    let tables = tables()?;
    let rules = rule::in_use(Some(session))?;
    let rows = rows_of(&reader, id)?;
    let events = events_of(&rows);
    let case = case_of(session, &person, &events)?;
    let standing = fold(tables, &case);
    Ok(ProcedureView {
        events: views(tables, rows),
        checklists: checklists(tables, &case, &standing, &rules),
        information: information(tables, &case, &standing, &rules),
        counter: counter(tables, &case, &standing, &rules),
        family: family::facts(session, id, &case, &standing)?,
        likely: tables
            .likely(&standing)
            .into_iter()
            .map(|kind| kind.code.clone())
            .collect(),
        standing,
        kinds: kinds()?,
        documents: documents()?,
    })
}

pub(super) fn rows_of(reader: &Reader<'_>, id: PersonId) -> Result<Vec<Row<ProcedureEvent>>> {
    Ok(reader.list_by::<ProcedureEvent>("person_id", &id.to_string())?)
}

/// What the file knows of a person, as far as the procedure asks for it.
pub(super) fn case_of<'a>(session: &Session, person: &Person, events: &'a [Event]) -> Result<Case<'a>> {
    let to_the_day = |date: &Option<PartialDate>| {
        let is_sure = |date: &&PartialDate| date.precision == Precision::Day && !date.is_estimated;
        date.as_ref().filter(is_sure).map(|date| date.first)
    };
    Ok(Case {
        events,
        today: session.today(),
        born_on: to_the_day(&person.birth),
        law: None,
        home: home_of(person, events),
        arrived_on: to_the_day(&person.arrived_on),
        land: preference::get(session)?.land,
    })
}

/// Whoever was allocated to the city lives there, unless the events tell of a reception centre.
fn home_of(person: &Person, events: &[Event]) -> Option<Home> {
    let is_told = |kind: &str| events.iter().any(|event| event.kind == kind);
    let is_of_the_city = person.allocated_on.is_some() && !is_told("aufnahmeeinrichtung");
    is_of_the_city.then_some(Home::Outside)
}

/// The events that count, the newest first.
fn views(tables: &Tables, rows: Vec<Row<ProcedureEvent>>) -> Vec<ProcedureEventView> {
    let replaces: BTreeMap<ProcedureEventId, ProcedureEventId> = rows
        .iter()
        .filter_map(|row| Some((row.id, row.record.replaces_id?)))
        .collect();
    let corrections = |id: ProcedureEventId| {
        let mut at = id;
        // Corrections in a circle end somewhere too.
        (0..rows.len())
            .take_while(|_| match replaces.get(&at) {
                Some(before) => {
                    at = *before;
                    true
                }
                None => false,
            })
            .count()
    };
    let is_replaced = |id: ProcedureEventId| replaces.values().any(|replaced| *replaced == id);
    let mut views: Vec<ProcedureEventView> = rows
        .iter()
        .filter(|row| !is_replaced(row.id) && row.record.is_withdrawn != Some(true))
        .filter_map(|row| {
            let record = row.record.clone();
            let kind = record.kind.unwrap_or_default();
            Some(ProcedureEventView {
                id: row.id,
                name: tables
                    .kind(&kind)
                    .map_or_else(|| kind.clone(), |kind| kind.name.clone()),
                kind,
                happened_on: record.happened_on?,
                document: record.document,
                until_on: record.until_on,
                remark: record.remark.unwrap_or_default(),
                corrections: u32::try_from(corrections(row.id)).unwrap_or_default(),
            })
        })
        .collect();
    let place = |code: &str| tables.kinds().iter().position(|kind| kind.code == code);
    views.sort_by_key(|view| std::cmp::Reverse((view.happened_on, place(&view.kind), view.id)));
    views
}
