use std::fs;

use serde_json::json;

use crate::desk::Desk;

/// A refusal of the BAMF, handed over in a yellow envelope, with two weeks for the action; the ids of the letter and of what it
/// sets going.
fn refusal(desk: &Desk, person: &str, more: &[&str]) -> String {
    let letter = [
        "letter",
        "add",
        "--person",
        person,
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
    ];
    desk.area(&letter).args(more).run().done()
}

#[test]
fn a_letter_sets_a_deadline_going_that_is_listed_carried_away_and_ended_with_a_proof() {
    let desk = Desk::of_a_worker();
    let gul = desk.person(&["name=Rahimi, Gul"]);
    let ids = refusal(&desk, &gul, &["--what", "Klage"]);
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

#[test]
fn a_letter_is_corrected_with_whom_it_counts_for_and_taken_back_in_one_step() {
    let desk = Desk::of_a_worker();
    let (gul, omid) = (
        desk.person(&["name=Rahimi, Gul"]),
        desk.person(&["name=Rahimi, Omid"]),
    );
    let ids = refusal(&desk, &gul, &["--posted", "2026-11-18", "--subject", "Bescheid"]);
    let letter = ids.lines().next().expect("a letter").to_owned();
    let letter_now = || {
        let all = desk.area(&["letter", "list", "--person", &gul, "--json"]).run();
        all.json_lines().remove(0)
    };
    let before = letter_now();
    let correct = |more: &[&str]| desk.area(&["letter", "correct", &letter]).args(more).run();

    let given = correct(&[
        "--arrived",
        "2026-11-18",
        "--unknown",
        "posted",
        "--subject",
        "",
        "--number",
        "1234567-475",
        "--also-for",
        &omid,
    ]);
    let given = given.done();
    let his = given.lines().nth(1).expect("a deadline for him").to_owned();
    let after = letter_now();
    assert_eq!(after["also_for"][0]["id"], json!(omid));
    assert_eq!(
        (
            &after["arrived_on"],
            &after["posted_on"],
            &after["subject"],
            &after["file_number"]
        ),
        (
            &json!("2026-11-18"),
            &json!(null),
            &json!(""),
            &json!("1234567-475")
        )
    );
    assert_eq!(after["dated_on"], before["dated_on"], "what is not named stays");
    let open = desk.area(&["deadline", "open", "--json"]).run().json_lines();
    let day_of = |id: &str| {
        let one = open.iter().find(|one| one["brief"]["id"] == json!(id));
        one.map(|one| one["brief"]["last_day"].clone())
    };
    assert_eq!(day_of(&his), Some(json!("2026-12-02")));
    assert_eq!(
        day_of(ids.lines().nth(1).expect("hers")),
        Some(json!("2026-12-04")),
        "hers does not move"
    );

    let steps = desk.area(&["undo"]).run().done();
    let step = steps
        .lines()
        .find(|line| line.contains("letter_edit"))
        .expect("the step");
    let step = step.split('\t').next().expect("its id");
    desk.area(&["undo", step]).run().done();
    assert_eq!(letter_now(), before, "with his deadline");

    let again = correct(&["--also-for", &omid]).done();
    let his = again.lines().nth(1).expect("a deadline for him").to_owned();
    correct(&["--not-for", &omid]).refused("invalid_field");
    let end = ["deadline", "end", &his, "--end", "mistaken", "--how", "not him"];
    desk.area(&end).run().done();
    correct(&["--not-for", &omid]).done();
    assert_eq!(letter_now()["also_for"], json!([]));
}
