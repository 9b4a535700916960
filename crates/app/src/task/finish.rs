use model::TaskId;

use crate::text::{filled, line};
use crate::{Result, Session};

/// Marks a task as done today; `how` may say how it ended. One that was done before keeps its day.
///
/// # Errors
/// `not_found`, `too_long`, `wrong_seat` at the office; file errors.
pub fn finish(session: &mut Session, id: TaskId, how: &str) -> Result<()> {
    session.require_worker()?;
    line("done_how", how)?;
    let (today, how) = (session.today(), filled(how));
    session.write("task_finish", |writer| {
        super::change(writer, id, |task| {
            task.done_on = task.done_on.or(Some(today));
            task.done_how = how.or(task.done_how.take());
        })
    })?;
    Ok(())
}
