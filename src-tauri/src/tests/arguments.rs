//! Arguments as the page sends them, one example for each command.

use serde_json::{Value, json};

/// An id that nobody has.
pub(super) const NOBODY: &str = "01980000-0000-7000-8000-000000000000";

/// What the page would send with `command`.
pub(super) fn of(command: &str) -> Value {
    match command {
        "about_get"
        | "app_licences"
        | "app_version"
        | "backup_elsewhere"
        | "backup_found"
        | "backup_list"
        | "backup_now"
        | "backup_pick"
        | "backup_place_choose"
        | "backup_place_forget"
        | "bundle_history"
        | "bundle_place"
        | "bundle_recipients"
        | "bundle_standing"
        | "caseload_facts"
        | "caseload_leave"
        | "caseload_lock"
        | "caseload_status"
        | "caseload_touch"
        | "conflict_list"
        | "draft_list"
        | "enrol_pending"
        | "enrol_read"
        | "identity_show"
        | "import_close"
        | "import_open"
        | "intake_drop"
        | "intake_look"
        | "intake_stop"
        | "note_today"
        | "office_overview"
        | "office_persons"
        | "preference_get"
        | "program_print"
        | "receipt_list"
        | "recovery_make"
        | "roster_hand_on"
        | "roster_key"
        | "roster_read"
        | "roster_show"
        | "rule_choose"
        | "rule_list"
        | "rule_take"
        | "shelter_list"
        | "task_days"
        | "today_get"
        | "view_list"
        | "worker_list" => json!({}),
        "backup_restore" => json!({ "restore": {
            "at": "own", "name": "none.ankommen-backup", "password": "something else", "recovery_code": null,
            "may_move_aside": false,
        } }),
        "backup_verify" => json!({ "at": "own", "name": "none.ankommen-backup" }),
        "bundle_export" => json!({ "to": "office", "scope": "office", "elsewhere": false }),
        "bundle_preview" => json!({ "to": "office", "scope": "office" }),
        "device_compare" => json!({ "name": "area-1-second", "words": "acht Wörter" }),
        "import_apply" => json!({ "reading": {}, "decisions": {} }),
        "import_look" => json!({ "reading": {} }),
        "intake_choose" => json!({ "folder": false }),
        "intake_receipts" | "intake_take" => json!({ "token": "1" }),
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
        "display_set" => {
            json!({ "display": { "language": "de", "theme": "dark", "size": 150, "is_calm": false } })
        }
        "draft_drop" => json!({ "place": "note:new" }),
        "draft_keep" => json!({ "place": "note:new", "content": "{}" }),
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
        "enrol_accept" => {
            json!({ "words": "eins zwei", "unit": "area-1", "device": "area-1-first", "password": "something else" })
        }
        "enrol_found" => {
            let area = json!({ "label": "Raum Nord", "employer": "Träger" });
            json!({ "project": "Ankommen in Auental", "areas": [area], "password": "something else" })
        }
        "enrol_request" => json!({ "unit": "Raum Nord", "device": "Laptop" }),
        "identity_edit" => {
            json!({ "who": { "worker": "Ines Falkenhag", "unit_label": "Raum Nord", "employer": "Träger" } })
        }
        "note_add" => json!({ "note": { "persons": [NOBODY], "minutes": 20, "topics": ["language"] } }),
        "note_list" => json!({ "person": NOBODY }),
        "password_change" => json!({ "old": "something", "next": "something else" }),
        "password_strength" => json!({ "password": "something else", "about": ["Ines Falkenhag"] }),
        "person_add" => json!({ "person": { "names": [{ "family": "Tesfay", "given": "Filmon" }] } }),
        "person_close" => json!({ "id": NOBODY, "on": "2026-12-31" }),
        "person_languages" => {
            json!({ "id": NOBODY, "languages": [{ "language": "tir", "level": "native" }] })
        }
        "person_resembling" => json!({ "person": { "names": [{ "given": "Filmon" }] } }),
        "person_edit" => json!({ "id": NOBODY, "changes": [{ "field": "phone", "value": "0221 1" }] }),
        "person_list" => json!({ "filter": {} }),
        "preference_set" => json!({ "change": { "name": "lock_minutes", "value": 10 } }),
        "step_list" => json!({ "limit": 20 }),
        "step_undo" => json!({ "id": NOBODY }),
        "relationship_add" => json!({ "tie": { "from": NOBODY, "kind": "sibling", "to_name": "Tesfay" } }),
        "letterhead_keep" => json!({ "letterhead": { "town": "Musterstadt" } }),
        "sheet_known" => json!({ "person": NOBODY }),
        "sheet_preview" | "sheet_save" => {
            let papers = json!([{ "paper": "passport", "detail": null }]);
            let wanted = json!({ "kind": "originals", "papers": papers, "purpose": null, "back_by": null });
            json!({ "person": NOBODY, "order": { "language": "ara", "wanted": wanted } })
        }
        "stay_add" => json!({ "person": NOBODY, "stay": { "shelter": "Haus Birkenweg", "room": "12" } }),
        "stay_edit" => json!({ "id": NOBODY, "stay": { "shelter": "Haus Birkenweg", "room": "14" } }),
        "procedure_add" => {
            json!({ "person": NOBODY, "event": { "kind": "anhoerung", "happened_on": "2026-11-20" } })
        }
        "procedure_correct" => {
            json!({ "id": NOBODY, "event": { "kind": "anhoerung", "happened_on": "2026-11-21" } })
        }
        "procedure_get" => json!({ "person": NOBODY }),
        "procedure_withdraw" => json!({ "id": NOBODY }),
        "recovery_check" | "recovery_confirm" => json!({ "code": "0000" }),
        "roster_install" => json!({ "words": "eins zwei" }),
        "roster_revoke" => json!({ "device": "area-1-first", "password": "something else" }),
        "search" => json!({ "query": "tesfai", "limit": 20 }),
        "attachment_add" => json!({ "attachment": { "person": NOBODY } }),
        "attachment_edit" => {
            json!({ "id": NOBODY, "change": { "title": "Bescheid", "taken_on": "2026-11-20" } })
        }
        "attachment_erase" | "attachment_get" | "attachment_preview" | "attachment_remove" => {
            json!({ "id": NOBODY })
        }
        "attachment_list" => json!({ "filter": { "person": NOBODY } }),
        "task_add" => json!({ "task": { "kind": "follow_up", "due_on": "2026-12-14" } }),
        "task_edit" => json!({ "id": NOBODY, "task": { "kind": "task", "what": "Brief lesen" } }),
        "task_finish" => json!({ "id": NOBODY, "how": "" }),
        "task_list" => json!({ "filter": {} }),
        "task_postpone" => json!({ "id": NOBODY, "day": "2026-12-14" }),
        "task_reopen" => json!({ "id": NOBODY }),
        "letter_add" => json!({ "letter": { "sender": "bamf", "arrived_on": "2026-11-20" } }),
        "letter_edit" => json!({ "id": NOBODY, "letter": { "sender": "bamf", "arrived_on": "2026-11-20" } }),
        "letter_get" => json!({ "id": NOBODY }),
        "letter_list" | "letter_start" => json!({ "person": NOBODY }),
        "deadline_add" => {
            json!({ "deadline": { "ask": { "rule": "wiedereinsetzung_vg_2w", "event_on": "2026-11-20" } } })
        }
        "deadline_calendar" => json!({ "withWhat": false }),
        "deadline_compute" => json!({ "ask": { "rule": "asyl_klage" }, "letter": null }),
        "deadline_confirm" | "deadline_get" | "deadline_reopen" => json!({ "id": NOBODY }),
        "deadline_end" => json!({ "id": NOBODY, "how": { "end": "waived", "on": "2026-11-20" } }),
        "deadline_list" => json!({ "filter": {} }),
        "deadline_retake" => json!({ "id": NOBODY, "deadline": {} }),
        "view_drop" => json!({ "id": NOBODY }),
        "view_save" => json!({ "view": { "id": NOBODY, "name": "Montags", "filter": {} }, "at": null }),
        _ => panic!("{command} is new: say here what the page sends with it"),
    }
}

/// The names of those arguments.
pub(super) fn names_of(command: &str) -> Vec<String> {
    let mut names: Vec<String> = of(command).as_object().unwrap().keys().cloned().collect();
    names.sort();
    names
}
