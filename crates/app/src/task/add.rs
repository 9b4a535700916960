use model::TaskId;
use model::record::Task;

use super::check::{person_is_here, record};
use crate::view::NewTask;
use crate::{Result, Session};

/// Enters a follow-up, a task or an appointment.
///
/// # Errors
/// `not_found` for a person who is not here, `invalid_field`, `too_long`, `wrong_seat` at the office; file errors.
pub fn add(session: &mut Session, new: &NewTask) -> Result<TaskId> {
    session.require_worker()?;
    let task = Task {
        worker_id: session.profile.worker_id,
        ..record(new)?
    };
    let done = session.write("task_add", |writer| {
        person_is_here(writer, new)?;
        Ok(writer.create(&task)?)
    })?;
    Ok(done.value)
}
