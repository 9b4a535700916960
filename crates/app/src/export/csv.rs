use std::io::Write;

use super::{people, refuse};
use crate::{ErrorCode, Result, Session};

/// With it German Excel reads the file as UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes one row a person, without notes: UTF-8 with a byte order mark, `;` between the cells, as German spreadsheet
/// programs open it with a double click. Gives the number of people.
///
/// # Errors
/// `wrong_seat` at the office; `disk_full`, `read_only`, `io` for the output; file errors.
pub fn csv(session: &Session, mut out: impl Write) -> Result<u64> {
    session.require_worker()?;
    let people = people::people(session)?;
    out.write_all(BYTE_ORDER_MARK).map_err(refuse)?;
    let mut table = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(out);
    table.write_record(&people.headings).map_err(refuse_row)?;
    for row in &people.rows {
        table
            .write_record(row.iter().map(|cell| guard(cell)))
            .map_err(refuse_row)?;
    }
    table.flush().map_err(refuse)?;
    Ok(people.rows.len() as u64)
}

fn refuse_row(error: csv::Error) -> crate::AppError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => refuse(error),
        _ => ErrorCode::Internal.into(),
    }
}

/// A cell that begins as a formula does would be computed by a spreadsheet program, and could send away its neighbours
/// (OWASP, CSV Injection). An apostrophe before it makes it text.
fn guard(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_becomes_text() {
        for cell in [
            "=HYPERLINK(\"x\")",
            "+49 151 1",
            "-1",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "\n=1",
        ] {
            assert_eq!(guard(cell), format!("'{cell}"));
        }
        for cell in ["", "Ali", "a=b", "0151 1", "'x", "خليل"] {
            assert_eq!(guard(cell), cell);
        }
    }
}
