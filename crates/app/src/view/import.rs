use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{NewPerson, PersonRef};

/// What reading in a list would do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportPreview {
    /// The sheet that was read.
    pub sheet: String,
    /// The other sheets.
    pub other_sheets: Vec<String>,
    /// The row in which the headings stand, from 1.
    pub header_row: u32,
    /// What each column is taken for.
    pub columns: Vec<MappedColumn>,
    /// Row by row.
    pub drafts: Vec<DraftView>,
    /// Rows that are no person (titles, free places, totals), with their number and why.
    pub other_rows: Vec<(u32, String)>,
    /// The list was taken in before: the day.
    pub was_imported_on: Option<chrono::NaiveDate>,
}

/// A column and what it is taken for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MappedColumn {
    /// Letter (`A`).
    pub column: String,
    /// Heading as it stands there.
    pub heading: String,
    /// Code of the target field.
    pub target: String,
    /// 0 to 100.
    pub confidence: u8,
}

/// What one row would become.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DraftView {
    /// Its number in the list, from 1.
    pub row: u32,
    /// The person.
    pub person: NewPerson,
    /// Doubts: code, column, value as typed.
    pub doubts: Vec<(String, String, String)>,
    /// Looks like somebody who is here already.
    pub resembles: Vec<PersonRef>,
    /// Looks like somebody in another row of this list.
    pub resembles_rows: Vec<u32>,
}

/// What reading in a list did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportApplied {
    /// The step, for undoing it.
    pub step: String,
    /// People made.
    pub persons: u32,
    /// Of them, those that resemble somebody.
    pub suspected_duplicates: u32,
    /// Rows with a doubt.
    pub doubted: u32,
}
