//! Keys that bring together records worth comparing, so that finding doubles is not quadratic.

use crate::part::{Part, parts};
use crate::record::NameRecord;

/// So many parts of a name and skeletons of a part take part in keys; the rest adds work and no hits.
const MOST_PARTS: usize = 5;
const MOST_SOUNDS: usize = 3;

/// Keys of a record, without repetition: two records that share none need not be compared.
///
/// A number; a precise birth date with day and month in either order; a part of the name with the birth year; two
/// parts of the name, unless both are very common; a part that is not very common, alone or with the initial of
/// another.
pub fn blocking_keys(record: &NameRecord) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for number in &record.numbers {
        keys.push(format!("n:{}:{}", number.kind, number.bare()));
    }
    let year = record.birth.map(|birth| birth.year());
    if let Some((birth, (month, day))) = record.birth.and_then(|birth| Some((birth, birth.known_day()?))) {
        keys.push(format!(
            "b:{}:{}:{}",
            birth.year(),
            month.min(day),
            month.max(day)
        ));
    }
    for name in &record.names {
        let mut parts = parts(name);
        parts.truncate(MOST_PARTS);
        let heard: Vec<(bool, Vec<String>)> =
            parts.iter().map(|part| (is_mass(part), names_of(part))).collect();
        for (place, (is_common, sounds)) in heard.iter().enumerate() {
            for sound in sounds {
                keys.extend(year.map(|year| format!("y:{sound}:{year}")));
            }
            for (other_place, (other_is_common, others)) in heard.iter().enumerate() {
                if other_place != place && !is_common {
                    keys.extend(beside(sounds, others));
                }
                if other_place > place && !(*is_common && *other_is_common) {
                    keys.extend(both(sounds, others));
                }
            }
        }
        if let [(false, only)] = heard.as_slice() {
            keys.extend(only.iter().map(|sound| format!("o:{sound}")));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// One part and how the other begins: for a slip in the other.
fn beside(sounds: &[String], others: &[String]) -> impl Iterator<Item = String> {
    let initials = others
        .iter()
        .filter_map(|other| other.chars().find(|c| *c != '='));
    initials.flat_map(move |initial| sounds.iter().map(move |sound| format!("i:{sound}:{initial}")))
}

/// Two parts in either order.
fn both(sounds: &[String], others: &[String]) -> impl Iterator<Item = String> {
    sounds.iter().flat_map(move |sound| {
        others
            .iter()
            .map(move |other| format!("p:{}:{}", sound.min(other), sound.max(other)))
    })
}

fn is_mass(part: &Part) -> bool {
    part.known.is_some_and(|known| known.bits <= 1)
}

/// What stands for a part in a key: the attested name, or its skeletons, or the word where a script has none.
fn names_of(part: &Part) -> Vec<String> {
    let mut names: Vec<String> = part
        .known
        .map(|known| format!("={}", known.name))
        .into_iter()
        .collect();
    let sounds = part.spellings.iter().flat_map(|spelling| &spelling.sounds);
    names.extend(sounds.take(MOST_SOUNDS).cloned());
    if names.is_empty() {
        names.extend(part.spellings.first().map(|spelling| spelling.word.clone()));
    }
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::BirthDate;

    fn meet(a: (&str, &str), b: (&str, &str)) -> bool {
        let keys = |(name, birth): (&str, &str)| {
            let names = vec![name.to_owned()];
            blocking_keys(&NameRecord {
                names,
                birth: BirthDate::parse(birth),
                ..NameRecord::default()
            })
        };
        let (a, b) = (keys(a), keys(b));
        a.iter().any(|key| b.contains(key))
    }

    #[test]
    fn doubles_share_a_key_and_strangers_do_not() {
        assert!(
            meet(("Khalil Haddad", "1990-03-14"), ("Hadad Xelil", "1971-01-01")),
            "both parts"
        );
        assert!(
            meet(("Khalil Haddad", "1990-03-14"), ("Chalil Moradi", "1990-01-01")),
            "one part and the year"
        );
        assert!(
            meet(("Khalil Haddad", "1990-05-12"), ("Kahlil Hadda", "1990-12-05")),
            "the day, turned round"
        );
        assert!(
            !meet(("Mohammed Ali", "1990-05-12"), ("Ali Mohammad", "1971-12-05")),
            "mass names alone"
        );
        assert!(!meet(
            ("Khalil Haddad", "1990-03-14"),
            ("Olena Lysenko", "1990-03-15")
        ));
    }
}
