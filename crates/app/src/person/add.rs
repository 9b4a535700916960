use chrono::NaiveDate;
use model::record::{Nationality, Person, PersonLanguage, PersonName, Stay};
use model::{LanguageId, NationalityId, PersonId, PersonNameId};
use store::{NewRow, Writer};

use super::shelter::{find_or_make, new_stay};
use crate::session::Profile;
use crate::view::NewPerson;
use crate::{ErrorCode, Result, Session, text};

/// Enters a person: one operation with all her cells and list elements.
///
/// # Errors
/// `name_missing`, `too_long`, `invalid_field`, `wrong_seat` at the office; file errors.
pub fn add(session: &mut Session, new: &NewPerson) -> Result<PersonId> {
    session.require_worker()?;
    check(new)?;
    let (today, profile) = (session.today(), session.profile.clone());
    let done = session.write("person_add", |writer| {
        let id = PersonId(writer.make_id());
        let rows = new_person_rows(writer, id, new, &profile, today)?;
        writer.create_rows(rows)?;
        Ok(id)
    })?;
    Ok(done.value)
}

/// The rows of a new person. What is not said is filled from who works here: area, worker, today as first day.
pub(crate) fn new_person_rows(
    writer: &mut Writer<'_>,
    id: PersonId,
    new: &NewPerson,
    profile: &Profile,
    today: NaiveDate,
) -> Result<Vec<NewRow>> {
    let person = Person {
        area_id: new.fields.area_id.or(profile.area_id),
        worker_id: new.fields.worker_id.or(profile.worker_id),
        opened_on: new.fields.opened_on.or(Some(today)),
        ..new.fields.clone()
    };
    let mut rows = vec![NewRow::of(id, &person)];
    for (rank, name) in (0u32..).zip(&new.names) {
        let whole = format!("{} {}", name.given, name.family);
        let name = PersonName {
            person_id: Some(id),
            family: text::filled(&name.family),
            given: text::filled(&name.given),
            script: Some(
                text::filled(&name.script).unwrap_or_else(|| names::script(&whole).code().to_owned()),
            ),
            source: name.source,
            rank: Some(rank),
        };
        rows.push(NewRow::of(PersonNameId(writer.make_id()), &name));
    }
    for country in &new.nationalities {
        let nationality = Nationality {
            person_id: Some(id),
            country: Some(country.clone()),
        };
        rows.push(NewRow::of(NationalityId(writer.make_id()), &nationality));
    }
    for (rank, language) in (0u32..).zip(&new.languages) {
        let language = PersonLanguage {
            person_id: Some(id),
            language: Some(language.clone()),
            rank: Some(rank),
            ..PersonLanguage::default()
        };
        rows.push(NewRow::of(LanguageId(writer.make_id()), &language));
    }
    if let Some(shelter) = new.shelter.as_deref().and_then(text::filled) {
        let stay = Stay {
            shelter_id: Some(find_or_make(writer, &shelter)?),
            room: new.room.as_deref().and_then(text::filled),
            from_on: new.moved_in_on,
            ..Stay::default()
        };
        rows.push(new_stay(writer, id, stay));
    }
    Ok(rows)
}

/// What a person must have: a name with something in it, and texts that are fit to be kept.
pub(crate) fn check(new: &NewPerson) -> Result<()> {
    let has_name = new
        .names
        .first()
        .is_some_and(|name| text::filled(&name.family).or(text::filled(&name.given)).is_some());
    if !has_name {
        return Err(ErrorCode::NameMissing.into());
    }
    for name in &new.names {
        text::name("family", &name.family)?;
        text::name("given", &name.given)?;
        text::name("script", &name.script)?;
    }
    super::change::check_fields(&new.fields)?;
    text::day("moved_in_on", new.moved_in_on)?;
    new.nationalities
        .iter()
        .try_for_each(|code| super::change::check_country(code))?;
    new.languages
        .iter()
        .try_for_each(|code| super::change::check_language(code))?;
    text::line("shelter", new.shelter.as_deref().unwrap_or_default())?;
    text::line("room", new.room.as_deref().unwrap_or_default())
}
