//! How the events of an area come into its database: a few large steps, each stamped with the day of its last event.

use model::record::{
    CONSENT, Consent, Deadline, HouseholdMembership, Letter, PERSON, Person, STAY, Shelter, Stay, Task,
};
use model::{
    Cell as _, Cells, ConsentId, LanguageId, MembershipId, NationalityId, PersonNameId, Record as _,
};
use model::{RelationshipId, RowId, StayId};
use store::{NewRow, Writer};

use super::area::{Area, Event, What};
use super::city::City;
use super::dice::Dice;
use super::family::Family;
use super::person::Human;
use super::{ids, note};
use crate::session::Profile;
use crate::{ErrorCode, Result, Session};

/// Where a note or a row comes from: the seed and the number of the area.
pub(super) type Path = [u64; 2];

/// Makes the shelters of the area.
///
/// # Errors
/// File errors.
pub(super) fn shelters(session: &mut Session, area: &Area) -> Result<()> {
    let area_id = session.profile.area_id;
    session.write("demo", |writer| {
        for (id, shelter) in &area.housing.shelters {
            let shelter = Shelter {
                area_id,
                ..shelter.clone()
            };
            writer.create_rows(vec![NewRow::of(*id, &shelter)])?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Writes some events as one step.
///
/// # Errors
/// `internal` for an empty data file; file errors.
pub(super) fn events(
    session: &mut Session,
    city: &City,
    area: &Area,
    path: Path,
    events: &[Event],
) -> Result<()> {
    let profile = session.profile.clone();
    session.write("demo", |writer| {
        for event in events {
            match event.what {
                What::Entry(place) => entry(writer, family(area, place)?, place, path, &profile)?,
                What::Withdrawal(place, consent) => withdrawal(writer, event, area, (place, consent), path)?,
                What::Closing(place) => closing(writer, family(area, place)?, place, path)?,
                What::Note(slot) => {
                    let (id, mut note) = note::throw(city, area, path, event.at, slot)?;
                    note.worker_id = profile.worker_id;
                    writer.create_rows(vec![NewRow::of(id, &note)])?;
                }
                What::Letter(place) => letter(writer, area, place, &profile)?,
                What::Procedure(place, nth) => procedure(writer, area, (place, nth))?,
                What::Task(place, nth) => task(writer, area, (place, nth), &profile)?,
            }
        }
        Ok(())
    })?;
    Ok(())
}

fn family(area: &Area, place: usize) -> Result<&Family> {
    area.families.get(place).ok_or_else(|| ErrorCode::Internal.into())
}

/// The same row of a family has the same id each time it is asked for.
fn row_id(family: &Family, path: Path, place: usize, what: u64, member: usize, nth: usize) -> RowId {
    let [seed, area] = path;
    let numbers = [seed, area, 3, place as u64, what, member as u64, nth as u64];
    RowId(ids::throw(family.entered_at, &mut Dice::of(&numbers)))
}

const NAME: u64 = 0;
const NATIONALITY: u64 = 1;
const LANGUAGE: u64 = 2;
const STAYING: u64 = 3;
const MEMBERSHIP: u64 = 4;
const TIE: u64 = 5;
const CONSENTING: u64 = 6;

/// One operation for each person with her list elements, one for the household, one for each tie and consent, as the
/// verbs make them.
fn entry(
    writer: &mut Writer<'_>,
    family: &Family,
    place: usize,
    path: Path,
    profile: &Profile,
) -> Result<()> {
    let id = |what, member, nth| row_id(family, path, place, what, member, nth);
    for (member, human) in family.humans.iter().enumerate() {
        let person = Person {
            area_id: profile.area_id,
            worker_id: profile.worker_id,
            ..human.fields.clone()
        };
        let mut rows = vec![NewRow::of(human.id, &person)];
        for (nth, name) in human.names.iter().cloned().enumerate() {
            let person_id = Some(human.id);
            let name = model::record::PersonName { person_id, ..name };
            rows.push(NewRow::of(PersonNameId::from(id(NAME, member, nth)), &name));
        }
        let nationality = model::record::Nationality {
            person_id: Some(human.id),
            ..human.nationality.clone()
        };
        rows.push(NewRow::of(
            NationalityId::from(id(NATIONALITY, member, 0)),
            &nationality,
        ));
        for (nth, language) in human.languages.iter().cloned().enumerate() {
            let person_id = Some(human.id);
            let language = model::record::PersonLanguage {
                person_id,
                ..language
            };
            rows.push(NewRow::of(LanguageId::from(id(LANGUAGE, member, nth)), &language));
        }
        for (nth, stay) in family.home.stays.iter().cloned().enumerate() {
            let person_id = Some(human.id);
            rows.push(NewRow::of(
                StayId::from(id(STAYING, member, nth)),
                &Stay { person_id, ..stay },
            ));
        }
        writer.create_rows(rows)?;
    }
    if let Some((household_id, household)) = &family.household {
        let mut rows = vec![NewRow::of(*household_id, household)];
        for (member, human) in family.humans.iter().enumerate() {
            let membership = HouseholdMembership {
                household_id: Some(*household_id),
                person_id: Some(human.id),
                from_on: Some(family.entered_at.date()),
                to_on: None,
            };
            rows.push(NewRow::of(
                MembershipId::from(id(MEMBERSHIP, member, 0)),
                &membership,
            ));
        }
        writer.create_rows(rows)?;
    }
    for (nth, tie) in family.ties.iter().enumerate() {
        writer.create_rows(vec![NewRow::of(RelationshipId::from(id(TIE, 0, nth)), tie)])?;
    }
    for (nth, given) in family.consents.iter().enumerate() {
        for (member, human) in consenting(family, nth) {
            let consent = Consent {
                person_id: Some(human.id),
                ..given.consent.clone()
            };
            writer.create_rows(vec![NewRow::of(
                ConsentId::from(id(CONSENTING, member, nth)),
                &consent,
            )])?;
        }
    }
    Ok(())
}

/// The members who give a consent, with their places.
fn consenting(family: &Family, consent: usize) -> impl Iterator<Item = (usize, &Human)> {
    let is_for_adults = family
        .consents
        .get(consent)
        .is_some_and(|given| given.is_for_adults);
    let members = family.humans.iter().enumerate();
    members.filter(move |(_, human)| !is_for_adults || human.member.age >= 18)
}

fn withdrawal(
    writer: &mut Writer<'_>,
    event: &Event,
    area: &Area,
    (place, consent): (usize, usize),
    path: Path,
) -> Result<()> {
    let family = family(area, place)?;
    let column = CONSENT.column_named("withdrawn_on").ok_or(ErrorCode::Internal)?;
    for (member, _) in consenting(family, consent) {
        let row = row_id(family, path, place, CONSENTING, member, consent);
        let cells = Cells::from([(column.no, event.at.date().to_value())]);
        writer.edit(CONSENT.no, row, cells)?;
    }
    Ok(())
}

fn task(writer: &mut Writer<'_>, area: &Area, (place, nth): (usize, usize), profile: &Profile) -> Result<()> {
    let planned = area.tasks.get(place).and_then(|planned| planned.get(nth));
    let planned = planned.ok_or(ErrorCode::Internal)?;
    let task = Task {
        worker_id: profile.worker_id,
        ..planned.task.clone()
    };
    Ok(writer.create_rows(vec![NewRow::of(planned.id, &task)])?)
}

fn procedure(writer: &mut Writer<'_>, area: &Area, (place, nth): (usize, usize)) -> Result<()> {
    let entered = area.procedures.get(place).and_then(|entered| entered.get(nth));
    let entered = entered.ok_or(ErrorCode::Internal)?;
    for (id, event) in &entered.events {
        writer.create_rows(vec![NewRow::of(*id, event)])?;
    }
    Ok(())
}

fn letter(writer: &mut Writer<'_>, area: &Area, place: usize, profile: &Profile) -> Result<()> {
    let brought = area.letters.get(place).and_then(Option::as_ref);
    let brought = brought.ok_or(ErrorCode::Internal)?;
    let worker_id = profile.worker_id;
    let (id, letter) = &brought.letter;
    let letter = Letter {
        worker_id,
        ..letter.clone()
    };
    writer.create_rows(vec![NewRow::of(*id, &letter)])?;
    let (id, deadline) = &brought.deadline;
    let deadline = Deadline {
        worker_id,
        ..deadline.clone()
    };
    Ok(writer.create_rows(vec![NewRow::of(*id, &deadline)])?)
}

/// Care ends: for each person, and for the stay that still lasts.
fn closing(writer: &mut Writer<'_>, family: &Family, place: usize, path: Path) -> Result<()> {
    let closed = Person {
        closed_on: family.closed_on,
        ..Person::default()
    };
    let ended = Stay {
        to_on: family.closed_on,
        ..Stay::default()
    };
    for (member, human) in family.humans.iter().enumerate() {
        writer.edit(PERSON.no, human.id.into(), closed.to_cells())?;
        let lasting = family
            .home
            .stays
            .iter()
            .enumerate()
            .filter(|(_, stay)| stay.to_on.is_none());
        for (nth, _) in lasting {
            let row = row_id(family, path, place, STAYING, member, nth);
            writer.edit(STAY.no, row, ended.to_cells())?;
        }
    }
    Ok(())
}
