//! Cells whose words stand for keys: nationalities, languages.

use crate::words;

/// Keys in the order of the cell, and the parts that are not known.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    pub keys: Vec<String>,
    pub unknown: Vec<String>,
}

/// "SYR/kurd.": Syria, and something else.
pub(crate) fn read_nationalities(text: &str) -> Reading {
    read(text, words::nationality)
}

/// "arab./deutsch".
pub(crate) fn read_languages(text: &str) -> Reading {
    read(text, words::language)
}

/// The whole first ("Bosnien und Herzegowina"), then its parts.
fn read(text: &str, find: impl Fn(&str) -> Option<&'static str>) -> Reading {
    let mut reading = Reading::default();
    if let Some(key) = find(text) {
        reading.keys.push(key.to_owned());
        return reading;
    }
    let separated = text.replace(" und ", "/").replace(" and ", "/");
    for part in separated
        .split(['/', ',', ';', '+', '&', '(', ')', '\n', '|'])
        .map(str::trim)
    {
        match find(part) {
            _ if part.is_empty() => {}
            Some(key) if reading.keys.iter().any(|known| known == key) => {}
            Some(key) => reading.keys.push(key.to_owned()),
            None => reading.unknown.push(part.to_owned()),
        }
    }
    if reading.keys.is_empty() && reading.unknown.is_empty() {
        reading.unknown.push(text.trim().to_owned());
    }
    reading
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(keys: &[&str], unknown: &[&str]) -> Reading {
        let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Reading {
            keys: owned(keys),
            unknown: owned(unknown),
        }
    }

    #[test]
    fn several_may_stand_in_one_cell() {
        assert_eq!(read_languages("arab./deutsch"), reading(&["ara", "deu"], &[]));
        assert_eq!(read_languages("ukrainisch/russ."), reading(&["ukr", "rus"], &[]));
        assert_eq!(read_languages("Kurmancî"), reading(&["kmr"], &[]));
        assert_eq!(
            read_nationalities("Bosnien und Herzegowina"),
            reading(&["BIH"], &[])
        );
        assert_eq!(
            read_nationalities("syrisch und türkisch"),
            reading(&["SYR", "TUR"], &[])
        );
    }

    #[test]
    fn what_is_not_known_is_named() {
        assert_eq!(read_nationalities("SYR/kurd."), reading(&["SYR"], &["kurd."]));
        assert_eq!(
            read_languages("arab. (wenig deutsch)"),
            reading(&["ara"], &["wenig deutsch"])
        );
        assert_eq!(read_languages("/"), reading(&[], &["/"]));
    }
}
