use std::fs;

use serde_json::json;

use crate::desk::Desk;

#[test]
fn a_letter_sets_a_deadline_going_that_is_listed_carried_away_and_ended_with_a_proof() {
    let desk = Desk::of_a_worker();
    let gul = desk.person(&["name=Rahimi, Gul"]);
    let letter = [
        "letter",
        "add",
        "--person",
        &gul,
        "--sender",
        "bamf",
        "--dated",
        "2026-11-16",
        "--service",
        "S1",
        "--signer",
        "addressee",
        "--arrived",
        "2026-11-20",
        "--rule",
        "asyl_klage",
        "--said",
        "P2W",
        "--filed",
        "2026-07-01",
        "--what",
        "Klage",
    ];
    let ids = desk.area(&letter).run().done();
    let id = ids.lines().nth(1).expect("a deadline").to_owned();

    let open = desk.area(&["deadline", "open", "--json"]).run().json_lines();
    let [one] = open.as_slice() else {
        panic!("one deadline: {open:?}");
    };
    assert_eq!(one["brief"]["id"], json!(id));
    assert_eq!(one["brief"]["last_day"], json!("2026-12-04"));
    assert_eq!(one["person"]["id"], json!(gul));
    let letters = desk
        .area(&["letter", "list", "--person", &gul, "--json"])
        .run()
        .json_lines();
    assert_eq!(letters[0]["deadlines"][0]["brief"]["id"], json!(id));

    let ics = desk.path("fristen.ics");
    let save = || desk.area(&["deadline", "calendar"]).option("--out", &ics).run();
    save().done();
    let calendar = fs::read_to_string(&ics).expect("the calendar was written");
    assert!(calendar.contains("20261204") && !calendar.contains("Klage") && !calendar.contains("Rahimi"));
    save().refused("file_exists");

    let end = |more: &[&str]| {
        let call = ["deadline", "end", &id, "--end", "done", "--at", "09:10"];
        desk.area(&call).args(more).run()
    };
    end(&["--filing", "fax"]).refused("invalid_field");
    end(&["--filing", "fax", "--how", "Sendebericht 9:10"]).done();
    assert_eq!(desk.area(&["deadline", "open"]).run().done(), "");
    let all = desk
        .area(&["deadline", "open", "--all", "--json"])
        .run()
        .json_lines();
    assert_eq!(
        (&all[0]["end"], &all[0]["filing"]),
        (&json!("done"), &json!("fax"))
    );
}
