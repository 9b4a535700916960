use std::collections::BTreeSet;
use std::fs;

use rusqlite::Connection;

use super::names_in;
use crate::{Files, Result};

/// Removes the files that no row names: a crash between a file and its row leaves one, and so does one between a purge and
/// the removal. Nothing opens them any more. Beside an old copy of a database that was put back they may be those of its
/// newer self: they are moved out of the way then.
pub(crate) fn sweep(conn: &Connection, files: &Files, is_old_copy: bool) -> Result<()> {
    let folder = files.attachments();
    let found = names_in(&folder)?;
    if found.is_empty() {
        return Ok(());
    }
    let named = named(conn)?;
    for name in found.difference(&named) {
        let path = folder.join(name);
        if is_old_copy {
            let aside = files.attachments_aside();
            fs::create_dir_all(&aside)?;
            fs::rename(path, aside.join(name))?;
        } else {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// The files that rows name; in a database that an older version made, none.
pub(crate) fn named(conn: &Connection) -> Result<BTreeSet<String>> {
    if !conn.table_exists(None, "content")? {
        return Ok(BTreeSet::new());
    }
    let mut statement = conn.prepare("SELECT file FROM content WHERE file IS NOT NULL")?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}
