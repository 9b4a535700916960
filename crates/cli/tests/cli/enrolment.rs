//! Three files and two voices.

use serde_json::json;

use crate::desk::{Desk, ROSTER_PASSWORD};

const SIXTEEN_OTHERS: &str = "Apfel Apfel Apfel Apfel Apfel Apfel Apfel Apfel\n";

#[test]
fn a_device_joins_by_files_and_words() {
    let desk = Desk::of_a_project();
    let roster = desk.area(&["roster", "show", "--json"]).run().json();
    assert_eq!(
        (&roster["project"], &roster["version"]),
        (&json!("Probe"), &json!(2))
    );
    let names: Vec<_> = roster["devices"]
        .as_array()
        .expect("devices")
        .iter()
        .map(|device| {
            (
                device["name"].as_str().expect("a name"),
                device["is_this"].as_bool().expect("yes or no"),
            )
        })
        .collect();
    assert_eq!(names, [("office-1", false), ("area-1-laptop", true)]);
    let status = desk.area(&["status", "--json"]).run().json();
    assert_eq!(
        (&status["is_enrolled"], &status["unit"]),
        (&json!(true), &json!("area-1"))
    );
    assert_eq!(
        desk.office(&["roster", "show", "--json"]).run().json()["words"],
        roster["words"]
    );
}

#[test]
fn wrong_words_enrol_nobody() {
    let desk = Desk::of_a_project();
    desk.create("new.db", "worker", "Nora Neu");
    let db = desk.path("new.db");
    let request = desk.path("request");
    let words = desk
        .call(&[
            "enrol",
            "request",
            "--unit",
            "area-2",
            "--device",
            "area-2-laptop",
        ])
        .option("--db", &db)
        .option("--out", &request)
        .run()
        .done();
    let accept = |typed: &str, out: &str| {
        desk.office(&[
            "enrol",
            "accept",
            "request",
            "--roster-key",
            "roster-key",
            "--out",
            out,
        ])
        .input(typed)
        .run()
    };
    accept(SIXTEEN_OTHERS, "roster-3").refused("words_differ");
    accept("", "roster-3").refused("words_differ");
    assert!(!desk.path("roster-3").exists(), "no roster is written");

    let office_words = accept(&words, "roster-3").said_on_the_way();
    let install = |typed: &str| {
        desk.call(&["enrol", "install", "roster-3"])
            .option("--db", &db)
            .input(typed)
            .run()
    };
    install(SIXTEEN_OTHERS).refused("words_differ");
    install(&office_words).said_on_the_way();
    // Whoever is in it believes the next rosters by their signature.
    desk.area(&["enrol", "install", "roster-3"]).run().done();
    desk.area(&["enrol", "install", "roster"])
        .run()
        .refused("roster_older");
    accept(&words, "roster-4").refused("already_enrolled");
}

#[test]
fn only_the_roster_key_makes_rosters() {
    let desk = Desk::of_a_project();
    let revoke = |password: &str, out: &str| {
        desk.office(&[
            "roster",
            "revoke",
            "area-1-laptop",
            "--roster-key",
            "roster-key",
            "--out",
            out,
        ])
        .env("ANKOMMEN_ROSTER_PASSWORD", password)
        .run()
    };
    revoke("geraten und falsch", "roster-3").refused("wrong_password");
    revoke(ROSTER_PASSWORD, "roster").refused("file_exists");
    revoke(ROSTER_PASSWORD, "roster-3").done();
    let roster = desk.office(&["roster", "show", "--json"]).run().json();
    assert_eq!(roster["devices"][1]["is_revoked"], json!(true));
    desk.office(&["roster", "hand-on", "--out", "again"]).run().done();
    let read = |name: &str| std::fs::read(desk.path(name)).expect("a roster");
    assert_eq!(read("again"), read("roster-3"), "handing on is what was signed");
}

#[test]
fn files_that_are_something_else_are_refused() {
    let desk = Desk::of_a_project();
    desk.file("letter", "Sehr geehrte Frau Beispiel");
    desk.office(&[
        "enrol",
        "accept",
        "letter",
        "--roster-key",
        "roster-key",
        "--out",
        "x",
    ])
    .input(SIXTEEN_OTHERS)
    .run()
    .refused("not_an_enrolment_file");
    desk.area(&["enrol", "install", "letter"])
        .run()
        .refused("not_an_enrolment_file");
    desk.area(&["enrol", "install", "nowhere"])
        .run()
        .refused("file_missing");
    desk.office(&[
        "enrol",
        "found",
        "--project",
        "Noch eins",
        "--roster-key",
        "k",
        "--out",
        "r",
    ])
    .run()
    .refused("already_enrolled");
    assert!(!desk.path("k").exists() && !desk.path("r").exists());
}
