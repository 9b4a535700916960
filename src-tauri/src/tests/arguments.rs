//! Arguments as the page sends them, one example for each command.

use serde_json::{Value, json};

/// An id that nobody has.
pub(super) const NOBODY: &str = "01980000-0000-7000-8000-000000000000";

/// What the page would send with `command`.
pub(super) fn of(command: &str) -> Value {
    match command {
        "app_licences" | "app_version" | "bundle_history" | "bundle_import" | "caseload_facts"
        | "caseload_lock" | "caseload_status" | "caseload_touch" | "conflict_list" | "office_overview"
        | "office_persons" | "program_print" | "receipt_list" | "shelter_list" | "worker_list" => json!({}),
        "bundle_export" | "bundle_preview" => json!({ "to": "office", "scope": "office" }),
        "caseload_unlock" => json!({ "password": "something else" }),
        "conflict_resolve" => {
            json!({ "table": "person", "row": NOBODY, "field": "phone", "op": [NOBODY, 1, 1] })
        }
        "consent_give" => json!({ "consent": { "person": NOBODY, "purpose": "office" } }),
        "consent_withdraw"
        | "name_remove"
        | "person_disclosures"
        | "person_erase"
        | "person_erasure"
        | "person_family"
        | "person_get"
        | "person_reopen"
        | "person_story"
        | "relationship_remove"
        | "stay_remove" => json!({ "id": NOBODY }),
        "household_join" => json!({ "persons": [NOBODY], "label": "Tesfay" }),
        "household_leave" => json!({ "person": NOBODY }),
        "household_name" => json!({ "id": NOBODY, "label": "Tesfay" }),
        "name_add" => json!({ "person": NOBODY, "name": { "given": "Filmon" } }),
        "name_edit" => json!({ "id": NOBODY, "name": { "given": "Filmon" } }),
        "name_order" => json!({ "person": NOBODY, "first": [NOBODY] }),
        "note_add" => json!({ "note": { "persons": [NOBODY], "minutes": 20, "topics": ["language"] } }),
        "note_list" => json!({ "person": NOBODY }),
        "person_add" => json!({ "person": { "names": [{ "family": "Tesfay", "given": "Filmon" }] } }),
        "person_close" => json!({ "id": NOBODY, "on": "2026-12-31" }),
        "person_languages" => {
            json!({ "id": NOBODY, "languages": [{ "language": "tir", "level": "native" }] })
        }
        "person_resembling" => json!({ "person": { "names": [{ "given": "Filmon" }] } }),
        "person_edit" => json!({ "id": NOBODY, "changes": [{ "field": "phone", "value": "0221 1" }] }),
        "person_list" => json!({ "filter": {} }),
        "relationship_add" => json!({ "tie": { "from": NOBODY, "kind": "sibling", "to_name": "Tesfay" } }),
        "stay_add" => json!({ "person": NOBODY, "stay": { "shelter": "Haus Birkenweg", "room": "12" } }),
        "stay_edit" => json!({ "id": NOBODY, "stay": { "shelter": "Haus Birkenweg", "room": "14" } }),
        "search" => json!({ "query": "tesfai", "limit": 20 }),
        _ => panic!("{command} is new: say here what the page sends with it"),
    }
}

/// The names of those arguments.
pub(super) fn names_of(command: &str) -> Vec<String> {
    let mut names: Vec<String> = of(command).as_object().unwrap().keys().cloned().collect();
    names.sort();
    names
}
