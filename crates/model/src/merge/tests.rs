use super::*;
use crate::{DeviceId, Salt};
use proptest::prelude::*;
use uuid::Uuid;

const PHONE: ColumnNo = 11;
const EMAIL: ColumnNo = 12;

fn op(device: u8, seq: u64, at: u64, base: &[(u8, u64)], cells: &[(ColumnNo, Value)]) -> RowOp {
    RowOp {
        id: id(device, seq),
        at: Hlc(at),
        base: base.iter().map(|(device, seq)| id(*device, *seq)).collect(),
        body: PartBody::Write {
            salt: Salt([device; 16]),
            cells: cells.iter().cloned().collect(),
        },
    }
}

fn id(device: u8, seq: u64) -> OpId {
    (DeviceId(Uuid::from_u128(u128::from(device))), 1, seq).into()
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

#[test]
fn two_laptops_that_change_different_fields_are_never_asked() {
    let state = derive_row_state(&[
        op(1, 1, 10, &[], &[(PHONE, text("1")), (EMAIL, text("a"))]),
        op(1, 2, 20, &[(1, 1)], &[(PHONE, text("2"))]),
        op(2, 1, 21, &[(1, 1)], &[(EMAIL, text("b"))]),
    ]);
    assert_eq!(state.cells, Cells::from([(PHONE, text("2")), (EMAIL, text("b"))]));
    assert!(state.conflicts.is_empty());
}

#[test]
fn the_same_field_on_two_laptops_shows_one_value_and_keeps_the_other() {
    let state = derive_row_state(&[
        op(1, 1, 10, &[], &[(PHONE, text("1"))]),
        op(1, 2, 30, &[(1, 1)], &[(PHONE, text("from A"))]),
        op(2, 1, 20, &[(1, 1)], &[(PHONE, text("from B"))]),
    ]);
    assert_eq!(state.cells[&PHONE], text("from A"), "the newer one is shown");
    let kept: Vec<_> = state.conflicts[&PHONE]
        .iter()
        .map(|head| head.value.clone())
        .collect();
    assert_eq!(
        kept,
        [text("from A"), text("from B")],
        "and the other is not lost"
    );
}

#[test]
fn equal_values_are_no_conflict() {
    let state = derive_row_state(&[
        op(1, 1, 10, &[], &[(PHONE, text("1"))]),
        op(1, 2, 30, &[(1, 1)], &[(PHONE, text("2"))]),
        op(2, 1, 20, &[(1, 1)], &[(PHONE, text("2"))]),
    ]);
    assert!(state.conflicts.is_empty());
}

#[test]
fn resolving_names_all_heads_and_the_conflict_is_gone() {
    let mut ops = vec![
        op(1, 1, 30, &[], &[(PHONE, text("A"))]),
        op(2, 1, 20, &[], &[(PHONE, text("B"))]),
    ];
    let base = derive_base(&ops, [PHONE]);
    assert_eq!(base, [id(1, 1), id(2, 1)]);
    ops.push(RowOp {
        base,
        ..op(2, 2, 15, &[], &[(PHONE, text("B"))])
    });
    let state = derive_row_state(&ops);
    assert_eq!(
        state.cells[&PHONE],
        text("B"),
        "what was chosen knowingly wins, even by an older clock"
    );
    assert!(state.conflicts.is_empty());
}

#[test]
fn an_edit_beside_a_deletion_keeps_the_record_and_shows_it() {
    let create = op(1, 1, 10, &[], &[(PHONE, text("1"))]);
    let delete = op(1, 2, 20, &[(1, 1)], &[(TOMBSTONE, Value::Bool(true))]);
    assert!(derive_row_state(&[create.clone(), delete.clone()]).is_deleted());
    let state = derive_row_state(&[create, delete, op(2, 1, 15, &[(1, 1)], &[(PHONE, text("2"))])]);
    assert!(!state.is_deleted(), "somebody still worked with it");
    assert!(state.conflicts.contains_key(&TOMBSTONE));
}

#[test]
fn a_purge_wins_over_everything_before_beside_and_after() {
    let purge = RowOp {
        body: PartBody::Purge,
        ..op(1, 2, 20, &[(1, 1)], &[])
    };
    let state = derive_row_state(&[
        op(1, 1, 10, &[], &[(PHONE, text("1"))]),
        purge,
        op(2, 9, 99, &[(1, 2)], &[(PHONE, text("late"))]),
    ]);
    assert!(state.purged && state.cells.is_empty());
}

/// A history as devices really make it: each step happens on one device, which knows what it has received so far.
fn histories() -> impl Strategy<Value = Vec<RowOp>> {
    let step = (0u8..3, 0u8..4, 0u16..3, 0u8..4, 0u64..50);
    proptest::collection::vec(step, 1..14).prop_map(|steps| {
        let mut all: Vec<RowOp> = Vec::new();
        let mut known: [BTreeSet<OpId>; 3] = Default::default();
        for (device, action, column, value, clock) in steps {
            let here = usize::from(device);
            if action == 3 {
                let from = known[(here + 1) % 3].clone();
                known[here].extend(from);
                continue;
            }
            let seen: Vec<RowOp> = all
                .iter()
                .filter(|op| known[here].contains(&op.id))
                .cloned()
                .collect();
            let cells: Cells = [(column, text(&value.to_string()))].into();
            let made = RowOp {
                id: id(
                    device,
                    1 + all
                        .iter()
                        .filter(|op| op.id.origin == id(device, 1).origin)
                        .count() as u64,
                ),
                at: Hlc(clock), // clocks in these histories are wrong more often than right
                base: derive_base(&seen, cells.keys().copied()),
                body: PartBody::Write {
                    salt: Salt([0; 16]),
                    cells,
                },
            };
            known[here].insert(made.id);
            all.push(made);
        }
        all
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn order_and_duplication_never_matter(history in histories(), seed in any::<u64>()) {
        let mut other = history.clone();
        other.extend(history.iter().take((seed % 5) as usize).cloned());
        let mut state = seed | 1;
        for i in (1..other.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            other.swap(i, (state >> 33) as usize % (i + 1));
        }
        let mut once: Vec<RowOp> = Vec::new();
        for op in other {
            if !once.iter().any(|known| known.id == op.id) {
                once.push(op);
            }
        }
        prop_assert_eq!(derive_row_state(&history), derive_row_state(&once));
    }

    #[test]
    fn no_value_is_lost_unless_somebody_knowingly_overwrote_it(history in histories()) {
        let state = derive_row_state(&history);
        for op in &history {
            let PartBody::Write { cells, .. } = &op.body else { continue };
            for (column, value) in cells {
                let overwritten = history.iter().any(|later| {
                    later.base.contains(&op.id)
                        && matches!(&later.body, PartBody::Write { cells, .. } if cells.contains_key(column))
                });
                let visible = state.cells.get(column) == Some(value)
                    || state.conflicts.get(column).is_some_and(|heads| heads.iter().any(|head| &head.value == value));
                prop_assert!(overwritten || visible, "the value of {:?} vanished", op.id);
                let shown_again_by_others = history.iter().any(|other| {
                    other.id != op.id && matches!(&other.body, PartBody::Write { cells, .. } if cells.get(column) == Some(value))
                });
                prop_assert!(
                    !overwritten || shown_again_by_others || !visible,
                    "a value that was knowingly overwritten came back"
                );
            }
        }
    }
}
