//! The form of the JSON that scripts rely on: a key may be added, none renamed or removed.

use serde_json::Value;

use crate::desk::Desk;

/// The keys of an object, in their order.
fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect()
}

#[track_caller]
fn has(value: &Value, agreed: &[&str]) {
    let keys = keys(value);
    for key in agreed {
        assert!(keys.contains(key), "{key} is missing among {keys:?}");
    }
}

const PERSON: &[&str] = &[
    "id",
    "names",
    "birth",
    "age",
    "sex",
    "languages",
    "nationalities",
    "interpreter_need",
    "residence_status",
    "status_group",
    "shelter",
    "room",
    "household",
    "intensity",
    "last_contact_on",
    "consents",
    "veto",
    "is_closed",
];
const NOTE: &[&str] = &[
    "id",
    "persons",
    "at",
    "kind",
    "minutes",
    "topics",
    "mediator",
    "text",
    "worker",
    "corrects",
    "corrected_by",
    "is_personal",
];

#[test]
fn people_notes_and_hits_keep_their_form() {
    let desk = Desk::of_a_worker();
    let id = desk.person(&["name=Khalil, Amina", "shelter=Haus Linde"]);
    let added = desk
        .area(&["note", "add", "--person", &id, "--minutes", "5", "--json"])
        .run()
        .json();
    assert_eq!(keys(&added), ["id"]);
    assert_eq!(
        keys(
            &desk
                .area(&["person", "add", "--given", "Zia", "--json"])
                .run()
                .json()
        ),
        ["id"]
    );
    let consent = ["consent", "add", "--person", &id, "--purpose", "office", "--json"];
    assert_eq!(keys(&desk.area(&consent).run().json()), ["id"]);

    let line = desk.area(&["person", "list", "--json"]).run().done();
    assert!(
        line.starts_with("{\"id\":\""),
        "a line begins with its id, for grep and cut: {line}"
    );
    has(
        &desk.area(&["person", "list", "--json"]).run().json_lines()[0],
        PERSON,
    );
    let shown = desk.show(&id);
    has(&shown, PERSON);
    has(
        &shown,
        &[
            "area_id",
            "worker_id",
            "birth_place",
            "residence_status_text",
            "residence_valid_until",
            "phone",
            "email",
            "address",
            "arrived_on",
            "allocated_on",
            "azr_number",
            "file_reference",
            "is_address_protected",
            "is_whereabouts_unknown",
            "opened_on",
            "closed_on",
            "remark",
            "relationships",
            "stays",
            "conflicts",
            "notes",
        ],
    );
    has(
        &desk
            .area(&["note", "list", "--person", &id, "--json"])
            .run()
            .json_lines()[0],
        NOTE,
    );
    has(
        &desk
            .area(&["consent", "list", "--person", &id, "--json"])
            .run()
            .json_lines()[0],
        &[
            "id",
            "purpose",
            "recipient",
            "given_on",
            "until_on",
            "withdrawn_on",
            "form",
            "holds",
        ],
    );
    let found = desk.area(&["search", "Khalil", "--json"]).run().json();
    has(&found, &["hits", "has_more"]);
    has(&found["hits"][0], &["type", "person", "matched", "words"]);
    has(&found["hits"][0]["person"], PERSON);
    has(
        &desk.area(&["status", "--json"]).run().json(),
        &[
            "seat",
            "is_demo",
            "unit",
            "unit_label",
            "employer",
            "worker",
            "project",
            "is_enrolled",
            "persons",
            "changes_waiting",
            "handed_over_at",
            "confirmed_at",
            "conflicts",
            "clock_is_behind",
            "today",
        ],
    );
    has(
        &desk.area(&["check", "--json"]).run().json(),
        &["is_sound", "operations", "rows", "findings"],
    );
    has(
        &desk.area(&["shelter", "list", "--json"]).run().json_lines()[0],
        &["id", "fields", "is_protected", "occupied"],
    );
}

#[test]
fn bundles_keep_their_form() {
    let desk = Desk::of_a_project();
    let id = desk.person(&["name=Khalil, Amina"]);
    desk.area(&["consent", "add", "--person", &id, "--purpose", "office"])
        .run()
        .done();
    let export = [
        "bundle", "export", "--to", "office", "--scope", "office", "--json",
    ];
    let preview = desk.area(&export).args(&["--preview"]).run().json();
    has(
        &preview,
        &[
            "to",
            "to_label",
            "scope",
            "words",
            "seq",
            "file_name",
            "leaving",
            "staying",
        ],
    );
    has(
        &preview["leaving"],
        &["persons", "new_persons", "revocations", "totals", "operations"],
    );
    has(&preview["staying"][0], &["reason", "count", "persons"]);
    let written = desk.area(&export).args(&["--out", "one.ankommen"]).run().json();
    has(
        &written,
        &["seq", "bytes", "persons", "revocations", "operations"],
    );
    let outcome = &desk
        .office(&["bundle", "import", "one.ankommen", "--json"])
        .run()
        .json_lines()[0];
    has(
        outcome,
        &[
            "file",
            "state",
            "code",
            "bundle",
            "persons",
            "operations",
            "revocations",
            "conflicts",
            "missing",
            "receipt",
        ],
    );
    has(
        &outcome["bundle"],
        &["from", "device", "to", "scope", "seq", "created_at"],
    );
    has(
        &desk.office(&["bundle", "history", "--json"]).run().json_lines()[0],
        &["is_outgoing", "bundle", "at", "is_confirmed", "persons", "bytes"],
    );
    let overview = desk.office(&["overview", "--json"]).run().json();
    has(
        &overview["areas"][0],
        &[
            "unit",
            "label",
            "employer",
            "care_ratio",
            "totals",
            "named",
            "seq",
            "created_at",
            "received_at",
            "gaps",
        ],
    );
    has(
        &desk.office(&["person", "list", "--json"]).run().json_lines()[0],
        &[
            "id",
            "unit",
            "family",
            "given",
            "script",
            "birth_year",
            "language",
            "shelter",
            "room",
            "worker",
            "consent_until",
        ],
    );
    let roster = desk.area(&["roster", "show", "--json"]).run().json();
    has(&roster, &["project", "version", "words", "units", "devices"]);
    has(
        &roster["devices"][0],
        &["name", "unit", "worker", "words", "is_revoked", "is_this"],
    );
}
