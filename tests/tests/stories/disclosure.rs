//! A word of its own in every field of every record: what leaves for the office holds only those that may leave, and
//! nothing else tells any of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use model::code::ConsentPurpose;
use model::record::{Consent, TABLES};
use model::{Cells, Column, Disclosure, Form, PersonId, RowId, Scope, Table, TableNo, Value};
use store::{NewRow, Stamp, Store, StoreError};
use tests::opened::Opened;
use tests::world::{Desk, World, done, there};
use uuid::Uuid;

/// The fields of class `Master` or `Project` that a person's line at the office is made of.
const TOLD: [&str; 7] = [
    "person_language.language",
    "person_name.family",
    "person_name.given",
    "person_name.script",
    "shelter.name",
    "stay.room",
    "worker.name",
];

/// The words, with the field that each stands in.
#[derive(Default)]
struct Words(BTreeMap<String, (&'static Table, &'static Column)>);

impl Words {
    /// A word that nothing else holds.
    fn make(&mut self, table: &'static Table, column: &'static Column) -> String {
        let word = format!("kennwort{:04}q", self.0.len());
        self.0.insert(word.clone(), (table, column));
        word
    }

    /// A number that nothing else holds.
    fn make_number(&mut self, table: &'static Table, column: &'static Column) -> i64 {
        let number = 918_273_000 + i64::try_from(self.0.len()).unwrap_or(0);
        self.0.insert(number.to_string(), (table, column));
        number
    }

    /// The fields whose words stand in this text.
    fn in_text(&self, text: &str) -> Vec<(String, Disclosure)> {
        let folded = text.to_lowercase();
        let found = self.0.iter().filter(|(word, _)| folded.contains(word.as_str()));
        let mut fields: Vec<_> = found
            .map(|(_, (table, column))| (format!("{}.{}", table.name, column.name), column.disclosure))
            .collect();
        fields.sort();
        fields
    }

    #[track_caller]
    fn assert_none_in(&self, what: &str, text: &str) {
        let found = self.in_text(text);
        assert!(found.is_empty(), "{what} tells {found:?}");
    }
}

/// The one row of each table; they point at each other.
fn row_of(table: TableNo) -> RowId {
    RowId(Uuid::from_u128(0x7000_0000_0000 + u128::from(table)))
}

/// A row with a word in every field; what points at another table points at its row.
fn row_with_words(table: &'static Table, words: &mut Words) -> NewRow {
    let mut cells = Cells::new();
    for column in table.columns {
        let target = column
            .name
            .strip_suffix("_id")
            .map(|name| name.trim_start_matches("from_").trim_start_matches("to_"));
        let target = target.and_then(|name| TABLES.iter().find(|table| table.name == name));
        let value = match (target, column.form) {
            (Some(target), _) => Value::Text(row_of(target.no).to_string()),
            (None, Form::Text) => Value::Text(words.make(table, column)),
            (None, Form::Int) => Value::Int(words.make_number(table, column)),
            (None, Form::List) if column.name == "persons" => {
                Value::List(vec![Value::Text(row_of(1).to_string())])
            }
            (None, Form::List) => Value::List(vec![Value::Text(words.make(table, column))]),
            (None, Form::Bool) => continue, // nothing that could be told by a word
        };
        cells.insert(column.no, value);
    }
    NewRow {
        table: table.no,
        row: row_of(table.no),
        cells,
    }
}

/// Fills the database beneath the verbs, which would refuse a word where a date belongs.
fn fill(desk: Desk) -> (Desk, Words) {
    desk.beneath(|store: &mut Store| {
        let mut words = Words::default();
        let rows = TABLES
            .iter()
            .map(|table| row_with_words(table, &mut words))
            .collect();
        let consent = Consent {
            person_id: Some(PersonId::from(row_of(1))),
            purpose: Some(ConsentPurpose::Office),
            given_on: chrono::NaiveDate::from_ymd_opt(2026, 11, 1),
            ..Consent::default()
        };
        let stamp = Stamp {
            wall_ms: 1_795_000_000_000,
            verb: "story",
        };
        done(store.write::<_, StoreError>(stamp, |writer| {
            writer.create_rows(rows)?;
            writer.create(&consent)
        }));
        words
    })
}

#[test]
fn only_what_may_leave_is_in_the_office_bundle() {
    let mut world = World::found();
    let (nord, words) = fill(world.nord);
    world.nord = nord;
    let file = world.stick("office.ankommen");
    let exported = world.nord.export("office", Scope::Office, &file);
    assert_eq!(exported.persons, 1, "she agreed to be named");
    let opened = Opened::office(&world, &file);
    let told = words.in_text(&opened.text());
    for (field, class) in &told {
        assert!(Scope::Office.may_hold(*class), "{field} is {class:?} and left");
    }
    let fields: Vec<&str> = told.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(
        fields, TOLD,
        "what the office is told of a person is decided here, field by field"
    );
    for line in &opened.lines {
        let object: serde_json::Map<String, serde_json::Value> = done(serde_json::from_str(line));
        let month = object.get("month").and_then(|month| month.as_str());
        assert!(
            month.is_none_or(|month| month.starts_with("20")),
            "no month: {line}"
        );
    }
}

#[test]
fn of_a_person_with_every_field_filled_in_only_ten_things_are_told() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    world.nord.consent(person);
    for (field, value) in [
        ("birth", "1987-03-14"),
        ("residence_status", "duldung"),
        ("residence_valid_until", "2027-01-31"),
        ("arrived_on", "2025-06-07"),
        ("nationalities", "AFG"),
        ("languages", "prs, deu"),
        ("shelter", "Haus Birkenweg"),
        ("room", "12"),
    ] {
        world.nord.edit(person, field, value);
    }
    let file = world.stick("office.ankommen");
    world.nord.export("office", Scope::Office, &file);
    let opened = Opened::office(&world, &file);
    let line = there(opened.lines.iter().find(|line| line.contains("Rahimi")));
    let mut object: serde_json::Map<String, serde_json::Value> = done(serde_json::from_str(line));
    assert_eq!(object.remove("birth_year"), Some(1987.into()), "the year at most");
    let names: Vec<&str> = object.keys().map(String::as_str).collect();
    let wanted = [
        "family", "given", "kind", "language", "person", "room", "script", "shelter", "worker",
    ];
    assert_eq!(names, wanted);
    for secret in ["1987-03", "duldung", "2027-01-31", "2025-06-07", "AFG", "deu"] {
        assert!(!opened.text().contains(secret), "{secret} was told");
    }
}

#[test]
fn no_file_and_no_name_of_a_file_tells_anything() {
    let mut world = World::found();
    let (nord, words) = fill(world.nord);
    world.nord = nord;
    let office = world.stick(&world.nord.preview().file_name);
    let replica = world.stick("replica.ankommen");
    world.nord.export("office", Scope::Office, &office);
    world.nord.export("area-1-second", Scope::Replica, &replica);
    let outcomes = [world.office.import(&office), world.nord_second.import(&replica)];
    for outcome in &outcomes {
        words.assert_none_in("an outcome", &format!("{outcome:?}"));
        assert_eq!(outcome.code, None, "{outcome:?}");
    }
    world.nord = world.nord.reopen();
    let files = all_files(world.folder());
    assert!(
        files.len() > 12,
        "databases, keys, marks, bundles, receipts: {files:?}"
    );
    for file in files {
        words.assert_none_in("a file name", &file.to_string_lossy());
        let bytes = done(std::fs::read(&file));
        words.assert_none_in(&format!("{}", file.display()), &String::from_utf8_lossy(&bytes));
    }
    let overview = format!("{:?}", done(app::office::overview(&world.office.session)));
    words.assert_none_in("the overview of numbers", &overview);
    let history = format!("{:?}", done(app::bundle::history(&world.nord.session, 100)));
    words.assert_none_in("the history of bundles", &history);
    let inspected = format!("{:?}", done(app::bundle::inspect(&office, None)));
    words.assert_none_in("the outside of a bundle", &inspected);
    let status = format!("{:?}", done(app::status::get(&world.office.session)));
    words.assert_none_in("the office's status line", &status);
}

#[test]
fn an_operation_with_words_where_dates_belong_travels_to_the_second_device_and_breaks_nothing() {
    let mut world = World::found();
    let (nord, words) = fill(world.nord);
    world.nord = nord;
    let replica = world.stick("replica.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &replica);
    world.nord_second.import(&replica);
    let arrived = world.nord_second.log();
    assert!(world.nord.log().iter().all(|line| arrived.contains(line)));
    let all = arrived.join("\n");
    assert_eq!(
        words.in_text(&all).len(),
        words.0.len(),
        "the second device has everything"
    );
    for desk in [&world.nord, &world.nord_second] {
        assert!(done(app::check::run(&desk.session)).is_sound);
        done(app::person::list(&desk.session, &Default::default()));
        done(app::person::get(&desk.session, PersonId::from(row_of(1))));
        done(app::note::list(&desk.session, PersonId::from(row_of(1)), 10));
    }
}

fn all_files(folder: &Path) -> Vec<PathBuf> {
    let entries = done(std::fs::read_dir(folder)).flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect()
}
