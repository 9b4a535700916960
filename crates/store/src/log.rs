//! How an operation is kept: once, under its name, for ever.

use model::{Digest, Operation, Origin, Part, RowId, TableNo, Vector};
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::row;
use crate::{Result, StoreError};

/// What became of an operation that was to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appended {
    /// It is new here.
    New,
    /// It was here already.
    Known,
    /// Another content is here under the same name: a copied or restored device. Both are kept.
    Forked,
}

/// Local number of an author; made when it is first seen.
pub(crate) fn author_key(conn: &Connection, origin: Origin) -> Result<i64> {
    let mut find = conn.prepare_cached("SELECT key FROM author WHERE device = ?1 AND epoch = ?2")?;
    let device = origin.device.0.into_bytes();
    if let Some(key) = find
        .query_row(params![device, origin.epoch], |row| row.get(0))
        .optional()?
    {
        return Ok(key);
    }
    conn.prepare_cached("INSERT INTO author (device, epoch, chain) VALUES (?1, ?2, ?3)")?
        .execute(params![device, origin.epoch, Digest::ZERO.0])?;
    Ok(conn.last_insert_rowid())
}

/// How far an author is known without a hole, and the hash chain up to there.
pub(crate) fn reach(conn: &Connection, origin: Origin) -> Result<(u64, Digest)> {
    let mut statement =
        conn.prepare_cached("SELECT contiguous, chain FROM author WHERE device = ?1 AND epoch = ?2")?;
    let found = statement.query_row(params![origin.device.0.into_bytes(), origin.epoch], |row| {
        Ok((
            row.get::<_, i64>(0)?.unsigned_abs(),
            row::digest(row.get_ref(1)?.as_blob()?),
        ))
    });
    Ok(found.optional()?.unwrap_or((0, Digest::ZERO)))
}

/// How far every author is known.
pub(crate) fn vector(conn: &Connection) -> Result<Vector> {
    let mut statement = conn.prepare_cached("SELECT device, epoch, contiguous FROM author")?;
    let rows = statement.query_map([], |row| {
        let origin = Origin {
            device: model::DeviceId(row::uuid(row.get_ref(0)?.as_blob()?)),
            epoch: row.get(1)?,
        };
        Ok((origin, row.get::<_, i64>(2)?.unsigned_abs()))
    })?;
    let mut vector = Vector::default();
    for row in rows {
        let (origin, seq) = row?;
        vector.set(origin, seq);
    }
    Ok(vector)
}

/// Moves an author's mark over everything that has no hole below it, and its hash chain with it.
pub(crate) fn advance(conn: &Connection, author: i64) -> Result<()> {
    let (mut seq, mut chain): (i64, Digest) = conn
        .prepare_cached("SELECT contiguous, chain FROM author WHERE key = ?1")?
        .query_row([author], |row| {
            Ok((row.get(0)?, row::digest(row.get_ref(1)?.as_blob()?)))
        })?;
    let mut statement =
        conn.prepare_cached("SELECT seq, leaf FROM operation WHERE author = ?1 AND seq > ?2 ORDER BY seq")?;
    let mut rows = statement.query(params![author, seq])?;
    while let Some(row) = rows.next()? {
        if row.get::<_, i64>(0)? != seq + 1 {
            break;
        }
        seq += 1;
        chain = chain.chain(row::digest(row.get_ref(1)?.as_blob()?));
    }
    conn.prepare_cached("UPDATE author SET contiguous = ?2, chain = ?3 WHERE key = ?1")?
        .execute(params![author, seq, chain.0])?;
    Ok(())
}

/// Keeps an operation. `line` is its form as it travels.
pub(crate) fn append(conn: &Connection, author: i64, operation: &Operation, line: &str) -> Result<Appended> {
    let leaf = operation.leaf();
    let seq = i64::try_from(operation.id.seq).map_err(|_| StoreError::Statement)?;
    let inserted = conn
        .prepare_cached("INSERT OR IGNORE INTO operation (author, seq, leaf, line) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![author, seq, leaf.0, line])?;
    if inserted == 1 {
        note_rows(conn, conn.last_insert_rowid(), operation)?;
        return Ok(Appended::New);
    }
    keep_fork(conn, author, seq, leaf, line, operation)
}

/// The same name with another content. The smaller leaf takes the place on every device, so that all of them show the
/// same; the other one is kept beside it.
fn keep_fork(
    conn: &Connection,
    author: i64,
    seq: i64,
    leaf: Digest,
    line: &str,
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
    let (beside, line_beside) = if leaf < here {
        conn.execute(
            "UPDATE operation SET leaf = ?2, line = ?3 WHERE key = ?1",
            params![key, leaf.0, line],
        )?;
        note_rows(conn, key, operation)?;
        (here, line_here.as_str())
    } else {
        (leaf, line)
    };
    let sql = "INSERT OR IGNORE INTO forked_operation (author, seq, leaf, line) VALUES (?1, ?2, ?3, ?4)";
    conn.execute(sql, params![author, seq, beside.0, line_beside])?;
    Ok(Appended::Forked)
}

fn note_rows(conn: &Connection, key: i64, operation: &Operation) -> Result<()> {
    let mut statement =
        conn.prepare_cached("INSERT OR IGNORE INTO operation_row (row_id, operation) VALUES (?1, ?2)")?;
    for part in &operation.parts {
        statement.execute(params![row::blob(part.row), key])?;
    }
    Ok(())
}

/// Whether any operation touches this row.
pub(crate) fn is_touched(conn: &Connection, row: RowId) -> Result<bool> {
    let mut statement = conn.prepare_cached("SELECT 1 FROM operation_row WHERE row_id = ?1 LIMIT 1")?;
    Ok(statement.exists([row::blob(row)])?)
}

/// Every operation that touches a row, with its local key.
pub(crate) fn operations_on(conn: &Connection, row: RowId) -> Result<Vec<(i64, Operation)>> {
    let mut statement = conn.prepare_cached(
        "SELECT o.key, o.line FROM operation_row r JOIN operation o ON o.key = r.operation WHERE r.row_id = ?1",
    )?;
    let rows = statement.query_map([row::blob(row)], |row| {
        Ok((row.get(0)?, row.get::<_, String>(1)?))
    })?;
    rows.map(|row| {
        let (key, line) = row?;
        Ok((key, serde_json::from_str(&line).map_err(|_| StoreError::Damaged)?))
    })
    .collect()
}

/// Takes the cells of one row out of every operation, and out of what was kept beside the log.
pub(crate) fn erase_row(conn: &Connection, row: RowId) -> Result<()> {
    let mut update = conn.prepare_cached("UPDATE operation SET line = ?2 WHERE key = ?1")?;
    for (key, mut operation) in operations_on(conn, row)? {
        operation
            .parts
            .iter_mut()
            .filter(|part| part.row == row)
            .for_each(Part::erase);
        update.execute(params![key, to_line(&operation)?])?;
    }
    let pattern = format!("%\"r\":\"{row}\"%");
    conn.execute("DELETE FROM forked_operation WHERE line LIKE ?1", [pattern])?;
    Ok(())
}

/// The line of an operation.
pub(crate) fn to_line(operation: &Operation) -> Result<String> {
    serde_json::to_string(operation).map_err(|_| StoreError::Statement)
}

/// Whether nothing of this row may be kept.
pub(crate) fn is_purged(conn: &Connection, row: RowId) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT 1 FROM purged_row WHERE row_id = ?1")?
        .exists([row::blob(row)])?)
}

/// Notes that nothing of this row may be kept.
pub(crate) fn note_purged(conn: &Connection, table: TableNo, row: RowId) -> Result<()> {
    conn.prepare_cached("INSERT OR IGNORE INTO purged_row (row_id, table_no) VALUES (?1, ?2)")?
        .execute(params![row::blob(row), table])?;
    Ok(())
}

/// The rows that the operations under this name touch, whichever of two contents they came with.
pub(crate) fn rows_of(conn: &Connection, author: i64, seq: u64) -> Result<Vec<(TableNo, RowId)>> {
    let mut statement = conn.prepare_cached(
        "SELECT line FROM operation WHERE author = ?1 AND seq = ?2
         UNION ALL SELECT line FROM forked_operation WHERE author = ?1 AND seq = ?2",
    )?;
    let lines = statement.query_map(params![author, seq.cast_signed()], |row| row.get::<_, String>(0))?;
    let mut rows = Vec::new();
    for line in lines {
        let operation: Operation = serde_json::from_str(&line?).map_err(|_| StoreError::Damaged)?;
        rows.extend(operation.parts.iter().map(|part| (part.table, part.row)));
    }
    Ok(rows)
}
