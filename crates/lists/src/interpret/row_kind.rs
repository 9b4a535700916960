//! Rows that are no persons: free places, totals, repeated headings, notes.

use super::{List, Typed, name};
use crate::text::fold;
use crate::{NotAPerson, Target, Value};

const FREE: [&str; 12] = [
    "frei",
    "freier platz",
    "freies bett",
    "freies zimmer",
    "leer",
    "unbelegt",
    "nicht belegt",
    "leerstand",
    "free",
    "vacant",
    "empty",
    "zimmer frei",
];
const TOTALS: [&str; 12] = [
    "summe",
    "gesamt",
    "gesamtsumme",
    "gesamtzahl",
    "insgesamt",
    "zusammen",
    "anzahl",
    "total",
    "sum",
    "personen gesamt",
    "freie plaetze",
    "belegt",
];

/// Why a row below the headings is no person; none if it is one.
pub(super) fn not_a_person(cells: &[Typed<'_>], list: &List<'_>) -> Option<NotAPerson> {
    if repeats_headings(cells, list) {
        return Some(NotAPerson::Header);
    }
    let target = |cell: &Typed<'_>| list.mapping.target(cell.column);
    if cells.iter().any(|cell| describes_a_person(target(cell))) {
        return None;
    }
    // From here on: nothing but names, room, number, remarks.
    let names: Vec<&Typed<'_>> = cells.iter().filter(|cell| is_name(target(cell))).collect();
    if cells.iter().any(|cell| is_total(&cell.text)) && names.len() <= 1 {
        return Some(NotAPerson::Totals);
    }
    let has_room = cells.iter().any(|cell| *target(cell) == Target::Room);
    if names.iter().any(|cell| is_free(&cell.text))
        || (names.is_empty() && cells.iter().any(|cell| is_free(&cell.text)))
    {
        return Some(NotAPerson::FreePlace);
    }
    let is_named = names.iter().any(|cell| {
        !name::is_placeholder(&cell.text) && matches!(cell.value, Value::Text(_) | Value::Formula { .. })
    });
    match (is_named, has_room) {
        (true, _) => None,
        (false, true) if cells.iter().all(|cell| !matches!(target(cell), Target::Remark)) => {
            Some(NotAPerson::FreePlace)
        }
        (false, _) => Some(NotAPerson::Note),
    }
}

fn is_name(target: &Target) -> bool {
    matches!(target, Target::FullName | Target::FamilyName | Target::GivenName)
}

fn describes_a_person(target: &Target) -> bool {
    !is_name(target)
        && !matches!(
            target,
            Target::RowNumber | Target::Room | Target::Remark | Target::Address(_) | Target::Ignore(_)
        )
}

/// Lists printed on several pages repeat their headings.
fn repeats_headings(cells: &[Typed<'_>], list: &List<'_>) -> bool {
    cells.len() > 1
        && cells.iter().all(|cell| {
            let label = fold(list.header.label(cell.column));
            !label.is_empty() && label == fold(&cell.text)
        })
}

/// "--- frei ---".
fn is_free(text: &str) -> bool {
    FREE.contains(&fold(text).as_str())
}

/// "Summe: 12 Personen": a word for totals, and a number or a colon, or nothing else.
fn is_total(text: &str) -> bool {
    let folded = fold(text);
    TOTALS.iter().any(|word| match folded.strip_prefix(word) {
        Some("") => true,
        Some(rest) => {
            rest.starts_with(' ')
                && (text.contains(':') || rest.contains(|letter: char| letter.is_ascii_digit()))
        }
        None => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_and_free_places_are_known_by_their_words() {
        for text in [
            "Summe: 12 Personen, 1 Platz frei",
            "GESAMT",
            "Anzahl: 7",
            "Total 14",
            "Freie Plätze: 3",
        ] {
            assert!(is_total(text), "{text:?}");
        }
        for text in ["Totaleva, Maria", "Summer, Anna", "Gesamt Ali"] {
            assert!(!is_total(text), "{text:?}");
        }
        for text in ["--- frei ---", "FREI", "(leer)", "nicht belegt"] {
            assert!(is_free(text), "{text:?}");
        }
        assert!(!is_free("Frei, Anna"));
    }
}
