//! A row about somebody who is here already: what is new of it is added to her, and nothing of hers is overwritten.

use chrono::NaiveDate;
use model::record::{Nationality, PERSON, Person, PersonLanguage, PersonName, Stay};
use model::text::{MAX_TEXT, check};
use model::{Cells, LanguageId, NationalityId, PersonId, PersonNameId, Record, ShelterId, StayId, Value};
use store::{NewRow, Writer};

use crate::person::present;
use crate::text::filled;
use crate::view::NewPerson;
use crate::{AppError, ErrorCode, Result};

/// Adds a row of a list to a person: spellings of her name that are new, nationalities and languages, fields that were
/// empty, and her stay where she lives somewhere else by now. What says something else than her file goes into the remark
/// with the day, for somebody to look at.
///
/// # Errors
/// `not_found`; `too_long` when the remark cannot hold it; file errors.
pub(super) fn complete(
    writer: &mut Writer<'_>,
    id: PersonId,
    row: &NewPerson,
    shelter: Option<ShelterId>,
    today: NaiveDate,
) -> Result<()> {
    let before = writer.reader().get::<Person>(id)?.ok_or(ErrorCode::NotFound)?;
    add_names(writer, id, row)?;
    add_countries(writer, id, &row.nationalities)?;
    add_languages(writer, id, &row.languages)?;
    add_fields(writer, id, &before, row, today)?;
    move_in(writer, id, row, shelter, today)
}

fn add_names(writer: &mut Writer<'_>, id: PersonId, row: &NewPerson) -> Result<()> {
    let here = writer
        .reader()
        .list_by::<PersonName>("person_id", &id.to_string())?;
    let mut known: Vec<String> = here
        .iter()
        .map(|name| whole(name.record.given.as_deref(), name.record.family.as_deref()))
        .collect();
    let mut rank = here
        .iter()
        .filter_map(|name| name.record.rank)
        .max()
        .map_or(0, |last| last + 1);
    for name in &row.names {
        let spelling = whole(Some(&name.given), Some(&name.family));
        if spelling.is_empty() || known.contains(&spelling) {
            continue;
        }
        let record = PersonName {
            person_id: Some(id),
            family: filled(&name.family),
            given: filled(&name.given),
            script: filled(&name.script).or_else(|| Some(names::script(&spelling).code().to_owned())),
            source: name.source,
            rank: Some(rank),
        };
        create(writer, PersonNameId(writer.make_id()), &record)?;
        known.push(spelling);
        rank += 1;
    }
    Ok(())
}

/// The words of a name in their order, however its parts were told apart.
fn whole(given: Option<&str>, family: Option<&str>) -> String {
    let words = given.into_iter().chain(family).flat_map(str::split_whitespace);
    words.collect::<Vec<_>>().join(" ")
}

fn add_countries(writer: &mut Writer<'_>, id: PersonId, wanted: &[String]) -> Result<()> {
    let here = writer
        .reader()
        .list_by::<Nationality>("person_id", &id.to_string())?;
    let is_here = |code: &String| here.iter().any(|row| row.record.country.as_ref() == Some(code));
    for code in wanted.iter().filter(|code| !is_here(code)) {
        let record = Nationality {
            person_id: Some(id),
            country: Some(code.clone()),
        };
        create(writer, NationalityId(writer.make_id()), &record)?;
    }
    Ok(())
}

fn add_languages(writer: &mut Writer<'_>, id: PersonId, wanted: &[String]) -> Result<()> {
    let here = writer
        .reader()
        .list_by::<PersonLanguage>("person_id", &id.to_string())?;
    let is_here = |code: &String| here.iter().any(|row| row.record.language.as_ref() == Some(code));
    let first = here
        .iter()
        .filter_map(|row| row.record.rank)
        .max()
        .map_or(0, |last| last + 1);
    for (rank, code) in (first..).zip(wanted.iter().filter(|code| !is_here(code))) {
        let record = PersonLanguage {
            person_id: Some(id),
            language: Some(code.clone()),
            rank: Some(rank),
            ..PersonLanguage::default()
        };
        create(writer, LanguageId(writer.make_id()), &record)?;
    }
    Ok(())
}

/// What was empty is filled; what differs is kept beside.
fn add_fields(
    writer: &mut Writer<'_>,
    id: PersonId,
    before: &Person,
    row: &NewPerson,
    today: NaiveDate,
) -> Result<()> {
    let from_list = Person {
        remark: None,
        ..row.fields.clone()
    };
    let (old, mut cells, mut other) = (before.to_cells(), Cells::new(), Vec::new());
    for (no, value) in from_list.to_cells() {
        match old.get(&no) {
            Some(here) if !here.is_null() && *here != value => {
                let name = PERSON.column(no).map_or("", |column| column.name);
                other.push(format!("{name}: {}", plain(&value)));
            }
            Some(here) if *here == value => {}
            _ => {
                cells.insert(no, value);
            }
        }
    }
    let lines = row.fields.remark.iter().flat_map(|remark| remark.lines());
    let here = before.remark.as_deref().unwrap_or_default();
    other.extend(
        lines
            .filter(|line| !here.lines().any(|known| known == *line))
            .map(str::to_owned),
    );
    if !other.is_empty() {
        let heading = format!("Liste vom {}", today.format("%d.%m.%Y"));
        let parts = filled(here).into_iter().chain([heading]).chain(other);
        let remark = parts.collect::<Vec<_>>().join("\n");
        check(&remark, MAX_TEXT, true).map_err(|_| {
            AppError::new(ErrorCode::TooLong)
                .with("field", "remark")
                .with("limit", MAX_TEXT)
        })?;
        let changed = Person {
            remark: Some(remark),
            ..Person::default()
        };
        cells.extend(changed.to_cells());
    }
    Ok(writer.edit(PERSON.no, id.into(), cells)?)
}

/// A value as somebody reads it. A person's own fields hold no lists.
fn plain(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Int(number) => number.to_string(),
        Value::Bool(true) => "ja".to_owned(),
        Value::Bool(false) => "nein".to_owned(),
        Value::Null | Value::List(_) => String::new(),
    }
}

/// Another shelter or room than the present one is a new stay; the former one ends on the day the new one begins.
fn move_in(
    writer: &mut Writer<'_>,
    id: PersonId,
    row: &NewPerson,
    shelter: Option<ShelterId>,
    today: NaiveDate,
) -> Result<()> {
    let room = row.room.as_deref().and_then(filled);
    if shelter.is_none() && room.is_none() {
        return Ok(());
    }
    let stays = writer.reader().list_by::<Stay>("person_id", &id.to_string())?;
    let from_on = row.moved_in_on.unwrap_or(today);
    let mut shelter_id = shelter;
    if let Some(now) = present(&stays) {
        shelter_id = shelter.or(now.record.shelter_id);
        if now.record.shelter_id == shelter_id && (room.is_none() || now.record.room == room) {
            return Ok(());
        }
        let after = Stay {
            to_on: Some(from_on),
            ..now.record.clone()
        };
        writer.edit(Stay::TABLE.no, now.id.into(), now.record.changes_to(&after))?;
    }
    let stay = Stay {
        person_id: Some(id),
        shelter_id,
        room,
        from_on: Some(from_on),
        to_on: None,
    };
    create(writer, StayId(writer.make_id()), &stay)
}

fn create<R: Record>(writer: &mut Writer<'_>, id: R::Id, record: &R) -> Result<()> {
    Ok(writer.create_rows(vec![NewRow::of(id, record)])?)
}
