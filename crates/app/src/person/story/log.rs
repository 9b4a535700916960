//! What a row was, operation by operation.

use model::merge::RowOp;
use model::{Cells, DeviceId, Hlc, OpId, PartBody, Record, RowId, TOMBSTONE, Value};
use store::Reader;

use crate::Result;

/// One writing of a row: who wrote it when, and the row before and after. A deleted row is no row.
pub(super) struct Turn<R> {
    pub(super) op: OpId,
    pub(super) at: Hlc,
    pub(super) before: Option<R>,
    pub(super) after: Option<R>,
}

impl<R> Turn<R> {
    pub(super) fn device(&self) -> DeviceId {
        self.op.origin.device
    }
}

/// The writings of a row in the order of their clocks. What was purged left nothing to tell.
pub(super) fn turns<R: Record>(reader: &Reader<'_>, row: RowId) -> Result<Vec<Turn<R>>> {
    let mut ops: Vec<RowOp> = reader.row_operations(row)?;
    ops.sort_by_key(|op| (op.at, op.id));
    let (mut cells, mut is_there) = (Cells::new(), false);
    let mut turns = Vec::new();
    for op in ops {
        let PartBody::Write { cells: written, .. } = op.body else {
            continue;
        };
        let before = is_there.then(|| R::from_cells(&cells));
        cells.extend(written);
        is_there = cells.get(&TOMBSTONE) != Some(&Value::Bool(true));
        turns.push(Turn {
            op: op.id,
            at: op.at,
            before,
            after: is_there.then(|| R::from_cells(&cells)),
        });
    }
    Ok(turns)
}

/// The rows of a noun whose column holds this text, deleted ones too.
pub(super) fn rows_with<R: Record>(reader: &Reader<'_>, column: &str, text: &str) -> Result<Vec<RowId>> {
    let mut rows = reader.list_by::<R>(column, text)?;
    rows.extend(reader.list_deleted_by::<R>(column, text)?);
    Ok(rows.into_iter().map(|row| row.id.into()).collect())
}
