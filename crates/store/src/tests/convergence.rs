//! The promise of the merge, through real files: whatever was done where, and in whatever order, pieces and repetition it
//! arrives, in the end all show the same, and it is what the pure function of the operations says.

use std::collections::{BTreeMap, BTreeSet};

use model::merge::{RowOp, derive_row_state};
use model::record::{self, CaseNote, Person, TABLES};
use model::{Cells, ColumnNo, Operation, PartBody, RowId, TOMBSTONE, TableNo, Value};
use proptest::prelude::*;
use uuid::Uuid;

use super::support::{Desk, EMAIL, PHONE, TEXT, cases};
use crate::NewRow;
use crate::materialise::kept;

#[derive(Clone, Debug)]
enum Doing {
    Create { row: u8, text: u8 },
    Edit { row: u8, column: u8, text: u8 },
    Delete { row: u8 },
    BringBack { row: u8 },
    Purge { row: u8 },
    LearnFrom { device: u8 },
}

fn doing() -> impl Strategy<Value = Doing> {
    let (row, text) = (|| 0u8..6, || 0u8..5);
    prop_oneof![
        4 => (row(), text()).prop_map(|(row, text)| Doing::Create { row, text }),
        6 => (row(), 0u8..3, text()).prop_map(|(row, column, text)| Doing::Edit { row, column, text }),
        2 => row().prop_map(|row| Doing::Delete { row }),
        1 => row().prop_map(|row| Doing::BringBack { row }),
        1 => row().prop_map(|row| Doing::Purge { row }),
        3 => (0u8..3).prop_map(|device| Doing::LearnFrom { device }),
    ]
}

const WORDS: [&str; 5] = ["Wohnung", "Schule", "Müller", "Amina", "Übersetzung"];

/// Rows 0 to 2 are people, 3 is a name of the first, 4 and 5 are notes about the first two.
fn place(row: u8) -> (TableNo, RowId) {
    let table = match row {
        0..3 => 1,
        3 => 2,
        _ => 10,
    };
    (table, RowId(Uuid::from_u128(u128::from(row) + 1)))
}

fn cells(row: u8, column: u8, text: u8) -> Cells {
    let word = Value::Text(WORDS[usize::from(text)].into());
    let column: ColumnNo = match (row, column) {
        (0..3, 0) => PHONE,
        (0..3, 1) => EMAIL,
        (0..3, _) => 500, // of a newer version
        (3, 0) => 3,
        (3, 1) => 2,
        (3, _) => return Cells::from([(1, Value::Text(place(text % 3).1.to_string()))]),
        (_, 0) => TEXT,
        (_, 1) => return Cells::from([(1, Value::List(vec![Value::Text(place(text % 3).1.to_string())]))]),
        _ => return Cells::from([(2, Value::Text(format!("2026-11-0{}T10:00", text + 1)))]),
    };
    Cells::from([(column, word)])
}

fn act(desks: &mut [Desk], here: usize, doing: &Doing) {
    match doing {
        Doing::LearnFrom { device } => {
            let lines = desks[usize::from(*device)].lines();
            desks[here].take_in(&lines);
        }
        Doing::Create { row, text } => {
            let (table, id) = place(*row);
            let mut all = cells(*row, 0, *text);
            all.extend(cells(*row, 2, *text));
            if *row >= 3 {
                all.extend(cells(*row, 1, *text));
            }
            let new = NewRow {
                table,
                row: id,
                cells: all,
            };
            desks[here].write(|writer| writer.create_rows(vec![new]));
        }
        Doing::Edit { row, column, text } => {
            let (table, id) = place(*row);
            desks[here]
                .try_write(|writer| writer.edit(table, id, cells(*row, *column, *text)))
                .ok();
        }
        Doing::Delete { row } => {
            let (table, id) = place(*row);
            desks[here].try_write(|writer| writer.delete(table, id)).ok();
        }
        Doing::BringBack { row } => {
            let (table, id) = place(*row);
            let cells = Cells::from([(TOMBSTONE, Value::Bool(false))]);
            desks[here].try_write(|writer| writer.edit(table, id, cells)).ok();
        }
        Doing::Purge { row } => {
            let (table, id) = place(*row);
            desks[here].try_write(|writer| writer.purge(table, id)).ok();
        }
    }
}

type Rows = BTreeMap<(TableNo, RowId), Cells>;
type Conflicts = BTreeSet<(TableNo, RowId, ColumnNo)>;

/// All that a worker can see, in an order that does not depend on arrival.
#[derive(Debug, PartialEq)]
struct Seen {
    rows: Rows,
    conflicts: Conflicts,
    found: BTreeMap<String, BTreeSet<Uuid>>,
    notes_of: BTreeMap<u8, BTreeSet<Uuid>>,
    vector: model::Vector,
}

fn look(desk: &Desk) -> Seen {
    let reader = desk.store.reader();
    let mut rows = BTreeMap::new();
    for table in TABLES {
        for row in 0..6 {
            let id = place(row).1;
            if let Some(mut cells) = reader.cells(table, id).unwrap() {
                cells.retain(|no, value| *no != TOMBSTONE || *value == Value::Bool(true));
                rows.insert((table.no, id), cells);
            }
        }
    }
    let words = [
        "wohnung",
        "schule",
        "muller",
        "mueller",
        "amina",
        "uebersetzung",
        "sch",
    ];
    let found = words.map(|word| {
        let expression = format!("\"{word}\"*");
        let people = desk.found_people(&expression).into_iter().map(|id| id.0);
        (
            word.to_owned(),
            people
                .chain(desk.found_notes(&expression).into_iter().map(|id| id.0))
                .collect(),
        )
    });
    let notes_of = |person: u8| {
        let notes = reader.notes_of(place(person).1.into(), 99).unwrap();
        (person, notes.into_iter().map(|note| note.id.0).collect())
    };
    Seen {
        rows,
        conflicts: reader.conflicts().unwrap().into_iter().collect(),
        found: found.into(),
        notes_of: (0..3).map(notes_of).collect(),
        vector: reader.vector().unwrap(),
    }
}

/// The rows and conflicts that follow from the operations alone, without any file.
fn derive(operations: &[Operation]) -> (Rows, Conflicts) {
    let (mut rows, mut conflicts) = (BTreeMap::new(), BTreeSet::new());
    for (no, row) in (0..6).map(place) {
        let table = record::table(no).unwrap();
        let ops: Vec<RowOp> = operations.iter().filter_map(|op| RowOp::of(op, row)).collect();
        let state = derive_row_state(&ops);
        conflicts.extend(state.conflicts.keys().map(|column| (no, row, *column)));
        if !state.is_written {
            continue;
        }
        let mut cells = kept(table, &state.cells).into_owned();
        cells.remove(&TOMBSTONE);
        if state.is_deleted() {
            cells.insert(TOMBSTONE, Value::Bool(true));
        }
        rows.insert((no, row), cells);
    }
    (rows, conflicts)
}

fn is_write(line: &str) -> bool {
    let operation: Operation = serde_json::from_str(line).unwrap();
    !operation
        .parts
        .iter()
        .any(|part| matches!(part.body, PartBody::Erased { .. }))
}

/// A shuffling that depends on the seed alone.
fn shuffle<T>(items: &mut [T], seed: &mut u64) {
    for last in (1..items.len()).rev() {
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        items.swap(last, (*seed >> 33) as usize % (last + 1));
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn all_devices_show_the_same_in_the_end(
        history in proptest::collection::vec((0usize..3, doing(), 0u64..3), 1..40),
        mut seed in any::<u64>(),
    ) {
        let mut desks = [Desk::new(), Desk::new(), Desk::new()];
        for (here, doing, hurry) in &history {
            desks[*here].now = desks[*here].now.saturating_sub(hurry * 70_000); // clocks are wrong, in both directions
            act(&mut desks, *here, doing);
        }
        // Whole operations come first, so that the pure function is given the values.
        let mut all: BTreeMap<model::OpId, String> = BTreeMap::new();
        let every: Vec<String> = desks.iter().flat_map(Desk::lines).collect();
        for line in every.iter().filter(|line| is_write(line)).chain(&every) {
            let operation: Operation = serde_json::from_str(line).unwrap();
            all.entry(operation.id).or_insert_with(|| line.clone());
        }
        let operations: Vec<Operation> = all.values().map(|line| serde_json::from_str(line).unwrap()).collect();
        let (rows, conflicts) = derive(&operations);

        let mut seen = Vec::new();
        let newcomer = Desk::new();
        for mut desk in desks.into_iter().chain([newcomer]) {
            let mut lines = every.clone();
            lines.extend(every.iter().take((seed % 7) as usize).cloned());
            shuffle(&mut lines, &mut seed);
            for piece in lines.chunks(1 + (seed >> 40) as usize % 9) {
                desk.take_in(piece);
            }
            desk.assert_sound();
            seen.push(look(&desk));
        }
        for one in &seen {
            prop_assert_eq!(one, &seen[0]);
            prop_assert_eq!(&one.rows, &rows);
            prop_assert_eq!(&one.conflicts, &conflicts);
        }
    }
}

#[test]
fn the_places_of_this_property_are_what_it_says() {
    let mut desk = Desk::new();
    for row in 0..6 {
        act(
            std::slice::from_mut(&mut desk),
            0,
            &Doing::Create { row, text: 3 },
        );
    }
    let reader = desk.store.reader();
    assert_eq!(reader.count::<Person>().unwrap(), 3);
    assert_eq!(reader.count::<CaseNote>().unwrap(), 2);
    assert!(!look(&desk).found["amina"].is_empty());
}
