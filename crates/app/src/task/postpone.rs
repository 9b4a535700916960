use chrono::NaiveDate;
use model::TaskId;

use crate::text::{day, invalid};
use crate::{Result, Session};

/// Moves a task to another day, today or later; the time of day stays.
///
/// # Errors
/// `invalid_field` for a day that is over, `not_found`, `wrong_seat` at the office; file errors.
pub fn postpone(session: &mut Session, id: TaskId, due_on: NaiveDate) -> Result<()> {
    session.require_worker()?;
    day("due_on", Some(due_on))?;
    if due_on < session.today() {
        return Err(invalid("due_on", "in_the_past"));
    }
    session.write("task_postpone", |writer| {
        super::change(writer, id, |task| task.due_on = Some(due_on))
    })?;
    Ok(())
}
