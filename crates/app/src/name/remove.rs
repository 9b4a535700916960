use model::record::PersonName;
use model::{PersonNameId, Record as _};

use crate::{ErrorCode, Result, Session};

/// Removes a spelling that was wrong; it can be undone. The last one stays: nobody is without a name.
///
/// # Errors
/// `not_found`, `name_missing` for the last one; file errors.
pub fn remove(session: &mut Session, id: PersonNameId) -> Result<()> {
    session.require_worker()?;
    session.write("name_remove", |writer| {
        let reader = writer.reader();
        let name = reader.get::<PersonName>(id)?.ok_or(ErrorCode::NotFound)?;
        let person = name.person_id.map(|person| person.to_string());
        let here = reader.list_by::<PersonName>("person_id", &person.unwrap_or_default())?;
        if here.len() < 2 {
            return Err(ErrorCode::NameMissing.into());
        }
        Ok(writer.delete(PersonName::TABLE.no, id.into())?)
    })?;
    Ok(())
}
