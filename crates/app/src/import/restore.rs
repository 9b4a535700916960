use std::collections::BTreeMap;
use std::io::{BufRead, Read as _};

use model::{Cells, PartBody, RowId, TOMBSTONE, Table, Value, merge};
use serde::Deserialize;
use store::{NewRow, Writer};

use crate::export::tables::{self, Rows};
use crate::{AppError, ErrorCode, Result, Session};

/// Longest line, in bytes: far above what the longest note takes.
const LONGEST_LINE: u64 = 4 * 1024 * 1024;

/// What restoring did.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Restored {
    /// The step, for undoing it; empty when there was nothing to restore.
    pub step: String,
    /// Records made.
    pub records: u64,
    /// Records left out because they were erased here for ever, or belong to the project's own roster and are here.
    pub left_out: u64,
}

/// One line of the export.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    table: String,
    id: RowId,
    fields: BTreeMap<String, Value>,
}

/// Restores what [`crate::export::jsonl`] wrote into a database without people and notes, as one step: the same records
/// under the same ids. What was erased here for ever stays erased.
///
/// # Errors
/// `wrong_seat` at the office; `demo_database` unless accepted; `caseload_not_empty`; `export_unreadable` with `line`,
/// counted from 1; file errors. Nothing is changed then.
pub fn jsonl(session: &mut Session, input: impl BufRead, accept_demo: bool) -> Result<Restored> {
    session.require_worker()?;
    if session.profile.is_demo && !accept_demo {
        return Err(ErrorCode::DemoDatabase.into());
    }
    let done = session.write("restore", |writer| {
        for rows in tables::ALL.iter().filter(|rows| !rows.is_of_project()) {
            if !rows.is_empty(&writer.reader())? {
                return Err(ErrorCode::CaseloadNotEmpty.into());
            }
        }
        restore_lines(writer, input)
    })?;
    let step = done.changed.step.map(|step| step.to_string()).unwrap_or_default();
    Ok(Restored { step, ..done.value })
}

fn restore_lines(writer: &mut Writer<'_>, mut input: impl BufRead) -> Result<Restored> {
    let mut restored = Restored::default();
    let mut line = String::new();
    for number in 1u64.. {
        let unreadable = || AppError::new(ErrorCode::ExportUnreadable).with("line", number);
        line.clear();
        let read = (&mut input).take(LONGEST_LINE).read_line(&mut line);
        match read {
            Ok(0) => break,
            Ok(_) if line.trim().is_empty() => continue,
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::InvalidData => return Err(unreadable()),
            Err(_) => return Err(ErrorCode::Io.into()),
        }
        let (rows, new) = parse(&line).ok_or_else(unreadable)?;
        match put(writer, rows, new)? {
            Put::Made => restored.records += 1,
            Put::LeftOut => restored.left_out += 1,
            Put::Twice => return Err(unreadable()),
        }
    }
    Ok(restored)
}

/// A line is good when this version keeps every value of it as it stands there.
fn parse(line: &str) -> Option<(&'static Rows, NewRow)> {
    let line: Line = serde_json::from_str(line).ok()?;
    let rows = tables::named(&line.table)?;
    let cells = cells(rows.table, line.fields)?;
    let is_kept = (rows.keep)(&cells) == cells;
    let new = NewRow {
        table: rows.table.no,
        row: line.id,
        cells,
    };
    is_kept.then_some((rows, new))
}

fn cells(table: &Table, fields: BTreeMap<String, Value>) -> Option<Cells> {
    let fields = fields.into_iter();
    fields
        .map(|(name, value)| Some((table.column_named(&name)?.no, value)))
        .collect()
}

enum Put {
    Made,
    LeftOut,
    Twice,
}

fn put(writer: &mut Writer<'_>, rows: &Rows, new: NewRow) -> Result<Put> {
    let operations = writer.reader().row_operations(new.row)?;
    if operations.is_empty() {
        writer.create_rows(vec![new])?;
        return Ok(Put::Made);
    }
    if operations
        .iter()
        .any(|operation| matches!(operation.body, PartBody::Purge))
    {
        return Ok(Put::LeftOut);
    }
    let state = merge::derive_row_state(&operations);
    if !state.is_deleted() {
        return Ok(if rows.is_of_project() {
            Put::LeftOut
        } else {
            Put::Twice
        });
    }
    // Deleted here before (an undone import, say): it comes back with just what the line says.
    let mut cells: Cells = state.cells.into_keys().map(|no| (no, Value::Null)).collect();
    cells.extend(new.cells);
    cells.insert(TOMBSTONE, Value::Bool(false));
    writer.edit(new.table, new.row, cells)?;
    Ok(Put::Made)
}
