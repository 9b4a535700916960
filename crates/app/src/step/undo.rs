use std::collections::{BTreeMap, BTreeSet};

use model::merge::{RowOp, derive_row_state};
use model::record::{LETTER, PERSON};
use model::{Cells, OpId, PartBody, RowId, TOMBSTONE, TableNo, Value};
use uuid::Uuid;

use crate::{ErrorCode, Result, Session};

/// Takes back what one step wrote, as a new step: rows it made are deleted, fields it changed get their former value.
///
/// # Errors
/// `cannot_undo` when there is no such step, it was undone, it was done for good, or what it wrote was changed since;
/// `cannot_undo_pages` for a letter on which pictures hang; file errors. Nothing is changed then.
pub fn undo(session: &mut Session, step: Uuid) -> Result<u32> {
    let done = session.write("undo", |writer| {
        let known = writer.reader().step(step)?;
        if known.is_none_or(|step| super::is_for_good(&step.verb)) {
            return Err(ErrorCode::CannotUndo.into());
        }
        let operations = writer.reader().operations_of_step(step)?;
        if operations.is_empty() {
            return Err(ErrorCode::CannotUndo.into());
        }
        let names: Vec<OpId> = operations.iter().map(|operation| operation.id).collect();
        let mut rows: BTreeMap<RowId, TableNo> = BTreeMap::new();
        for part in operations.iter().flat_map(|operation| &operation.parts) {
            if matches!(part.body, PartBody::Purge | PartBody::Erased { .. }) {
                return Err(ErrorCode::CannotUndo.into());
            }
            rows.insert(part.row, part.table);
        }
        let mut deleted = BTreeSet::new();
        for (row, table) in &rows {
            let ops = writer.reader().row_operations(*row)?;
            match former_cells(&ops, &names)? {
                Some(former) => writer.edit(*table, *row, former)?,
                // Knowingly deletes all that the step wrote: an edit of the tombstone alone would leave it standing beside.
                None => {
                    writer.delete(*table, *row)?;
                    deleted.insert(*row);
                }
            }
        }
        for row in deleted {
            let table = rows.get(&row).copied();
            if table == Some(PERSON.no) && crate::person::has_something(&writer.reader(), row.into())? {
                return Err(ErrorCode::CannotUndo.into());
            }
            if table == Some(LETTER.no) && crate::attachment::count_pages(&writer.reader(), row.into())? > 0 {
                return Err(ErrorCode::CannotUndoPages.into());
            }
        }
        writer.mark_undone(step)?;
        Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
    })?;
    Ok(done.value)
}

/// What must be written so that a row is as if `names` had never been; nothing where they made it.
fn former_cells(ops: &[RowOp], names: &[OpId]) -> Result<Option<Cells>> {
    let (of_step, others): (Vec<RowOp>, Vec<RowOp>) =
        ops.iter().cloned().partition(|op| names.contains(&op.id));
    if others
        .iter()
        .any(|other| other.base.iter().any(|base| names.contains(base)))
    {
        return Err(ErrorCode::CannotUndo.into());
    }
    if others.is_empty() {
        return Ok(None);
    }
    let before = derive_row_state(&others);
    let made_by_step = of_step.iter().map(|op| op.at).min();
    if others.iter().all(|other| Some(other.at) > made_by_step) {
        return Err(ErrorCode::CannotUndo.into()); // the step made the row, and somebody filled in what it left empty
    }
    let written = of_step.iter().filter_map(|op| match &op.body {
        PartBody::Write { cells, .. } => Some(cells.keys().copied()),
        PartBody::Erased { .. } | PartBody::Purge => None,
    });
    let absent = |no| {
        if no == TOMBSTONE {
            Value::Bool(false)
        } else {
            Value::Null
        }
    };
    let former = written
        .flatten()
        .map(|no| (no, before.cells.get(&no).cloned().unwrap_or_else(|| absent(no))));
    Ok(Some(former.collect()))
}
