//! Arguments as the page sends them, one example for each command.

use serde_json::{Value, json};

/// An id that nobody has.
pub(super) const NOBODY: &str = "01980000-0000-7000-8000-000000000000";

/// What the page would send with `command`.
pub(super) fn of(command: &str) -> Value {
    match command {
        "app_licences" | "app_version" | "bundle_history" | "bundle_import" | "caseload_facts"
        | "caseload_lock" | "caseload_status" | "caseload_touch" | "conflict_list" | "office_overview"
        | "office_persons" | "program_print" | "receipt_list" => json!({}),
        "bundle_export" | "bundle_preview" => json!({ "to": "office", "scope": "office" }),
        "caseload_create" => {
            let who = json!({ "worker": "Ines Falkenhag", "unit_label": "Raum Nord", "employer": "Träger" });
            json!({ "seat": "worker", "who": who, "password": "something else" })
        }
        "caseload_explore" => json!({ "seat": "worker" }),
        "caseload_recover" => json!({ "code": "0000", "password": "something else" }),
        "caseload_unlock" => json!({ "password": "something else" }),
        "conflict_resolve" => {
            json!({ "table": "person", "row": NOBODY, "field": "phone", "op": [NOBODY, 1, 1] })
        }
        "consent_give" => json!({ "consent": { "person": NOBODY, "purpose": "office" } }),
        "consent_withdraw" | "person_get" => json!({ "id": NOBODY }),
        "enrol_accept" => {
            json!({ "words": "eins zwei", "unit": "area-1", "device": "area-1-first", "password": "something else" })
        }
        "enrol_found" => {
            let area = json!({ "label": "Raum Nord", "employer": "Träger" });
            json!({ "project": "Ankommen in Auental", "areas": [area], "password": "something else" })
        }
        "caseload_leave" | "enrol_pending" | "enrol_read" | "identity_show" | "recovery_make"
        | "roster_hand_on" | "roster_key" | "roster_read" | "roster_show" => json!({}),
        "enrol_request" => json!({ "unit": "Raum Nord", "device": "Laptop" }),
        "identity_edit" => {
            json!({ "who": { "worker": "Ines Falkenhag", "unit_label": "Raum Nord", "employer": "Träger" } })
        }
        "note_add" => json!({ "note": { "persons": [NOBODY], "minutes": 20, "topics": ["language"] } }),
        "note_list" => json!({ "person": NOBODY }),
        "password_change" => json!({ "old": "something", "next": "something else" }),
        "password_strength" => json!({ "password": "something else", "about": ["Ines Falkenhag"] }),
        "person_add" => json!({ "person": { "names": [{ "family": "Tesfay", "given": "Filmon" }] } }),
        "person_edit" => json!({ "id": NOBODY, "changes": [{ "field": "phone", "value": "0221 1" }] }),
        "person_list" => json!({ "filter": {} }),
        "recovery_check" | "recovery_confirm" => json!({ "code": "0000" }),
        "roster_confirm" => json!({ "device": "area-1-second", "words": "eins zwei" }),
        "roster_install" => json!({ "words": "eins zwei" }),
        "roster_revoke" => json!({ "device": "area-1-first", "password": "something else" }),
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
