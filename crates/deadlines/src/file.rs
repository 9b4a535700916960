//! A file of rules: a head of five lines, then CSV. Everything is checked here, so that a rule that exists can be
//! computed. The format is described in `docs/formats/rules.md`.

mod cells;
mod check;
mod error;
mod head;
mod row;

pub use error::RulesError;
pub use head::Head;

use crate::Rule;

/// The columns, in their order.
const COLUMNS: [&str; 27] = [
    "id",
    "name",
    "trigger",
    "sender",
    "length",
    "unit",
    "start",
    "roll",
    "meaning",
    "source",
    "valid_from",
    "valid_to",
    "regime",
    "regime_by",
    "other_regime",
    "group",
    "follows",
    "land",
    "seat",
    "remind_weeks",
    "consequence",
    "severity",
    "verified",
    "rechtsstand",
    "question",
    "doubt",
    "note",
];

/// The head of the file and its rules.
pub(crate) fn parse(text: &str) -> Result<(Head, Vec<Rule>), RulesError> {
    let (head, body) = head::split(text)?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(body.as_bytes());
    let is_table = reader.headers().is_ok_and(|columns| columns.iter().eq(COLUMNS));
    if !is_table {
        return Err(RulesError::Columns {
            line: head::LINES + 1,
        });
    }
    let mut rules = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| RulesError::Cells {
            line: line_of(error.position()),
        })?;
        let cells = cells::Cells {
            line: line_of(record.position()),
            record: &record,
        };
        rules.push(row::read(&cells, &head)?);
    }
    check::check(&rules)?;
    Ok((head, rules))
}

/// The line in the whole file.
fn line_of(position: Option<&csv::Position>) -> u64 {
    head::LINES + position.map_or(0, csv::Position::line)
}
