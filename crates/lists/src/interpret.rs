//! What each row becomes.
//!
//! Every row of the sheet becomes exactly one [`RowDraft`]. Of a person's row every filled cell ends in a field, or
//! verbatim in the remarks, or among the cells left out with a reason; a cell understood only in part does both.

mod coded;
mod contact;
pub(crate) mod date;
mod name;
mod person;
mod row_kind;

use chrono::NaiveDate;

use crate::text::clean;
use crate::{Becomes, Column, Header, Mapping, NotAPerson, Remark, Row, RowDraft, Sheet, Value};

pub(crate) use coded::{read_languages, read_nationalities};
pub(crate) use contact::is_email;

/// Says what each row of the sheet would become. `today` decides about centuries, ages and days to come.
///
/// The rows come in the order of the sheet, one draft for each. Suspected duplicates are marked afterwards, by
/// [`crate::mark_duplicates`].
pub fn interpret(sheet: &Sheet, header: &Header, mapping: &Mapping, today: NaiveDate) -> Vec<RowDraft> {
    let list = List {
        header,
        mapping,
        today,
    };
    sheet
        .rows
        .iter()
        .map(|row| RowDraft {
            row: row.number,
            becomes: list.interpret(row),
        })
        .collect()
}

/// What is the same for all rows.
struct List<'a> {
    header: &'a Header,
    mapping: &'a Mapping,
    today: NaiveDate,
}

impl List<'_> {
    fn interpret(&self, row: &Row) -> Becomes {
        let cells: Vec<Typed<'_>> = row
            .cells
            .iter()
            .map(|cell| {
                let (text, removed) = clean(&as_kept(&cell.value));
                Typed {
                    column: cell.column,
                    value: &cell.value,
                    text: text.trim().to_owned(),
                    removed,
                }
            })
            .collect();
        match self.not_a_person(row.number, &cells) {
            Some(why) => {
                let cells = cells
                    .iter()
                    .map(|cell| self.remark(cell.column, &cell.text))
                    .collect();
                Becomes::NotAPerson { why, cells }
            }
            None => Becomes::Person(Box::new(self.read_person(&cells))),
        }
    }

    fn not_a_person(&self, number: u32, cells: &[Typed<'_>]) -> Option<NotAPerson> {
        let has_header = self.header.first_row > 0;
        match cells {
            [] => Some(NotAPerson::Empty),
            _ if has_header && number < self.header.first_row => Some(NotAPerson::Title),
            _ if has_header && number <= self.header.last_row => Some(NotAPerson::Header),
            _ => row_kind::not_a_person(cells, self),
        }
    }

    fn remark(&self, column: Column, text: &str) -> Remark {
        Remark {
            column,
            label: self.header.name(column),
            text: text.to_owned(),
        }
    }
}

/// A filled cell and its text, without blanks at its ends and without what misleads on a screen.
struct Typed<'a> {
    column: Column,
    value: &'a Value,
    text: String,
    /// How many characters were taken out.
    removed: usize,
}

/// The text to keep: of a formula also what was last computed, if anything.
fn as_kept(value: &Value) -> String {
    match value {
        Value::Formula { cached, .. } if !cached.is_empty() => {
            format!("{} → {}", value.as_typed(), cached.as_typed())
        }
        _ => value.as_typed(),
    }
}

#[cfg(test)]
mod tests;
