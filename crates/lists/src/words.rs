//! The word lists in `data/`: spellings and what they mean. A new spelling is one line there.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::fold;
use crate::{IgnoreReason, ResidenceStatus, Sex, Target};

const HEADINGS: &str = include_str!("../data/headings.csv");
const NATIONALITIES: &str = include_str!("../data/nationalities.csv");
const LANGUAGES: &str = include_str!("../data/languages.csv");
const STATUSES: &str = include_str!("../data/statuses.csv");
const SEXES: &str = include_str!("../data/sexes.csv");

/// Folded spelling to key.
type Words = HashMap<String, &'static str>;

static HEADING_WORDS: LazyLock<Words> = LazyLock::new(|| index(HEADINGS));
static NATIONALITY_WORDS: LazyLock<Words> = LazyLock::new(|| index(NATIONALITIES));
static LANGUAGE_WORDS: LazyLock<Words> = LazyLock::new(|| index(LANGUAGES));
static STATUS_WORDS: LazyLock<Words> = LazyLock::new(|| index(STATUSES));
static SEX_WORDS: LazyLock<Words> = LazyLock::new(|| index(SEXES));

/// Every line is `key,spelling…`; a last cell may hold several spellings separated by `|`. In the lists of codes the key
/// itself is a spelling too.
fn index(data: &'static str) -> Words {
    let is_of_codes = data.starts_with("# ISO");
    let mut words = Words::new();
    for (key, spellings) in entries(data) {
        let key_itself = is_of_codes.then(|| key.to_owned());
        for spelling in spellings.into_iter().chain(key_itself) {
            words.entry(fold_word(&spelling)).or_insert(key);
        }
    }
    words
}

fn entries(data: &'static str) -> impl Iterator<Item = (&'static str, Vec<String>)> {
    data.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .filter_map(|line| {
            let (key, rest) = line.split_once(',')?;
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(rest.as_bytes());
            let record = reader.records().next()?.ok()?;
            let spellings = record.iter().flat_map(|cell| cell.split('|'));
            Some((
                key,
                spellings
                    .filter(|spelling| !spelling.is_empty())
                    .map(str::to_owned)
                    .collect(),
            ))
        })
}

/// `#` is a heading by itself and would fold to nothing.
fn fold_word(text: &str) -> String {
    if text.trim() == "#" {
        "#".to_owned()
    } else {
        fold(text)
    }
}

/// What a heading means, and whether it is a known word as a whole (or only contains one).
pub(crate) fn heading(label: &str) -> Option<(Target, bool)> {
    let whole = fold_word(label);
    let without_note = fold(label.split('(').next().unwrap_or_default());
    for form in [&whole, &without_note] {
        if let Some(key) = HEADING_WORDS.get(form.as_str()) {
            return Some((heading_target(key)?, true));
        }
    }
    // The longest known word within: "Geburtsdatum lt. Ausweis". Short ones ("Nr.", "ID") say too little there.
    let padded = format!(" {whole} ");
    let contained = HEADING_WORDS.iter().filter(|(word, _)| word.chars().count() >= 4);
    let best = contained
        .filter(|(word, _)| padded.contains(&format!(" {word} ")))
        .max_by_key(|(word, key)| (word.chars().count(), **key))?;
    Some((heading_target(best.1)?, false))
}

fn heading_target(key: &str) -> Option<Target> {
    Some(match key {
        "row_number" => Target::RowNumber,
        "room" => Target::Room,
        "full_name" => Target::FullName,
        "family_name" => Target::FamilyName,
        "given_name" => Target::GivenName,
        "aliases" => Target::Aliases,
        "birth_date" => Target::BirthDate,
        "birth_place" => Target::BirthPlace,
        "sex" => Target::Sex,
        "nationality" => Target::Nationality,
        "language" => Target::Language,
        "phone" => Target::Phone,
        "email" => Target::Email,
        "move_in_date" => Target::MoveInDate,
        "allocated_on" => Target::AllocatedOn,
        "residence_status" => Target::ResidenceStatus,
        "residence_valid_until" => Target::ResidenceValidUntil,
        "file_reference" => Target::FileReference,
        "address" => Target::Address(1),
        "remark" => Target::Remark,
        "not_needed" => Target::Ignore(IgnoreReason::NotNeeded),
        _ => return None,
    })
}

/// ISO 3166-1 alpha-3 of a country, an adjective, a code or a Destatis key.
pub(crate) fn nationality(text: &str) -> Option<&'static str> {
    let word = fold(text);
    let words = &*NATIONALITY_WORDS;
    words
        .get(&word)
        .or_else(|| words.get(without_ending(&word)?))
        .copied()
}

/// ISO 639-3 of a language.
pub(crate) fn language(text: &str) -> Option<&'static str> {
    LANGUAGE_WORDS.get(&fold(text)).copied()
}

/// A residence status.
pub(crate) fn status(text: &str) -> Option<ResidenceStatus> {
    STATUS_WORDS
        .get(&fold(text))
        .and_then(|key| ResidenceStatus::from_code(key))
}

/// A sex.
pub(crate) fn sex(text: &str) -> Option<Sex> {
    SEX_WORDS.get(&fold(text)).and_then(|key| Sex::from_code(key))
}

/// `syrische`, `syrischer`, `syrischen`: the adjective without its ending.
fn without_ending(word: &str) -> Option<&str> {
    ["e", "er", "en", "es"]
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|stem| stem.ends_with("isch"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Every spelling of every list leads to the key of its own line.
    fn each_spelling_leads_to_its_key(data: &'static str, find: impl Fn(&str) -> Option<String>) {
        let mut count = 0;
        for (key, spellings) in entries(data) {
            assert!(!spellings.is_empty(), "{key} has no spelling");
            for spelling in spellings {
                assert_eq!(
                    find(&spelling).as_deref(),
                    Some(key),
                    "{spelling:?} leads elsewhere"
                );
                count += 1;
            }
        }
        let lines = data
            .lines()
            .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
            .count();
        assert!(count >= lines && lines > 20, "lines were passed over");
    }

    #[test]
    fn each_nationality_is_found_by_each_of_its_spellings() {
        each_spelling_leads_to_its_key(NATIONALITIES, |word| nationality(word).map(str::to_owned));
        for (key, _) in entries(NATIONALITIES) {
            assert!(
                key.len() == 3 && key.bytes().all(|byte| byte.is_ascii_uppercase()),
                "{key}"
            );
            assert_eq!(nationality(key), Some(key));
        }
    }

    #[test]
    fn each_language_is_found_by_each_of_its_spellings() {
        each_spelling_leads_to_its_key(LANGUAGES, |word| language(word).map(str::to_owned));
        for (key, _) in entries(LANGUAGES) {
            assert!(
                key.len() == 3 && key.bytes().all(|byte| byte.is_ascii_lowercase()),
                "{key}"
            );
            assert_eq!(language(key), Some(key));
        }
    }

    #[test]
    fn each_status_and_sex_is_found_by_each_of_its_spellings() {
        each_spelling_leads_to_its_key(STATUSES, |word| {
            status(word).map(|status| status.code().to_owned())
        });
        each_spelling_leads_to_its_key(SEXES, |word| sex(word).map(|sex| sex.code().to_owned()));
    }

    #[test]
    fn each_heading_is_known_as_a_whole() {
        for (key, spellings) in entries(HEADINGS) {
            for spelling in spellings {
                assert_eq!(
                    heading(&spelling),
                    heading_target(key).map(|target| (target, true)),
                    "{spelling:?}"
                );
            }
        }
    }

    #[test]
    fn no_spelling_stands_in_two_lines() {
        for data in [HEADINGS, NATIONALITIES, LANGUAGES, STATUSES, SEXES] {
            let mut keys: BTreeMap<String, &str> = BTreeMap::new();
            for (key, spellings) in entries(data) {
                for spelling in spellings {
                    let other = keys.insert(fold_word(&spelling), key);
                    assert!(
                        other.is_none_or(|other| other == key),
                        "{spelling:?}: {key} and {other:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn keys_of_the_federal_statistical_office_and_endings_are_known() {
        assert_eq!(nationality("475"), Some("SYR"));
        assert_eq!(nationality("163"), Some("TUR"));
        assert_eq!(nationality("syrische"), Some("SYR"));
        assert_eq!(nationality("Eritreerin"), Some("ERI"));
        assert_eq!(nationality("arabisch"), None);
    }

    #[test]
    fn headings_are_known_within_longer_ones() {
        assert_eq!(
            heading("Geburtsdatum lt. Ausweis"),
            Some((Target::BirthDate, false))
        );
        assert_eq!(heading("Vorname(n)"), Some((Target::GivenName, true)));
        assert_eq!(heading("Kinder"), None);
    }
}
