//! A morning at the window.

use serde_json::{Value, json};

use super::window::{Desk, PASSWORD};

fn add_filmon(desk: &Desk) -> Value {
    let name = json!({ "family": "Tesfay", "given": "Filmon" });
    desk.call("person_add", json!({ "person": { "names": [name] } }))
        .unwrap()
}

#[test]
fn a_wrong_password_opens_nothing_and_the_right_one_tells_who_works_here() {
    let desk = Desk::locked();
    let refused = desk.call("caseload_unlock", json!({ "password": "Vier trockene Möwen" }));
    assert_eq!(refused, Err(json!({ "code": "wrong_password", "params": {} })));
    assert_eq!(
        desk.call("caseload_status", json!({})).unwrap_err()["code"],
        "locked"
    );

    let status = desk
        .call("caseload_unlock", json!({ "password": PASSWORD }))
        .unwrap();
    assert_eq!(status["seat"], "worker");
    assert_eq!(status["worker"], "Ines Falkenhag");
    assert_eq!(desk.call("caseload_status", json!({})).unwrap(), status);
}

#[test]
fn where_there_is_no_database_the_page_is_told_so() {
    let desk = Desk::empty();
    assert_eq!(desk.call("caseload_facts", json!({})).unwrap()["exists"], false);
    let refused = desk
        .call("caseload_unlock", json!({ "password": PASSWORD }))
        .unwrap_err();
    assert_eq!(refused["code"], "database_missing");
}

#[test]
fn a_person_is_entered_listed_found_in_another_spelling_and_noted_about() {
    let desk = Desk::unlocked();
    let filmon = add_filmon(&desk);

    let people = desk.call("person_list", json!({ "filter": {} })).unwrap();
    assert_eq!(people[0]["id"], filmon);
    let found = desk
        .call("search", json!({ "query": "tesfai", "limit": 20 }))
        .unwrap();
    assert_eq!(found["hits"][0]["person"]["id"], filmon);

    let note = json!({ "persons": [filmon], "minutes": 20, "text": "Sprachkurs besprochen." });
    let note = desk.call("note_add", json!({ "note": note })).unwrap();
    let notes = desk.call("note_list", json!({ "person": filmon })).unwrap();
    assert_eq!(notes[0]["id"], note);
    assert_eq!(
        desk.call("person_get", json!({ "id": filmon })).unwrap()["notes"],
        1
    );
}

#[test]
fn a_consent_is_given_and_withdrawn_by_the_id_that_the_page_shows() {
    let desk = Desk::unlocked();
    let filmon = add_filmon(&desk);
    let consent = json!({ "person": filmon, "purpose": "office" });
    let consent = desk.call("consent_give", json!({ "consent": consent })).unwrap();
    desk.call("consent_withdraw", json!({ "id": consent })).unwrap();
    let person = desk.call("person_get", json!({ "id": filmon })).unwrap();
    assert_eq!(person["consents"][0]["holds"], false);
}

#[test]
fn a_refusal_carries_its_code_and_what_its_sentences_need_and_nothing_that_was_typed() {
    let desk = Desk::unlocked();
    let long = "Filmon".repeat(2_000);
    let name = json!({ "family": "Tesfay", "given": long });
    let refused = desk
        .call("person_add", json!({ "person": { "names": [name] } }))
        .unwrap_err();
    assert_eq!(refused["code"], "too_long");
    assert_eq!(refused["params"]["field"], "given");
    assert!(!refused.to_string().contains("Filmon"));
    assert_eq!(
        desk.call("person_list", json!({ "filter": {} })).unwrap(),
        json!([])
    );
}

#[test]
fn locking_closes_everything_at_once_and_unlocking_brings_it_back() {
    let desk = Desk::unlocked();
    let filmon = add_filmon(&desk);
    desk.call("caseload_lock", json!({})).unwrap();
    let refused = desk.call("person_get", json!({ "id": filmon })).unwrap_err();
    assert_eq!(refused, json!({ "code": "locked", "params": {} }));

    desk.call("caseload_unlock", json!({ "password": PASSWORD }))
        .unwrap();
    assert!(desk.call("person_get", json!({ "id": filmon })).is_ok());
}

#[test]
fn without_a_roster_nothing_is_exported_and_no_dialog_asks_for_a_place() {
    let desk = Desk::unlocked();
    let refused = desk
        .call(
            "bundle_export",
            json!({ "to": "office", "scope": "office", "elsewhere": false }),
        )
        .unwrap_err();
    assert_eq!(refused["code"], "not_enrolled");
}

#[test]
fn the_seat_of_the_office_is_not_for_a_caseworker() {
    let refused = Desk::unlocked().call("office_persons", json!({})).unwrap_err();
    assert_eq!(refused["code"], "wrong_seat");
}
