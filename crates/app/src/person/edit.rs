use chrono::NaiveDate;
use model::record::{Nationality, PERSON, Person, PersonLanguage, PersonName, Stay};
use model::{Cells, NationalityId, PersonId, Record, RowId};
use store::{NewRow, Writer};

use super::change::{cell, check_country};
use super::language::put_languages;
use super::name::sorted;
use super::shelter::{find_or_make, new_stay, present};
use crate::text::{self, filled, invalid};
use crate::view::{LanguageView, PersonChange};
use crate::{ErrorCode, Result, Session};

/// Changes fields of a person, all or none. Only what really differs becomes an operation.
///
/// Besides the fields of the model: `name` (`Family, Given`), `nationalities` and `languages` (codes, comma-separated),
/// `shelter` and `room`.
///
/// # Errors
/// `not_found`, `invalid_field`, `too_long`, `name_missing`; file errors.
pub fn edit(session: &mut Session, id: PersonId, changes: &[PersonChange]) -> Result<()> {
    session.require_worker()?;
    let today = session.today();
    session.write("person_edit", |writer| {
        let before = writer
            .reader()
            .get::<Person>(id)?
            .ok_or(ErrorCode::NotFound)?
            .to_cells();
        let mut cells = Cells::new();
        // A room is one of the new shelter, in whatever order both were said.
        let mut changes: Vec<&PersonChange> = changes.iter().collect();
        changes.sort_by_key(|change| change.field == "room");
        for change in changes {
            match change.field.as_str() {
                "name" => rename(writer, id, &change.value)?,
                "nationalities" => set_nationalities(writer, id, &codes(&change.value))?,
                "languages" => set_languages(writer, id, &codes(&change.value))?,
                "shelter" => move_to(writer, id, &change.value, today)?,
                "room" => change_room(writer, id, &change.value)?,
                field => {
                    let column = PERSON
                        .column_named(field)
                        .ok_or_else(|| invalid(field, "unknown_field"))?;
                    let value = cell(column, &change.value)?;
                    let is_same = before
                        .get(&column.no)
                        .map_or(value.is_null(), |old| *old == value);
                    if !is_same {
                        cells.insert(column.no, value);
                    }
                }
            }
        }
        Ok(writer.edit(PERSON.no, id.into(), cells)?)
    })?;
    Ok(())
}

fn codes(typed: &str) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for code in typed.split([',', ' ']).filter_map(filled) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

fn rename(writer: &mut Writer<'_>, person: PersonId, typed: &str) -> Result<()> {
    let (family, given) = match typed.split_once(',') {
        Some((family, given)) => (filled(family), filled(given)),
        None => (None, filled(typed)),
    };
    if family.is_none() && given.is_none() {
        return Err(ErrorCode::NameMissing.into());
    }
    text::name("family", family.as_deref().unwrap_or_default())?;
    text::name("given", given.as_deref().unwrap_or_default())?;
    let names = sorted(
        writer
            .reader()
            .list_by::<PersonName>("person_id", &person.to_string())?,
    );
    let script = Some(names::script(typed).code().to_owned());
    match names.into_iter().next() {
        Some(row) => {
            let after = PersonName {
                family,
                given,
                script,
                ..row.record.clone()
            };
            let cells = row.record.changes_to(&after);
            Ok(writer.edit(PersonName::TABLE.no, row.id.into(), cells)?)
        }
        None => {
            let name = PersonName {
                person_id: Some(person),
                family,
                given,
                script,
                source: None,
                rank: Some(0),
            };
            writer.create(&name)?;
            Ok(())
        }
    }
}

fn set_nationalities(writer: &mut Writer<'_>, person: PersonId, wanted: &[String]) -> Result<()> {
    wanted.iter().try_for_each(|code| check_country(code))?;
    let here = writer
        .reader()
        .list_by::<Nationality>("person_id", &person.to_string())?;
    for row in here.iter().filter(|row| {
        !row.record
            .country
            .as_ref()
            .is_some_and(|code| wanted.contains(code))
    }) {
        writer.delete(Nationality::TABLE.no, row.id.into())?;
    }
    for code in wanted
        .iter()
        .filter(|code| !here.iter().any(|row| row.record.country.as_ref() == Some(*code)))
    {
        let record = Nationality {
            person_id: Some(person),
            country: Some(code.clone()),
        };
        let id = NationalityId(writer.make_id());
        writer.create_rows(vec![NewRow::of(id, &record)])?;
    }
    Ok(())
}

/// Codes alone say nothing of how well somebody speaks: what is known of that stays.
fn set_languages(writer: &mut Writer<'_>, person: PersonId, wanted: &[String]) -> Result<()> {
    let here = writer
        .reader()
        .list_by::<PersonLanguage>("person_id", &person.to_string())?;
    let known = |code: &String| {
        let row = here.iter().find(|row| row.record.language.as_ref() == Some(code));
        LanguageView {
            language: code.clone(),
            level: row.and_then(|row| row.record.level),
            reads: row.and_then(|row| row.record.reads),
        }
    };
    let wanted: Vec<LanguageView> = wanted.iter().map(known).collect();
    put_languages(writer, person, &wanted)
}

/// Moving ends the present stay today and begins a new one; an empty text only ends it.
fn move_to(writer: &mut Writer<'_>, person: PersonId, typed: &str, today: NaiveDate) -> Result<()> {
    text::line("shelter", typed)?;
    let stays = writer
        .reader()
        .list_by::<Stay>("person_id", &person.to_string())?;
    let shelter_id = match filled(typed) {
        Some(name) => Some(find_or_make(writer, &name)?),
        None => None,
    };
    if let Some(row) = present(&stays) {
        if row.record.shelter_id == shelter_id {
            return Ok(());
        }
        let after = Stay {
            to_on: Some(today),
            ..row.record.clone()
        };
        writer.edit(Stay::TABLE.no, row.id.into(), row.record.changes_to(&after))?;
    }
    if shelter_id.is_some() {
        let stay = new_stay(
            writer,
            person,
            Stay {
                shelter_id,
                from_on: Some(today),
                ..Stay::default()
            },
        );
        writer.create_rows(vec![stay])?;
    }
    Ok(())
}

fn change_room(writer: &mut Writer<'_>, person: PersonId, typed: &str) -> Result<()> {
    text::line("room", typed)?;
    let stays = writer
        .reader()
        .list_by::<Stay>("person_id", &person.to_string())?;
    let row = present(&stays).ok_or_else(|| invalid("room", "no_shelter"))?;
    let after = Stay {
        room: filled(typed),
        ..row.record.clone()
    };
    Ok(writer.edit(Stay::TABLE.no, RowId::from(row.id), row.record.changes_to(&after))?)
}
