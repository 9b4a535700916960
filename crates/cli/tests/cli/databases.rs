//! Databases that are missing, damaged, none at all, or in use.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use crate::desk::Desk;

#[test]
fn a_database_that_is_not_there_is_missed_before_its_password() {
    let desk = Desk::empty();
    for call in [&["status"][..], &["person", "list"], &["password", "change"]] {
        desk.call(call)
            .args(&["--db", "nowhere.db"])
            .run()
            .refused("database_missing");
    }
    let mut call = desk.call(&["status", "--db", "nowhere.db"]);
    call.command.env_remove("ANKOMMEN_PASSWORD");
    call.run().refused("database_missing");
    assert!(!desk.path("nowhere.db").exists(), "looking makes nothing");
}

#[test]
fn a_database_is_never_made_over_another() {
    let desk = Desk::of_a_worker();
    let before = fs::read(desk.path("area.db")).expect("a database");
    desk.area(&["create", "--role", "office"])
        .run()
        .refused("database_exists");
    assert_eq!(fs::read(desk.path("area.db")).expect("a database"), before);
    desk.call(&["create", "--role", "worker", "--db", "no/such/folder/a.db"])
        .run()
        .refused("io");
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let desk = Desk::of_a_worker();
    let letter = "Sehr geehrte Frau Beispiel, ".repeat(400);
    fs::write(desk.path("area.db"), &letter).expect("the folder can be written");
    desk.area(&["status"]).run().refused("database_damaged");
    assert_eq!(
        fs::read_to_string(desk.path("area.db")).expect("the letter"),
        letter
    );

    let text = desk.file("letter.txt", "no database");
    desk.call(&["status"])
        .option("--db", &text)
        .run()
        .refused("slots_damaged");
}

#[test]
fn without_its_key_slots_nothing_opens() {
    let desk = Desk::of_a_worker();
    fs::remove_file(desk.path("area.db.keys")).expect("the key slots are there");
    desk.area(&["status"]).run().refused("slots_damaged");
    fs::write(desk.path("area.db.keys"), "{").expect("the folder can be written");
    desk.area(&["status"]).run().refused("slots_damaged");
}

#[test]
fn a_sound_database_is_said_to_be_sound_and_a_changed_one_is_not() {
    let desk = Desk::of_a_worker();
    let remark = format!("remark={}", "x".repeat(10_000));
    for name in ["Amina", "Oksana", "Zia"] {
        desk.person(&["--given", name, &remark]);
    }
    let sound = desk.area(&["check", "--json"]).run().json();
    assert_eq!(sound["is_sound"], serde_json::json!(true));
    assert_eq!(sound["findings"], serde_json::json!([]));

    // One byte in the last page: beyond what opening reads.
    let mut bytes = fs::read(desk.path("area.db")).expect("a database");
    let place = bytes.len() - 2000;
    bytes[place] ^= 1;
    fs::write(desk.path("area.db"), bytes).expect("the folder can be written");
    let run = desk.area(&["check", "--json"]).run();
    assert_eq!(run.status, 1, "{run:?}");
    run.says("database_damaged");
    if !run.out.is_empty() {
        assert!(run.out.contains("\"is_sound\":false"), "{}", run.out);
    }
}

#[test]
fn a_database_that_somebody_works_with_is_busy() {
    let desk = Desk::of_a_worker();
    let mut call = desk.area(&["recovery", "confirm"]);
    let mut child = call
        .command
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program was built");
    // It has opened the database when it asks for the code, and keeps it open until it gets one.
    let mut said = BufReader::new(child.stderr.take().expect("a pipe"));
    let mut awaited = String::new();
    said.read_line(&mut awaited).expect("it asks");
    assert!(awaited.contains("recovery sheet"), "{awaited}");

    desk.area(&["status"]).run().refused("database_busy");

    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(b"nonsense\n\n").expect("it reads");
    assert_eq!(child.wait().expect("it ends").code(), Some(1));
    desk.area(&["status"]).run().done();
}
