use chrono::NaiveDate;
use model::PersonId;
use model::record::Person;

use super::get::{case_of, rows_of};
use super::{events_of, tables};
use crate::{Result, Session};

/// When the newest asylum application of a person was filed, where the procedure says so.
///
/// # Errors
/// File errors.
pub(crate) fn filed_on(session: &Session, id: PersonId, person: &Person) -> Result<Option<NaiveDate>> {
    let events = events_of(&rows_of(&session.reader(), id)?);
    Ok(procedure::filed_on(
        tables()?,
        &case_of(session, person, &events)?,
    ))
}
