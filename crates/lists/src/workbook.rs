//! A list as it was found: sheets, rows and cells, before anything is understood.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

/// Everything in the file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Workbook {
    /// What the file was taken for.
    pub source: Source,
    /// In the order of the file; a CSV file has one, named after the file.
    pub sheets: Vec<Sheet>,
}

impl Workbook {
    /// The sheet of that name.
    pub fn find_sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }

    /// The first visible sheet with a header; else the first visible one that is filled; else the first.
    pub fn likely_sheet(&self) -> Option<&Sheet> {
        let visible = || self.sheets.iter().filter(|sheet| !sheet.is_hidden);
        visible()
            .find(|sheet| crate::find_header(sheet).is_ok())
            .or_else(|| visible().find(|sheet| !sheet.rows.is_empty()))
            .or_else(|| self.sheets.first())
    }
}

/// What the file was taken for, so that a person can contradict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "format", rename_all = "snake_case")]
pub enum Source {
    /// Office Open XML (Excel 2007 and later, LibreOffice).
    Xlsx,
    /// Text with separators.
    Csv {
        /// How bytes became letters.
        encoding: Encoding,
        /// `;`, `,` or a tab.
        delimiter: char,
        /// Whether the file began with a byte order mark, which makes the encoding certain.
        has_bom: bool,
    },
}

/// How bytes became letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8: the bytes are valid as such, which other encodings hardly ever are by chance.
    Utf8,
    /// UTF-16 ("Unicode text" of Excel), recognised by its byte order mark.
    Utf16,
    /// Windows-1252, the usual one of German Excel; assumed where the bytes are not UTF-8.
    Windows1252,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sheet {
    /// As the workbook names it.
    pub name: String,
    /// Hidden in the workbook: named, never taken without being asked for.
    pub is_hidden: bool,
    /// Every row from 1 to the last filled one, also empty ones: row `n` is at `n - 1`.
    pub rows: Vec<Row>,
}

impl Sheet {
    /// The row with that 1-based number.
    pub fn row(&self, number: u32) -> Option<&Row> {
        self.rows.get(usize::try_from(number.checked_sub(1)?).ok()?)
    }

    /// Columns in which any row from `first` on is filled, from left to right.
    pub fn filled_columns(&self, first: u32) -> Vec<Column> {
        let mut columns: Vec<Column> = self
            .rows
            .iter()
            .filter(|row| row.number >= first)
            .flat_map(|row| row.cells.iter().map(|cell| cell.column))
            .collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    }
}

/// One line of a sheet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// 1-based, as the spreadsheet program shows it.
    pub number: u32,
    /// The filled cells from left to right; empty ones are left out.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell in that column, if it is filled.
    pub fn cell(&self, column: Column) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.column == column)
    }
}

/// One filled cell. The value of merged cells belongs to the first of them, as in the file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cell {
    /// Where in its row.
    pub column: Column,
    /// What it holds; never [`Value::Empty`] in a [`Row`].
    pub value: Value,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Text as typed.
    Text(String),
    /// A number; spreadsheets know no others than these.
    Number(f64),
    /// A number that the workbook shows as a date or a time; midnight where there is no time of day.
    Date(NaiveDateTime),
    /// Wahr, falsch.
    Bool(bool),
    /// A formula and what the workbook last computed. Never evaluated here.
    Formula {
        /// Without the leading `=`.
        text: String,
        /// The stored result; [`Value::Empty`] where none was stored.
        cached: Box<Value>,
    },
    /// Nothing, or only blanks.
    Empty,
    /// `#REF!` and its like, as shown.
    Error(String),
}

impl Value {
    /// Nothing, or only blanks.
    pub fn is_empty(&self) -> bool {
        match self {
            Value::Empty => true,
            Value::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The value as a person would type it: text untouched, dates `2027-01-20`, numbers without needless zeros, a formula
    /// with its `=`.
    pub fn as_typed(&self) -> String {
        match self {
            Value::Text(text) | Value::Error(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Date(at) if at.time() == NaiveTime::MIN => at.format("%Y-%m-%d").to_string(),
            Value::Date(at) => at.format("%Y-%m-%d %H:%M:%S").to_string(),
            Value::Bool(true) => "wahr".to_owned(),
            Value::Bool(false) => "falsch".to_owned(),
            Value::Formula { text, .. } => format!("={text}"),
            Value::Empty => String::new(),
        }
    }
}

/// A column by its letter: `A` … `Z`, `AA` …; in JSON the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Column(u16);

impl Column {
    /// The column at a 0-based place; none beyond `XFD`, the last one a spreadsheet has.
    pub fn at(index: usize) -> Option<Column> {
        u16::try_from(index)
            .ok()
            .filter(|index| *index < 16_384)
            .map(Column)
    }

    /// 0-based place.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut rest = u32::from(self.0) + 1;
        while rest > 0 {
            letters.push(char::from_u32(u32::from('A') + (rest - 1) % 26).unwrap_or('?'));
            rest = (rest - 1) / 26;
        }
        letters.iter().rev().try_for_each(|letter| write!(f, "{letter}"))
    }
}

/// The text is not the letter of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the letter of a column")]
pub struct NotAColumn;

impl FromStr for Column {
    type Err = NotAColumn;

    fn from_str(text: &str) -> Result<Column, NotAColumn> {
        if text.is_empty() || text.len() > 3 {
            return Err(NotAColumn);
        }
        let mut number: usize = 0;
        for letter in text.chars() {
            let letter = letter.to_ascii_uppercase();
            if !letter.is_ascii_uppercase() {
                return Err(NotAColumn);
            }
            number = number * 26 + (letter as usize - 'A' as usize) + 1;
        }
        number.checked_sub(1).and_then(Column::at).ok_or(NotAColumn)
    }
}

impl TryFrom<String> for Column {
    type Error = NotAColumn;

    fn try_from(text: String) -> Result<Column, NotAColumn> {
        text.parse()
    }
}

impl From<Column> for String {
    fn from(column: Column) -> String {
        column.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        for (index, letters) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (702, "AAA"),
            (16_383, "XFD"),
        ] {
            let column = Column::at(index).unwrap();
            assert_eq!(column.to_string(), letters);
            assert_eq!(letters.parse(), Ok(column));
        }
        assert_eq!(Column::at(16_384), None);
        for wrong in ["", "1", "A1", "Ä", "XFE", "AAAA"] {
            assert_eq!(wrong.parse::<Column>(), Err(NotAColumn), "{wrong:?}");
        }
    }
}
