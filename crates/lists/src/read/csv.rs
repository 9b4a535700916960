//! Text with separators: which letters, which separator, which lines.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::{Cell, Column, Encoding, Limit, ListError, Row, Sheet, Source, Value, Workbook};

const DELIMITERS: [u8; 3] = [b';', b',', b'\t'];
/// Rows looked at to find the delimiter.
const SAMPLE: usize = 60;
/// A cell with more line breaks than this began with a quotation mark that was never meant as one.
const MOST_LINES_IN_A_CELL: usize = 40;

pub(super) fn read(bytes: &[u8], file_name_hint: &str) -> Result<Workbook, ListError> {
    let (text, encoding, has_bom) = decode(bytes)?;
    let (delimiter, quoting) = find_dialect(&text);
    let rows = parse(&text, delimiter, quoting)?;
    let stem = file_name_hint.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = stem.rsplit_once('.').map_or(stem, |(name, _)| name);
    Ok(Workbook {
        source: Source::Csv {
            encoding,
            delimiter: char::from(delimiter),
            has_bom,
        },
        sheets: vec![Sheet {
            name: name.to_owned(),
            is_hidden: false,
            rows,
        }],
    })
}

fn decode(bytes: &[u8]) -> Result<(String, Encoding, bool), ListError> {
    if let Some((encoding, bom)) = encoding_rs::Encoding::for_bom(bytes) {
        let body = bytes.get(bom..).unwrap_or_default();
        let (text, _) = encoding.decode_without_bom_handling(body);
        let kind = if encoding == UTF_16LE || encoding == UTF_16BE {
            Encoding::Utf16
        } else {
            Encoding::Utf8
        };
        return Ok((text.into_owned(), kind, true));
    }
    if is_binary(bytes) {
        return Err(ListError::NotAList);
    }
    match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Ok((text.into_owned(), Encoding::Utf8, false)),
        None => Ok((
            WINDOWS_1252.decode(bytes).0.into_owned(),
            Encoding::Windows1252,
            false,
        )),
    }
}

/// More than one byte in twenty is a control character: no text. A stray one is a slip of some program.
fn is_binary(bytes: &[u8]) -> bool {
    let controls = bytes
        .iter()
        .filter(|byte| **byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r'))
        .count();
    controls * 20 > bytes.len()
}

/// The delimiter that cuts most rows into the same number of cells; more cells win where that is even. Also whether
/// quotation marks quote.
fn find_dialect(text: &str) -> (u8, bool) {
    let said = text
        .lines()
        .next()
        .and_then(|line| line.trim_matches('"').strip_prefix("sep="));
    let said = said
        .and_then(|rest| rest.bytes().next())
        .filter(|byte| DELIMITERS.contains(byte));
    let delimiter = said.unwrap_or_else(|| {
        DELIMITERS
            .into_iter()
            .rev()
            .max_by_key(|delimiter| consistency(text, *delimiter))
            .unwrap_or(b';')
    });
    let is_swallowing = records(text, delimiter, true).any(|(_, record)| {
        record
            .iter()
            .any(|cell| cell.matches('\n').count() > MOST_LINES_IN_A_CELL)
    });
    (delimiter, !is_swallowing)
}

/// Rows with the most common number of cells (if that is more than one), and that number. A cell in which quotation
/// marks are left over was cut by the wrong delimiter, or at least proves nothing.
fn consistency(text: &str, delimiter: u8) -> (usize, usize) {
    let widths: Vec<usize> = records(text, delimiter, true)
        .take(SAMPLE)
        .filter(|(_, record)| !record.iter().any(|cell| cell.contains('"')))
        .map(|(_, record)| record.len())
        .filter(|width| *width > 1)
        .collect();
    let alike = |width: usize| widths.iter().filter(|other| **other == width).count();
    widths
        .iter()
        .map(|width| (alike(*width), *width))
        .max()
        .unwrap_or((0, 0))
}

/// Records with the number of empty lines before them, which the parser passes over.
fn records(text: &str, delimiter: u8, quoting: bool) -> impl Iterator<Item = (u64, csv::StringRecord)> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .quoting(quoting)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut offset = 0;
    let mut record = csv::StringRecord::new();
    std::iter::from_fn(move || match reader.read_record(&mut record) {
        Ok(true) => {
            let end = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
            let before = text.get(..offset).unwrap_or_default();
            let taken = text.get(offset..end).unwrap_or_default();
            offset = end;
            Some((empty_lines_between(before, taken), record.clone()))
        }
        // Text that is valid UTF-8 and rows of any width leave nothing that could fail.
        Ok(false) | Err(_) => None,
    })
}

/// Line ends at the start of what the parser took, but for the second half of the one that ended the record before.
fn empty_lines_between(before: &str, taken: &str) -> u64 {
    let mut rest = taken;
    if before.ends_with('\r') {
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    let mut lines = 0;
    while let Some(shorter) = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix(['\n', '\r']))
    {
        rest = shorter;
        lines += 1;
    }
    lines
}

fn parse(text: &str, delimiter: u8, quoting: bool) -> Result<Vec<Row>, ListError> {
    let mut rows: Vec<Row> = Vec::new();
    for (empty_before, record) in records(text, delimiter, quoting) {
        for _ in 0..empty_before {
            push(&mut rows, Vec::new())?;
        }
        push(&mut rows, cells(&record)?)?;
    }
    while rows.last().is_some_and(|row| row.cells.is_empty()) {
        rows.pop();
    }
    Ok(rows)
}

fn push(rows: &mut Vec<Row>, cells: Vec<Cell>) -> Result<(), ListError> {
    if rows.len() as u64 >= Limit::Rows.value() {
        return Err(ListError::TooLarge(Limit::Rows));
    }
    let number = u32::try_from(rows.len() + 1).map_err(|_| ListError::TooLarge(Limit::Rows))?;
    rows.push(Row { number, cells });
    Ok(())
}

fn cells(record: &csv::StringRecord) -> Result<Vec<Cell>, ListError> {
    let mut cells = Vec::new();
    for (index, text) in record.iter().enumerate() {
        let value = Value::Text(text.to_owned());
        if value.is_empty() {
            continue;
        }
        let column = Column::at(index)
            .filter(|column| (column.index() as u64) < Limit::Columns.value())
            .ok_or(ListError::TooLarge(Limit::Columns))?;
        cells.push(Cell { column, value });
    }
    Ok(cells)
}
