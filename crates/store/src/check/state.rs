//! The state and the search: each is what follows from the log, no more and no less.

use std::collections::BTreeSet;

use model::merge::{RowState, derive_row_state};
use model::record::{self, CASE_NOTE, CaseNote, PERSON, TABLES};
use model::{Cells, ColumnNo, PersonId, Record as _, RowId, TOMBSTONE, Table, TableNo, Value};
use rusqlite::{OptionalExtension as _, params};

use super::{Finding, Report};
use crate::materialise::kept;
use crate::row::{blob, uuid};
use crate::{Reader, Result, StoreError, log};

/// What was expected so far, to be counted against what there is.
#[derive(Default)]
struct Expected {
    rows: u64,
    purged: u64,
    people: u64,
    note_links: u64,
    conflicts: BTreeSet<(TableNo, RowId, ColumnNo)>,
}

pub(super) fn check(reader: &Reader<'_>, report: &mut Report) -> Result<()> {
    let mut statement = reader.conn.prepare("SELECT DISTINCT row_id FROM operation_row")?;
    let mut rows = statement.query([])?;
    let mut expected = Expected::default();
    while let Some(row) = rows.next()? {
        let row = RowId(uuid(row.get_ref(0)?.as_blob()?));
        match check_row(reader, report, row, &mut expected) {
            Err(StoreError::Damaged) => report.findings.push(Finding::OperationChanged),
            other => other?,
        }
    }
    count(reader, report, &expected)
}

fn check_row(reader: &Reader<'_>, report: &mut Report, row: RowId, expected: &mut Expected) -> Result<()> {
    let operations = log::operations_on(reader.conn, row)?;
    let parts = operations.iter().flat_map(|(_, op)| &op.parts);
    let tables: BTreeSet<TableNo> = parts
        .filter(|part| part.row == row)
        .map(|part| part.table)
        .collect();
    let mut is_purged = false;
    for no in tables {
        let state = derive_row_state(&log::row_ops(operations.clone(), no, row));
        is_purged |= state.purged;
        let Some(table) = record::table(no) else { continue };
        let is_there = state.is_written;
        expected.rows += u64::from(is_there);
        let columns = state.conflicts.keys();
        expected
            .conflicts
            .extend(columns.map(|column| (no, row, *column)));
        if !is_as_derived(reader.stored(table, row)?, is_there.then_some(&state), table) {
            report.findings.push(Finding::StateDiffers);
        }
        if is_there && !state.is_deleted() && !is_found(reader, table, row, &state.cells, expected)? {
            report.findings.push(Finding::IndexDamaged);
        }
    }
    if is_purged {
        expected.purged += 1;
        let sql = "SELECT 1 FROM purged_row WHERE row_id = ?1";
        if !reader.conn.prepare_cached(sql)?.exists([blob(row)])? {
            report.findings.push(Finding::StateDiffers);
        }
    }
    Ok(())
}

fn is_as_derived(stored: Option<(i64, Cells)>, state: Option<&RowState>, table: &Table) -> bool {
    match (stored, state) {
        (None, None) => true,
        (Some((_, mut cells)), Some(state)) => {
            let is_deleted = cells.remove(&TOMBSTONE) == Some(Value::Bool(true));
            let mut wanted = kept(table, &state.cells).into_owned();
            wanted.retain(|no, value| *no != TOMBSTONE && !value.is_null());
            cells == wanted && is_deleted == state.is_deleted()
        }
        _ => false,
    }
}

/// Whether the search finds a row that is there.
fn is_found(
    reader: &Reader<'_>,
    table: &'static Table,
    row: RowId,
    cells: &Cells,
    expected: &mut Expected,
) -> Result<bool> {
    let cells = kept(table, cells);
    if table.no == PERSON.no {
        expected.people += 1;
        return is_person_found(reader, PersonId::from(row));
    }
    if table.no != CASE_NOTE.no {
        return Ok(true);
    }
    let Some((key, _)) = reader.stored(table, row)? else {
        return Ok(true); // found missing already
    };
    is_note_found(reader, key, &CaseNote::from_cells(&cells), expected)
}

fn is_person_found(reader: &Reader<'_>, person: PersonId) -> Result<bool> {
    let sql = "SELECT name, detail FROM person_text WHERE person_id = ?1";
    let kept: Option<(String, String)> = reader
        .conn
        .prepare_cached(sql)?
        .query_row([person.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(kept == reader.searchable(person)?)
}

fn is_note_found(reader: &Reader<'_>, key: i64, note: &CaseNote, expected: &mut Expected) -> Result<bool> {
    let persons: BTreeSet<PersonId> = note.persons.iter().flatten().copied().collect();
    expected.note_links += persons.len() as u64;
    let sql = "SELECT 1 FROM case_note_person WHERE person_id = ?1 AND note_key = ?2";
    let mut linked = reader.conn.prepare_cached(sql)?;
    for person in persons {
        if !linked.exists(params![person.to_string(), key])? {
            return Ok(false);
        }
    }
    // The longest word stands for the note: it is the rarest, so looking for it is quick.
    let folded = names::fold_for_index(note.text.as_deref().unwrap_or_default());
    let Some(word) = folded
        .split(' ')
        .max_by_key(|word| word.len())
        .filter(|word| !word.is_empty())
    else {
        return Ok(true);
    };
    let sql = "SELECT 1 FROM note_index WHERE note_index MATCH ?1 AND rowid = ?2";
    let mut search = reader.conn.prepare_cached(sql)?;
    match search
        .exists(params![format!("\"{word}\""), key])
        .map_err(StoreError::from)
    {
        Err(StoreError::Damaged) => Ok(false),
        found => found,
    }
}

fn count(reader: &Reader<'_>, report: &mut Report, expected: &Expected) -> Result<()> {
    let count = |table: &str| -> Result<u64> {
        let sql = format!("SELECT count(*) FROM {table}");
        let count: i64 = reader.conn.query_row(&sql, [], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    };
    for table in TABLES {
        report.rows += count(table.name)?;
    }
    let conflicts: BTreeSet<_> = reader.conflicts()?.into_iter().collect();
    if report.rows != expected.rows
        || conflicts != expected.conflicts
        || count("purged_row")? != expected.purged
    {
        report.findings.push(Finding::StateDiffers);
    }
    if count("person_text")? != expected.people || count("case_note_person")? != expected.note_links {
        report.findings.push(Finding::IndexDamaged);
    }
    Ok(())
}
