//! The small table of attested names: which spellings are one name, and how common it is.
//!
//! Sound alone cannot tell Jamal from Jamil or Hassan from Hussein, and frequency decides how much an agreement is
//! worth. The table is curated by hand from general knowledge of these names; see `data/known_names.txt`.

use crate::fold::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

/// An entry of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Known {
    /// Which name it is: equal for all spellings of one name.
    pub(crate) name: &'static str,
    /// What an agreement on it is worth, in bits: little for a name that half the village has.
    pub(crate) bits: i32,
}

static TABLE: LazyLock<HashMap<String, Known>> = LazyLock::new(|| {
    let mut table = HashMap::new();
    for line in include_str!("../data/known_names.txt").lines() {
        let mut words = line.split_whitespace();
        let bits = match words.next() {
            Some("mass") => 1,
            Some("common") => 3,
            _ => continue,
        };
        let Some(name) = words.clone().next() else {
            continue;
        };
        for word in words {
            table.entry(fold(word)).or_insert(Known { name, bits });
        }
    }
    table
});

/// The entry for a folded word.
pub(crate) fn known(word: &str) -> Option<Known> {
    TABLE.get(word).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_meet_and_near_ones_stay_apart() {
        let name = |word: &str| known(&fold(word)).map(|k| k.name);
        assert_eq!(name("Mohd"), name("محمد"));
        assert_ne!(name("Jamal"), name("Jamil"));
        assert_eq!(name("Grünberg"), None, "what nobody entered is unknown");
    }

    #[test]
    fn every_line_of_the_table_is_read_and_no_spelling_stands_twice() {
        let mut seen = HashMap::new();
        for line in include_str!("../data/known_names.txt").lines() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let mut words = line.split_whitespace();
            assert!(
                matches!(words.next(), Some("mass" | "common")),
                "weight of {line}"
            );
            for word in words {
                if let Some(before) = seen.insert(fold(word), line) {
                    panic!("{word} stands in `{before}` and in `{line}`");
                }
            }
        }
    }
}
