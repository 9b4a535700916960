use model::record::TABLES;
use model::{Cells, OpId, RowId, TOMBSTONE};

use crate::{ErrorCode, Result, Session};

/// Chooses one of the values of a cell, named by the operation that wrote it. The others stay in the log.
///
/// # Errors
/// `not_found` when the cell has no such value to choose; file errors.
pub fn resolve(session: &mut Session, table: &str, row: RowId, field: &str, choice: OpId) -> Result<()> {
    let table = TABLES
        .iter()
        .find(|known| known.name == table)
        .ok_or(ErrorCode::NotFound)?;
    let column = match field {
        "tombstone" => TOMBSTONE,
        field => table.column_named(field).ok_or(ErrorCode::NotFound)?.no,
    };
    session.write("conflict_resolve", |writer| {
        let heads = writer.reader().heads(row, column)?;
        let chosen = heads
            .into_iter()
            .find(|head| head.op == choice)
            .ok_or(ErrorCode::NotFound)?;
        Ok(writer.edit(table.no, row, Cells::from([(column, chosen.value)]))?)
    })?;
    Ok(())
}
