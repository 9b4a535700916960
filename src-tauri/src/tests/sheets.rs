//! Paper for somebody, from the page's side: what is known, the pages, and a PDF for those who cannot print here.

use serde_json::{Value, json};
use tauri::Manager as _;

use super::window::Desk;
use crate::dialog::AnswersIn;

fn add_filmon(desk: &Desk) -> Value {
    let name = json!({ "family": "Tesfay", "given": "Filmon" });
    let person = json!({ "names": [name], "languages": ["tir", "ara"] });
    desk.call("person_add", json!({ "person": person })).unwrap()
}

fn receipt(person: &Value) -> Value {
    let papers = json!([{ "paper": "passport", "detail": "K0123456" }]);
    let wanted = json!({ "kind": "originals", "papers": papers, "purpose": null, "back_by": null });
    let contact = json!({ "phone": "02421 1", "email": null, "address": [] });
    json!({ "person": person, "order": { "language": "tir", "contact": contact, "wanted": wanted } })
}

#[test]
fn what_is_known_is_proposed_and_the_pages_come_as_pictures_with_their_words() {
    let desk = Desk::unlocked();
    let filmon = add_filmon(&desk);
    let known = desk.call("sheet_known", json!({ "person": filmon })).unwrap();
    assert_eq!(known["languages"], json!(["tir", "ara"]));
    assert_eq!(known["appointments"], json!([]));

    let pages = desk.call("sheet_preview", receipt(&filmon)).unwrap();
    assert_eq!(pages["format"], "a5");
    assert!(pages["pages"][0].as_str().unwrap().starts_with("<svg"));
    let lines = pages["lines"].as_array().unwrap();
    assert!(
        lines.iter().any(|line| line["text"] == "Filmon Tesfay"),
        "{lines:?}"
    );
    assert!(lines.iter().any(|line| line["lang"] == "ti"));
}

#[test]
fn what_a_sheet_lacks_is_named_by_its_field() {
    let desk = Desk::unlocked();
    let filmon = add_filmon(&desk);
    let mut asked = receipt(&filmon);
    asked["order"]["wanted"]["papers"] = json!([]);
    let refused = desk.call("sheet_preview", asked).unwrap_err();
    assert_eq!(
        refused,
        json!({ "code": "sheet_incomplete", "params": { "field": "papers" } })
    );

    let slip = json!({ "kind": "appointment", "task": null, "on": null, "about": "authority", "at": null, "place": null,
        "place_address": [], "bring": [], "is_interpreted": false, "note": null });
    let asked = json!({ "person": filmon, "order": { "language": "deu", "wanted": slip } });
    let refused = desk.call("sheet_preview", asked).unwrap_err();
    assert_eq!(refused["params"]["field"], "task");
}

#[test]
fn the_days_of_a_deadline_are_given_or_follow_from_a_rule() {
    let desk = Desk::unlocked();
    let filmon = add_filmon(&desk);
    let deadline = |until: Value| {
        let wanted = json!({ "kind": "deadline", "until": until, "letter_from": "Kreis", "letter_on": null,
            "file_number": null, "action": "lawsuit", "safe_time": null });
        let order = json!({ "language": "deu", "wanted": wanted });
        desk.call("sheet_preview", json!({ "person": filmon, "order": order }))
    };
    let days =
        |last: &str, safe: &str| json!({ "by": "days", "last": last, "safe": safe, "received_on": null });
    let pages = deadline(days("2150-12-28", "2150-12-24")).unwrap();
    let said = pages["lines"].to_string();
    assert!(said.contains("28. Dezember 2150"), "{said}");
    let refused = deadline(days("2150-12-24", "2150-12-28")).unwrap_err();
    assert_eq!(refused["params"]["field"], "safe_day");

    let by_rule = json!({ "by": "rule", "rule": "no_such_rule", "event": "2026-11-20", "service": "S1", "signer": "addressee",
        "decided": null, "filed": null, "land": "NW", "is_confirmed": false });
    let refused = deadline(by_rule).unwrap_err();
    assert_eq!(
        refused["params"],
        json!({ "field": "rule", "reason": "unknown_rule" })
    );
}

#[test]
fn a_pdf_is_saved_under_a_name_that_tells_nobody_and_nothing_is_overwritten() {
    let desk = Desk::unlocked();
    desk.handle().manage(AnswersIn(desk.folder().to_owned()));
    let filmon = add_filmon(&desk);
    assert_eq!(desk.call("sheet_save", receipt(&filmon)).unwrap(), true);
    let pdfs = |desk: &Desk| -> Vec<String> {
        let entries = std::fs::read_dir(desk.folder()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.ends_with(".pdf")).collect()
    };
    let [name] = pdfs(&desk).try_into().unwrap();
    assert!(!name.contains("Filmon") && !name.contains("Tesfay"), "{name}");
    assert!(
        std::fs::read(desk.folder().join(&name))
            .unwrap()
            .starts_with(b"%PDF-")
    );
    let refused = desk.call("sheet_save", receipt(&filmon)).unwrap_err();
    assert_eq!(refused["code"], "file_exists");
    assert_eq!(pdfs(&desk).len(), 1);
}

#[test]
fn what_seldom_changes_stands_on_the_next_sheet() {
    let desk = Desk::unlocked();
    let filmon = add_filmon(&desk);
    let place = json!({ "name": "Kreis Musterstadt", "address": ["Postfach 1"] });
    let letterhead = json!({ "contact": { "phone": "02421 1", "email": null, "address": ["Nordstraße 1"] },
        "town": "Musterstadt", "law": "kdg", "recipients": { "address-change-office": place } });
    desk.call("letterhead_keep", json!({ "letterhead": letterhead }))
        .unwrap();
    let known = desk.call("sheet_known", json!({ "person": filmon })).unwrap();
    assert_eq!(known["letterhead"]["town"], "Musterstadt");
    assert_eq!(known["letterhead"]["recipients"]["address-change-office"], place);
    assert_eq!(known["letterhead"]["law"], "kdg");

    let long = json!({ "letterhead": { "town": "x".repeat(2_000) } });
    assert_eq!(
        desk.call("letterhead_keep", long).unwrap_err()["code"],
        "too_long"
    );
    desk.call("caseload_lock", json!({})).unwrap();
    let refused = desk.call("sheet_known", json!({ "person": filmon })).unwrap_err();
    assert_eq!(refused["code"], "locked");
}
