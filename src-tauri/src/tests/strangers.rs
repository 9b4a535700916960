//! Who may call what.

use serde_json::json;

use super::arguments;
use super::window::Desk;
use crate::commands::NAMES;

/// What a locked window answers: nothing about people.
const ALWAYS: &[&str] = &[
    "about_get",
    "app_licences",
    "app_version",
    "backup_found",
    "backup_pick",
    "backup_restore",
    "caseload_create",
    "caseload_explore",
    "caseload_facts",
    "caseload_leave",
    "caseload_lock",
    "caseload_recover",
    "caseload_touch",
    "caseload_unlock",
    "display_set",
    "password_strength",
    "program_print",
    "recovery_check",
    "rule_list",
];

#[test]
fn before_unlocking_every_command_about_people_is_refused_with_its_code() {
    let desk = Desk::locked();
    for name in NAMES.iter().filter(|name| !ALWAYS.contains(name)) {
        assert_eq!(
            desk.call(name, arguments::of(name)),
            Err(json!({ "code": "locked", "params": {} })),
            "{name}"
        );
    }
}

#[test]
fn before_unlocking_the_window_says_what_is_not_about_people() {
    let desk = Desk::locked();
    let facts = desk.call("caseload_facts", json!({})).unwrap();
    assert_eq!(
        facts,
        json!({
            "name": "caseload.db",
            "exists": true,
            "trouble": null,
            "has_recovery": false,
            "demo_password": null,
            "is_exploring": false,
        })
    );
    assert_eq!(
        desk.call("app_version", json!({})).unwrap(),
        env!("CARGO_PKG_VERSION")
    );
    assert_eq!(desk.call("caseload_touch", json!({})), Ok(json!(null)));
    assert_eq!(
        desk.call("caseload_lock", json!({})),
        Ok(json!(null)),
        "locked stays locked"
    );
    let licences = desk.call("app_licences", json!({})).unwrap();
    assert!(
        licences.as_str().unwrap().contains("tauri"),
        "the licences name what is built in"
    );
}

#[test]
fn no_command_answers_a_page_from_elsewhere() {
    let desk = Desk::locked();
    for name in NAMES {
        let refusal = desk.call_from("https://example.org", name).unwrap_err();
        assert!(
            refusal.as_str().unwrap_or_default().contains("not allowed"),
            "{name}: {refusal}"
        );
    }
}

#[test]
fn no_command_answers_another_window() {
    let refusal = Desk::locked()
        .call_from_another_window("caseload_facts")
        .unwrap_err();
    assert!(
        refusal.as_str().unwrap_or_default().contains("not allowed"),
        "{refusal}"
    );
}

#[test]
fn no_plugin_and_nothing_of_the_window_can_be_called() {
    let desk = Desk::unlocked();
    let outside = [
        "plugin:dialog|open",
        "plugin:dialog|save",
        "plugin:event|emit",
        "plugin:window|set_title",
        "plugin:webview|create_webview_window",
        "plugin:path|resolve_directory",
        "plugin:fs|read_text_file",
        "plugin:window-state|save_window_state",
    ];
    for name in outside {
        let refusal = desk.call(name, json!({})).unwrap_err();
        let said = refusal.as_str().unwrap_or_default();
        assert!(
            said.contains("not allowed") || said.contains("not found"),
            "{name}: {refusal}"
        );
    }
}

#[test]
fn a_command_that_is_not_in_the_list_does_not_exist() {
    assert!(Desk::unlocked().call("person_erase_all", json!({})).is_err());
}

#[test]
fn arguments_of_another_shape_are_refused_before_any_verb_runs() {
    let desk = Desk::unlocked();
    let wrong = [
        ("person_get", json!({ "id": "Filmon" })),
        ("person_get", json!({})),
        ("person_list", json!({ "filter": { "limit": "all" } })),
        ("note_add", json!({ "note": { "minutes": -1 } })),
        (
            "conflict_resolve",
            json!({ "table": "person", "row": arguments::NOBODY, "field": "phone", "op": 7 }),
        ),
        ("bundle_preview", json!({ "to": "office", "scope": "everything" })),
        ("search", json!({ "query": "a" })),
    ];
    for (name, arguments) in wrong {
        let refusal = desk.call(name, arguments.clone()).unwrap_err();
        assert!(refusal.is_string(), "{name} took {arguments} and said {refusal}");
    }
}
