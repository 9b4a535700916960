//! Passwords and the recovery sheet.

use crate::desk::{Desk, PASSWORD};

const NEW: &str = "fünf grüne Stühle im Hof";

#[test]
fn a_wrong_password_opens_nothing() {
    let desk = Desk::of_a_worker();
    for wrong in ["", "vier blaue Stühle am Fenste", &PASSWORD.to_uppercase()] {
        desk.area(&["person", "list"])
            .env("ANKOMMEN_PASSWORD", wrong)
            .run()
            .refused("wrong_password");
    }
}

#[test]
fn the_file_goes_before_the_variable_and_without_either_nobody_is_asked_in_a_script() {
    let desk = Desk::of_a_worker();
    let file = desk.file("password.txt", format!("{PASSWORD}\r\nzweite Zeile\n"));
    desk.area(&["status"])
        .option("--password-file", &file)
        .env("ANKOMMEN_PASSWORD", "falsch")
        .run()
        .done();
    desk.area(&["status", "--password-file", "nowhere.txt"])
        .run()
        .refused("file_missing");
    let mut call = desk.area(&["status"]);
    call.command.env_remove("ANKOMMEN_PASSWORD");
    let said = call.run().wrong_usage();
    assert!(
        said.contains("--password-file") && said.contains("ANKOMMEN_PASSWORD"),
        "{said}"
    );
}

#[test]
fn a_password_is_changed_and_only_the_new_one_opens() {
    let desk = Desk::of_a_worker();
    let id = desk.person(&["--given", "Amina"]);
    desk.area(&["password", "change"])
        .env("ANKOMMEN_NEW_PASSWORD", "zu kurz")
        .run()
        .refused("password_too_short");
    desk.area(&["password", "change"])
        .env("ANKOMMEN_PASSWORD", "nicht das alte Passwort")
        .env("ANKOMMEN_NEW_PASSWORD", NEW)
        .run()
        .refused("wrong_password");
    let file = desk.file("new.txt", NEW);
    desk.area(&["password", "change"])
        .option("--new-password-file", &file)
        .run()
        .done();
    desk.area(&["status"]).run().refused("wrong_password");
    desk.area(&["person", "show", &id])
        .env("ANKOMMEN_PASSWORD", NEW)
        .run()
        .done();
}

#[test]
fn a_short_password_makes_no_database() {
    let desk = Desk::empty();
    desk.call(&["create", "--db", "a.db", "--role", "worker"])
        .env("ANKOMMEN_PASSWORD", "kurz")
        .run()
        .refused("password_too_short");
    assert_eq!(
        std::fs::read_dir(desk.path("")).expect("the folder").count(),
        0,
        "nothing is left"
    );
}

#[test]
fn the_recovery_sheet_opens_what_a_forgotten_password_does_not() {
    let desk = Desk::of_a_worker();
    let id = desk.person(&["--given", "Amina"]);
    let sheet = desk.area(&["recovery", "make"]).run().done();
    assert_eq!(sheet.lines().count(), 3, "three lines to print");
    desk.area(&["recovery", "confirm"])
        .input(&sheet)
        .run()
        .said_on_the_way();
    // As people type: small letters, on one line.
    let typed = sheet.to_lowercase().replace(['\n', '-'], " ");
    desk.area(&["recovery", "confirm"])
        .input(&typed)
        .run()
        .said_on_the_way();

    let first = sheet.chars().next().expect("a code");
    let other = if first == '7' { '8' } else { '7' };
    let mistyped = sheet.replacen(first, &other.to_string(), 1);
    desk.area(&["recovery", "open"])
        .input(&mistyped)
        .run()
        .says("recovery_mistyped");

    desk.area(&["recovery", "open"])
        .input(&sheet)
        .env("ANKOMMEN_NEW_PASSWORD", NEW)
        .run()
        .said_on_the_way();
    desk.area(&["person", "show", &id])
        .env("ANKOMMEN_PASSWORD", NEW)
        .run()
        .done();

    let newer = desk
        .area(&["recovery", "make"])
        .env("ANKOMMEN_PASSWORD", NEW)
        .run()
        .done();
    desk.area(&["recovery", "confirm"])
        .env("ANKOMMEN_PASSWORD", NEW)
        .input(&newer)
        .run()
        .said_on_the_way();
    desk.area(&["recovery", "open"])
        .input(&sheet)
        .run()
        .says("wrong_recovery_code");
}
