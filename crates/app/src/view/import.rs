use model::PersonId;
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
    /// Some of its cells as typed, each once.
    pub samples: Vec<String>,
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
    /// People who were here already, and got what was new.
    pub completed: u32,
    /// Of them, those that resemble somebody.
    pub suspected_duplicates: u32,
    /// Rows with a doubt.
    pub doubted: u32,
}

/// How a list is to be read, as somebody chose it; what is empty is found out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListReading {
    /// Name of the sheet.
    pub sheet: Option<String>,
    /// What each column is taken for.
    pub columns: Option<Vec<ChosenColumn>>,
    /// The shelter in which the people of the list live.
    pub shelter: Option<String>,
}

/// What somebody takes a column for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ChosenColumn {
    /// Letter (`A`).
    pub column: String,
    /// Code of the target field.
    pub target: String,
}

/// A list that lies open, not yet taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct OpenedList {
    /// What its file is called, without the folder.
    pub file_name: String,
    /// What reading it in would do; empty where nobody can tell which row names the columns.
    pub preview: Option<ImportPreview>,
    /// What the columns are taken for where there is no row of headings: they have their letters.
    pub nameless: Vec<MappedColumn>,
}

/// What somebody decided row by row. Rows that are not named are taken as they are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListDecisions {
    /// Rows not to be taken.
    pub skipped: Vec<u32>,
    /// Rows about somebody who is here already.
    pub known: Vec<KnownRow>,
    /// Rows that were put right.
    pub corrected: Vec<CorrectedRow>,
    /// The list is real, the database is a demo, and somebody was told.
    pub accept_demo: bool,
}

/// A row about somebody who is here already: what is new of it is added to her.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct KnownRow {
    /// Its number in the list.
    pub row: u32,
    /// Who.
    pub person: PersonId,
}

/// A row that somebody put right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CorrectedRow {
    /// Its number in the list.
    pub row: u32,
    /// What it becomes.
    pub person: NewPerson,
}
