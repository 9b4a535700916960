//! Input that is refused: each with its code and its two sentences, and nothing is changed.

use serde_json::json;

use crate::desk::Desk;

const NOBODY: &str = "018f0000-0000-7000-8000-000000000001";

#[test]
fn a_name_of_ten_thousand_characters_is_refused() {
    let desk = Desk::of_a_worker();
    let long = "Ä".repeat(10_000);
    for args in [["--family", long.as_str()], ["--given", long.as_str()]] {
        desk.area(&["person", "add"])
            .args(&args)
            .run()
            .refused("too_long");
    }
    let id = desk.person(&["--given", "Amina"]);
    desk.area(&["person", "edit", &id, &format!("name={long}")])
        .run()
        .refused("too_long");
    assert_eq!(
        desk.show(&id)["names"][0]["given"],
        json!("Amina"),
        "nothing is changed"
    );
}

#[test]
fn emoji_and_every_script_are_kept_as_they_are() {
    let desk = Desk::of_a_worker();
    for name in ["Zoë 👩‍👧", "ለተኪዳን", "خليل", "Oʻgʻuz", "J. R.", "O’Neill"] {
        let id = desk.person(&["--given", name]);
        assert_eq!(desk.show(&id)["names"][0]["given"], json!(name));
    }
}

#[test]
fn characters_that_disguise_a_text_are_refused() {
    let desk = Desk::of_a_worker();
    for disguise in ["a\u{202e}b", "a\u{2066}b", "a\u{7}b", "a\nb", "a\u{1b}[31mb"] {
        let run = desk.area(&["person", "add", "--family", disguise]).run();
        assert!(
            !run.err.contains(['\u{202e}', '\u{1b}']),
            "nor is it repeated: {:?}",
            run.err
        );
        run.refused("invalid_field");
    }
    let with_nul = json!({"names": [{"family": "Kha\0lil"}]}).to_string();
    desk.area(&["person", "add", "--from", "-"])
        .input(&with_nul)
        .run()
        .refused("invalid_field");
    desk.area(&["note", "add", "--text-file", "-"])
        .input("a\0b")
        .run()
        .refused("invalid_field");
    assert_eq!(
        desk.area(&["person", "list"]).run().done(),
        "",
        "nothing was kept"
    );
}

#[test]
fn a_value_that_its_field_does_not_take_names_the_field() {
    let desk = Desk::of_a_worker();
    let id = desk.person(&["--given", "Amina"]);
    for change in [
        "birth=14.03.1986",
        "birth=1986-02-30",
        "sex=female",
        "residence_status=refugee",
        "is_address_protected=maybe",
        "nationalities=Syrien",
        "languages=Arabisch",
        "religion=x",
    ] {
        let field = change.split('=').next().unwrap_or_default();
        for call in [
            &["person", "edit", &id, change][..],
            &["person", "add", "--given", "B", change],
        ] {
            let run = desk.area(call).run();
            assert!(
                run.err.contains(&format!("field={field}")),
                "{change}: {}",
                run.err
            );
            run.refused("invalid_field");
        }
    }
    assert_eq!(
        desk.area(&["person", "list"]).run().done().lines().count(),
        1,
        "nobody was added"
    );
}

#[test]
fn all_fields_of_a_call_change_or_none() {
    let desk = Desk::of_a_worker();
    let id = desk.person(&["--given", "Amina", "phone=0151"]);
    desk.area(&["person", "edit", &id, "phone=0160", "birth=never"])
        .run()
        .refused("invalid_field");
    assert_eq!(desk.show(&id)["phone"], json!("0151"));
}

#[test]
fn what_is_not_there_is_said_to_be_missing() {
    let desk = Desk::of_a_worker();
    desk.area(&["person", "show", NOBODY]).run().refused("not_found");
    desk.area(&["person", "edit", NOBODY, "phone=1"])
        .run()
        .refused("not_found");
    desk.area(&["person", "erase", NOBODY]).run().refused("not_found");
    desk.area(&["consent", "add", "--person", NOBODY, "--purpose", "office"])
        .run()
        .refused("not_found");
    desk.area(&["note", "add", "--person", NOBODY, "--minutes", "5"])
        .run()
        .refused("not_found");
    desk.area(&["note", "add", "--text-file", "nowhere.txt"])
        .run()
        .refused("file_missing");
    desk.area(&["person", "add", "--from", "nowhere.json"])
        .run()
        .refused("file_missing");
    desk.area(&["undo", NOBODY]).run().refused("cannot_undo");
    desk.area(&[
        "conflicts",
        "resolve",
        "person",
        NOBODY,
        "phone",
        &format!("{NOBODY}:1:1"),
    ])
    .run()
    .refused("not_found");
}

#[test]
fn a_note_must_say_something_that_can_be_read() {
    let desk = Desk::of_a_worker();
    desk.area(&["note", "add"]).run().refused("note_empty");
    desk.area(&["note", "add", "--minutes", "2000"])
        .run()
        .refused("invalid_field");
    let latin1 = desk.file("latin1.txt", b"Gespr\xe4ch");
    desk.area(&["note", "add"])
        .option("--text-file", &latin1)
        .run()
        .refused("invalid_field");
    let long = desk.file("long.txt", "x".repeat(20_001));
    desk.area(&["note", "add"])
        .option("--text-file", &long)
        .run()
        .refused("too_long");
    let huge = desk.file("huge.txt", "x".repeat(2 * 1024 * 1024));
    desk.area(&["note", "add"])
        .option("--text-file", &huge)
        .run()
        .refused("file_too_large");
    desk.area(&["person", "add"]).run().refused("name_missing");
    desk.area(&["person", "add", "--from", "-"])
        .input("{]")
        .run()
        .refused("invalid_field");
    desk.area(&["consent", "add", "--person", NOBODY, "--purpose", "office"])
        .args(&["--given-on", "2026-11-02", "--until", "2026-11-01"])
        .run()
        .refused("invalid_field");
}

#[test]
fn each_seat_has_its_own_calls() {
    let desk = Desk::of_a_project();
    desk.office(&["person", "add", "--given", "Amina"])
        .run()
        .refused("wrong_seat");
    desk.office(&["note", "add", "--minutes", "5"])
        .run()
        .refused("wrong_seat");
    desk.office(&["person", "list", "--intensity", "counselling"])
        .run()
        .refused("wrong_seat");
    desk.area(&["overview"]).run().refused("wrong_seat");
    desk.area(&[
        "roster",
        "revoke",
        "office-1",
        "--roster-key",
        "roster-key",
        "--out",
        "new",
    ])
    .run()
    .refused("wrong_seat");
    assert!(!desk.path("new").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn results_that_cannot_be_written_are_a_failure_unless_nobody_wants_them() {
    use std::process::Stdio;
    let desk = Desk::of_a_worker();
    desk.person(&["--given", "Amina"]);

    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .expect("Linux has it");
    let mut call = desk.area(&["person", "list"]);
    let output = call.command.stdout(full).output().expect("the program was built");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "a full disk is not overlooked");
    assert!(said.trim_end().ends_with("[disk_full]"), "{said}");

    let mut call = desk.area(&["person", "list"]);
    let mut child = call
        .command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program was built");
    drop(child.stdout.take()); // as `| head -0` does
    assert!(
        child.wait().expect("it ends").success(),
        "a closed pipe is no failure"
    );
}
