use model::record::{Area, Household, HouseholdMembership, Person, PersonLanguage, Worker};
use model::{PartBody, PersonId};
use store::{Reader, Row};

use super::card::Cards;
use super::name::reference;
use super::ties::ties;
use crate::view::{HouseholdView, LanguageView, PersonDetail, RelationshipView, StayView};
use crate::{ErrorCode, Result, Session, conflict, consent};

/// Everything about one person but her notes.
///
/// # Errors
/// `not_found`, `person_erased`; file errors.
pub fn get(session: &Session, id: PersonId) -> Result<PersonDetail> {
    let (reader, today) = (session.reader(), session.today());
    let fields = find(&reader, id)?;
    let cards = Cards::read_one(&reader, id)?;
    let mut stays: Vec<StayView> = cards
        .stays(id)
        .iter()
        .map(|row| StayView {
            id: row.id,
            shelter_id: row.record.shelter_id,
            shelter: cards
                .shelters()
                .get(row.record.shelter_id)
                .and_then(|s| s.name.clone())
                .unwrap_or_default(),
            room: row.record.room.clone().unwrap_or_default(),
            from_on: row.record.from_on,
            to_on: row.record.to_on,
        })
        .collect();
    stays.sort_by_key(|stay| std::cmp::Reverse((stay.to_on.is_none(), stay.from_on)));
    Ok(PersonDetail {
        row: cards.row(id, &fields, today),
        worker: match fields.worker_id {
            Some(worker) => reader.get::<Worker>(worker)?.and_then(|worker| worker.name),
            None => None,
        },
        area: match fields.area_id {
            Some(area) => reader.get::<Area>(area)?.and_then(|area| area.name),
            None => None,
        },
        spoken: cards.languages(id).into_iter().map(language).collect(),
        household: household(&reader, &cards, id)?,
        relationships: relationships(&reader, id)?,
        stays,
        consents: consent::list(session, id)?,
        conflicts: conflict::list_of_person(session, id)?,
        notes: reader.count_notes_of(id)?,
        fields,
    })
}

/// The person; somebody who was erased is told apart from somebody who never was.
pub(super) fn find(reader: &Reader<'_>, id: PersonId) -> Result<Person> {
    if let Some(person) = reader.get::<Person>(id)? {
        return Ok(person);
    }
    let operations = reader.row_operations(id.into())?;
    let is_erased = operations.iter().any(|op| matches!(op.body, PartBody::Purge));
    Err(if is_erased {
        ErrorCode::PersonErased
    } else {
        ErrorCode::NotFound
    }
    .into())
}

fn language(row: Row<PersonLanguage>) -> LanguageView {
    LanguageView {
        language: row.record.language.unwrap_or_default(),
        level: row.record.level,
        reads: row.record.reads,
    }
}

fn household(reader: &Reader<'_>, cards: &Cards, id: PersonId) -> Result<Option<HouseholdView>> {
    let Some(household) = cards.membership(id).and_then(|row| row.record.household_id) else {
        return Ok(None);
    };
    let mut members = Vec::new();
    for row in reader.list_by::<HouseholdMembership>("household_id", &household.to_string())? {
        let other = row
            .record
            .person_id
            .filter(|other| *other != id && row.record.to_on.is_none());
        if let Some(other) = other
            && reader.get::<Person>(other)?.is_some()
        {
            members.push(reference(reader, other)?);
        }
    }
    let label = reader
        .get::<Household>(household)?
        .and_then(|household| household.label)
        .unwrap_or_default();
    Ok(Some(HouseholdView {
        id: household,
        label,
        members,
    }))
}

fn relationships(reader: &Reader<'_>, id: PersonId) -> Result<Vec<RelationshipView>> {
    let mut views = Vec::new();
    for tie in ties(reader, id)? {
        let record = tie.row.record;
        let Some(kind) = record.kind else { continue };
        views.push(RelationshipView {
            id: tie.row.id,
            kind,
            is_first: tie.is_first,
            other: tie.other.map(|other| reference(reader, other)).transpose()?,
            other_name: record.to_name.unwrap_or_default(),
            lives_in: record.lives_in.unwrap_or_default(),
        });
    }
    Ok(views)
}
