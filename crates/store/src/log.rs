//! How an operation is kept: once, under its name, for ever.

mod fork;

use model::merge::RowOp;
use model::{Digest, Operation, Origin, PartBody, RowId, TableNo, Vector};
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::row;
use crate::{Result, StoreError};

pub(crate) use fork::{erase_in_forks, rows_of};

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
    let mut vector = Vector::default();
    for (_, origin, seq) in authors(conn)? {
        vector.set(origin, seq);
    }
    Ok(vector)
}

/// Every author: local number, name, how far known without a hole.
pub(crate) fn authors(conn: &Connection) -> Result<Vec<(i64, Origin, u64)>> {
    let mut statement =
        conn.prepare_cached("SELECT key, device, epoch, contiguous FROM author ORDER BY key")?;
    let rows = statement.query_map([], |row| {
        let origin = Origin {
            device: model::DeviceId(row::uuid(row.get_ref(1)?.as_blob()?)),
            epoch: row.get(2)?,
        };
        Ok((row.get(0)?, origin, row.get::<_, i64>(3)?.unsigned_abs()))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
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
    fork::keep(conn, author, seq, leaf, operation)
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
    let mut rows = statement.query([row::blob(row)])?;
    let mut operations = Vec::new();
    while let Some(found) = rows.next()? {
        let operation = parse(found.get_ref(1)?.as_str()?)?;
        // A fork can leave an entry of which only the other content touched the row.
        if operation.parts.iter().any(|part| part.row == row) {
            operations.push((found.get(0)?, operation));
        }
    }
    Ok(operations)
}

/// The operations on a row as one table sees them. A purge holds for the row's id, whatever table it names.
pub(crate) fn row_ops(operations: Vec<(i64, Operation)>, table: TableNo, row: RowId) -> Vec<RowOp> {
    let row_op = |(_, operation): (i64, Operation)| {
        let concerns = |part: &model::Part| {
            part.row == row && (part.table == table || matches!(part.body, PartBody::Purge))
        };
        let part = operation.parts.into_iter().find(concerns)?;
        Some(RowOp {
            id: operation.id,
            at: operation.at,
            base: operation.base,
            body: part.body,
        })
    };
    operations.into_iter().filter_map(row_op).collect()
}

/// The line of an operation.
pub(crate) fn to_line(operation: &Operation) -> Result<String> {
    serde_json::to_string(operation).map_err(|_| StoreError::Statement)
}

/// Back.
pub(crate) fn parse(line: &str) -> Result<Operation> {
    serde_json::from_str(line).map_err(|_| StoreError::Damaged)
}
