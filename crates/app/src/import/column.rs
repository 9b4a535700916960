//! What the columns of a list are taken for: as it is shown, and as somebody chose it.

use lists::{Certainty, Column, ColumnMapping, Header, IgnoreReason, Mapping, Sheet, Target};

use super::preview::code;
use crate::text::invalid;
use crate::view::{ChosenColumn, MappedColumn};
use crate::{AppError, ErrorCode, Result};

/// So many cells of a column are shown.
const SAMPLES: usize = 3;

/// One for each column, from left to right.
pub(super) fn views(sheet: &Sheet, header: &Header, mapping: &Mapping) -> Vec<MappedColumn> {
    let view = |mapped: &ColumnMapping| MappedColumn {
        column: mapped.column.to_string(),
        heading: header.label(mapped.column).to_owned(),
        target: target_code(&mapped.target),
        confidence: match mapped.certainty {
            Certainty::Guess => 30,
            Certainty::Likely => 70,
            Certainty::Certain => 100,
        },
        samples: samples(sheet, header, mapped.column),
    };
    mapping.columns.iter().map(view).collect()
}

/// The first cells of a column below its heading, each once.
fn samples(sheet: &Sheet, header: &Header, column: Column) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for row in sheet.rows.iter().filter(|row| row.number > header.last_row) {
        let Some(text) = row.cell(column).map(|cell| cell.value.as_typed()) else {
            continue;
        };
        if !text.trim().is_empty() && !found.contains(&text) {
            found.push(text);
        }
        if found.len() == SAMPLES {
            break;
        }
    }
    found
}

/// The code of a target without its details: every part of an address is `address`.
fn target_code(target: &Target) -> String {
    match target {
        Target::Address(_) => "address".to_owned(),
        Target::Ignore(_) => "ignore".to_owned(),
        target => code(target),
    }
}

/// The mapping that somebody chose, as JSON for [`super::ListOptions::mapping`].
///
/// # Errors
/// `list_mapping_unfit` with `column` for a letter or a code that is none; `invalid_field` with `column` where two columns
/// have what only one can have.
pub fn chosen_mapping(columns: &[ChosenColumn]) -> Result<Vec<u8>> {
    let mut parts = 0u8;
    let mut mapped: Vec<ColumnMapping> = Vec::new();
    for chosen in columns {
        let unfit = || AppError::new(ErrorCode::ListMappingUnfit).with("column", &chosen.column);
        let column: Column = chosen.column.parse().map_err(|_| unfit())?;
        let target = match chosen.target.as_str() {
            "ignore" => Target::Ignore(IgnoreReason::Chosen),
            "address" => {
                parts = parts.saturating_add(1);
                Target::Address(parts)
            }
            code => {
                serde_json::from_value(serde_json::Value::String(code.to_owned())).map_err(|_| unfit())?
            }
        };
        if target.is_single() && mapped.iter().any(|earlier| earlier.target == target) {
            return Err(invalid("column", "target_taken").with("column", &chosen.column));
        }
        mapped.push(ColumnMapping {
            column,
            label: String::new(),
            target,
            certainty: Certainty::Certain,
            reasons: Vec::new(),
        });
    }
    let mapping = Mapping {
        version: Mapping::VERSION,
        columns: mapped,
    };
    Ok(mapping.to_json().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(column: &str, target: &str) -> ChosenColumn {
        ChosenColumn {
            column: column.into(),
            target: target.into(),
        }
    }

    #[test]
    fn parts_of_an_address_are_numbered_in_their_order() {
        let json = chosen_mapping(&[
            chosen("A", "address"),
            chosen("C", "full_name"),
            chosen("D", "address"),
        ]);
        let mapping = Mapping::from_json(&json.unwrap()).unwrap();
        let targets: Vec<Target> = mapping.columns.into_iter().map(|column| column.target).collect();
        assert_eq!(
            targets,
            [Target::Address(1), Target::FullName, Target::Address(2)]
        );
    }

    #[test]
    fn two_columns_cannot_be_the_same_field_and_the_second_is_named() {
        let error = chosen_mapping(&[chosen("B", "room"), chosen("E", "room")]).unwrap_err();
        assert_eq!(error.code, ErrorCode::InvalidField);
        assert_eq!(error.params.get("column").map(String::as_str), Some("E"));
    }

    #[test]
    fn several_columns_may_be_remarks_or_left_out() {
        let columns = [
            chosen("A", "remark"),
            chosen("B", "remark"),
            chosen("C", "ignore"),
            chosen("D", "ignore"),
        ];
        assert!(chosen_mapping(&columns).is_ok());
    }

    #[test]
    fn what_is_no_column_or_no_field_is_refused() {
        for (column, target) in [("A1", "room"), ("", "room"), ("A", "religion"), ("A", "")] {
            let error = chosen_mapping(&[chosen(column, target)]).unwrap_err();
            assert_eq!(error.code, ErrorCode::ListMappingUnfit, "{column} {target}");
        }
    }
}
