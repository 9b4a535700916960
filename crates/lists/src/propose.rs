//! What each column means: by its heading, and by looking at its values.

use crate::interpret::{date, is_email, read_languages, read_nationalities};
use crate::text::clean;
use crate::{
    Cell, Certainty, Column, ColumnMapping, Header, Mapping, MappingReason, Sheet, Target, Value, words,
};

/// Values looked at in a column.
const SAMPLE: usize = 300;
/// Values a column without a heading must have before they say anything.
const FEWEST: usize = 2;

/// Proposes a target for each column of the header. Nothing is left out: a column that nobody understands becomes a
/// remark. Where a heading stands twice, the first column has it.
pub fn propose(sheet: &Sheet, header: &Header) -> Mapping {
    let mut columns: Vec<ColumnMapping> = header
        .labels
        .iter()
        .map(|label| by_heading(&label.text, label.column))
        .collect();
    settle_names(&mut columns);
    for place in 0..columns.len() {
        let (earlier, rest) = columns.split_at_mut(place);
        let Some(mapped) = rest.first_mut() else { continue };
        let taken: Vec<&Target> = earlier.iter().map(|mapped| &mapped.target).collect();
        let values = values(sheet, header, mapped.column);
        settle_address(mapped, &taken);
        settle_taken(mapped, &taken);
        check_values(mapped, &values);
    }
    for place in 0..columns.len() {
        let taken: Vec<Target> = columns.iter().map(|mapped| mapped.target.clone()).collect();
        if let Some(mapped) = columns
            .get_mut(place)
            .filter(|mapped| mapped.reasons == [MappingReason::NothingKnown])
        {
            by_values(mapped, &values(sheet, header, mapped.column), &taken);
        }
    }
    Mapping {
        version: Mapping::VERSION,
        columns,
    }
}

fn by_heading(label: &str, column: Column) -> ColumnMapping {
    let (target, certainty, reason) = match words::heading(label) {
        Some((target, true)) => (target, Certainty::Certain, MappingReason::HeadingKnown),
        Some((target, false)) => (target, Certainty::Likely, MappingReason::HeadingContains),
        None => (Target::Remark, Certainty::Guess, MappingReason::NothingKnown),
    };
    ColumnMapping {
        column,
        label: label.to_owned(),
        target,
        certainty,
        reasons: vec![reason],
    }
}

/// "Name" beside "Vorname" is the family name.
fn settle_names(columns: &mut [ColumnMapping]) {
    let has = |target| columns.iter().any(|mapped| mapped.target == target);
    if has(Target::GivenName) && !has(Target::FamilyName) {
        let full = columns
            .iter_mut()
            .find(|mapped| mapped.target == Target::FullName);
        if let Some(mapped) = full {
            mapped.target = Target::FamilyName;
        }
    }
}

/// Parts of an address are numbered from left to right.
fn settle_address(mapped: &mut ColumnMapping, taken: &[&Target]) {
    if let Target::Address(part) = &mut mapped.target {
        let before = taken
            .iter()
            .filter(|target| matches!(target, Target::Address(_)))
            .count();
        *part = u8::try_from(before + 1).unwrap_or(u8::MAX);
    }
}

fn settle_taken(mapped: &mut ColumnMapping, taken: &[&Target]) {
    if mapped.target.is_single() && taken.contains(&&mapped.target) {
        mapped.target = Target::Remark;
        mapped.certainty = Certainty::Guess;
        mapped.reasons.push(MappingReason::TargetTaken);
    }
}

/// Headings promise, values keep: where none of the values is what the heading says, they stay remarks.
fn check_values(mapped: &mut ColumnMapping, values: &[&Cell]) {
    let Some(share) = share_that_fits(&mapped.target, values) else {
        return;
    };
    if share >= 0.5 {
        mapped.reasons.push(MappingReason::ValuesFit);
        mapped.certainty = Certainty::Certain;
        return;
    }
    mapped.reasons.push(MappingReason::ValuesDoNotFit);
    mapped.certainty = Certainty::Guess;
    if share == 0.0 {
        mapped.target = Target::Remark;
    }
}

/// A column without a known heading whose values speak for themselves.
fn by_values(mapped: &mut ColumnMapping, values: &[&Cell], taken: &[Target]) {
    if values.len() < FEWEST {
        return;
    }
    let guesses = [
        Target::Email,
        Target::Sex,
        Target::BirthDate,
        Target::ResidenceStatus,
        Target::Nationality,
        Target::Language,
    ];
    let found = guesses
        .into_iter()
        .filter(|target| !taken.contains(target))
        .find(|target| {
            let is_alike = share_that_fits(target, values).is_some_and(|share| share >= 0.8);
            is_alike && (*target != Target::BirthDate || are_long_ago(values))
        });
    let has_name = taken
        .iter()
        .any(|target| matches!(target, Target::FullName | Target::FamilyName | Target::GivenName));
    let target = found.or_else(|| (!has_name && look_like_names(values)).then_some(Target::FullName));
    if let Some(target) = target {
        mapped.target = target;
        mapped.reasons = vec![MappingReason::ValuesFit];
    }
}

fn values<'a>(sheet: &'a Sheet, header: &Header, column: Column) -> Vec<&'a Cell> {
    let data = sheet.rows.iter().filter(|row| row.number > header.last_row);
    data.filter_map(|row| row.cell(column)).take(SAMPLE).collect()
}

/// Share of the values that can be read as the target; none where anything can, or where there are no values.
fn share_that_fits(target: &Target, values: &[&Cell]) -> Option<f64> {
    let fits: fn(&Value, &str) -> bool = match target {
        Target::BirthDate | Target::MoveInDate | Target::AllocatedOn | Target::ResidenceValidUntil => {
            date::looks_like_a_date
        }
        Target::Sex => |_, text| words::sex(text).is_some(),
        Target::Nationality => |_, text| !read_nationalities(text).keys.is_empty(),
        Target::Language => |_, text| !read_languages(text).keys.is_empty(),
        Target::ResidenceStatus => |_, text| words::status(text).is_some(),
        Target::Phone => |_, text| text.chars().filter(char::is_ascii_digit).count() >= 5,
        Target::Email => |_, text| is_email(text.trim()),
        _ => return None,
    };
    let fitting = values
        .iter()
        .filter(|cell| fits(&cell.value, &clean(&cell.value.as_typed()).0))
        .count();
    (!values.is_empty()).then(|| fitting as f64 / values.len() as f64)
}

/// Most dates lie before 2010: births of a mixed group, hardly days of moving in.
fn are_long_ago(values: &[&Cell]) -> bool {
    let year_of =
        |cell: &&&Cell| date::year(&cell.value, &cell.value.as_typed()).is_some_and(|year| year < 2010);
    values.iter().filter(year_of).count() * 2 > values.len()
}

/// "Al-Hariri, Mohammad": two parts of letters.
fn look_like_names(values: &[&Cell]) -> bool {
    let is_name = |cell: &&&Cell| {
        let text = cell.value.as_typed();
        let parts: Vec<&str> = text.split(',').collect();
        parts.len() == 2
            && parts.iter().all(|part| !part.trim().is_empty())
            && !text.contains(|letter: char| letter.is_ascii_digit())
    };
    values.iter().filter(is_name).count() * 10 >= values.len() * 6
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{IgnoreReason, ListError, find_header, read};

    fn mapping(text: &str) -> Mapping {
        let sheet = read(text.as_bytes(), "x.csv").unwrap().sheets.remove(0);
        let header = find_header(&sheet).unwrap_or_else(|_| Header::by_letter(&sheet));
        propose(&sheet, &header)
    }

    fn targets(mapping: &Mapping) -> Vec<Target> {
        mapping
            .columns
            .iter()
            .map(|mapped| mapped.target.clone())
            .collect()
    }

    #[test]
    fn name_beside_given_name_is_the_family_name() {
        assert_eq!(
            targets(&mapping("Name;Vorname\nAli;Omar\n")),
            [Target::FamilyName, Target::GivenName]
        );
        assert_eq!(
            targets(&mapping("Name;Zi.\nAli, Omar;3\n")),
            [Target::FullName, Target::Room]
        );
    }

    #[test]
    fn parts_of_an_address_are_numbered_and_repeated_headings_become_remarks() {
        let mapping = mapping("Name;Straße;PLZ;Ort;Name\nAli;Weg 3;52349;Düren;x\n");
        let expected = [
            Target::FullName,
            Target::Address(1),
            Target::Address(2),
            Target::Address(3),
            Target::Remark,
        ];
        assert_eq!(targets(&mapping), expected);
        assert!(mapping.columns[4].reasons.contains(&MappingReason::TargetTaken));
    }

    #[test]
    fn values_contradict_a_heading() {
        let mapping = mapping("Name;geb.;Status\nAli;siehe Akte;verzogen\nOmar;fehlt;da\n");
        assert_eq!(
            targets(&mapping),
            [Target::FullName, Target::Remark, Target::Remark]
        );
        assert!(
            mapping.columns[1]
                .reasons
                .contains(&MappingReason::ValuesDoNotFit)
        );
        assert_eq!(mapping.columns[1].certainty, Certainty::Guess);
    }

    #[test]
    fn a_list_without_headings_is_guessed_from_its_values() {
        let mapping =
            mapping("Ali, Omar;m;01.02.1990;SYR;x@example.org\nAli, Sara;w;03.02.1991;SYR;y@example.org\n");
        let expected = [
            Target::FullName,
            Target::Sex,
            Target::BirthDate,
            Target::Nationality,
            Target::Email,
        ];
        assert_eq!(targets(&mapping), expected);
        assert!(
            mapping
                .columns
                .iter()
                .all(|mapped| mapped.certainty == Certainty::Guess)
        );
    }

    #[test]
    fn what_must_not_be_kept_is_left_out_with_its_reason() {
        let mapping = mapping("Name;Religion\nAli;x\n");
        assert_eq!(mapping.columns[1].target, Target::Ignore(IgnoreReason::NotNeeded));
    }

    #[test]
    fn a_mapping_survives_its_file_and_is_checked() {
        let saved = mapping("Name;Straße;Religion\nAli;Weg 3;x\n");
        assert_eq!(Mapping::from_json(saved.to_json().as_bytes()), Ok(saved));
        let by_hand = br#"{"version":1,"columns":[{"column":"C","label":"","target":{"address":1}}]}"#;
        let mapping = Mapping::from_json(by_hand).unwrap();
        assert_eq!(mapping.columns[0].target, Target::Address(1));
        for (json, code) in [
            ("{", "list_mapping_unreadable"),
            (r#"{"version":9,"columns":[]}"#, "list_mapping_version"),
            (
                r#"{"version":1,"columns":[{"column":"A","label":"","target":"sex"},{"column":"B","label":"","target":"sex"}]}"#,
                "list_mapping_ambiguous",
            ),
        ] {
            assert_eq!(
                Mapping::from_json(json.as_bytes()).map_err(|error| error.code()),
                Err(code)
            );
        }
    }

    #[test]
    fn a_mapping_of_another_list_does_not_fit() {
        let saved = mapping("Name;Zi.\nAli;3\n");
        let other = read(b"Zi.;Name\n3;Ali\n", "x.csv").unwrap().sheets.remove(0);
        let error = saved.check_fits(&find_header(&other).unwrap()).unwrap_err();
        assert!(matches!(error, ListError::MappingDoesNotFit { .. }));
    }
}
