//! The contents: each is there, whole and right, and none is left without its row.

use super::{Finding, Report};
use crate::content::{folder, names_in, read};
use crate::{Reader, Result, StoreError};

pub(super) fn check(reader: &Reader<'_>, report: &mut Report) -> Result<()> {
    let folder = folder(reader.conn)?;
    let mut files = names_in(&folder)?;
    let sql = "SELECT c.bytes, c.sha256, c.inside, c.file, c.secret, a.key IS NOT NULL
               FROM content c LEFT JOIN attachment a ON a.id = c.row_id";
    let mut statement = reader.conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        report.contents += 1;
        if let Some(name) = row.get::<_, Option<String>>(3)? {
            files.remove(&name);
        }
        if !row.get::<_, bool>(5)? {
            report.findings.push(Finding::ContentOrphaned);
        }
        match read(row, &folder).and_then(|content| content.check()) {
            Ok(()) => {}
            Err(StoreError::ContentMissing) => report.findings.push(Finding::ContentMissing),
            Err(StoreError::ContentDamaged | StoreError::Damaged) => {
                report.findings.push(Finding::ContentDamaged);
            }
            Err(error) => return Err(error),
        }
    }
    if !files.is_empty() {
        report.findings.push(Finding::ContentOrphaned);
    }
    Ok(())
}
