use model::record::Letter;

use super::check::record;
use super::enter::{checked, enter, people_are_here};
use crate::view::{LetterEntered, NewLetter};
use crate::{Result, Session};

/// Enters a letter, the deadlines that it sets going and the tasks for them: all of it, or nothing.
///
/// # Errors
/// `not_found` for a person who is not here; `invalid_field`, `too_long`; those of
/// [`deadline::compute`](crate::deadline::compute) with `deadline`, the number of the deadline from 0; `wrong_seat` at the
/// office; file errors.
pub fn add(session: &mut Session, new: &NewLetter) -> Result<LetterEntered> {
    session.require_worker()?;
    let worker = session.profile.worker_id;
    let letter = Letter {
        worker_id: worker,
        ..record(new, session.today())?
    };
    let checked = checked(session, new, &letter)?;
    let done = session.write("letter_add", |writer| {
        people_are_here(writer, new)?;
        let id = writer.create(&letter)?;
        Ok(LetterEntered {
            letter: id,
            deadlines: enter(writer, &checked, (id, new), worker)?,
        })
    })?;
    Ok(done.value)
}
