//! The cells of a row by the names of their columns. What is not understood is named by line and column.

use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer as _};

use super::{COLUMNS, RulesError};

/// A row of the file.
pub(super) struct Cells<'a> {
    /// Its line in the file, from 1.
    pub line: u64,
    /// As many cells as there are columns.
    pub record: &'a csv::StringRecord,
}

impl Cells<'_> {
    /// The text of a cell.
    pub fn text(&self, column: &'static str) -> &str {
        let at = COLUMNS.iter().position(|name| *name == column);
        at.and_then(|at| self.record.get(at)).unwrap_or_default()
    }

    /// The text of a cell that may be empty.
    pub fn filled(&self, column: &'static str) -> Option<String> {
        let text = self.text(column);
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// The words of a cell, which have spaces between them.
    pub fn words(&self, column: &'static str) -> Vec<String> {
        self.text(column).split_whitespace().map(str::to_owned).collect()
    }

    /// A code or a day that has to be there.
    ///
    /// # Errors
    /// [`RulesError::Cell`].
    pub fn code<T: DeserializeOwned>(&self, column: &'static str) -> Result<T, RulesError> {
        let text: StrDeserializer<Error> = self.text(column).into_deserializer();
        T::deserialize(text).map_err(|_| self.not_understood(column))
    }

    /// A code or a day that may be missing.
    ///
    /// # Errors
    /// [`RulesError::Cell`].
    pub fn maybe<T: DeserializeOwned>(&self, column: &'static str) -> Result<Option<T>, RulesError> {
        match self.text(column) {
            "" => Ok(None),
            _ => self.code(column).map(Some),
        }
    }

    /// A number that may be missing.
    ///
    /// # Errors
    /// [`RulesError::Cell`].
    pub fn number(&self, column: &'static str) -> Result<Option<u32>, RulesError> {
        let number = self.filled(column).map(|text| text.parse());
        number.transpose().map_err(|_| self.not_understood(column))
    }

    /// That a cell was not understood.
    pub fn not_understood(&self, column: &'static str) -> RulesError {
        RulesError::Cell {
            line: self.line,
            column,
        }
    }
}
