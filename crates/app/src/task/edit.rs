use model::TaskId;

use super::check::{person_is_here, record};
use crate::view::NewTask;
use crate::{Result, Session};

/// Makes a task what `new` says; whether it is done, who does it and where it came from stay.
///
/// # Errors
/// `not_found`, `invalid_field`, `too_long`, `wrong_seat` at the office; file errors.
pub fn edit(session: &mut Session, id: TaskId, new: &NewTask) -> Result<()> {
    session.require_worker()?;
    let entered = record(new)?;
    session.write("task_edit", |writer| {
        person_is_here(writer, new)?;
        super::change(writer, id, |task| {
            task.person_id = entered.person_id;
            task.kind = entered.kind;
            task.what = entered.what;
            task.due_on = entered.due_on;
            task.at_time = entered.at_time;
            task.place = entered.place;
        })
    })?;
    Ok(())
}
