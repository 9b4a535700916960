use uuid::Uuid;

use crate::Result;
use crate::text::invalid;

/// Most parts of a place.
const PARTS: usize = 4;
/// Longest word of a place.
const LONGEST_WORD: usize = 20;

/// A place is words of the program and ids of rows, joined by colons: `note:new`, `person:edit:<id>`. So it can stand where
/// nothing that was typed may stand.
///
/// # Errors
/// `invalid_field` for anything else.
pub(crate) fn check(place: &str) -> Result<()> {
    let parts: Vec<&str> = place.split(':').collect();
    let is_fine = parts.len() <= PARTS && parts.iter().all(|part| is_word(part) || is_id(part));
    if is_fine {
        Ok(())
    } else {
        Err(invalid("place", "no_place"))
    }
}

fn is_word(part: &str) -> bool {
    (1..=LONGEST_WORD).contains(&part.len())
        && part
            .bytes()
            .all(|letter| letter.is_ascii_lowercase() || letter == b'_')
}

fn is_id(part: &str) -> bool {
    part.len() == 36 && Uuid::parse_str(part).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_program_and_ids_make_a_place_and_nothing_else_does() {
        let id = Uuid::from_u128(7);
        for place in ["note:new", "settings", &format!("person:edit:{id}")] {
            assert!(check(place).is_ok(), "{place}");
        }
        let long = "a".repeat(LONGEST_WORD + 1);
        for place in [
            "",
            "note:",
            ":",
            "note:Filmon",
            "note new",
            "notiz:ü",
            "a:b:c:d:e",
            &long,
            "note:7",
        ] {
            assert!(check(place).is_err(), "{place}");
        }
    }
}
