use chrono::NaiveDate;
use model::record::{PERSON, Person};
use model::{PersonId, Record as _};

use crate::text::{day, invalid};
use crate::{ErrorCode, Result, Session};

/// Ends care on a day: from the day after the person is neither counted as present nor named to the office. The file stays.
///
/// # Errors
/// `not_found`, `invalid_field` for a day before care began, or an impossible one; file errors.
pub fn close(session: &mut Session, id: PersonId, on: NaiveDate) -> Result<()> {
    session.require_worker()?;
    day("closed_on", Some(on))?;
    set(session, "person_close", id, Some(on))
}

/// Goes on with care that had ended.
///
/// # Errors
/// `not_found`; file errors.
pub fn reopen(session: &mut Session, id: PersonId) -> Result<()> {
    session.require_worker()?;
    set(session, "person_reopen", id, None)
}

fn set(session: &mut Session, verb: &'static str, id: PersonId, closed_on: Option<NaiveDate>) -> Result<()> {
    session.write(verb, |writer| {
        let before = writer.reader().get::<Person>(id)?.ok_or(ErrorCode::NotFound)?;
        let is_too_early = closed_on
            .zip(before.opened_on)
            .is_some_and(|(closed, opened)| closed < opened);
        if is_too_early {
            return Err(invalid("closed_on", "ends_before_it_begins"));
        }
        let after = Person {
            closed_on,
            ..before.clone()
        };
        Ok(writer.edit(PERSON.no, id.into(), before.changes_to(&after))?)
    })?;
    Ok(())
}
