use model::TaskId;

use crate::{Result, Session};

/// Takes back that a task is done.
///
/// # Errors
/// `not_found`, `wrong_seat` at the office; file errors.
pub fn reopen(session: &mut Session, id: TaskId) -> Result<()> {
    session.require_worker()?;
    session.write("task_reopen", |writer| {
        super::change(writer, id, |task| {
            task.done_on = None;
            task.done_how = None;
        })
    })?;
    Ok(())
}
