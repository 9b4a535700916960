use model::DeadlineId;
use model::record::Deadline;

use super::add::check;
use crate::view::NewDeadline;
use crate::{ErrorCode, Result, Session, letter, preference, rule};

/// Takes a deadline anew: with what is known now, by the rules in use now, or with days that a person sets. Whose it is, how
/// it ended and what it heals stay; `new.tasks` are added.
///
/// # Errors
/// Those of [`add`](super::add).
pub fn retake(session: &mut Session, id: DeadlineId, new: &NewDeadline) -> Result<()> {
    session.require_worker()?;
    let reader = session.reader();
    let before = reader.get::<Deadline>(id)?.ok_or(ErrorCode::NotFound)?;
    let letter = letter::of(&reader, before.letter_id)?;
    let rules = rule::in_use(Some(session))?;
    let land = preference::get(session)?.land;
    let checked = check(&rules, new, letter.as_ref(), land, session.today())?;
    let taken = checked.deadline().clone();
    session.write("deadline_retake", |writer| {
        super::change(writer, id, |deadline| {
            *deadline = Deadline {
                person_id: deadline.person_id,
                letter_id: deadline.letter_id,
                end: deadline.end,
                ended_on: deadline.ended_on,
                ended_at: deadline.ended_at,
                filing: deadline.filing,
                closed_how: deadline.closed_how.take(),
                follows_id: deadline.follows_id,
                worker_id: deadline.worker_id,
                ..taken
            };
        })?;
        checked.add_tasks(writer, id, before.person_id, before.worker_id)
    })?;
    Ok(())
}
