//! The texts themselves: complete, honest about who has looked at them, and short.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)] // all of it is a test

mod common;

use std::collections::BTreeSet;

use common::{lines, message, messages};
use print::Language;

const ARABIC_SCRIPT: [Language; 4] = [
    Language::Arabic,
    Language::Dari,
    Language::Farsi,
    Language::Sorani,
];

/// Letters to authorities are German and have no translation of their own; the page for the client tells what they say.
fn is_letter(key: &str) -> bool {
    key.starts_with("letter-")
}

/// What a language has of its own: digits and a second calendar.
fn is_own(key: &str) -> bool {
    key == "digits" || key == "date-own" || key.starts_with("own-month-")
}

#[test]
fn every_language_says_everything_that_german_says_and_nothing_else() {
    let german: BTreeSet<String> = messages(Language::German)
        .into_iter()
        .filter(|key| !is_letter(key))
        .collect();
    for language in Language::ALL {
        let listed = messages(language);
        let keys: BTreeSet<String> = listed.iter().cloned().collect();
        assert_eq!(keys.len(), listed.len(), "{language:?} says something twice");
        let said: BTreeSet<String> = keys
            .into_iter()
            .filter(|key| !is_letter(key) && !is_own(key))
            .collect();
        let missing: Vec<_> = german.difference(&said).collect();
        let more: Vec<_> = said.difference(&german).collect();
        assert!(
            missing.is_empty() && more.is_empty(),
            "{language:?} lacks {missing:?}, and has {more:?}"
        );
    }
}

#[test]
fn a_review_is_a_name_and_a_date_or_nobody() {
    for language in Language::ALL {
        let who = message(language, "reviewed");
        let has_date = who
            .rsplit(' ')
            .next()
            .is_some_and(|day| chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok());
        assert!(who == "nobody" || has_date, "{language:?}: {who}");
    }
}

#[test]
fn german_sentences_are_short() {
    for key in messages(Language::German) {
        if is_letter(&key) || key == "privacy-long-text" {
            continue;
        }
        for sentence in message(Language::German, &key).split_inclusive(['.', '?', '!', ':']) {
            let words = sentence.split_whitespace().count();
            assert!(words <= 21, "{words} words in one sentence of {key}: {sentence}");
        }
    }
}

#[test]
fn what_is_left_in_german_inside_arabic_script_is_isolated() {
    for language in ARABIC_SCRIPT {
        for key in messages(language) {
            if key == "reviewed" || key == "privacy-long-text" {
                continue;
            }
            let text = message(language, &key);
            let mut depth = 0;
            let mut is_argument = false;
            for letter in text.chars() {
                match letter {
                    '\u{2066}' => depth += 1,
                    '\u{2069}' => depth -= 1,
                    '{' => is_argument = true,
                    '}' => is_argument = false,
                    _ if letter.is_ascii_alphabetic() && !is_argument => {
                        assert_eq!(depth, 1, "{language:?}: {letter} in {key} is not isolated")
                    }
                    _ => {}
                }
            }
            assert_eq!(depth, 0, "{language:?}: an isolate of {key} is not closed");
        }
    }
}

#[test]
fn arabic_script_is_written_without_vowel_signs() {
    // They are drawn apart from their letters, so that another program reads them apart; and readers do not need them.
    for language in ARABIC_SCRIPT {
        for key in messages(language) {
            let text = lines(language, &key);
            assert!(
                !text.contains(|c| ('\u{064B}'..='\u{0652}').contains(&c)),
                "{language:?}, {key}: {text}"
            );
        }
    }
}
