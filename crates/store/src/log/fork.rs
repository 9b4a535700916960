//! The same name with another content: a copied or restored device. Both are kept; neither is lost.

use model::{Digest, Operation, Part, RowId, TableNo};
use rusqlite::{Connection, params};

use super::{Appended, note_rows, parse, to_line};
use crate::{Result, row};

/// The smaller leaf takes the place on every device, so that all of them show the same; the other one is kept beside it.
pub(super) fn keep(
    conn: &Connection,
    author: i64,
    seq: i64,
    leaf: Digest,
    operation: &Operation,
) -> Result<Appended> {
    let (key, here, line_here): (i64, Digest, String) = conn
        .prepare_cached("SELECT key, leaf, line FROM operation WHERE author = ?1 AND seq = ?2")?
        .query_row(params![author, seq], |row| {
            Ok((row.get(0)?, row::digest(row.get_ref(1)?.as_blob()?), row.get(2)?))
        })?;
    if here == leaf {
        return Ok(Appended::Known);
    }
    let kept = if leaf < here {
        conn.execute(
            "UPDATE operation SET leaf = ?2, line = ?3 WHERE key = ?1",
            params![key, leaf.0, to_line(operation)?],
        )?;
        note_rows(conn, key, operation)?;
        // The hash chain goes over the leaves, so it begins anew.
        conn.execute(
            "UPDATE author SET contiguous = 0, chain = ?2 WHERE key = ?1",
            params![author, Digest::ZERO.0],
        )?;
        keep_beside(conn, author, seq, here, &to_line(&parse(&line_here)?)?)?;
        true
    } else {
        keep_beside(conn, author, seq, leaf, &to_line(operation)?)?
    };
    Ok(if kept { Appended::Forked } else { Appended::Known })
}

fn keep_beside(conn: &Connection, author: i64, seq: i64, leaf: Digest, line: &str) -> Result<bool> {
    let sql = "INSERT OR IGNORE INTO forked_operation (author, seq, leaf, line) VALUES (?1, ?2, ?3, ?4)";
    Ok(conn.execute(sql, params![author, seq, leaf.0, line])? > 0)
}

/// The rows that the operations under this name touch, whichever of several contents they came with.
pub(crate) fn rows_of(conn: &Connection, author: i64, seq: u64) -> Result<Vec<(TableNo, RowId)>> {
    let mut statement = conn.prepare_cached(
        "SELECT line FROM operation WHERE author = ?1 AND seq = ?2
         UNION ALL SELECT line FROM forked_operation WHERE author = ?1 AND seq = ?2",
    )?;
    let mut lines = statement.query(params![author, seq.cast_signed()])?;
    let mut rows = Vec::new();
    while let Some(line) = lines.next()? {
        let operation = parse(line.get_ref(0)?.as_str()?)?;
        rows.extend(operation.parts.iter().map(|part| (part.table, part.row)));
    }
    Ok(rows)
}

/// Takes the cells of one row out of what is kept beside the log. Reads all of it: there is next to none, and a purge is
/// rare.
pub(crate) fn erase_in_forks(conn: &Connection, row: RowId) -> Result<()> {
    let mut select = conn.prepare_cached("SELECT author, seq, leaf, line FROM forked_operation")?;
    let mut found: Vec<(i64, i64, Vec<u8>, Operation)> = Vec::new();
    let mut lines = select.query([])?;
    while let Some(line) = lines.next()? {
        let operation = parse(line.get_ref(3)?.as_str()?)?;
        if operation.parts.iter().any(|part| part.row == row) {
            found.push((line.get(0)?, line.get(1)?, line.get(2)?, operation));
        }
    }
    let sql = "UPDATE forked_operation SET line = ?4 WHERE author = ?1 AND seq = ?2 AND leaf = ?3";
    for (author, seq, leaf, mut operation) in found {
        let of_row = operation.parts.iter_mut().filter(|part| part.row == row);
        of_row.for_each(Part::erase);
        conn.execute(sql, params![author, seq, leaf, to_line(&operation)?])?;
    }
    Ok(())
}
