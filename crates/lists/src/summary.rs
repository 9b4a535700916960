use std::collections::BTreeMap;

use serde::Serialize;

use crate::{Becomes, NotAPerson, RowDraft};

/// How many of which, for the line above the preview.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Rows of the sheet, empty ones too.
    pub rows: usize,
    /// Rows that become a person.
    pub persons: usize,
    /// Persons with at least one doubt.
    pub doubtful_persons: usize,
    /// Rows that become none, by reason.
    pub not_persons: BTreeMap<NotAPerson, usize>,
    /// Doubts by [`crate::DoubtCode::kind`].
    pub doubts: BTreeMap<&'static str, usize>,
    /// Cells kept verbatim as remarks.
    pub remarks: usize,
    /// Cells not taken, each with its reason.
    pub ignored: usize,
}

/// Counts what [`crate::interpret`] proposes.
pub fn summarize(rows: &[RowDraft]) -> Summary {
    let mut summary = Summary {
        rows: rows.len(),
        ..Summary::default()
    };
    for row in rows {
        match &row.becomes {
            Becomes::NotAPerson { why, .. } => *summary.not_persons.entry(*why).or_default() += 1,
            Becomes::Person(person) => {
                summary.persons += 1;
                summary.doubtful_persons += usize::from(!person.doubts.is_empty());
                summary.remarks += person.remarks.len();
                summary.ignored += person.ignored.len();
                for doubt in &person.doubts {
                    *summary.doubts.entry(doubt.code.kind()).or_default() += 1;
                }
            }
        }
    }
    summary
}
