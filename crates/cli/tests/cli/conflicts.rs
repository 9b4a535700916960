//! One area, two laptops, one field.

use serde_json::{Value, json};

use crate::desk::{Call, Desk, NOW};

impl Desk {
    /// A call on the second laptop of area 1.
    fn second(&self, args: &[&str]) -> Call {
        self.call(args).option("--db", &self.path("second.db"))
    }

    /// Enrols the second laptop.
    fn with_second(self) -> Desk {
        self.create("second.db", "worker", "Vera Beispiel");
        let words = self
            .second(&[
                "enrol",
                "request",
                "--unit",
                "area-1",
                "--device",
                "area-1-second",
                "--out",
                "request",
            ])
            .run()
            .done();
        let office_words = self
            .office(&[
                "enrol",
                "accept",
                "request",
                "--roster-key",
                "roster-key",
                "--out",
                "roster-3",
            ])
            .input(&words)
            .run()
            .said_on_the_way();
        self.second(&["enrol", "install", "roster-3"])
            .input(&office_words)
            .run()
            .said_on_the_way();
        self.area(&["enrol", "install", "roster-3"]).run().done();
        let words = |shown: &Value| {
            let devices = shown["devices"].as_array().unwrap().iter();
            let own = devices.clone().find(|device| device["is_this"] == true).unwrap();
            let words = own["words"].as_array().unwrap().iter();
            words
                .map(|word| word.as_str().unwrap())
                .collect::<Vec<_>>()
                .join(" ")
        };
        let of_area = words(&self.area(&["roster", "show", "--json"]).run().json());
        let of_second = words(&self.second(&["roster", "show", "--json"]).run().json());
        self.area(&["roster", "compare", "area-1-second"])
            .input(&of_second)
            .run()
            .said_on_the_way();
        self.second(&["roster", "compare", "area-1-laptop"])
            .input(&of_area)
            .run()
            .said_on_the_way();
        self
    }

    fn hand_to_second(&self, name: &str) -> Value {
        self.area(&[
            "bundle",
            "export",
            "--to",
            "area-1-second",
            "--scope",
            "replica",
            "--out",
            name,
        ])
        .run()
        .done();
        self.second(&["bundle", "import", "--json", name]).run().json()
    }

    fn hand_back(&self, name: &str) -> Value {
        self.second(&[
            "bundle",
            "export",
            "--to",
            "area-1-laptop",
            "--scope",
            "replica",
            "--out",
            name,
        ])
        .run()
        .done();
        self.area(&["bundle", "import", "--json", name]).run().json()
    }
}

#[test]
fn two_values_of_one_field_are_both_kept_until_somebody_chooses() {
    let desk = Desk::of_a_project().with_second();
    let id = desk.person(&["name=Khalil, Amina", "phone=0151 0000000"]);
    assert_eq!(desk.hand_to_second("one.ankommen")["state"], json!("imported"));
    desk.area(&[
        "person",
        "edit",
        &id,
        "phone=0160 1111111",
        "email=amina@example.org",
    ])
    .run()
    .done();
    desk.second(&[
        "person",
        "edit",
        &id,
        "phone=0170 2222222",
        "shelter=Haus Linde",
        "room=14",
    ])
    .run()
    .done();
    assert_eq!(desk.hand_to_second("two.ankommen")["conflicts"], json!(1));
    assert_eq!(desk.hand_back("three.ankommen")["conflicts"], json!(1));

    let shown = desk.show(&id);
    assert_eq!(
        (&shown["email"], &shown["room"]),
        (&json!("amina@example.org"), &json!("14")),
        "other fields join"
    );
    let listed = desk.area(&["conflicts", "list", "--json"]).run().json_lines();
    let [conflict] = listed.as_slice() else {
        panic!("one field has two values: {listed:?}");
    };
    assert_eq!(
        (&conflict["table"], &conflict["field"]),
        (&json!("person"), &json!("phone"))
    );
    let values: Vec<_> = conflict["values"]
        .as_array()
        .expect("values")
        .iter()
        .map(|value| &value["value"])
        .collect();
    assert_eq!(values[0], &shown["phone"], "the shown one is the first");
    assert!(
        values.contains(&&json!("0160 1111111")) && values.contains(&&json!("0170 2222222")),
        "{values:?}"
    );
    if cfg!(debug_assertions) {
        assert_eq!(
            conflict["values"][0]["at"],
            json!(format!("{NOW}:00")),
            "the clock stands still"
        );
    }

    // The columns are what `resolve` takes.
    let columns = desk.area(&["conflicts", "list"]).run().done();
    let columns: Vec<&str> = columns.trim_end().split('\t').collect();
    let ([table, row, field, person], values) = columns.split_first_chunk().expect("columns");
    assert_eq!(
        (*person, values.len()),
        (id.as_str(), 8),
        "operation, device, time and value of each"
    );
    let choose = |operation: &str| {
        desk.area(&["conflicts", "resolve", table, row, field, operation])
            .run()
    };
    choose(values[4]).done();
    assert_eq!(desk.show(&id)["phone"], json!(values[7]));
    assert_eq!(desk.area(&["conflicts", "list"]).run().done(), "");
    choose(values[4]).refused("not_found");

    assert_eq!(desk.hand_to_second("four.ankommen")["state"], json!("imported"));
    assert_eq!(
        desk.second(&["conflicts", "list"]).run().done(),
        "",
        "chosen once, chosen everywhere"
    );
}

#[test]
fn the_office_cannot_read_what_goes_from_laptop_to_laptop() {
    let desk = Desk::of_a_project().with_second();
    desk.person(&["name=Khalil, Amina"]);
    desk.hand_to_second("one.ankommen");
    let run = desk.office(&["bundle", "import", "one.ankommen"]).run();
    assert_eq!(run.status, 1);
    run.says("bundle_not_for_us");
}
