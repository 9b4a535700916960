use std::collections::BTreeSet;

use model::record::{CaseNote, PERSON, table};
use model::{CaseNoteId, PersonId, Record as _, RowId, TableNo};
use store::{Reader, Step};

use super::is_for_good;
use crate::person::reference;
use crate::view::StepView;
use crate::{Result, Session};

/// A step that wrote more than this is about a list, not about somebody.
const A_LIST: u64 = 100;
/// As many people are named.
const NAMED: usize = 3;

/// The newest steps first.
///
/// # Errors
/// File errors.
pub fn list(session: &Session, limit: u32) -> Result<Vec<StepView>> {
    let reader = session.reader();
    let view = |step: Step| {
        let persons = persons_of(&reader, &step)?;
        Ok(StepView {
            id: step.id,
            at: session.local_at(step.at_ms),
            persons: persons
                .into_iter()
                .map(|person| reference(&reader, person))
                .collect::<Result<_>>()?,
            is_undone: step.is_undone,
            can_undo: !step.is_undone && step.operations > 0 && !is_for_good(&step.verb),
            verb: step.verb,
        })
    };
    reader.steps(limit)?.into_iter().map(view).collect()
}

/// The people a step is about, if they are few.
fn persons_of(reader: &Reader<'_>, step: &Step) -> Result<BTreeSet<PersonId>> {
    let mut persons = BTreeSet::new();
    if step.operations > A_LIST {
        return Ok(persons);
    }
    let operations = reader.operations_of_step(step.id)?;
    let rows: BTreeSet<(TableNo, RowId)> = operations
        .iter()
        .flat_map(|operation| &operation.parts)
        .map(|part| (part.table, part.row))
        .collect();
    for (no, row) in rows {
        if no == PERSON.no {
            persons.insert(PersonId::from(row));
        } else if no == CaseNote::TABLE.no {
            let note = reader.get::<CaseNote>(CaseNoteId::from(row))?;
            persons.extend(note.and_then(|note| note.persons).unwrap_or_default());
        } else if let Some(table) = table(no) {
            persons.extend(reader.person_of(table, row)?);
        }
    }
    Ok(if persons.len() > NAMED {
        BTreeSet::new()
    } else {
        persons
    })
}
