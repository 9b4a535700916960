//! What a line may hold in which scope.

use bundle::{Line, ProjectLine, SignedRoster, check_line};
use model::Scope;
use proptest::prelude::*;

use crate::city::{AREA_1, City, office_lines, operation_lines};

const SCOPES: [Scope; 6] = [
    Scope::Office,
    Scope::Replica,
    Scope::Transfer,
    Scope::Cover,
    Scope::Project,
    Scope::Receipt,
];
const ROW: &str = "00000000-0000-0000-0000-0000000000aa";

fn code(scope: Scope, line: &str) -> &'static str {
    check_line(scope, line).map_or_else(|error| error.code(), |_| "accepted")
}

fn row(table: u16, cells: &str) -> String {
    format!(r#"{{"t":{table},"r":"{ROW}","c":{cells}}}"#)
}

/// The scopes in which the line is accepted; in the others it must be refused as a violation.
fn allowed(line: &str) -> Vec<Scope> {
    let is_allowed = |scope: &Scope| {
        let code = code(*scope, line);
        assert!(
            ["accepted", "bundle_scope_violated"].contains(&code),
            "{} in {scope:?}: {code}",
            line
        );
        code == "accepted"
    };
    SCOPES.into_iter().filter(is_allowed).collect()
}

#[test]
fn each_kind_of_line_has_its_scopes() {
    let city = City::found();
    let [person, total, revocation] = office_lines().try_into().unwrap();
    assert_eq!(allowed(&person), [Scope::Office, Scope::Cover]);
    assert_eq!(allowed(&revocation), [Scope::Office, Scope::Cover]);
    assert_eq!(allowed(&total), [Scope::Office], "numbers go to the office alone");
    for operation in operation_lines(city.keys(AREA_1).id) {
        assert_eq!(
            allowed(&operation),
            [Scope::Replica, Scope::Transfer],
            "{operation}"
        );
    }
    assert_eq!(
        allowed(&row(13, r#"{"1":"Nord","2":"area-1"}"#)),
        [Scope::Project]
    );
    let roster = SignedRoster::sign(&city.roster, &city.roster_key).unwrap();
    let line = serde_json::to_string(&ProjectLine::Roster(Box::new(roster.clone()))).unwrap();
    assert_eq!(allowed(&line), [Scope::Project]);
    let read = check_line(Scope::Project, &line).unwrap();
    assert_eq!(read, Line::Project(ProjectLine::Roster(Box::new(roster))));
}

#[test]
fn the_office_tells_all_only_what_is_meant_for_all() {
    let cases = [
        ("an area", row(13, r#"{"1":"Nord"}"#), "accepted"),
        ("an area that is gone", row(13, r#"{"0":true}"#), "accepted"),
        (
            "a shelter",
            row(8, r#"{"1":"Haus Eins","3":"collective"}"#),
            "accepted",
        ),
        (
            "a refuge",
            row(8, r#"{"1":"Haus Zwei","3":"refuge"}"#),
            "bundle_scope_violated",
        ),
        (
            "that a shelter is protected",
            row(8, r#"{"1":"Haus Drei","7":true}"#),
            "bundle_scope_violated",
        ),
        (
            "a person's remark",
            row(1, r#"{"22":"…"}"#),
            "bundle_scope_violated",
        ),
        (
            "a person's area",
            row(1, r#"{"1":"00000000-0000-0000-0000-000000000001"}"#),
            "bundle_scope_violated",
        ),
        (
            "that a case note was deleted",
            row(10, r#"{"0":true}"#),
            "bundle_scope_violated",
        ),
        (
            "a person of whom nothing is said",
            row(1, "{}"),
            "bundle_scope_violated",
        ),
        (
            "a table of a newer version",
            row(900, r#"{"1":"x"}"#),
            "bundle_newer_format",
        ),
        (
            "a column of a newer version",
            row(13, r#"{"900":"x"}"#),
            "bundle_newer_format",
        ),
    ];
    for (what, line, expected) in cases {
        assert_eq!(code(Scope::Project, &line), expected, "{what}");
    }
}

#[test]
fn what_is_no_line_of_any_scope_is_damage() {
    let lines = [
        "",
        "{}",
        "null",
        "[]",
        r#"{"kind":"person"}"#,
        r#"{"kind":"unheard_of"}"#,
        r#"{"o":["00000000-0000-0000-0000-000000000007",1,0],"h":"0000000000010000","p":[]}"#,
        r#"{"t":13,"r":"00000000-0000-0000-0000-0000000000aa"}"#,
        r#"{"t":13,"r":"00000000-0000-0000-0000-0000000000aa","c":{"1":1.5}}"#,
        r#"{"t":13,"r":"00000000-0000-0000-0000-0000000000aa","c":{},"x":1}"#,
    ];
    for (line, scope) in lines
        .into_iter()
        .flat_map(|line| SCOPES.map(|scope| (line, scope)))
    {
        assert_eq!(code(scope, line), "bundle_damaged", "{line} in {scope:?}");
    }
    let nested = format!(r#"{{"t":13,"r":"{ROW}","c":{{"1":{}}}}}"#, "[".repeat(100_000));
    assert_eq!(
        code(Scope::Project, &nested),
        "bundle_damaged",
        "and no stack overflow"
    );
}

proptest! {
    #[test]
    fn nothing_written_in_a_line_makes_the_reader_fail(line in "\\PC*", scope in 0usize..6) {
        let _ = check_line(SCOPES[scope], &line);
    }

    #[test]
    fn a_cut_or_changed_line_never_makes_it_fail(at in 0usize..300, by in 0u8..128, scope in 0usize..6) {
        let city_line = operation_lines(model::DeviceId(uuid::Uuid::from_u128(7))).remove(0);
        let mut bytes: Vec<u8> = city_line.bytes().filter(u8::is_ascii).collect();
        let at = at % bytes.len();
        bytes[at] = by;
        let line = String::from_utf8(bytes).unwrap();
        let _ = check_line(SCOPES[scope], &line);
        let _ = check_line(SCOPES[scope], &line[..at]);
    }
}
