use std::io::Write;

use chrono::{Datelike as _, Timelike as _};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::people::{self, Texts};
use super::refuse;
use crate::{AppError, ErrorCode, Result, Session};

/// What a cell of a workbook holds at most, in UTF-16 units (Excel specifications and limits).
const LONGEST_CELL: usize = 32_767;
/// Width of a column, in characters.
const WIDTH: f64 = 18.0;

/// Writes a workbook with a sheet of people and a sheet of notes. Every cell is text, never a formula. It is put together
/// in memory: nothing readable touches the disk but what `out` writes. Gives the number of people and notes.
///
/// # Errors
/// `wrong_seat` at the office; `disk_full`, `read_only`, `io` for the output; `file_too_large` for more notes than a sheet
/// has rows; file errors.
pub fn xlsx(session: &Session, mut out: impl Write) -> Result<u64> {
    session.require_worker()?;
    let (people, notes) = (people::people(session)?, people::notes(session)?);
    let workbook = fill(session, &people, &notes).map_err(|error| match error {
        XlsxError::RowColumnLimitError => AppError::new(ErrorCode::FileTooLarge),
        _ => AppError::new(ErrorCode::Internal),
    })?;
    out.write_all(&workbook)
        .and_then(|()| out.flush())
        .map_err(refuse)?;
    Ok((people.rows.len() + notes.rows.len()) as u64)
}

fn fill(session: &Session, people: &Texts, notes: &Texts) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let now = session.now().local;
    let part = |number: u32| u16::try_from(number).unwrap_or(0);
    let day = |number: u32| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(now.year()).unwrap_or(1900);
    let made = ExcelDateTime::from_ymd(year, day(now.month()), day(now.day()))?;
    let made = made.and_hms(part(now.hour()), day(now.minute()), f64::from(now.second()))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    sheet(&mut workbook, model::record::PERSON.name, people)?;
    sheet(&mut workbook, model::record::CASE_NOTE.name, notes)?;
    workbook.save_to_buffer()
}

fn sheet(workbook: &mut Workbook, name: &str, texts: &Texts) -> std::result::Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, heading) in (0u16..).zip(&texts.headings) {
        sheet.set_column_width(column, WIDTH)?;
        sheet.write_string_with_format(0, column, *heading, &Format::new().set_bold())?;
    }
    for (number, row) in (1u32..).zip(&texts.rows) {
        for (column, text) in (0u16..).zip(row).filter(|(_, text)| !text.is_empty()) {
            sheet.write_string(number, column, fitting(text))?;
        }
    }
    Ok(())
}

/// The text, or its beginning with an ellipsis where a cell does not hold it; the whole is in the JSON lines.
fn fitting(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST_CELL {
        return text.to_owned();
    }
    let mut length = 1;
    let beginning = text.chars().take_while(|letter| {
        length += letter.len_utf16();
        length <= LONGEST_CELL
    });
    beginning.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_longer_than_a_cell_is_cut_between_letters_and_says_so() {
        assert_eq!(fitting("Ali"), "Ali");
        let long = fitting(&"😀".repeat(LONGEST_CELL));
        assert!(long.ends_with("😀…") && long.encode_utf16().count() <= LONGEST_CELL);
    }
}
