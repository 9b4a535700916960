use model::record::{Person, PersonName};
use model::{PersonId, PersonNameId};

use super::checked;
use crate::view::NameView;
use crate::{ErrorCode, Result, Session};

/// Keeps one more spelling of a person's name; it stands behind those that are there.
///
/// # Errors
/// `not_found`, `name_missing`, `too_long`, `invalid_field`; file errors.
pub fn add(session: &mut Session, person: PersonId, typed: &NameView) -> Result<PersonNameId> {
    session.require_worker()?;
    let name = checked(typed)?;
    let done = session.write("name_add", |writer| {
        let reader = writer.reader();
        reader.get::<Person>(person)?.ok_or(ErrorCode::NotFound)?;
        let here = reader.list_by::<PersonName>("person_id", &person.to_string())?;
        let last = here.iter().filter_map(|row| row.record.rank).max();
        let name = PersonName {
            person_id: Some(person),
            rank: Some(last.map_or(0, |rank| rank.saturating_add(1))),
            ..name
        };
        Ok(writer.create(&name)?)
    })?;
    Ok(done.value)
}
