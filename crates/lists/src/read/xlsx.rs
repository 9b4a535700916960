//! Workbooks, read by calamine cell by cell: a sheet that names its last cell `XFD1048576` costs nothing.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::guard;
use crate::{Cell, Column, Limit, ListError, Row, Sheet, Source, Value, Workbook};

pub(super) fn read(bytes: &[u8]) -> Result<Workbook, ListError> {
    guard::check(bytes)?;
    // The library states a few of its assumptions as panics; a foreign file must not be able to end the program.
    let sheets = catch_unwind(AssertUnwindSafe(|| read_sheets(bytes))).map_err(|_| ListError::Damaged)??;
    Ok(Workbook {
        source: Source::Xlsx,
        sheets,
    })
}

fn read_sheets(bytes: &[u8]) -> Result<Vec<Sheet>, ListError> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(of_library)?;
    let tables: Vec<_> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    if tables.len() as u64 > Limit::Sheets.value() {
        return Err(ListError::TooLarge(Limit::Sheets));
    }
    // One text may be referred to by every cell: what counts is the sum after that.
    let mut left = Limit::UnpackedSize.value();
    tables
        .into_iter()
        .map(|(name, is_hidden)| {
            let cells = read_cells(&mut workbook, &name, &mut left)?;
            Ok(Sheet {
                name,
                is_hidden,
                rows: rows(cells)?,
            })
        })
        .collect()
}

fn read_cells(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    left: &mut u64,
) -> Result<BTreeMap<(u32, Column), Value>, ListError> {
    let mut cells = BTreeMap::new();
    let mut reader = workbook.worksheet_cells_reader(sheet).map_err(of_library)?;
    while let Some(found) = reader.next_cell_with_formula().map_err(of_library)? {
        let cached = value(found.value);
        let value = match found.formula {
            Some(text) => Value::Formula {
                text,
                cached: Box::new(cached),
            },
            None => cached,
        };
        if value.is_empty() {
            continue;
        }
        let size = value.as_typed().len() as u64 + size_of::<Cell>() as u64;
        *left = left
            .checked_sub(size)
            .ok_or(ListError::TooLarge(Limit::UnpackedSize))?;
        let (row, column) = found.pos;
        if u64::from(row) >= Limit::Rows.value() {
            return Err(ListError::TooLarge(Limit::Rows));
        }
        let column = usize::try_from(column).ok().and_then(Column::at);
        let column = column
            .filter(|column| (column.index() as u64) < Limit::Columns.value())
            .ok_or(ListError::TooLarge(Limit::Columns))?;
        if cells.insert((row, column), value).is_some() {
            // Two cells at one place: no program writes that, and one of them would be lost.
            return Err(ListError::Damaged);
        }
    }
    Ok(cells)
}

fn rows(cells: BTreeMap<(u32, Column), Value>) -> Result<Vec<Row>, ListError> {
    let last = cells.keys().next_back().map_or(0, |(row, _)| row + 1);
    let mut rows: Vec<Row> = (1..=last)
        .map(|number| Row {
            number,
            cells: Vec::new(),
        })
        .collect();
    for ((row, column), value) in cells {
        let row = usize::try_from(row)
            .ok()
            .and_then(|row| rows.get_mut(row))
            .ok_or(ListError::Damaged)?;
        row.cells.push(Cell { column, value });
    }
    Ok(rows)
}

fn value(data: DataRef<'_>) -> Value {
    match data {
        DataRef::Int(number) => Value::Number(number as f64),
        DataRef::Float(number) => Value::Number(number),
        DataRef::String(text) => Value::Text(text),
        DataRef::SharedString(text) => Value::Text(text.to_owned()),
        DataRef::Bool(bool) => Value::Bool(bool),
        DataRef::DateTime(serial) => date(&serial),
        DataRef::DateTimeIso(text) => iso_date(text),
        DataRef::DurationIso(text) => Value::Text(text),
        DataRef::Error(error) => Value::Error(error.to_string()),
        DataRef::Empty => Value::Empty,
    }
}

/// A day count as a date; a time of day without a date as its text; what is no date (29 February 1900, spans) stays a
/// number.
fn date(serial: &ExcelDateTime) -> Value {
    let number = serial.as_f64();
    if serial.is_duration() || !(0.0..2_958_466.0).contains(&number) {
        return Value::Number(number);
    }
    let (year, month, day, hour, minute, second, _) = serial.to_ymd_hms_milli();
    let time = NaiveTime::from_hms_opt(hour.into(), minute.into(), second.into());
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    match (date, time) {
        (_, Some(time)) if number > 0.0 && number < 1.0 => Value::Text(time.format("%H:%M:%S").to_string()),
        (Some(date), Some(time)) if number >= 1.0 => Value::Date(date.and_time(time)),
        _ => Value::Number(number),
    }
}

fn iso_date(text: String) -> Value {
    let day = || {
        text.parse::<NaiveDate>()
            .ok()
            .map(|day| day.and_time(NaiveTime::MIN))
    };
    match text
        .trim_end_matches('Z')
        .parse::<NaiveDateTime>()
        .ok()
        .or_else(day)
    {
        Some(at) => Value::Date(at),
        None => Value::Text(text),
    }
}

/// What the library found is not passed on: its messages quote the file.
fn of_library(error: XlsxError) -> ListError {
    match error {
        XlsxError::Password => ListError::Encrypted,
        _ => ListError::Damaged,
    }
}
