//! The others whom the decision in a letter names. Nothing is stored of that but their deadlines, so a letter counts for
//! whoever has one from it that was not a mistake.

use std::collections::BTreeSet;

use model::code::DeadlineEnd;
use model::record::{Deadline, Letter};
use model::{LetterId, PersonId};
use store::{Reader, Row};

use crate::text::invalid;
use crate::view::{NewDeadline, NewLetter};
use crate::{Result, deadline};

/// The deadlines of a letter that are no mistake.
pub(super) fn standing(reader: &Reader<'_>, letter: LetterId) -> Result<Vec<Row<Deadline>>> {
    let mut rows = reader.list_by::<Deadline>("letter_id", &letter.to_string())?;
    rows.retain(|row| row.record.end != Some(DeadlineEnd::Mistaken));
    rows.sort_by_key(|row| row.id);
    Ok(rows)
}

/// For whom a letter counts beside its person, in the order in which they were entered.
pub(super) fn others(standing: &[Row<Deadline>], addressee: Option<PersonId>) -> Vec<PersonId> {
    let mut known = BTreeSet::new();
    standing
        .iter()
        .filter_map(|row| row.record.person_id)
        .filter(|person| Some(*person) != addressee && known.insert(*person))
        .collect()
}

/// For whom a letter is to count beside its person, each once.
pub(super) fn wanted(new: &NewLetter) -> Vec<PersonId> {
    let mut known = BTreeSet::new();
    new.also_for
        .iter()
        .copied()
        .filter(|other| Some(*other) != new.person && known.insert(*other))
        .collect()
}

/// Who comes to a letter by a correction. Nobody loses a deadline by it: it is ended with a reason, and its person goes then.
///
/// # Errors
/// `invalid_field`: `also_for` with `has_deadline` where somebody is left out who has one from this letter; `person` with
/// `has_deadline` where the letter would bring a second one to somebody.
pub(super) fn added(standing: &[Row<Deadline>], before: &Letter, new: &NewLetter) -> Result<Vec<PersonId>> {
    let known = others(standing, before.person_id);
    let is_handed_over = before.person_id != new.person
        && standing
            .iter()
            .any(|row| row.record.person_id == before.person_id);
    if is_handed_over && new.person.is_some_and(|person| known.contains(&person)) {
        return Err(invalid("person", "has_deadline"));
    }
    let mut wanted = wanted(new);
    if known
        .iter()
        .any(|other| Some(*other) != new.person && !wanted.contains(other))
    {
        return Err(invalid("also_for", "has_deadline"));
    }
    wanted.retain(|other| !known.contains(other));
    Ok(wanted)
}

/// What the letter has set going, to be computed for those who come to it: as it stands for its person, else for the first of
/// the others. What follows a missed deadline is nobody else's.
pub(super) fn models(standing: &[Row<Deadline>], addressee: Option<PersonId>) -> Vec<NewDeadline> {
    let has_own = standing.iter().any(|row| row.record.person_id == addressee);
    let whose = match has_own {
        true => addressee,
        false => standing.first().and_then(|row| row.record.person_id),
    };
    standing
        .iter()
        .map(|row| &row.record)
        .filter(|record| record.person_id == whose && record.follows_id.is_none())
        .map(|record| NewDeadline {
            ask: deadline::asked(record),
            what: record.what.clone().unwrap_or_default(),
            ..NewDeadline::default()
        })
        .collect()
}
