use model::record::{Person, ProcedureEvent};
use model::{PersonId, ProcedureEventId};

use super::check::record;
use crate::view::NewProcedureEvent;
use crate::{ErrorCode, Result, Session};

/// Enters an event of the procedure of a person.
///
/// # Errors
/// `not_found` for a person who is not here, `invalid_field`, `too_long`, `wrong_seat` at the office; file errors.
pub fn add(session: &mut Session, person: PersonId, new: &NewProcedureEvent) -> Result<ProcedureEventId> {
    session.require_worker()?;
    let event = ProcedureEvent {
        person_id: Some(person),
        ..record(new, session.today())?
    };
    let done = session.write("procedure_add", |writer| {
        writer
            .reader()
            .get::<Person>(person)?
            .ok_or(ErrorCode::NotFound)?;
        Ok(writer.create(&event)?)
    })?;
    Ok(done.value)
}
