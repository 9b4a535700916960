//! Every failure has its code, and every code two sentences in each language and a test that meets it.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use tests::repository::{root, sources};
use tests::world::{done, there};

/// Codes that no test of a caseload can meet, with the reason.
const NOT_MET: [(&str, &str); 4] = [
    (
        "database_newer",
        "made by changing the schema's number: crates/store/src/tests",
    ),
    (
        "nothing_to_take_in",
        "the window says it of an empty choice of files, before a verb is called",
    ),
    (
        "read_only",
        "the superuser, who runs tests in some places, may write everywhere: crates/store/src/tests",
    ),
    (
        "usage",
        "the shells say it before a verb is called; the command line ends with 2",
    ),
];

/// The codes, in the order of their declaration.
fn codes() -> Vec<String> {
    let source = done(std::fs::read_to_string(root().join("crates/app/src/error.rs")));
    let (_, rest) = there(source.split_once("pub enum ErrorCode {"));
    let (body, _) = there(rest.split_once("\n}"));
    let variants = body.lines().filter_map(|line| line.trim().strip_suffix(','));
    variants
        .filter(|line| !line.starts_with("//"))
        .map(in_snake_case)
        .collect()
}

fn in_snake_case(variant: &str) -> String {
    let mut code = String::new();
    for letter in variant.chars() {
        if letter.is_ascii_uppercase() && !code.is_empty() {
            code.push('_');
        }
        code.push(letter.to_ascii_lowercase());
    }
    code
}

fn in_camel_case(code: &str) -> String {
    code.split('_')
        .map(|word| word[..1].to_uppercase() + &word[1..])
        .collect()
}

#[test]
fn every_code_has_its_two_sentences_in_both_languages() {
    let codes: BTreeSet<String> = codes().into_iter().collect();
    assert!(codes.len() > 40, "the codes are no longer found: {codes:?}");
    for language in ["de", "en"] {
        let file = root().join(format!("ui/src/i18n/{language}/error.json"));
        let sentences: Map<String, Value> = done(serde_json::from_slice(&done(std::fs::read(&file))));
        let said: BTreeSet<String> = sentences.keys().cloned().collect();
        assert_eq!(
            said, codes,
            "{language}: a code without sentences, or sentences without a code"
        );
        for (code, pair) in &sentences {
            for part in ["what", "todo"] {
                let sentence = pair.get(part).and_then(Value::as_str).unwrap_or_default();
                assert!(
                    sentence.len() > 10 && sentence.ends_with('.'),
                    "{language} {code} {part}: {sentence:?}"
                );
            }
        }
    }
}

#[test]
fn every_code_is_met_by_a_test_or_says_why_not() {
    let tests: Vec<_> = ["tests/tests/stories", "crates", "src-tauri"]
        .into_iter()
        .flat_map(|folder| sources(folder, &[".rs"]))
        .filter(|file| file.is_test() && !file.path.ends_with("stories/codes.rs"))
        .collect();
    for code in codes() {
        let as_variant = format!("ErrorCode::{}", in_camel_case(&code));
        let as_text = format!("\"{code}\"");
        let is_met = tests.iter().any(|file| {
            file.text.contains(&as_text)
                || file
                    .text
                    .split(&as_variant)
                    .skip(1)
                    .any(|after| !after.starts_with(char::is_alphanumeric))
        });
        let reason = NOT_MET.iter().find(|(not_met, _)| *not_met == code);
        assert!(is_met || reason.is_some(), "{code} is met by no test");
        assert!(
            !is_met || reason.is_none(),
            "{code} is met by a test: take it off the list"
        );
    }
}
