//! The path of one fact: typed in area 1, bundled, taken in at the office.

use std::fs;

use serde_json::{Value, json};

use crate::desk::{Desk, Run};

/// Three people, of whom Amina agreed to be named.
fn desk_with_people() -> (Desk, String) {
    let desk = Desk::of_a_project();
    let amina = desk.person(&[
        "name=Khalil, Amina",
        "birth=1986-03-14",
        "phone=0151 0000000",
        "languages=ara",
    ]);
    desk.person(&["name=Kovalenko, Oksana"]);
    desk.person(&["name=Noori, Zia"]);
    desk.area(&["consent", "add", "--person", &amina, "--purpose", "office"])
        .run()
        .done();
    (desk, amina)
}

impl Desk {
    fn export(&self, out: &str) -> Run {
        self.area(&[
            "bundle", "export", "--to", "office", "--scope", "office", "--json", "--out", out,
        ])
        .run()
    }

    fn import(&self, place: &str) -> Run {
        self.office(&["bundle", "import", "--json", place]).run()
    }
}

#[test]
fn the_office_learns_the_names_of_those_who_agreed_and_the_numbers_of_all() {
    let (desk, amina) = desk_with_people();
    let preview = desk
        .area(&[
            "bundle",
            "export",
            "--to",
            "office",
            "--scope",
            "office",
            "--preview",
            "--json",
        ])
        .run()
        .json();
    assert_eq!(preview["leaving"]["persons"][0]["id"], json!(amina));
    assert_eq!(preview["leaving"]["persons"].as_array().map(Vec::len), Some(1));
    let written = desk.export("one.ankommen").json();
    assert_eq!((&written["seq"], &written["persons"]), (&json!(1), &json!(1)));
    let bytes = fs::metadata(desk.path("one.ankommen")).expect("the bundle").len();
    assert_eq!(written["bytes"], json!(bytes));

    let outcome = &desk.import("one.ankommen").json_lines()[0];
    assert_eq!(
        (&outcome["state"], &outcome["persons"]),
        (&json!("imported"), &json!(1))
    );
    let named = desk.office(&["person", "list", "--json"]).run().json_lines();
    assert_eq!(named.len(), 1);
    assert_eq!(
        (&named[0]["id"], &named[0]["birth_year"]),
        (&json!(amina), &json!(1986))
    );
    let everything = named[0].to_string();
    assert!(
        !everything.contains("0151") && !everything.contains("03-14"),
        "{everything}"
    );

    let overview = desk.office(&["overview", "--json"]).run().json();
    let total = |measure: &str| {
        let totals = overview["areas"][0]["totals"].as_array().expect("totals");
        totals
            .iter()
            .find(|total| total["measure"] == json!(measure))
            .map(|total| total["count"].clone())
    };
    assert_eq!(
        (total("persons"), total("consenting")),
        (Some(json!(3)), Some(json!(1)))
    );
    assert_eq!(
        overview["areas"][1]["seq"],
        Value::Null,
        "area 2 sent nothing yet"
    );
}

#[test]
fn taking_in_twice_changes_nothing_and_the_receipt_comes_home() {
    let (desk, _) = desk_with_people();
    desk.export("one.ankommen").done();
    fs::create_dir(desk.path("receipts")).expect("a folder");
    let import = |more: &[&str]| {
        desk.office(&["bundle", "import", "--json", "one.ankommen"])
            .args(more)
            .run()
            .json_lines()
    };
    assert_eq!(import(&["--dry-run"])[0]["state"], json!("would_import"));
    let first = import(&["--receipts", "receipts"]);
    assert_eq!(first[0]["state"], json!("imported"));
    assert_eq!(
        import(&["--receipts", "receipts"])[0]["state"],
        json!("already_imported")
    );

    let history = || desk.area(&["bundle", "history", "--json"]).run().json_lines();
    assert_eq!(history()[0]["is_confirmed"], json!(false));
    desk.area(&["bundle", "import", "receipts"]).run().done();
    let sent = history()
        .into_iter()
        .find(|line| line["is_outgoing"] == json!(true))
        .expect("what was sent");
    assert_eq!(sent["is_confirmed"], json!(true));
}

#[test]
fn a_withdrawal_makes_the_office_forget() {
    let (desk, amina) = desk_with_people();
    desk.export("one.ankommen").done();
    desk.import("one.ankommen").done();
    desk.area(&["consent", "withdraw", "--person", &amina, "--purpose", "office"])
        .run()
        .done();
    desk.export("two.ankommen").done();
    // Both on one stick, whatever their order.
    let outcomes = desk.import(".").json_lines();
    let states: Vec<_> = outcomes.iter().map(|outcome| outcome["state"].clone()).collect();
    assert_eq!(states, [json!("already_imported"), json!("imported")]);
    assert_eq!(outcomes[1]["revocations"], json!(1));
    assert_eq!(desk.office(&["person", "list"]).run().done(), "");
}

#[test]
fn what_can_be_known_without_and_with_the_key() {
    let (desk, _) = desk_with_people();
    desk.export("one.ankommen").done();
    let outside = desk
        .call(&["bundle", "inspect", "one.ankommen", "--json"])
        .run()
        .json();
    assert_eq!(
        (&outside["recipients"], &outside["bundle"]),
        (&json!({"X25519": 2}), &Value::Null)
    );
    let inside = desk
        .office(&["bundle", "inspect", "one.ankommen", "--json"])
        .run()
        .json();
    assert_eq!(
        (&inside["bundle"]["from"], &inside["bundle"]["seq"]),
        (&json!("area-1"), &json!(1))
    );
    let others = desk.area(&["bundle", "inspect", "one.ankommen", "--json"]).run();
    assert_eq!(others.status, 1, "the sender cannot open it: {others:?}");
    others.says("bundle_not_for_us");
}

#[test]
fn bad_bundles_are_refused_one_by_one_and_good_ones_taken_in() {
    let (desk, _) = desk_with_people();
    desk.export("good.ankommen").done();
    let good = fs::read(desk.path("good.ankommen")).expect("the bundle");
    let mut changed = good.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    fs::create_dir(desk.path("stick")).expect("a folder");
    desk.file("stick/a-letter.ankommen", "Sehr geehrte Frau Beispiel");
    desk.file("stick/b-empty.ankommen", "");
    desk.file("stick/c-cut.ankommen", &good[..good.len() / 2]);
    desk.file("stick/d-changed.ankommen", changed);
    desk.file("stick/e-good.ankommen", &good);
    desk.file("stick/liste.csv", "is no bundle and is not looked at");

    let run = desk.import("stick");
    assert_eq!(run.status, 1, "one refusal is enough");
    let found: Vec<_> = crate::desk::json_lines(&run.out)
        .iter()
        .map(|outcome| (outcome["state"].clone(), outcome["code"].clone()))
        .collect();
    let refused = |code: &str| (json!("refused"), json!(code));
    assert_eq!(
        found,
        [
            refused("bundle_not_a_bundle"),
            refused("bundle_truncated"),
            refused("bundle_truncated"),
            refused("bundle_damaged"),
            (json!("imported"), Value::Null),
        ]
    );
    for said in ["a-letter.ankommen:", "[bundle_truncated]", "[bundle_damaged]"] {
        assert!(run.err.contains(said), "{said}: {}", run.err);
    }
    assert_eq!(desk.office(&["person", "list"]).run().done().lines().count(), 1);
    desk.office(&["check"]).run().done();
}

#[test]
fn nothing_goes_to_a_stranger_or_over_a_file() {
    let (desk, _) = desk_with_people();
    let export = |to: &str, scope: &str, out: &str| {
        desk.area(&["bundle", "export", "--to", to, "--scope", scope, "--out", out])
            .run()
    };
    export("mayor", "office", "x").refused("unknown_recipient");
    export("office", "replica", "x").refused("scope_not_allowed");
    export("office", "office", "no/such/folder/x").refused("file_missing");
    assert!(!desk.path("x").exists());
    desk.export("one.ankommen").done();
    let before = fs::read(desk.path("one.ankommen")).expect("the bundle");
    export("office", "office", "one.ankommen").refused("file_exists");
    assert_eq!(fs::read(desk.path("one.ankommen")).expect("the bundle"), before);
    desk.import("nowhere.ankommen").refused("file_missing");

    let alone = Desk::of_a_worker();
    alone.export("x").refused("not_enrolled");
}

#[test]
fn after_its_revocation_a_device_is_not_listened_to() {
    let (desk, _) = desk_with_people();
    desk.export("one.ankommen").done();
    desk.import("one.ankommen").done();
    desk.office(&[
        "roster",
        "revoke",
        "area-1-laptop",
        "--roster-key",
        "roster-key",
        "--out",
        "roster-3",
    ])
    .run()
    .done();
    desk.export("two.ankommen").done();
    let run = desk.import("two.ankommen");
    assert_eq!(run.status, 1);
    run.says("bundle_revoked_sender");
}
