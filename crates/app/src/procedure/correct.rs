use model::ProcedureEventId;
use model::record::ProcedureEvent;

use super::check::record;
use crate::view::NewProcedureEvent;
use crate::{ErrorCode, Result, Session};

/// Corrects an event: a new one takes its place, the old one stays as what was entered first.
///
/// # Errors
/// `not_found` for an event that is not here or was withdrawn, `invalid_field` with the reason `corrected` for one that another one has
/// replaced, `invalid_field`, `too_long`, `wrong_seat` at the office; file errors.
pub fn correct(
    session: &mut Session,
    id: ProcedureEventId,
    new: &NewProcedureEvent,
) -> Result<ProcedureEventId> {
    session.require_worker()?;
    let entered = record(new, session.today())?;
    let done = session.write("procedure_correct", |writer| {
        let before = super::counting(&writer.reader(), id)?;
        let event = ProcedureEvent {
            person_id: before.person_id,
            replaces_id: Some(id),
            ..entered
        };
        before.person_id.ok_or(ErrorCode::NotFound)?;
        Ok(writer.create(&event)?)
    })?;
    Ok(done.value)
}
