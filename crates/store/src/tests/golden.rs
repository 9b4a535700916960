//! Databases of every version ever released open for ever. Each stands in `tests/data/database` with its key slots; what is
//! in them is invented. A new one is written with `ANKOMMEN_WRITE_GOLDEN=v2 cargo test -p store golden`, and none is ever
//! written again.

use std::fs;
use std::path::{Path, PathBuf};

use crypto::vault::KdfCost;
use model::record::{CaseNote, Person, PersonName};
use model::{CaseNoteId, Operation, PersonId};
use uuid::Uuid;

use super::support::{MORNING, PHONE, person_rows};
use crate::{NewRow, Stamp, Store, StoreError};

pub const PASSWORD: &str = "Apfelbaum am Kanal 7";
/// Every version that was released.
const VERSIONS: &[&str] = &["v1"];
const AMINA: u128 = 0x0193_0000_0000_7000_8000_0000_0000_0001;
const NOTE: u128 = 0x0193_0000_0000_7000_8000_0000_0000_0002;
const PURGED: u128 = 0x0193_0000_0000_7000_8000_0000_0000_0003;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/database")
}

fn copy(version: &str, to: &Path) -> PathBuf {
    for ending in ["db", "db.keys"] {
        let name = format!("{version}.{ending}");
        fs::copy(folder().join(&name), to.join(&name)).unwrap();
    }
    to.join(format!("{version}.db"))
}

/// The oldest one, in a folder where it may be changed.
pub fn copy_to(folder: &Path) -> PathBuf {
    copy("v1", folder)
}

fn stamp() -> Stamp {
    Stamp {
        wall_ms: MORNING,
        verb: "golden",
    }
}

/// A person, a conflict about her telephone number, a note, a purged note, and a row of an unknown table.
fn write_golden(version: &str) {
    let database = folder().join(format!("{version}.db"));
    let mut store = Store::create(&database, PASSWORD, KdfCost::FLOOR).unwrap();
    let amina = PersonId(Uuid::from_u128(AMINA));
    let written: Result<_, StoreError> = store.write(stamp(), |writer| {
        writer.create_rows(person_rows(amina, "Amīna", "030 1"))?;
        for (id, text) in [(NOTE, "Gespräch über die Müllabfuhr"), (PURGED, "wird vergessen")] {
            let note = CaseNote {
                persons: Some(vec![amina]),
                text: Some(text.into()),
                ..CaseNote::default()
            };
            writer.create_rows(vec![NewRow::of(CaseNoteId(Uuid::from_u128(id)), &note)])?;
        }
        writer.purge(10, CaseNoteId(Uuid::from_u128(PURGED)).into())?;
        let template: Operation = writer.reader().first_operation()?;
        for (device, table, row, phone) in [(1, 1, AMINA, "030 2"), (2, 1, AMINA, "030 3"), (3, 99, 4, "?")] {
            let cells = model::Cells::from([(PHONE, model::Value::Text(phone.into()))]);
            let salt = model::Salt([7; 16]);
            let operation = Operation {
                id: (model::DeviceId(Uuid::from_u128(device)), 1, 1).into(),
                at: template.at,
                base: vec![template.id],
                parts: vec![model::Part {
                    table,
                    row: model::RowId(Uuid::from_u128(row)),
                    body: model::PartBody::Write { salt, cells },
                }],
            };
            let line = serde_json::to_string(&operation).unwrap();
            writer.apply(operation, &line)?;
        }
        Ok(())
    });
    written.unwrap();
    drop(store);
    fs::remove_file(folder().join(format!("{version}.db.mark"))).unwrap();
}

impl crate::Reader<'_> {
    fn first_operation(&self) -> Result<Operation, StoreError> {
        let line: String =
            self.conn
                .query_row("SELECT line FROM operation ORDER BY key LIMIT 1", [], |row| {
                    row.get(0)
                })?;
        crate::log::parse(&line)
    }
}

#[test]
fn every_database_ever_released_opens_is_sound_and_can_be_written() {
    if let Ok(version) = std::env::var("ANKOMMEN_WRITE_GOLDEN") {
        write_golden(&version);
    }
    for version in VERSIONS {
        let here = tempfile::tempdir().unwrap();
        let mut store = Store::open(&copy(version, here.path()), PASSWORD).unwrap();
        let reader = store.reader();
        assert_eq!(reader.check().unwrap().findings, [], "{version}");
        let amina = PersonId(Uuid::from_u128(AMINA));
        let person: Person = reader.get(amina).unwrap().unwrap();
        assert_eq!(person.phone.as_deref(), Some("030 3"));
        let heads = reader.heads(amina.into(), PHONE).unwrap();
        assert_eq!(heads.len(), 2, "{version}: the conflict is still there");
        let names = reader
            .list_by::<PersonName>("person_id", &amina.to_string())
            .unwrap();
        assert_eq!(names[0].record.given.as_deref(), Some("Amīna"));
        assert_eq!(reader.search_people("\"amina\"", 9).unwrap().len(), 1);
        let notes = reader.search_notes("\"mueller\"* OR \"muellabfuhr\"", 9).unwrap();
        assert_eq!(notes.len(), 1, "{version}: found however its umlaut is typed");
        assert_eq!(notes[0].id, CaseNoteId(Uuid::from_u128(NOTE)));
        assert_eq!(
            reader.count_notes_of(amina).unwrap(),
            1,
            "{version}: the purged one is gone"
        );
        let written: Result<_, StoreError> = store.write(stamp(), |writer| {
            writer.delete(10, CaseNoteId(Uuid::from_u128(NOTE)).into())
        });
        written.unwrap();
        assert_eq!(store.reader().check().unwrap().findings, [], "{version}");
    }
}
