//! The state of a row as a pure function of the set of operations on it.
//!
//! `heads(cell)` are the operations that write the cell and that no other operation writing it names in its base. One
//! head: its value. Several: the newest by (clock, device) is shown and the cell is a visible conflict; equal values
//! collapse silently. Because this is a function of a *set*, merging is commutative, associative and idempotent.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Cells, ColumnNo, Hlc, OpId, Operation, PartBody, RowId, TOMBSTONE, Value};

/// One operation as one row sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowOp {
    /// The operation.
    pub id: OpId,
    /// When it was made.
    pub at: Hlc,
    /// What it overwrote.
    pub base: Vec<OpId>,
    /// What it does to this row.
    pub body: PartBody,
}

impl RowOp {
    /// The part of `operation` that concerns `row`, if it has one.
    pub fn of(operation: &Operation, row: RowId) -> Option<RowOp> {
        let part = operation.parts.iter().find(|part| part.row == row)?;
        Some(RowOp {
            id: operation.id,
            at: operation.at,
            base: operation.base.clone(),
            body: part.body.clone(),
        })
    }
}

/// A value somebody gave a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The operation that gave it.
    pub op: OpId,
    /// When.
    pub at: Hlc,
    /// The value.
    pub value: Value,
}

/// What the operations of a row amount to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowState {
    /// The row was purged: nothing of it may be kept, now or later.
    pub purged: bool,
    /// Somebody wrote the row, perhaps without filling a cell: it is there. A row of which everything was erased is not.
    pub is_written: bool,
    /// What each cell shows.
    pub cells: Cells,
    /// The cells with several differing heads: the shown one first, then the others, newest first.
    pub conflicts: BTreeMap<ColumnNo, Vec<Head>>,
}

impl RowState {
    /// Whether the row is deleted: its tombstone is set and no edit happened beside the deletion.
    pub fn is_deleted(&self) -> bool {
        self.cells.get(&TOMBSTONE) == Some(&Value::Bool(true))
    }
}

/// Works out the state of a row from all operations on it, in any order.
pub fn derive_row_state(ops: &[RowOp]) -> RowState {
    if ops.iter().any(|op| matches!(op.body, PartBody::Purge)) {
        return RowState {
            purged: true,
            ..RowState::default()
        };
    }
    let mut state = RowState {
        is_written: ops.iter().any(|op| written(op).is_some()),
        ..RowState::default()
    };
    for column in columns_of(ops) {
        let mut heads = heads(ops, column);
        heads.sort_by_key(|head| std::cmp::Reverse((head.at, head.op)));
        let mut values = BTreeSet::new();
        heads.retain(|head| values.insert(head.value.clone()));
        if let Some(shown) = heads.first() {
            state.cells.insert(column, shown.value.clone());
        }
        if heads.len() > 1 {
            state.conflicts.insert(column, heads);
        }
    }
    keep_what_was_edited_beside_a_deletion(ops, &mut state);
    state
}

/// The operations that a new write to `columns` must name in its base: all heads of those cells, in a stable order.
pub fn derive_base(ops: &[RowOp], columns: impl IntoIterator<Item = ColumnNo>) -> Vec<OpId> {
    let heads: BTreeSet<OpId> = columns
        .into_iter()
        .flat_map(|column| heads(ops, column))
        .map(|head| head.op)
        .collect();
    heads.into_iter().collect()
}

/// The operations that a deletion must name: it knowingly deletes everything the row shows now.
pub fn derive_base_of_whole_row(ops: &[RowOp]) -> Vec<OpId> {
    derive_base(ops, columns_of(ops))
}

fn columns_of(ops: &[RowOp]) -> BTreeSet<ColumnNo> {
    ops.iter()
        .flat_map(|op| written(op).into_iter().flat_map(|cells| cells.keys().copied()))
        .collect()
}

fn written(op: &RowOp) -> Option<&Cells> {
    match &op.body {
        PartBody::Write { cells, .. } => Some(cells),
        PartBody::Erased { .. } | PartBody::Purge => None,
    }
}

fn heads(ops: &[RowOp], column: ColumnNo) -> Vec<Head> {
    let writers: Vec<(&RowOp, &Value)> = ops
        .iter()
        .filter_map(|op| written(op)?.get(&column).map(|value| (op, value)))
        .collect();
    let overwritten: BTreeSet<OpId> = writers
        .iter()
        .flat_map(|(op, _)| op.base.iter().copied())
        .collect();
    writers
        .into_iter()
        .filter(|(op, _)| !overwritten.contains(&op.id))
        .map(|(op, value)| Head {
            op: op.id,
            at: op.at,
            value: value.clone(),
        })
        .collect()
}

/// An edit made without knowing of a deletion wins over it: the record stays and the deletion is shown as a conflict.
fn keep_what_was_edited_beside_a_deletion(ops: &[RowOp], state: &mut RowState) {
    if !state.is_deleted() {
        return;
    }
    let deletions: Vec<Head> = heads(ops, TOMBSTONE);
    let known: BTreeSet<OpId> = ops
        .iter()
        .filter(|op| deletions.iter().any(|deletion| deletion.op == op.id))
        .flat_map(|op| op.base.iter().copied())
        .collect();
    let surviving_edit = columns_of(ops)
        .into_iter()
        .filter(|column| *column != TOMBSTONE)
        .flat_map(|column| heads(ops, column))
        .filter(|head| !known.contains(&head.op) && !deletions.iter().any(|deletion| deletion.op == head.op))
        .max_by_key(|head| (head.at, head.op));
    if let Some(edit) = surviving_edit {
        let kept = Head {
            value: Value::Bool(false),
            ..edit
        };
        state.cells.insert(TOMBSTONE, Value::Bool(false));
        state
            .conflicts
            .insert(TOMBSTONE, std::iter::once(kept).chain(deletions).collect());
    }
}

#[cfg(test)]
mod tests;
