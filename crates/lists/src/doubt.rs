use serde::Serialize;

use crate::{Column, Script};

/// Something a person should look at before or after the list is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Doubt {
    /// What is doubtful.
    #[serde(flatten)]
    pub code: DoubtCode,
    /// Where; none where the row as a whole is meant.
    pub column: Option<Column>,
    /// The cell as typed.
    pub as_typed: String,
}

/// What is doubtful. The interface has the sentences.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum DoubtCode {
    /// A formula: never evaluated, kept as text.
    Formula,
    /// The workbook shows an error here; kept as text.
    CellError,
    /// Control characters or direction marks were taken out; the rest is as typed.
    ForbiddenCharactersRemoved {
        /// How many.
        count: usize,
    },
    /// Longer than anybody types; kept in full.
    VeryLong {
        /// Unicode characters.
        characters: usize,
    },

    /// The row has no name.
    NameMissing,
    /// Instead of a name there is a placeholder (`XXX`, `N.N.`, `FNU`); kept as a remark.
    NamePlaceholder,
    /// Which part is the family name cannot be seen; kept in full as typed.
    NameNotSplit,
    /// No comma; the part in capitals was taken for the family name.
    NameSplitByCapitals,
    /// What stood in parentheses was taken out of the name and kept as a remark.
    NameRemarkTakenOut {
        /// Without the parentheses.
        remark: String,
    },
    /// The name is known in this script only.
    NameOnlyInScript {
        /// Which.
        script: Script,
    },
    /// Digits, pictures or other signs no name has; kept as typed.
    NameUnusual,

    /// 1 January, 1 July or 31 December: perhaps only the year is known.
    DateYearOnlyPerhaps,
    /// No such day in the calendar; kept as a remark.
    DateImpossible,
    /// Not understood as a date; kept as a remark.
    DateNotUnderstood,
    /// Day and month could be swapped.
    DateOrderUnclear,
    /// A year of two digits, read as this one.
    DateCenturyAssumed {
        /// Four digits.
        year: i32,
    },
    /// A bare number, read as the day count of a spreadsheet.
    DateFromSerialNumber,
    /// The year belongs to another calendar (Jalali, Hijri), or is a slip; kept as a remark.
    DateOtherCalendarPerhaps {
        /// As typed.
        year: i32,
    },
    /// A time of day stood beside the date; the cell is kept as a remark too.
    DateWithTime,
    /// Later than today.
    DateInFuture,
    /// So old on the day of the import.
    AgeUnlikely {
        /// Years.
        age: u32,
    },

    /// Not understood; kept as a remark.
    SexUnknown,
    /// No such nationality known; kept as a remark.
    NationalityUnknown {
        /// The part not understood.
        part: String,
    },
    /// No such language known; kept as a remark.
    LanguageUnknown {
        /// The part not understood.
        part: String,
    },
    /// No such status known; kept as a remark.
    StatusUnknown,
    /// Too few or too many digits, or letters; kept as typed.
    PhoneOdd,
    /// Stored as a number: a leading zero is lost, perhaps.
    PhoneZeroLost,
    /// Not an e-mail address; kept as a remark.
    EmailOdd,

    /// Perhaps the same person as in another row of this list. Marked, never skipped.
    DuplicateSuspected {
        /// 1-based row of the other.
        row: u32,
    },
}

impl DoubtCode {
    /// The code without its parameters, as in JSON: for counting.
    pub fn kind(&self) -> &'static str {
        match self {
            DoubtCode::Formula => "formula",
            DoubtCode::CellError => "cell_error",
            DoubtCode::ForbiddenCharactersRemoved { .. } => "forbidden_characters_removed",
            DoubtCode::VeryLong { .. } => "very_long",
            DoubtCode::NameMissing => "name_missing",
            DoubtCode::NamePlaceholder => "name_placeholder",
            DoubtCode::NameNotSplit => "name_not_split",
            DoubtCode::NameSplitByCapitals => "name_split_by_capitals",
            DoubtCode::NameRemarkTakenOut { .. } => "name_remark_taken_out",
            DoubtCode::NameOnlyInScript { .. } => "name_only_in_script",
            DoubtCode::NameUnusual => "name_unusual",
            DoubtCode::DateYearOnlyPerhaps => "date_year_only_perhaps",
            DoubtCode::DateImpossible => "date_impossible",
            DoubtCode::DateNotUnderstood => "date_not_understood",
            DoubtCode::DateOrderUnclear => "date_order_unclear",
            DoubtCode::DateCenturyAssumed { .. } => "date_century_assumed",
            DoubtCode::DateFromSerialNumber => "date_from_serial_number",
            DoubtCode::DateOtherCalendarPerhaps { .. } => "date_other_calendar_perhaps",
            DoubtCode::DateWithTime => "date_with_time",
            DoubtCode::DateInFuture => "date_in_future",
            DoubtCode::AgeUnlikely { .. } => "age_unlikely",
            DoubtCode::SexUnknown => "sex_unknown",
            DoubtCode::NationalityUnknown { .. } => "nationality_unknown",
            DoubtCode::LanguageUnknown { .. } => "language_unknown",
            DoubtCode::StatusUnknown => "status_unknown",
            DoubtCode::PhoneOdd => "phone_odd",
            DoubtCode::PhoneZeroLost => "phone_zero_lost",
            DoubtCode::EmailOdd => "email_odd",
            DoubtCode::DuplicateSuspected { .. } => "duplicate_suspected",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_of_a_doubt_is_its_code_in_json() {
        for code in [
            DoubtCode::Formula,
            DoubtCode::AgeUnlikely { age: 118 },
            DoubtCode::DuplicateSuspected { row: 6 },
        ] {
            let json = serde_json::to_value(&code).unwrap();
            assert_eq!(json.get("code").and_then(|code| code.as_str()), Some(code.kind()));
        }
    }
}
