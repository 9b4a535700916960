use model::DeadlineId;

use crate::{Result, Session};

/// Takes back that a deadline has ended: it is open again on its days.
///
/// # Errors
/// `not_found`, `wrong_seat` at the office; file errors.
pub fn reopen(session: &mut Session, id: DeadlineId) -> Result<()> {
    session.require_worker()?;
    session.write("deadline_reopen", |writer| {
        super::change(writer, id, |deadline| {
            deadline.end = None;
            deadline.ended_on = None;
            deadline.ended_at = None;
            deadline.filing = None;
            deadline.closed_how = None;
        })
    })?;
    Ok(())
}
