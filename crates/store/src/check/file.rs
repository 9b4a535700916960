//! The file itself, page by page, and the structure of the search indexes.

use super::{Finding, Report};
use crate::{Reader, Result, StoreError};

pub(super) fn check(reader: &Reader<'_>, report: &mut Report) -> Result<()> {
    let lines = |sql: &str| -> Result<Vec<String>> {
        let mut statement = reader.conn.prepare(sql)?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    };
    match lines("PRAGMA cipher_integrity_check") {
        Ok(problems) if problems.is_empty() => {}
        Ok(_) | Err(StoreError::Damaged) => report.findings.push(Finding::PageChanged),
        Err(error) => return Err(error),
    }
    match lines("PRAGMA integrity_check") {
        Ok(lines) if lines == ["ok"] => {}
        Ok(_) | Err(StoreError::Damaged) => report.findings.push(Finding::FileDamaged),
        Err(error) => return Err(error),
    }
    for sql in [
        // A rank of 1 compares with the texts too.
        "INSERT INTO person_index (person_index, rank) VALUES ('integrity-check', 1)",
        "INSERT INTO note_index (note_index) VALUES ('integrity-check')",
    ] {
        match reader.conn.execute(sql, []).map_err(StoreError::from) {
            Ok(_) => {}
            Err(StoreError::Damaged) => report.findings.push(Finding::IndexDamaged),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
