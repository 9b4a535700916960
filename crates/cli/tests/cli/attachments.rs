use serde_json::json;

use crate::desk::Desk;

/// One white point, PNG.
const POINT: &[u8] =
    b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\x00\x00\x00\x01\
    \x08\x00\x00\x00\x00\x3a\x7e\x9b\x55\x00\x00\x00\x0a\x49\x44\x41\x54\x78\x9c\x63\xf8\x0f\x00\x01\
    \x01\x01\x00\xb1\x38\xf6\x14\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

#[test]
fn a_picture_is_put_to_a_person_listed_saved_removed_and_brought_back() {
    let desk = Desk::of_a_worker();
    let amina = desk.person(&["name=Khalil, Amina"]);
    let photo = desk.file("IMG_2034.PNG", POINT);
    let add = ["attachment", "add", "--person", &amina, "--title", "Bescheid"];
    let id = desk.area(&add).arg(&photo).run().done();
    let id = id.trim();

    let list = ["attachment", "list", "--person", &amina, "--json"];
    let listed = desk.area(&list).run().json_lines();
    assert_eq!(listed.len(), 1);
    for (field, value) in [
        ("id", json!(id)),
        ("title", json!("Bescheid")),
        ("media_type", json!("png")),
        ("taken_on", json!("2026-11-24")),
        ("is_here", json!(true)),
    ] {
        assert_eq!(listed[0][field], value, "{field}");
    }

    let out = desk.path("bescheid.png");
    desk.area(&["attachment", "save", id])
        .option("--out", &out)
        .run()
        .done();
    let saved = std::fs::read(&out).expect("the picture was written");
    assert!(saved.starts_with(b"\x89PNG"));
    let again = desk.area(&["attachment", "save", id]).option("--out", &out).run();
    again.refused("file_exists");

    let export = desk.area(&["export", "--format", "jsonl"]);
    let exported = export.option("--out", &desk.path("all.jsonl")).run();
    let said = format!("{exported:?}");
    assert!(
        said.contains("pictures of attachments"),
        "it says what it is not: {said}"
    );
    exported.said_on_the_way();

    desk.area(&["attachment", "remove", id]).run().done();
    assert!(desk.area(&list).run().json_lines().is_empty());
    let steps = desk.area(&["undo", "--json"]).run().json_lines();
    let newest = steps[0]["id"].as_str().expect("a step has an id");
    desk.area(&["undo", newest]).run().done();
    assert_eq!(desk.area(&list).run().json_lines().len(), 1);
    desk.area(&["attachment", "remove", "--for-ever", id])
        .run()
        .done();
    assert!(desk.area(&list).run().json_lines().is_empty());
    desk.area(&["check"]).run().done();
}

#[test]
fn a_letter_of_nobody_keeps_its_photo() {
    let desk = Desk::of_a_worker();
    let letter = ["letter", "add", "--sender", "bamf", "--arrived", "2026-11-20"];
    let letter = desk.area(&letter).run().done();
    let letter = letter.trim();
    let photo = desk.file("umschlag.png", POINT);
    let add = ["attachment", "add", "--letter", letter];
    let id = desk.area(&add).arg(&photo).run().done();
    let list = ["attachment", "list", "--letter", letter, "--json"];
    let listed = desk.area(&list).run().json_lines();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0]["id"], json!(id.trim()));
    assert_eq!(listed[0]["person"], json!(null));
    assert_eq!(
        listed[0]["taken_on"],
        json!("2026-11-20"),
        "the day the letter came"
    );
    let letters = desk.area(&["letter", "list", "--json"]).run().json_lines();
    assert_eq!(letters[0]["pages"], json!(1));
    let whose = desk.area(&["attachment", "add"]).arg(&photo).run();
    assert!(whose.wrong_usage().contains("--person"));
}

#[test]
fn what_is_no_picture_is_refused() {
    let desk = Desk::of_a_worker();
    let amina = desk.person(&["name=Khalil, Amina"]);
    let letter = desk.file("brief.pdf", "%PDF-1.7");
    let add = ["attachment", "add", "--person", &amina];
    let refused = desk.area(&add).arg(&letter).run();
    refused.refused("attachment_not_a_picture");
    let missing = desk.area(&add).arg(&desk.path("none.jpg")).run();
    missing.refused("file_missing");
}
