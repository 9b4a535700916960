//! Making backups, looking through them, coming back from one.

use std::fs;

use serde_json::json;

use crate::desk::Desk;

const NEW: &str = "fünf grüne Stühle im Hof";

#[test]
fn a_backup_is_made_listed_looked_through_and_brought_back_elsewhere() {
    let desk = Desk::of_a_worker();
    let id = desk.person(&["--given", "Amina"]);
    let made = desk.area(&["backup", "create", "--json"]).run().json();
    assert_eq!(made["own"]["reason"], json!("asked"));
    assert_eq!(made["place"], json!(null), "there is no second place yet");
    let name = made["own"]["name"].as_str().expect("a name").to_owned();
    let listed = desk.area(&["backup", "list", "--json"]).run().json_lines();
    assert_eq!(listed, [made["own"].clone()]);
    let columns = desk.area(&["backup", "list"]).run().done();
    assert!(
        columns.starts_with(&format!("{name}\town\t2026-11-24T10:00:00\tasked\t")),
        "{columns}"
    );

    let backup = desk.path("area.db.backups").join(&name);
    let report = desk
        .call(&["backup", "verify", "--json"])
        .arg(&backup)
        .run()
        .json();
    assert_eq!(report["is_sound"], json!(true));
    let restored = desk
        .call(&["backup", "restore", "--json"])
        .arg(&backup)
        .option("--db", &desk.path("new/area.db"))
        .run()
        .json();
    assert_eq!(restored["persons"], json!(1));
    let shown = desk
        .call(&["person", "show", &id, "--json"])
        .option("--db", &desk.path("new/area.db"))
        .run()
        .json();
    assert_eq!(shown, desk.show(&id));
}

#[test]
fn the_second_place_gets_a_copy_and_a_script_notices_when_it_is_away() {
    let desk = Desk::of_a_worker();
    fs::create_dir(desk.path("stick")).expect("the folder can be written");
    desk.area(&["backup", "place"])
        .arg(&desk.path("."))
        .run()
        .refused("backup_place_unfit");
    desk.area(&["backup", "place", "nowhere"])
        .run()
        .refused("backup_place_away");
    // Within the folder of the database it would be lost with it.
    desk.area(&["backup", "place", "stick"])
        .run()
        .refused("backup_place_unfit");
    let stick = tempfile::tempdir().expect("a folder");
    let place = desk
        .area(&["backup", "place", "--json"])
        .arg(stick.path())
        .run()
        .json();
    assert_eq!(place["is_reachable"], json!(true));
    let made = desk.area(&["backup", "create", "--json"]).run().json();
    let copy = stick
        .path()
        .join(made["second"]["name"].as_str().expect("a copy"));
    let own = desk
        .path("area.db.backups")
        .join(made["own"]["name"].as_str().expect("a backup"));
    assert!(fs::read(copy).expect("the copy") == fs::read(own).expect("the backup"));

    let gone = stick.path().to_owned();
    drop(stick);
    assert!(!gone.exists());
    let run = desk.area(&["backup", "create", "--json"]).run();
    assert_eq!(run.status, 1, "{run:?}");
    run.says("backup_place_away");
    assert!(
        run.out.contains("\"reason\":\"asked\""),
        "it was made beside the database all the same"
    );
    desk.area(&["backup", "place", "--none"]).run().done();
    desk.area(&["backup", "create"]).run().done();
}

#[test]
fn a_backup_is_written_into_any_folder() {
    let desk = Desk::of_a_worker();
    fs::create_dir(desk.path("stick")).expect("the folder can be written");
    let made = desk
        .area(&["backup", "create", "--out", "stick", "--json"])
        .run()
        .json();
    let file = desk.path("stick").join(made["name"].as_str().expect("a name"));
    assert_eq!(fs::read_dir(desk.path("stick")).expect("a folder").count(), 1);
    desk.call(&["backup", "verify"]).arg(&file).run().done();
    desk.area(&["backup", "create", "--out", "nowhere"])
        .run()
        .refused("file_missing");
}

#[test]
fn with_the_sheet_the_password_is_a_new_one() {
    let desk = Desk::of_a_worker();
    desk.person(&["--given", "Amina"]);
    let sheet = desk.area(&["recovery", "make"]).run().done();
    let made = desk.area(&["backup", "create", "--json"]).run().json();
    let backup = desk
        .path("area.db.backups")
        .join(made["own"]["name"].as_str().expect("a name"));
    desk.call(&["backup", "verify", "--recovery"])
        .arg(&backup)
        .input(&sheet)
        .run()
        .said_on_the_way();
    let restore = |name: &str| {
        desk.call(&["backup", "restore", "--recovery"])
            .arg(&backup)
            .option("--db", &desk.path(name))
            .env("ANKOMMEN_NEW_PASSWORD", NEW)
    };
    let run = restore("wrong.db").input("ABCD").run();
    assert_eq!(run.status, 1);
    run.says("recovery_mistyped");
    restore("new.db").input(&sheet).run().said_on_the_way();
    assert!(!desk.path("wrong.db").exists());
    let status = |password: &str| {
        desk.call(&["status"])
            .option("--db", &desk.path("new.db"))
            .env("ANKOMMEN_PASSWORD", password)
            .run()
    };
    status(crate::desk::PASSWORD).refused("wrong_password");
    status(NEW).done();
}

#[test]
fn nothing_is_restored_over_a_database_and_what_is_moved_aside_stays() {
    let desk = Desk::of_a_worker();
    let made = desk.area(&["backup", "create", "--json"]).run().json();
    let backup = desk
        .path("area.db.backups")
        .join(made["own"]["name"].as_str().expect("a name"));
    desk.area(&["backup", "restore"])
        .arg(&backup)
        .run()
        .refused("database_exists");
    desk.area(&["backup", "restore", "nowhere"])
        .run()
        .refused("file_missing");
    let letter = desk.file("letter.txt", "no backup");
    desk.call(&["backup", "restore"])
        .arg(&letter)
        .option("--db", &desk.path("new.db"))
        .run()
        .refused("backup_not_a_backup");
    desk.call(&["backup", "restore"])
        .arg(&backup)
        .option("--db", &desk.path("new.db"))
        .env("ANKOMMEN_PASSWORD", "falsch geraten")
        .run()
        .refused("wrong_password");
    fs::write(desk.path("area.db"), "damaged").expect("the folder can be written");
    desk.area(&["backup", "restore", "--move-aside"])
        .arg(&backup)
        .run()
        .done();
    desk.area(&["status"]).run().done();
    let aside = fs::read(desk.path("area.db.aside-2026-11-24-100000/area.db")).expect("it lies aside");
    assert_eq!(aside, b"damaged");
}
