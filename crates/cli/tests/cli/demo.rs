//! The invented city.

use std::fs;

use serde_json::{Value, json};

use crate::desk::{Call, Desk};

fn make(desk: &Desk, out: &str, seed: &str) -> Value {
    desk.call(&[
        "demo",
        "--out",
        out,
        "--areas",
        "2",
        "--persons",
        "4",
        "--notes",
        "2",
        "--seed",
        seed,
        "--json",
    ])
    .run()
    .json()
}

/// A call with one of the city's databases and the password that lies beside it.
fn with(desk: &Desk, city: &str, name: &str, args: &[&str]) -> Call {
    let mut call = desk
        .call(args)
        .option("--db", &desk.path(&format!("{city}/{name}.db")))
        .option(
            "--password-file",
            &desk.path(&format!("{city}/passwords/{name}.txt")),
        );
    call.command.env_remove("ANKOMMEN_PASSWORD");
    call
}

#[test]
fn a_city_is_made_in_which_everybody_trusts_each_other() {
    let desk = Desk::empty();
    let report = make(&desk, "city", "42");
    assert_eq!(
        report["databases"],
        json!(["area-1-second.db", "area-1.db", "area-2.db", "office.db"])
    );
    for name in ["office", "area-1", "area-2", "area-1-second"] {
        let status = with(&desk, "city", name, &["status", "--json"]).run().json();
        assert_eq!(
            (&status["is_demo"], &status["is_enrolled"]),
            (&json!(true), &json!(true)),
            "{name}"
        );
    }
    let people = |name: &str| {
        with(&desk, "city", name, &["person", "list"])
            .run()
            .done()
            .lines()
            .count()
    };
    assert!(people("area-1") > 0 && people("area-2") > 0);
    assert_eq!(people("area-1-second"), 0, "empty until it takes in a replica");

    let replica = [
        "bundle",
        "export",
        "--to",
        "area-1-second",
        "--scope",
        "replica",
        "--out",
        "replica.ankommen",
    ];
    with(&desk, "city", "area-1", &replica).run().done();
    with(
        &desk,
        "city",
        "area-1-second",
        &["bundle", "import", "replica.ankommen"],
    )
    .run()
    .done();
    assert_eq!(people("area-1-second"), people("area-1"));
    let office = [
        "bundle",
        "export",
        "--to",
        "office",
        "--scope",
        "office",
        "--out",
        "office.ankommen",
    ];
    with(&desk, "city", "area-2", &office).run().done();
    with(&desk, "city", "office", &["bundle", "import", "office.ankommen"])
        .run()
        .done();
}

#[test]
fn the_same_seed_gives_the_same_people() {
    let desk = Desk::empty();
    for (out, seed) in [("one", "42"), ("two", "42"), ("three", "43")] {
        make(&desk, out, seed);
    }
    let names = |city: &str| -> Vec<Value> {
        let listed = with(&desk, city, "area-1", &["person", "list", "--json"])
            .run()
            .json_lines();
        listed
            .into_iter()
            .map(|person| json!([person["names"], person["birth"]]))
            .collect()
    };
    assert_eq!(names("one"), names("two"));
    assert_ne!(names("one"), names("three"));
}

#[test]
fn no_city_is_built_over_another_and_none_without_areas() {
    let desk = Desk::empty();
    make(&desk, "city", "42");
    let before = fs::read(desk.path("city/area-1.db")).expect("a database");
    desk.call(&["demo", "--out", "city"]).run().refused("file_exists");
    assert_eq!(fs::read(desk.path("city/area-1.db")).expect("a database"), before);
    desk.call(&["demo", "--out", "none", "--areas", "0"])
        .run()
        .refused("invalid_field");
    assert!(!desk.path("none").exists());
}

#[test]
fn a_list_comes_into_a_demo_only_with_a_warning() {
    let desk = Desk::empty();
    make(&desk, "city", "42");
    desk.file(
        "list.csv",
        "Name;Vorname;Geburtsdatum\nKhalil;Amina;14.03.1986\nKovalenko;Oksana;26.06.1988\n",
    );
    let run = with(
        &desk,
        "city",
        "area-1",
        &["import", "list.csv", "--yes", "--json"],
    )
    .run();
    run.says("demo_database");
    let applied: Value = serde_json::from_str(&run.said_on_the_way()).expect("a document");
    assert_eq!(applied["persons"], json!(2), "a warning is no refusal");
}
