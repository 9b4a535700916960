use model::PersonId;
use model::record::{Household, HouseholdMembership, Person, Relationship};
use store::Reader;

use super::card::Cards;
use super::name::reference;
use crate::view::{HouseholdView, PersonDetail, RelationshipView, StayView};
use crate::{ErrorCode, Result, Session, conflict, consent};

/// Everything about one person but her notes.
///
/// # Errors
/// `not_found`; file errors.
pub fn get(session: &Session, id: PersonId) -> Result<PersonDetail> {
    let (reader, today) = (session.reader(), session.today());
    let fields = reader.get::<Person>(id)?.ok_or(ErrorCode::NotFound)?;
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
        household: household(&reader, &cards, id)?,
        relationships: relationships(&reader, id)?,
        stays,
        consents: consent::list(session, id)?,
        conflicts: conflict::list_of_person(session, id)?,
        notes: reader.count_notes_of(id)?,
        fields,
    })
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
    for (column, is_first) in [("from_person_id", true), ("to_person_id", false)] {
        for row in reader.list_by::<Relationship>(column, &id.to_string())? {
            let tie = row.record;
            let other = if is_first {
                tie.to_person_id
            } else {
                tie.from_person_id
            };
            let Some(kind) = tie.kind else { continue };
            views.push(RelationshipView {
                id: row.id,
                kind,
                is_first,
                other: other.map(|other| reference(reader, other)).transpose()?,
                other_name: tie.to_name.unwrap_or_default(),
            });
        }
    }
    Ok(views)
}
