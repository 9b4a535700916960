//! Many rows at once: CSV in, the same rows with more columns out.

use std::collections::BTreeMap;
use std::io::{Write as _, stderr};
use std::path::Path;

use app::{AppError, ErrorCode};
use chrono::NaiveDate;

use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::input;

/// Largest batch, in bytes: about a million rows.
const LARGEST: u64 = 64 * 1024 * 1024;

/// The cells of a row by the name of their column.
pub struct Row<'a>(BTreeMap<&'a str, &'a str>);

impl Row<'_> {
    /// A cell that has to be there.
    pub fn get<T>(&self, column: &str, parse: impl FnOnce(&str) -> Parsed<T>) -> Parsed<T> {
        match self.maybe(column, parse)? {
            Some(value) => Ok(value),
            None => Err(format!("{column} is missing")),
        }
    }

    /// A cell that may be missing or empty.
    pub fn get_or<T>(&self, column: &str, parse: impl FnOnce(&str) -> Parsed<T>, otherwise: T) -> Parsed<T> {
        Ok(self.maybe(column, parse)?.unwrap_or(otherwise))
    }

    /// A cell that may be missing or empty, and has no value then.
    pub fn maybe<T>(&self, column: &str, parse: impl FnOnce(&str) -> Parsed<T>) -> Parsed<Option<T>> {
        match self.0.get(column) {
            None | Some(&"") => Ok(None),
            Some(text) => parse(text)
                .map(Some)
                .map_err(|reason| format!("{column}: {reason}")),
        }
    }
}

/// What a cell says, or why it is not understood.
pub type Parsed<T> = std::result::Result<T, String>;

/// An ISO day.
pub fn day(text: &str) -> Parsed<NaiveDate> {
    text.parse()
        .map_err(|_| "not a day of the calendar (2026-11-24)".to_owned())
}

/// Prints every row of a file with what `compute` adds to it: CSV, or with `--json` an object a line.
///
/// # Errors
/// `file_missing`, `invalid_field` for what is no CSV, `io`.
pub fn run(
    context: &mut Context,
    file: &Path,
    added: &[&str],
    compute: impl Fn(&Row) -> Parsed<Vec<String>>,
) -> Result<Ending> {
    let text = input::text("batch", file, LARGEST)?;
    let delimiter = delimiter(&text);
    let mut reader = reader(&text, delimiter);
    let header = reader.headers().map_err(|_| not_csv("batch"))?.clone();
    let columns: Vec<&str> = header.iter().chain(added.iter().copied()).collect();
    if !context.printer.is_json() {
        context.printer.raw(&line(&columns, delimiter))?;
    }
    let mut ending = Ending::Done;
    for row in reader.records() {
        let row = row.map_err(|_| not_csv("batch"))?;
        let outcome = compute(&Row(header.iter().zip(row.iter()).collect()));
        let results = outcome.unwrap_or_else(|reason| {
            let number = row.position().map_or(0, csv::Position::line);
            // Where not even standard error can be written, the exit status has to do.
            let _ = writeln!(stderr(), "line {number}: {}", crate::print::visible(&reason));
            ending = Ending::Refused;
            vec![String::new(); added.len()]
        });
        let cells: Vec<&str> = row.iter().chain(results.iter().map(String::as_str)).collect();
        if context.printer.is_json() {
            let object: BTreeMap<_, _> = columns.iter().zip(&cells).collect();
            context.printer.line(&object, |_| Vec::new())?;
        } else {
            context.printer.raw(&line(&cells, delimiter))?;
        }
    }
    Ok(ending)
}

/// What each row of a file says.
///
/// # Errors
/// `file_missing`; `invalid_field` for what is no CSV, and with `line` and `reason` for the first row that is not
/// understood; `io`.
pub fn read<T>(file: &Path, parse: impl Fn(u64, &Row) -> Parsed<T>) -> Result<Vec<T>> {
    let text = input::text("open", file, LARGEST)?;
    let mut reader = reader(&text, delimiter(&text));
    let header = reader.headers().map_err(|_| not_csv("open"))?.clone();
    let mut found = Vec::new();
    for row in reader.records() {
        let row = row.map_err(|_| not_csv("open"))?;
        let line = row.position().map_or(0, csv::Position::line);
        let one = parse(line, &Row(header.iter().zip(row.iter()).collect()));
        found.push(one.map_err(|reason| not_csv("open").with("line", line).with("reason", reason))?);
    }
    Ok(found)
}

fn not_csv(field: &str) -> AppError {
    AppError::new(ErrorCode::InvalidField).with("field", field)
}

fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    if first.contains(';') { b';' } else { b',' }
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes())
}

fn line(cells: &[&str], delimiter: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .from_writer(Vec::new());
    // Writing to memory has no way to fail.
    let _ = writer.write_record(cells);
    writer.into_inner().unwrap_or_default()
}
