//! The page of the handbook that explains every error is written from the sentences of the interface, so that both say the
//! same. This test fails when the committed page is not what the sentences say today.

#![expect(clippy::unwrap_used, reason = "a test: what cannot be read ends it")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use app::ErrorCode;
use tests::repository::root;
use ts_rs::{Config, TS as _};

/// The page, from the top folder.
const PAGE: &str = "docs/handbuch/fehler.md";
/// The variable that has it written instead of compared: the same as for the types of the interface.
const WRITE: &str = "ANKOMMEN_WRITE";

const HEAD: &str = "# Fehler und was zu tun ist

Jede Meldung sagt, was geschehen ist und was Sie jetzt tun können. Darunter steht ein kurzer Code. Mit ihm finden Sie die
Meldung hier wieder, und mit ihm kann Ihnen jemand am Telefon helfen: Der Code sagt nichts über Menschen.

Wenn hier nichts hilft: Schreiben Sie den Code auf, lassen Sie das Programm, wie es ist, und rufen Sie die Stelle an, die
Ankommen bei Ihnen eingerichtet hat. Löschen und verschieben Sie keine Dateien.
";

/// The headings, and how the codes below them begin. What fits none stands under the last.
const GROUPS: [(&str, &[&str]); 7] = [
    (
        "Entsperren und Passwort",
        &[
            "locked",
            "wrong_password",
            "wrong_recovery",
            "recovery_",
            "password_",
        ],
    ),
    (
        "Datenbank und Dateien",
        &[
            "database_",
            "slots_",
            "read_only",
            "disk_full",
            "io",
            "file_",
            "backup_",
        ],
    ),
    (
        "Eingaben",
        &[
            "not_found",
            "invalid_",
            "too_long",
            "name_",
            "note_",
            "cannot_undo",
        ],
    ),
    (
        "Aufnahme und Verzeichnis",
        &[
            "wrong_seat",
            "device_",
            "not_enrolled",
            "already_enrolled",
            "words_",
            "roster_",
            "not_an_",
            "unknown_",
            "scope_",
        ],
    ),
    ("Pakete", &["bundle_"]),
    ("Listen und Ausfuhr", &["list_", "caseload_", "export_"]),
    ("Alles andere", &[""]),
];

#[test]
fn the_page_of_errors_says_what_the_sentences_say() {
    let wanted = page();
    let path = root().join(PAGE);
    if std::env::var_os(WRITE).is_some() {
        fs::write(&path, &wanted).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == wanted,
        "{PAGE} is not what ui/src/i18n/de/error.json says.\n\
         To write it anew: {WRITE}=1 cargo test -p tests --test architecture; then look at it and commit it."
    );
}

fn page() -> String {
    let path = root().join("ui/src/i18n/de/error.json");
    let sentences: BTreeMap<String, BTreeMap<String, String>> =
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let union = ErrorCode::decl(&Config::new());
    let codes: Vec<&str> = union.split('"').skip(1).step_by(2).collect();
    let mut text = HEAD.to_owned();
    for (place, (title, _)) in GROUPS.iter().enumerate() {
        let codes: Vec<&&str> = codes.iter().filter(|code| group_of(code) == place).collect();
        if codes.is_empty() {
            continue;
        }
        write!(text, "\n## {title}\n").unwrap();
        for code in codes {
            let said = |part: &str| without_values(&sentences[*code][part]);
            write!(text, "\n### `{code}`\n\n**{}** {}\n", said("what"), said("todo")).unwrap();
        }
    }
    text
}

/// The first heading under which a code fits.
fn group_of(code: &str) -> usize {
    let fits =
        |(_, beginnings): &(&str, &[&str])| beginnings.iter().any(|beginning| code.starts_with(beginning));
    GROUPS.iter().position(fits).unwrap()
}

/// `mindestens {{limit}} Zeichen` is `mindestens … Zeichen` where nobody knows the value.
fn without_values(sentence: &str) -> String {
    let mut pieces = sentence.split("{{");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| {
        text + "…" + piece.split_once("}}").map_or("", |(_, rest)| rest)
    })
}
