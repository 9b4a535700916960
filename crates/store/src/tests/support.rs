//! A desk with a database on it, and what the stories do with it.

use std::path::PathBuf;

use model::record::{CaseNote, Person, PersonName};
use model::{CaseNoteId, Operation, PersonId, PersonNameId, RowId, Vector};
use tempfile::TempDir;
use uuid::Uuid;

use crate::{NewRow, Stamp, Store, StoreError, Writer};

/// 2 November 2026, eight in the morning.
pub const MORNING: u64 = 1_793_606_400_000;

pub const PHONE: u16 = 11;
pub const EMAIL: u16 = 12;
pub const TEXT: u16 = 7;

/// One device: a folder with a database that is not encrypted, because that is quick and can be looked into.
pub struct Desk {
    pub folder: TempDir,
    pub store: Store,
    pub now: u64,
}

impl Desk {
    pub fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create_unencrypted(&folder.path().join("area.db"));
        Desk {
            folder,
            store,
            now: MORNING,
        }
    }

    pub fn database(&self) -> PathBuf {
        self.folder.path().join("area.db")
    }

    /// One write, a minute after the one before.
    pub fn write<T>(&mut self, work: impl FnOnce(&mut Writer<'_>) -> Result<T, StoreError>) -> T {
        self.try_write(work).unwrap()
    }

    pub fn try_write<T>(
        &mut self,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.now += 60_000;
        let stamp = Stamp {
            wall_ms: self.now,
            verb: "test",
        };
        self.store.write(stamp, work).map(|done| done.value)
    }

    pub fn add_person(&mut self, given: &str, phone: &str) -> PersonId {
        let person = PersonId(Uuid::now_v7());
        self.write(|writer| writer.create_rows(person_rows(person, given, phone)));
        person
    }

    pub fn add_note(&mut self, persons: &[PersonId], text: &str) -> CaseNoteId {
        let note = CaseNote {
            persons: Some(persons.to_vec()),
            text: Some(text.into()),
            ..CaseNote::default()
        };
        self.write(|writer| writer.create(&note))
    }

    pub fn person(&self, person: PersonId) -> Option<Person> {
        self.store.reader().get(person).unwrap()
    }

    pub fn edit_person(&mut self, person: PersonId, change: impl FnOnce(&mut Person)) {
        let before = self.person(person).unwrap();
        let mut after = before.clone();
        change(&mut after);
        let cells = model::Record::changes_to(&before, &after);
        self.write(|writer| writer.edit(1, person.into(), cells));
    }

    /// All that this device knows, as a bundle would carry it.
    pub fn lines(&self) -> Vec<String> {
        self.lines_since(&Vector::default())
    }

    pub fn lines_since(&self, since: &Vector) -> Vec<String> {
        let mut lines = Vec::new();
        let take = |line: &str| -> Result<(), StoreError> {
            lines.push(line.to_owned());
            Ok(())
        };
        self.store.reader().for_each_operation_since(since, take).unwrap();
        lines
    }

    pub fn take_in(&mut self, lines: &[String]) {
        self.write(|writer| {
            for line in lines {
                writer.apply(serde_json::from_str(line).unwrap(), line)?;
            }
            Ok(())
        });
    }

    /// Takes in everything the other desk has.
    pub fn learn_from(&mut self, other: &Desk) {
        self.take_in(&other.lines());
    }

    pub fn operations(&self) -> Vec<Operation> {
        let lines = self.lines();
        lines
            .iter()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    pub fn found_people(&self, expression: &str) -> Vec<PersonId> {
        let hits = self.store.reader().search_people(expression, 1000).unwrap();
        hits.into_iter().map(|hit| hit.person).collect()
    }

    pub fn found_notes(&self, expression: &str) -> Vec<CaseNoteId> {
        let hits = self.store.reader().search_notes(expression, 1000).unwrap();
        hits.into_iter().map(|hit| hit.id).collect()
    }

    pub fn count(&self, sql: &str) -> i64 {
        self.store.conn.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    #[track_caller]
    pub fn assert_sound(&self) {
        let report = self.store.reader().check().unwrap();
        assert_eq!(report.findings, [], "the check must find nothing");
    }

    /// Closes the database and opens it again, as after a lunch break.
    pub fn reopened(self) -> Desk {
        let Desk { folder, store, now } = self;
        let database = store.path().to_owned();
        drop(store);
        let store = Store::open_unencrypted(&database).unwrap();
        Desk { folder, store, now }
    }

    /// Every byte of every file on this desk, log files of SQLite included.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.is_dir() {
                    true => folders.push(path),
                    false => bytes.extend(std::fs::read(path).unwrap()),
                }
            }
        }
        bytes
    }

    pub fn holds(&self, word: &str) -> bool {
        contains(&self.bytes(), word.as_bytes())
    }
}

pub fn person_rows(person: PersonId, given: &str, phone: &str) -> Vec<NewRow> {
    let fields = Person {
        phone: Some(phone.into()),
        ..Person::default()
    };
    let name = PersonName {
        person_id: Some(person),
        given: Some(given.into()),
        rank: Some(0),
        ..PersonName::default()
    };
    vec![
        NewRow::of(person, &fields),
        NewRow::of(PersonNameId(Uuid::now_v7()), &name),
    ]
}

pub fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

/// How many cases a property is tried with: `PROPTEST_CASES`, or this many.
pub fn cases(usual: u32) -> proptest::prelude::ProptestConfig {
    let wanted = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok());
    proptest::prelude::ProptestConfig::with_cases(wanted.unwrap_or(usual))
}

pub fn row(number: u128) -> RowId {
    RowId(Uuid::from_u128(number))
}
