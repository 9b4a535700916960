use model::ProcedureEventId;
use model::Record as _;
use model::record::{PROCEDURE_EVENT, ProcedureEvent};

use crate::{Result, Session};

/// Marks an event as one that did not happen: it counts no more, and neither does what it had corrected.
///
/// # Errors
/// `not_found` for an event that is not here or was withdrawn, `invalid_field` for one that another one has replaced,
/// `wrong_seat` at the office; file errors.
pub fn withdraw(session: &mut Session, id: ProcedureEventId) -> Result<()> {
    session.require_worker()?;
    session.write("procedure_withdraw", |writer| {
        let before = super::counting(&writer.reader(), id)?;
        let after = ProcedureEvent {
            is_withdrawn: Some(true),
            ..before.clone()
        };
        Ok(writer.edit(PROCEDURE_EVENT.no, id.into(), before.changes_to(&after))?)
    })?;
    Ok(())
}
