use model::code::TaskKind;
use model::record::{Person, Task};
use store::Writer;

use crate::text::{day, filled, invalid, line};
use crate::view::NewTask;
use crate::{ErrorCode, Result};

/// The record of what was entered.
///
/// # Errors
/// `invalid_field` with the reason `missing` where the kind needs more, `too_long`.
pub(super) fn record(new: &NewTask) -> Result<Task> {
    line("what", &new.what)?;
    line("place", &new.place)?;
    day("due_on", new.due_on)?;
    let task = Task {
        person_id: new.person,
        kind: Some(new.kind),
        what: filled(&new.what),
        due_on: new.due_on,
        at_time: new.at_time,
        place: filled(&new.place),
        ..Task::default()
    };
    if task.what.is_none() && new.kind != TaskKind::FollowUp {
        return Err(invalid("what", "missing"));
    }
    if task.due_on.is_none() && (new.kind != TaskKind::Task || task.at_time.is_some()) {
        return Err(invalid("due_on", "missing"));
    }
    Ok(task)
}

/// # Errors
/// `not_found` for a person who is not here; file errors.
pub(super) fn person_is_here(writer: &Writer<'_>, new: &NewTask) -> Result<()> {
    if let Some(person) = new.person {
        writer
            .reader()
            .get::<Person>(person)?
            .ok_or(ErrorCode::NotFound)?;
    }
    Ok(())
}
