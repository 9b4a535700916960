use model::PersonId;
use model::record::{Letter, Person};
use store::Writer;

use super::check::record;
use crate::view::{LetterEntered, NewLetter};
use crate::{ErrorCode, Result, Session, deadline, preference, rule};

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
    let rules = rule::in_use(Some(session))?;
    let land = preference::get(session)?.land;
    let mut checked = Vec::with_capacity(new.deadlines.len());
    for (number, wanted) in new.deadlines.iter().enumerate() {
        let one = deadline::check(&rules, wanted, Some(&letter), land, session.today());
        checked.push(one.map_err(|error| error.with("deadline", number))?);
    }
    let done = session.write("letter_add", |writer| {
        people_are_here(writer, new)?;
        let id = writer.create(&letter)?;
        let mut deadlines = Vec::new();
        for one in &checked {
            deadlines.push(deadline::rows(writer, one, new.person, Some(id), worker)?);
        }
        for other in new.also_for.iter().filter(|other| Some(**other) != new.person) {
            for one in &checked {
                deadlines.push(deadline::rows(
                    writer,
                    &one.alone(),
                    Some(*other),
                    Some(id),
                    worker,
                )?);
            }
        }
        Ok(LetterEntered {
            letter: id,
            deadlines,
        })
    })?;
    Ok(done.value)
}

/// # Errors
/// `not_found` for a person who is not here; file errors.
pub(super) fn people_are_here(writer: &Writer<'_>, new: &NewLetter) -> Result<()> {
    let people: Vec<PersonId> = new
        .person
        .into_iter()
        .chain(new.also_for.iter().copied())
        .collect();
    for person in people {
        writer
            .reader()
            .get::<Person>(person)?
            .ok_or(ErrorCode::NotFound)?;
    }
    Ok(())
}
