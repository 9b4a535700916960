use model::record::{Letter, Person};
use model::{DeadlineId, LetterId, PersonId, WorkerId};
use store::Writer;

use super::also_for::wanted;
use crate::view::NewLetter;
use crate::{ErrorCode, Result, Session, deadline, preference, rule};

/// The deadlines that are entered with a letter, each computed once more.
///
/// # Errors
/// Those of [`deadline::compute`](crate::deadline::compute) with `deadline`, the number of the deadline from 0.
pub(super) fn checked(session: &Session, new: &NewLetter, letter: &Letter) -> Result<Vec<deadline::Checked>> {
    let rules = rule::in_use(Some(session))?;
    let land = preference::get(session)?.land;
    let check = |(number, wanted)| {
        let one = deadline::check(&rules, wanted, Some(letter), land, session.today());
        one.map_err(|error| error.with("deadline", number))
    };
    new.deadlines.iter().enumerate().map(check).collect()
}

/// Stores them: for the person of the letter with their tasks, for the others without.
///
/// # Errors
/// File errors.
pub(super) fn enter(
    writer: &mut Writer<'_>,
    checked: &[deadline::Checked],
    (letter, new): (LetterId, &NewLetter),
    worker: Option<WorkerId>,
) -> Result<Vec<DeadlineId>> {
    let mut entered = Vec::new();
    for one in checked {
        entered.push(deadline::rows(writer, one, new.person, Some(letter), worker)?);
    }
    for other in wanted(new) {
        for one in checked {
            let alone = one.alone();
            entered.push(deadline::rows(writer, &alone, Some(other), Some(letter), worker)?);
        }
    }
    Ok(entered)
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
