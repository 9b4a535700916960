//! What the pages show of invented people is folded here and committed, so that the browser shows what the window would.

use crate::common::{day, history, rules, tables};
use deadlines::Land;
use procedure::{Case, Group, checklists, counter, fold, information};
use serde_json::{Value, json};

/// The file, from the top folder.
const FILE: &str = "ui/src/backend/memory/procedure.json";
/// The variable that has it written instead of compared.
const WRITE: &str = "ANKOMMEN_WRITE";
/// The day of the invented city.
const TODAY: &str = "2026-12-11";

const IN_PROCEDURE: &str = "2026-07-28 einreise
    2026-07-29 asylantrag_gestellt
    2026-08-03 asylantrag_registriert 2026-11-03
    2026-08-14 zuweisung
    2026-08-24 asylantrag_eingereicht 2027-03-14
    2026-10-12 anhoerung_geladen 2026-11-05
    2026-11-05 anhoerung";

/// Who, the day of birth, the history.
fn people() -> Vec<(&'static str, Option<&'static str>, String)> {
    let after = |kind: &str| format!("{IN_PROCEDURE}\n{kind}");
    vec![
        ("none", None, String::new()),
        ("in_procedure", None, IN_PROCEDURE.to_owned()),
        ("recognised", None, after("2026-12-11 bescheid_fluechtling")),
        ("rejected", None, after("2026-12-11 bescheid_ou")),
        (
            "permit",
            Some("1998-02-17"),
            "2023-02-02 einreise
            2023-02-20 asylantrag_eingereicht
            2024-01-15 bescheid_fluechtling
            2024-02-20 anerkennung_unanfechtbar
            2024-03-11 titel_25_2_fluechtling 2027-03-10
            2026-12-04 geburt_kind"
                .to_owned(),
        ),
        (
            "tolerated",
            Some("1990-05-14"),
            "2022-05-03 einreise
            2022-05-20 asylantrag_eingereicht
            2023-09-04 bescheid_unbegruendet
            2023-09-15 klage
            2025-06-02 urteil_abgewiesen
            2025-07-10 bestandskraft
            2025-08-01 duldung_60b 2026-12-31"
                .to_owned(),
        ),
        (
            "protected",
            Some("1987-10-08"),
            "2025-11-12 schutzgesuch_24
            2025-11-20 fiktionsbescheinigung 2026-05-19
            2026-02-02 titel_24 2027-03-04"
                .to_owned(),
        ),
    ]
}

fn scene() -> Value {
    let people = people().into_iter().map(|(name, born, lines)| {
        let events = history(&lines);
        let case = Case {
            events: &events,
            today: day(TODAY),
            born_on: born.map(day),
            law: None,
            home: None,
            arrived_on: None,
            land: Some(Land::Nw),
        };
        let standing = fold(tables(), &case);
        let happened = events.iter().map(|event| {
            let kind = tables().kind(&event.kind).expect("a kind");
            json!({ "id": event.id, "kind": kind.code, "name": kind.name, "happened_on": event.day, "document": kind.document,
                "until_on": event.until, "remark": "", "corrections": 0 })
        });
        let likely: Vec<&str> = tables()
            .likely(&standing)
            .into_iter()
            .map(|kind| kind.code.as_str())
            .collect();
        json!({
            "name": name,
            "events": happened.rev().collect::<Vec<Value>>(),
            "checklists": checklists(tables(), &case, &standing, rules()),
            "information": information(tables(), &case, &standing, rules()),
            "counter": counter(tables(), &case, &standing, rules()),
            "likely": likely,
            "standing": standing,
        })
    });
    let kinds: Vec<_> = tables()
        .kinds()
        .iter()
        .filter(|kind| kind.group != Group::Derived)
        .collect();
    json!({ "people": people.collect::<Vec<Value>>(), "kinds": kinds, "documents": tables().documents() })
}

#[test]
fn what_the_browser_shows_is_what_is_folded() {
    let path = format!("{}/../../{FILE}", env!("CARGO_MANIFEST_DIR"));
    let wanted = format!("{:#}\n", scene());
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(&path, &wanted).expect("the file can be written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
    assert!(
        read(&committed) == read(&wanted),
        "{FILE} is not what is folded today; write it anew with {WRITE}=1, look at it and commit it"
    );
}
