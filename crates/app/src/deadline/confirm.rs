use model::DeadlineId;

use crate::{Result, Session};

/// A person has looked at what the rule leaves open, and stands by the days as they are.
///
/// # Errors
/// `not_found`, `wrong_seat` at the office; file errors.
pub fn confirm(session: &mut Session, id: DeadlineId) -> Result<()> {
    session.require_worker()?;
    session.write("deadline_confirm", |writer| {
        super::change(writer, id, |deadline| deadline.is_confirmed = Some(true))
    })?;
    Ok(())
}
