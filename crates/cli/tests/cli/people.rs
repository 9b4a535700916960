use serde_json::{Value, json};

use crate::desk::Desk;

#[test]
fn a_person_is_entered_changed_shown_found_and_listed() {
    let desk = Desk::of_a_worker();
    let id = desk.person(&[
        "name=Khalil, Amina",
        "birth=1986-03~",
        "languages=ara,eng",
        "nationalities=SYR",
        "phone=0151 0000000",
        "shelter=Haus Birkenweg",
        "room=12",
        "residence_status=aufenthaltsgestattung",
    ]);
    desk.area(&[
        "person",
        "edit",
        &id,
        "email=amina@example.org",
        "phone=",
        "room=14",
    ])
    .run()
    .done();

    let shown = desk.show(&id);
    for (field, value) in [
        ("id", json!(id)),
        ("birth", json!("1986-03~")),
        ("email", json!("amina@example.org")),
        ("phone", Value::Null),
        ("room", json!("14")),
        ("languages", json!(["ara", "eng"])),
        ("status_group", json!("procedure")),
        ("azr_number", Value::Null),
    ] {
        assert_eq!(shown[field], value, "{field}");
    }
    assert!(
        shown
            .as_object()
            .is_some_and(|fields| fields.contains_key("azr_number")),
        "also the empty ones are named"
    );

    let listed = desk.area(&["person", "list", "--json"]).run().json_lines();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0]["id"], json!(id));
    let columns = desk.area(&["person", "list"]).run().done();
    assert!(
        columns.starts_with(&format!("{id}\tKhalil, Amina\t1986-03~\tSYR\tara,eng\t")),
        "{columns}"
    );

    for query in ["Khalil", "Halil", "amina@example.org", "chalil amina"] {
        let found = desk.area(&["search", query, "--json"]).run().json();
        assert_eq!(found["hits"][0]["person"]["id"], json!(id), "{query} finds her");
    }
    let nobody = desk.area(&["search", "Xylander", "--json"]).run().json();
    assert_eq!(nobody, json!({"hits": [], "has_more": false}));
}

#[test]
fn a_person_may_come_from_a_file_with_every_name_she_has() {
    let desk = Desk::of_a_worker();
    let person = json!({
        "names": [
            {"family": "Al-Hariri", "given": "Mohammad", "source": "permit"},
            {"given": "محمد الحريري", "source": "own"},
        ],
        "fields": {"birth": "1986-03-14", "is_address_protected": true},
        "languages": ["ara"],
    });
    let id = desk
        .area(&["person", "add", "--from", "-"])
        .input(&person.to_string())
        .run()
        .done();
    let shown = desk.show(id.trim());
    assert_eq!(shown["names"][1]["given"], json!("محمد الحريري"));
    assert_eq!(shown["names"][1]["script"], json!("Arab"), "the script is seen");
    assert_eq!(
        shown["veto"],
        json!("address_protected"),
        "nothing about him leaves"
    );
    for query in ["محمد", "Muhammad"] {
        let found = desk.area(&["search", query, "--json"]).run().json();
        assert_eq!(found["hits"][0]["person"]["id"], shown["id"], "{query}");
    }
}

#[test]
fn the_list_takes_the_filters_of_the_screen() {
    let desk = Desk::of_a_worker();
    let amina = desk.person(&[
        "name=Khalil, Amina",
        "shelter=Birkenweg",
        "languages=ara",
        "intensity=counselling",
    ]);
    let oksana = desk.person(&[
        "name=Kovalenko, Oksana",
        "shelter=Ahornweg",
        "languages=ukr",
        "residence_status=ae_24",
    ]);
    let closed = desk.person(&["name=Öztürk, Çağla", "closed_on=2020-01-31"]);
    let listed = |filter: &[&str]| -> Vec<String> {
        let lines = desk
            .area(&["person", "list", "--json"])
            .args(filter)
            .run()
            .json_lines();
        lines
            .iter()
            .map(|line| line["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    assert_eq!(listed(&[]), [amina.as_str(), &oksana]);
    assert_eq!(listed(&["--with-closed"]), [amina.as_str(), &oksana, &closed]);
    assert_eq!(listed(&["--shelter", "Birkenweg"]), [amina.as_str()]);
    assert_eq!(listed(&["--language", "ukr"]), [oksana.as_str()]);
    assert_eq!(listed(&["--status-group", "temporary"]), [oksana]);
    assert_eq!(listed(&["--intensity", "counselling"]), [amina.as_str()]);
    assert_eq!(listed(&["--limit", "1"]), [amina]);
}

#[test]
fn a_note_is_written_found_and_corrected_by_another() {
    let desk = Desk::of_a_worker();
    let id = desk.person(&["name=Tekle, Mehret"]);
    let text = desk.file(
        "note.txt",
        "Gespräch über den Sprachkurs.\nSie kommt am Freitag wieder.\n",
    );
    let about = [
        "note",
        "add",
        "--person",
        &id,
        "--minutes",
        "20",
        "--topic",
        "language",
        "--topic",
        "work",
    ];
    let note = desk
        .area(&about)
        .args(&["--kind", "office", "--at", "2026-11-23T15:30"])
        .option("--text-file", &text)
        .run()
        .done();
    let note = note.trim();
    let correction = desk
        .area(&[
            "note",
            "add",
            "--person",
            &id,
            "--minutes",
            "25",
            "--text-file",
            "-",
            "--corrects",
            note,
        ])
        .input("Sie kommt am Donnerstag.")
        .run()
        .done();

    let notes = desk
        .area(&["note", "list", "--person", &id, "--json"])
        .run()
        .json_lines();
    assert_eq!(notes.len(), 2);
    let first = notes
        .iter()
        .find(|line| line["id"] == json!(note))
        .expect("the first note stays");
    assert_eq!(
        first["text"],
        json!("Gespräch über den Sprachkurs.\nSie kommt am Freitag wieder.")
    );
    assert_eq!(first["at"], json!("2026-11-23T15:30:00"));
    assert_eq!(first["topics"], json!(["language", "work"]));
    assert_eq!(first["corrected_by"], json!(correction.trim()));

    let columns = desk.area(&["note", "list", "--person", &id]).run().done();
    assert_eq!(
        columns.lines().count(),
        2,
        "a text of two lines stays on the line of its note: {columns}"
    );
    let found = desk.area(&["search", "sprachkurs", "--json"]).run().json();
    assert_eq!(
        (&found["hits"][0]["type"], &found["hits"][0]["matched"]),
        (&json!("note"), &json!("text"))
    );
    assert_eq!(found["hits"][0]["note"]["id"], json!(note));
}

#[test]
fn a_consent_is_given_and_withdrawn_as_easily() {
    let desk = Desk::of_a_worker();
    let id = desk.person(&["name=Noori, Zia"]);
    let consent = |args: &[&str]| desk.area(&["consent"]).args(args).args(&["--person", &id]).run();
    let given = consent(&[
        "add",
        "--purpose",
        "office",
        "--until",
        "2099-12-31",
        "--form",
        "signed",
    ])
    .done();
    let holds = consent(&["list", "--json"]).json_lines();
    assert_eq!(holds[0]["id"], json!(given.trim()));
    assert_eq!(
        (&holds[0]["holds"], &holds[0]["until_on"]),
        (&json!(true), &json!("2099-12-31"))
    );
    assert_eq!(desk.show(&id)["consents"][0]["purpose"], json!("office"));

    assert_eq!(
        consent(&["withdraw", "--purpose", "office", "--json"]).json(),
        json!({"withdrawn": 1})
    );
    assert_eq!(
        consent(&["list", "--json"]).json_lines()[0]["holds"],
        json!(false),
        "from today on"
    );
    consent(&["withdraw", "--purpose", "office"]).refused("not_found");

    let other = consent(&["add", "--purpose", "cover"]).done();
    desk.area(&["consent", "withdraw", other.trim()]).run().done();
    consent(&["withdraw", "--purpose", "cover"]).refused("not_found");
}

#[test]
fn family_and_household_are_seen_from_each_of_them() {
    let desk = Desk::of_a_worker();
    let mother = desk.person(&["name=Tekle, Mehret"]);
    let child = desk.person(&["name=Tekle, Sara"]);
    let tie = desk
        .area(&[
            "relationship",
            "add",
            "--from",
            &mother,
            "--kind",
            "parent_of",
            "--to",
            &child,
        ])
        .run()
        .done();
    desk.area(&[
        "household",
        "join",
        "--person",
        &mother,
        "--person",
        &child,
        "--label",
        "Tekle",
    ])
    .run()
    .done();
    let shown = desk.show(&child);
    assert_eq!(shown["relationships"][0]["is_first"], json!(false));
    assert_eq!(shown["relationships"][0]["other"]["id"], json!(mother));
    assert_eq!(shown["household"]["members"][0]["id"], json!(mother));

    desk.area(&["household", "leave", "--person", &child])
        .run()
        .done();
    desk.area(&["relationship", "remove", tie.trim()]).run().done();
    let shown = desk.show(&child);
    assert_eq!(
        (&shown["household"], &shown["relationships"]),
        (&Value::Null, &json!([]))
    );
}

#[test]
fn a_shelter_that_is_protected_keeps_everybody_in_it_at_home() {
    let desk = Desk::of_a_worker();
    let id = desk.person(&["name=Khalil, Amina", "shelter=Haus Linde"]);
    let shelters = desk.area(&["shelter", "list", "--json"]).run().json_lines();
    let shelter = shelters[0]["id"].as_str().expect("an id");
    assert_eq!(shelters[0]["occupied"], json!(1));
    desk.area(&[
        "shelter",
        "edit",
        shelter,
        "--kind",
        "refuge",
        "--protected",
        "true",
    ])
    .run()
    .done();
    assert_eq!(desk.show(&id)["veto"], json!("shelter_protected"));
}

#[test]
fn somebody_who_is_erased_is_found_nowhere() {
    let desk = Desk::of_a_worker();
    let id = desk.person(&["name=Kovalenko, Oksana"]);
    desk.area(&[
        "note",
        "add",
        "--person",
        &id,
        "--minutes",
        "10",
        "--text-file",
        "-",
    ])
    .input("Vertraulich")
    .run()
    .done();
    let erased = desk.area(&["person", "erase", &id, "--json"]).run().json();
    assert_eq!(erased["notes"], json!(1));
    desk.area(&["person", "show", &id]).run().refused("person_erased");
    for query in ["Kovalenko", "Vertraulich"] {
        assert_eq!(
            desk.area(&["search", query, "--json"]).run().json()["hits"],
            json!([])
        );
    }
    desk.area(&["check"]).run().done();
}
