//! The two sentences of every error: what happened, and what to do now. The window says the same ones.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// What the window shows, word for word.
const GERMAN: &str = include_str!("../../../ui/src/i18n/de/error.json");

#[derive(Deserialize)]
struct Sentences {
    what: String,
    todo: String,
}

static SENTENCES: LazyLock<BTreeMap<String, Sentences>> =
    LazyLock::new(|| serde_json::from_str(GERMAN).unwrap_or_default());

/// What happened and what to do now, one a line; the bare code where there are no sentences for it.
pub fn sentences(code: &str, params: &BTreeMap<String, String>) -> String {
    match SENTENCES.get(code) {
        Some(Sentences { what, todo }) => format!("{}\n{}", filled(what, params), filled(todo, params)),
        None => code.to_owned(),
    }
}

/// Puts the parameters in their places: `{{limit}}`.
fn filled(sentence: &str, params: &BTreeMap<String, String>) -> String {
    params.iter().fold(sentence.to_owned(), |text, (name, value)| {
        text.replace(&format!("{{{{{name}}}}}"), value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made of the Rust type, and held to it by a test of the package `tests`.
    const CODES: &str = include_str!("../../../ui/src/backend/types/ErrorCode.ts");

    #[test]
    fn every_code_has_its_two_sentences() {
        let line = CODES
            .lines()
            .find(|line| line.starts_with("export type"))
            .expect("the type of the codes");
        let codes: Vec<_> = line.split('"').skip(1).step_by(2).collect();
        assert!(codes.len() > 40, "the codes are found in the file: {codes:?}");
        for code in codes {
            let text = sentences(code, &BTreeMap::new());
            assert_eq!(
                text.lines().filter(|line| line.len() > 10).count(),
                2,
                "{code} says {text:?}"
            );
        }
    }

    #[test]
    fn what_a_sentence_needs_stands_in_its_place() {
        let params = BTreeMap::from([
            ("limit".to_owned(), "200".to_owned()),
            ("field".to_owned(), "given".to_owned()),
        ]);
        let text = sentences("too_long", &params);
        assert!(text.contains("„given“") && text.contains("200"), "{text}");
        assert!(!text.contains("{{"), "nothing is left open: {text}");
    }

    #[test]
    fn a_code_without_sentences_is_named_rather_than_lost() {
        assert_eq!(sentences("from_the_future", &BTreeMap::new()), "from_the_future");
    }
}
