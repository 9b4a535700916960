//! Lists of people that others keep, and the whole caseload in and out.

use std::path::PathBuf;

use serde_json::json;

use crate::desk::Desk;

fn list(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/data")
        .join(name)
}

#[test]
fn a_list_is_looked_at_before_it_is_read_in_and_can_be_taken_back() {
    let desk = Desk::of_a_worker();
    let file = list("lists/belegungsliste.xlsx");
    let preview = desk.area(&["import", "--json", "--preview"]).arg(&file).run();
    let preview: serde_json::Value = serde_json::from_str(&preview.said_on_the_way()).expect("a document");
    let drafts = preview["drafts"].as_array().expect("drafts");
    assert_eq!(drafts.len(), 12);
    assert!(
        drafts
            .iter()
            .any(|draft| !draft["resembles_rows"].as_array().expect("rows").is_empty())
    );
    assert_eq!(
        desk.area(&["person", "list"]).run().done(),
        "",
        "looking changes nothing"
    );

    let applied = desk.area(&["import", "--json", "--yes"]).arg(&file).run().json();
    assert_eq!(
        applied["persons"],
        json!(12),
        "suspected duplicates are marked, never skipped"
    );
    assert_eq!(desk.area(&["person", "list"]).run().done().lines().count(), 12);
    let again = desk
        .area(&["import", "--json", "--preview"])
        .arg(&file)
        .run()
        .said_on_the_way();
    let again: serde_json::Value = serde_json::from_str(&again).expect("a document");
    assert!(
        again["was_imported_on"].is_string(),
        "it is said that this very file was read in"
    );

    let step = applied["step"].as_str().expect("a step");
    desk.area(&["undo", step]).run().done();
    assert_eq!(desk.area(&["person", "list"]).run().done(), "", "one step back");
    desk.area(&["undo", step]).run().refused("cannot_undo");
}

#[test]
fn the_meaning_of_the_columns_can_be_edited_and_rows_left_out() {
    let desk = Desk::of_a_worker();
    let file = list("lists/zuweisungsliste.csv");
    let mapping = desk.call(&["import", "--print-mapping"]).arg(&file).run().done();
    let mapping = desk.file("mapping.json", mapping);
    let all = desk
        .area(&["import", "--json"])
        .arg(&file)
        .option("--mapping", &mapping)
        .run()
        .said_on_the_way();
    let all: serde_json::Value = serde_json::from_str(&all).expect("a document");
    let first = all["drafts"][0]["row"].to_string();
    let applied = desk
        .area(&[
            "import",
            "--yes",
            "--json",
            "--shelter",
            "Haus Linde",
            "--skip-row",
            &first,
        ])
        .arg(&file)
        .option("--mapping", &mapping)
        .run()
        .json();
    let drafts = all["drafts"].as_array().expect("drafts").len();
    assert_eq!(applied["persons"], json!(drafts - 1));
    let there = desk
        .area(&["person", "list", "--shelter", "Haus Linde"])
        .run()
        .done();
    assert_eq!(there.lines().count(), drafts - 1);
    let unfit = desk.file("unfit.json", "{}");
    desk.area(&["import", "--yes"])
        .arg(&file)
        .option("--mapping", &unfit)
        .run()
        .refused("list_mapping_unfit");
}

#[test]
fn files_that_are_no_list_are_refused() {
    let desk = Desk::of_a_worker();
    let import = |name: &str, bytes: &[u8]| {
        let file = desk.file(name, bytes);
        desk.area(&["import", "--yes"]).arg(&file).run()
    };
    import("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\0").refused("list_not_a_list");
    import("empty.csv", b"").refused("list_no_header");
    import("broken.xlsx", b"PK\x03\x04 and nothing else").refused("list_not_a_list");
    import("numbers.csv", b"1;2;3\n4;5;6\n7;8;9\n").refused("list_no_header");
    desk.area(&["import", "nowhere.csv", "--yes"])
        .run()
        .refused("file_missing");
    desk.area(&["import", "--yes", "--sheet", "Tabelle 9"])
        .arg(&list("lists/belegungsliste.xlsx"))
        .run()
        .refused("invalid_field");
    assert_eq!(desk.area(&["person", "list"]).run().done(), "");
}

#[test]
fn the_whole_caseload_goes_out_after_a_warning_and_comes_back() {
    let desk = Desk::of_a_worker();
    let id = desk.person(&[
        "name=Khalil, Amina",
        "birth=1986-03~",
        "shelter=Haus Linde",
        "languages=ara",
    ]);
    desk.area(&[
        "note",
        "add",
        "--person",
        &id,
        "--minutes",
        "20",
        "--text-file",
        "-",
    ])
    .input("Sprachkurs")
    .run()
    .done();
    for format in ["jsonl", "csv", "xlsx"] {
        let out = desk.path(&format!("all.{format}"));
        let call = || {
            desk.area(&["export", "--format", format])
                .option("--out", &out)
                .run()
        };
        let run = call();
        assert!(run.err.starts_with("Warning: "), "{}", run.err);
        run.said_on_the_way();
        assert!(out.metadata().expect("a file").len() > 50);
        call().refused("file_exists");
    }

    let other = Desk::of_a_worker();
    let file = desk.path("all.jsonl");
    other.area(&["import", "--yes", "--json"]).arg(&file).run().json();
    assert_eq!(other.show(&id)["birth"], json!("1986-03~"));
    assert_eq!(other.show(&id)["shelter"], json!("Haus Linde"));
    let notes = other
        .area(&["note", "list", "--person", &id, "--json"])
        .run()
        .json_lines();
    assert_eq!(notes[0]["text"], json!("Sprachkurs"));
    other
        .area(&["import", "--yes"])
        .arg(&file)
        .run()
        .refused("caseload_not_empty");
    other.area(&["import"]).arg(&file).run().wrong_usage();

    let empty = Desk::of_a_worker();
    let cut = empty.file("cut.jsonl", "{\"table\":\"person\",\"id\":");
    empty
        .area(&["import", "--yes"])
        .arg(&cut)
        .run()
        .refused("export_unreadable");
}
