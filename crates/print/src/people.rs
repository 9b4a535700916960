//! Who stands on a sheet. Everything here is typed by somebody and printed as it is.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::PrintError;
use crate::line::Line;

/// The person the sheet is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Client {
    /// As on the papers, in Latin letters.
    pub name: String,
    /// As the person writes it, where that is another script.
    #[serde(default)]
    pub original_name: Option<String>,
    /// Day of birth, where it is known to the day.
    #[serde(default)]
    pub born_on: Option<NaiveDate>,
    /// Where the person lives: street and number, postal code and town.
    #[serde(default)]
    pub address: Vec<String>,
}

/// Who signs for the office and whom the client calls.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worker {
    /// First and last name.
    pub name: String,
    /// The employer.
    pub organisation: String,
    /// Street and number, postal code and town.
    #[serde(default)]
    pub address: Vec<String>,
    /// As it is to be dialled.
    #[serde(default)]
    pub phone: Option<String>,
    /// Mail address.
    #[serde(default)]
    pub email: Option<String>,
}

/// An authority, a court, a doctor: who is met or written to, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "SheetPlace")]
pub struct Place {
    /// `Ausländerbehörde Düren`.
    pub name: String,
    /// Street and number, postal code and town, room.
    #[serde(default)]
    pub address: Vec<String>,
}

impl Client {
    /// Both names, each on its line.
    pub(crate) fn names(&self) -> Vec<Line> {
        Line::all_typed([
            self.name.as_str(),
            self.original_name.as_deref().unwrap_or_default(),
        ])
    }

    /// As papers write it, in every language: it is there to be compared with them.
    pub(crate) fn born(&self) -> Vec<Line> {
        self.born_on.map(numeric).into_iter().collect()
    }

    pub(crate) fn address(&self) -> Vec<Line> {
        Line::all_typed(self.address.iter().map(String::as_str))
    }

    pub(crate) fn check(&self) -> Result<(), PrintError> {
        needs("client.name", &self.name)
    }
}

impl Worker {
    pub(crate) fn names(&self) -> Vec<Line> {
        Line::all_typed([self.name.as_str(), self.organisation.as_str()])
    }

    pub(crate) fn reach(&self) -> Vec<Line> {
        let ways = [&self.phone, &self.email];
        Line::all_typed(ways.into_iter().filter_map(Option::as_deref))
    }

    /// On one line: it is to be found, not to be copied onto an envelope.
    pub(crate) fn address(&self) -> Vec<Line> {
        Line::all_typed([self.address.join(", ").as_str()])
    }

    pub(crate) fn check(&self) -> Result<(), PrintError> {
        needs("worker.name", &self.name)?;
        needs("worker.organisation", &self.organisation)
    }
}

impl Place {
    /// Name and address, a line each.
    pub(crate) fn lines(&self) -> Vec<Line> {
        let address = self.address.iter().map(String::as_str);
        Line::all_typed([self.name.as_str()].into_iter().chain(address))
    }
}

/// `24.12.2026`.
pub(crate) fn numeric(date: NaiveDate) -> Line {
    Line::typed(&date.format("%d.%m.%Y").to_string())
}

/// Refuses an empty text.
pub(crate) fn needs(field: &'static str, text: &str) -> Result<(), PrintError> {
    if text.trim().is_empty() {
        return Err(PrintError::Empty { field });
    }
    Ok(())
}

/// Refuses an empty list.
pub(crate) fn needs_some<T>(field: &'static str, list: &[T]) -> Result<(), PrintError> {
    if list.is_empty() {
        return Err(PrintError::Empty { field });
    }
    Ok(())
}
