//! Rows of CSV with `;`, by the names of their columns.

use std::collections::BTreeSet;

use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer as _};

use super::TableError;
use crate::Source;

/// A row.
pub(super) struct Cells<'a> {
    table: &'static str,
    line: u64,
    columns: &'a csv::StringRecord,
    record: &'a csv::StringRecord,
}

/// All rows of a table.
///
/// # Errors
/// [`TableError`].
pub(super) fn rows<T>(
    table: &'static str,
    text: &str,
    read: impl Fn(&Cells) -> Result<T, TableError>,
) -> Result<Vec<T>, TableError> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes());
    let wrong = |line| TableError::Cells { table, line };
    let columns = reader.headers().map_err(|_| wrong(1))?.clone();
    let mut ids = BTreeSet::new();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| wrong(error.position().map_or(0, csv::Position::line)))?;
        let cells = Cells {
            table,
            line: record.position().map_or(0, csv::Position::line),
            columns: &columns,
            record: &record,
        };
        // Both tracks may name a closing in their own row.
        let id = format!("{} {}", record.get(0).unwrap_or_default(), cells.text("track"));
        if !ids.insert(id) {
            let id = record.get(0).unwrap_or_default().to_owned();
            return Err(TableError::Twice { table, id });
        }
        rows.push(read(&cells)?);
    }
    Ok(rows)
}

impl Cells<'_> {
    /// The text of a cell; empty where there is none.
    pub fn text(&self, column: &str) -> &str {
        let at = self.columns.iter().position(|name| name == column);
        at.and_then(|at| self.record.get(at)).unwrap_or_default()
    }

    /// The text of a cell that has to be filled.
    ///
    /// # Errors
    /// [`TableError::Cell`].
    pub fn filled(&self, column: &'static str) -> Result<String, TableError> {
        match self.text(column).trim() {
            "" => Err(self.not_understood(column)),
            text => Ok(text.to_owned()),
        }
    }

    /// The text of a cell that may be empty.
    pub fn maybe_text(&self, column: &str) -> Option<String> {
        let text = self.text(column);
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// The words of a cell.
    pub fn words(&self, column: &str) -> Vec<String> {
        self.text(column).split_whitespace().map(str::to_owned).collect()
    }

    /// A code or a day that has to be there.
    ///
    /// # Errors
    /// [`TableError::Cell`].
    pub fn code<T: DeserializeOwned>(&self, column: &'static str) -> Result<T, TableError> {
        let text: StrDeserializer<Error> = self.text(column).into_deserializer();
        T::deserialize(text).map_err(|_| self.not_understood(column))
    }

    /// A code or a day that may be missing.
    ///
    /// # Errors
    /// [`TableError::Cell`].
    pub fn maybe<T: DeserializeOwned>(&self, column: &'static str) -> Result<Option<T>, TableError> {
        match self.text(column) {
            "" => Ok(None),
            _ => self.code(column).map(Some),
        }
    }

    /// The source of a row. Only what was read has a day as of which it was read.
    ///
    /// # Errors
    /// [`TableError::Cell`].
    pub fn source(&self) -> Result<Source, TableError> {
        let source = Source {
            paragraph: self.filled("paragraph")?,
            verified: self.code("verified")?,
            rechtsstand: self.maybe("rechtsstand")?,
        };
        match source.verified.is_verified() == source.rechtsstand.is_some() {
            true => Ok(source),
            false => Err(self.not_understood("rechtsstand")),
        }
    }

    /// That a cell was not understood.
    pub fn not_understood(&self, column: &'static str) -> TableError {
        TableError::Cell {
            table: self.table,
            line: self.line,
            column,
        }
    }
}
