use std::io::Write;

use model::{Cells, RowId, Table};
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use super::{refuse, tables};
use crate::{ErrorCode, Result, Session};

/// Writes every record of every table as one JSON object a line:
/// `{"table":"person","id":"…","fields":{"birth":"1986-03-14",…}}`. Names and codes are those of the model; deleted
/// records, the history of changes and the pictures of attachments stay here. Gives the number of lines.
///
/// # Errors
/// `wrong_seat` at the office; `disk_full`, `read_only`, `io` for the output; file errors.
pub fn jsonl(session: &Session, mut out: impl Write) -> Result<u64> {
    session.require_worker()?;
    let reader = session.reader();
    let mut lines = 0;
    for rows in &tables::ALL {
        for (id, cells) in (rows.list)(&reader)? {
            let line = Line {
                table: rows.table.name,
                id,
                fields: Fields {
                    table: rows.table,
                    cells: &cells,
                },
            };
            let mut line = serde_json::to_vec(&line).map_err(|_| ErrorCode::Internal)?;
            line.push(b'\n');
            out.write_all(&line).map_err(refuse)?;
            lines += 1;
        }
    }
    out.flush().map_err(refuse)?;
    Ok(lines)
}

#[derive(Serialize)]
struct Line<'a> {
    table: &'static str,
    id: RowId,
    fields: Fields<'a>,
}

/// The cells by the names of their columns, in the order in which the model declares them.
struct Fields<'a> {
    table: &'static Table,
    cells: &'a Cells,
}

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.cells.len()))?;
        for column in self.table.columns {
            if let Some(value) = self.cells.get(&column.no) {
                map.serialize_entry(column.name, value)?;
            }
        }
        map.end()
    }
}
