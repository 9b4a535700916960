use serde_json::json;

use crate::desk::Desk;

#[test]
fn what_happened_is_entered_leads_to_where_she_stands_is_corrected_withdrawn_and_brought_back() {
    let desk = Desk::of_a_worker();
    let gul = desk.person(&["name=Rahimi, Gul", "birth=1991-05-02"]);
    let add = |kind: &str, on: &str, more: &[&str]| {
        let call = ["procedure", "add", "--person", &gul, "--kind", kind, "--on", on];
        let id = desk.area(&call).args(more).run().done();
        id.trim().to_owned()
    };
    let paper = [
        "--document",
        "gestattung",
        "--until",
        "2027-01-04",
        "--remark",
        "7654321-423",
    ];
    let filed = add("asylantrag_eingereicht", "2026-07-05", &paper);
    let heard = add("anhoerung", "2026-11-03", &[]);

    let list = ["procedure", "list", "--person", &gul];
    let listed = desk.area(&list).args(&["--json"]).run().json_lines();
    let kinds: Vec<_> = listed.iter().map(|event| &event["kind"]).collect();
    assert_eq!(
        kinds,
        [&json!("anhoerung"), &json!("asylantrag_eingereicht")],
        "the newest first"
    );
    for (field, value) in [
        ("id", json!(filed)),
        ("happened_on", json!("2026-07-05")),
        ("document", json!("gestattung")),
        ("until_on", json!("2027-01-04")),
        ("remark", json!("7654321-423")),
        ("corrections", json!(0)),
    ] {
        assert_eq!(listed[1][field], value, "{field}");
    }

    let show = || {
        desk.area(&["procedure", "show", "--person", &gul, "--json"])
            .run()
            .json()
    };
    let shown = show();
    assert_eq!(shown["standing"]["asylum"]["now"]["state"]["id"], "A3");
    assert_eq!(shown["standing"]["law"]["regime"], "new");
    assert!(!shown["checklists"].as_array().expect("lists").is_empty());
    let text = desk.area(&["procedure", "show", "--person", &gul]).run().done();
    assert!(
        text.starts_with("asylum\tA3\t") && text.contains("residence\t-"),
        "{text}"
    );

    let before_the_law = [
        "procedure",
        "correct",
        &filed,
        "--kind",
        "asylantrag_eingereicht",
        "--on",
        "2026-06-05",
    ];
    let corrected = desk.area(&before_the_law).run().done();
    assert_eq!(show()["standing"]["law"]["regime"], "old");
    desk.area(&before_the_law).run().refused("invalid_field");
    let listed = desk.area(&list).run().done();
    assert_eq!(
        listed.lines().nth(1),
        Some(
            format!(
                "{}\t2026-06-05\tasylantrag_eingereicht\t\t\t1\t",
                corrected.trim()
            )
            .as_str()
        )
    );

    desk.area(&["procedure", "withdraw", &heard]).run().done();
    assert_eq!(show()["standing"]["asylum"]["now"]["state"]["id"], "A2");
    desk.area(&["procedure", "withdraw", &heard])
        .run()
        .refused("not_found");
    let steps = desk.area(&["undo", "--json"]).run().json_lines();
    let newest = steps[0]["id"].as_str().expect("a step has an id");
    desk.area(&["undo", newest]).run().done();
    assert_eq!(show()["standing"]["asylum"]["now"]["state"]["id"], "A3");
}

#[test]
fn what_cannot_have_happened_is_refused_with_its_reason_and_the_office_has_no_procedures() {
    let desk = Desk::of_a_project();
    let gul = desk.person(&["name=Rahimi, Gul"]);
    let add = |more: &[&str]| {
        let call = ["procedure", "add", "--person", &gul, "--json"];
        desk.area(&call).args(more).run()
    };
    for wrong in [
        ["--kind", "heirat", "--on", "2026-10-01", "--remark", ""],
        ["--kind", "volljaehrig", "--on", "2026-10-01", "--remark", ""],
        ["--kind", "anhoerung", "--on", "2026-11-25", "--remark", ""],
        [
            "--kind",
            "anhoerung",
            "--on",
            "2026-10-01",
            "--until",
            "2026-12-01",
        ],
        [
            "--kind",
            "duldung_60a",
            "--on",
            "2026-10-01",
            "--until",
            "2026-09-30",
        ],
        ["--kind", "klage", "--on", "2026-10-01", "--document", "fax"],
    ] {
        add(&wrong).refused("invalid_field");
    }
    let nobody = "01998652-d700-7534-8459-760b34ed8b5b";
    let missing = [
        "procedure",
        "add",
        "--person",
        nobody,
        "--kind",
        "klage",
        "--on",
        "2026-10-01",
    ];
    desk.area(&missing).run().refused("not_found");
    desk.office(&["procedure", "list", "--person", &gul])
        .run()
        .refused("wrong_seat");
    assert_eq!(
        desk.area(&["procedure", "list", "--person", &gul]).run().done(),
        ""
    );

    let kinds = desk.call(&["procedure", "kinds", "--json"]).run().json_lines();
    let codes: Vec<_> = kinds.iter().filter_map(|kind| kind["code"].as_str()).collect();
    assert!(codes.contains(&"asylantrag_eingereicht") && !codes.contains(&"volljaehrig"));
    let documents = desk.call(&["procedure", "documents"]).run().done();
    assert!(
        documents
            .lines()
            .any(|line| line == "gestattung\tAufenthaltsgestattung")
    );
}
