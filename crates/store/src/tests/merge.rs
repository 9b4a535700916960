use model::{Cells, Hlc, Operation, Part, PartBody, Salt, TOMBSTONE, Value};

use super::support::{Desk, EMAIL, MORNING, PHONE, row};
use crate::Appended;

/// Two laptops that know the same person.
fn two_desks() -> (Desk, Desk, model::PersonId) {
    let (mut first, mut second) = (Desk::new(), Desk::new());
    let amina = first.add_person("Amina", "1");
    second.learn_from(&first);
    (first, second, amina)
}

fn exchange(first: &mut Desk, second: &mut Desk) {
    second.learn_from(first);
    first.learn_from(second);
}

#[test]
fn two_laptops_that_change_different_fields_both_keep_both() {
    let (mut first, mut second, amina) = two_desks();
    first.edit_person(amina, |person| person.phone = Some("2".into()));
    second.edit_person(amina, |person| person.email = Some("a@example.org".into()));
    exchange(&mut first, &mut second);
    for desk in [&first, &second] {
        let person = desk.person(amina).unwrap();
        assert_eq!(person.phone.as_deref(), Some("2"));
        assert_eq!(person.email.as_deref(), Some("a@example.org"));
        assert_eq!(
            desk.store.reader().count_conflicts().unwrap(),
            0,
            "nobody is asked"
        );
        desk.assert_sound();
    }
}

#[test]
fn the_same_field_shows_the_newer_value_keeps_the_other_and_is_resolved_knowingly() {
    let (mut first, mut second, amina) = two_desks();
    first.edit_person(amina, |person| person.phone = Some("older".into()));
    second.now += 10_000;
    second.edit_person(amina, |person| person.phone = Some("newer".into()));
    exchange(&mut first, &mut second);
    for desk in [&first, &second] {
        assert_eq!(desk.person(amina).unwrap().phone.as_deref(), Some("newer"));
        let reader = desk.store.reader();
        assert_eq!(reader.conflicts().unwrap(), [(1, amina.into(), PHONE)]);
        let heads = reader.heads(amina.into(), PHONE).unwrap();
        let values: Vec<_> = heads.iter().filter_map(|head| head.value.as_text()).collect();
        assert_eq!(
            values,
            ["newer", "older"],
            "the shown one first, and no value is lost"
        );
        assert_eq!(
            desk.found_people("\"newer\""),
            [amina],
            "what is shown is what is found"
        );
        desk.assert_sound();
    }
    // The worker picks the older one, by a clock that runs behind.
    first.now = MORNING - 1_000_000;
    first.write(|writer| {
        writer.edit(
            1,
            amina.into(),
            Cells::from([(PHONE, Value::Text("older".into()))]),
        )
    });
    exchange(&mut first, &mut second);
    for desk in [&first, &second] {
        assert_eq!(desk.person(amina).unwrap().phone.as_deref(), Some("older"));
        assert_eq!(desk.store.reader().count_conflicts().unwrap(), 0);
        assert_eq!(desk.store.reader().heads(amina.into(), PHONE).unwrap(), []);
        desk.assert_sound();
    }
}

#[test]
fn an_edit_beside_a_deletion_keeps_the_person_and_says_so() {
    let (mut first, mut second, amina) = two_desks();
    first.write(|writer| writer.delete(1, amina.into()));
    second.edit_person(amina, |person| person.phone = Some("2".into()));
    exchange(&mut first, &mut second);
    for desk in [&first, &second] {
        assert_eq!(desk.person(amina).unwrap().phone.as_deref(), Some("2"));
        assert_eq!(
            desk.store.reader().conflicts().unwrap(),
            [(1, amina.into(), TOMBSTONE)]
        );
        assert_eq!(desk.found_people("\"amina\""), [amina]);
        desk.assert_sound();
    }
}

#[test]
fn applying_again_changes_nothing_and_makes_no_step() {
    let (first, mut second, _) = two_desks();
    let before = second.count("SELECT count(*) FROM step");
    second.learn_from(&first);
    let line = &first.lines()[0];
    let appended = second.write(|writer| writer.apply(serde_json::from_str(line).unwrap(), line));
    assert_eq!(appended, Appended::Known);
    assert_eq!(second.count("SELECT count(*) FROM step"), before);
    assert_eq!(second.operations(), first.operations());
}

#[test]
fn what_arrives_before_what_it_builds_on_waits_for_nothing() {
    let (mut first, _, amina) = two_desks();
    first.edit_person(amina, |person| person.phone = Some("2".into()));
    first.write(|writer| writer.delete(1, amina.into()));
    let mut lines = first.lines();
    lines.reverse();
    let mut third = Desk::new();
    for line in lines {
        assert_eq!(third.person(amina), None, "deleted from the first line on");
        third.take_in(&[line]);
        third.assert_sound();
    }
    let own = first.store.origin();
    let vector = third.store.reader().vector().unwrap();
    assert_eq!(vector.get(own), 3, "the hole is closed");
}

#[test]
fn a_hole_keeps_the_vector_back_and_what_lies_behind_it_is_passed_on() {
    let (mut first, mut second) = (Desk::new(), Desk::new());
    for text in ["eins", "zwei", "drei"] {
        first.add_note(&[], text);
    }
    let lines = first.lines();
    second.take_in(&lines[2..]);
    assert_eq!(
        second.store.reader().vector().unwrap().get(first.store.origin()),
        0
    );
    assert_eq!(second.lines(), lines[2..], "a third device may be waiting for it");
    second.take_in(&lines[..1]);
    assert_eq!(
        second.store.reader().vector().unwrap().get(first.store.origin()),
        1
    );
    second.take_in(&lines);
    assert_eq!(
        second.store.reader().vector().unwrap().get(first.store.origin()),
        3
    );
    second.assert_sound();
}

#[test]
fn values_of_a_form_this_version_does_not_expect_neither_harm_nor_get_lost() {
    let (mut first, mut second) = (Desk::new(), Desk::new());
    first.add_note(&[], "davor");
    let strange = [
        (1, Value::Text("keine Liste".into())),
        (2, Value::Int(20_261_102)),
        (4, Value::Text("eine Stunde".into())),
        (7, Value::List(vec![Value::Text("verwunderlich".into())])),
        (10, Value::Int(5)),
        (TOMBSTONE, Value::Int(1)),
    ];
    let operation = Operation {
        id: (model::DeviceId(uuid::Uuid::from_u128(5)), 1, 1).into(),
        at: Hlc::from_unix_ms(MORNING),
        base: Vec::new(),
        parts: vec![Part {
            table: 10,
            row: row(5),
            body: PartBody::Write {
                salt: Salt([1; 16]),
                cells: Cells::from(strange),
            },
        }],
    };
    let line = serde_json::to_string(&operation).unwrap();
    second.take_in(std::slice::from_ref(&line));
    second.assert_sound();
    second.write(|writer| writer.edit(10, row(5), Cells::from([(4, Value::Int(60))])));
    second.assert_sound();
    first.learn_from(&second);
    first.assert_sound();
    assert!(first.lines().contains(&line), "passed on to the letter");
    first.write(|writer| writer.purge(10, row(5)));
    first.assert_sound();
    assert!(!first.holds("verwunderlich"), "and forgotten like any other");
}

#[test]
fn one_id_in_two_tables_ends_the_same_in_whatever_order_it_arrives() {
    let operation = |device: u128, table: u16, value: &str| Operation {
        id: (model::DeviceId(uuid::Uuid::from_u128(device)), 1, 1).into(),
        at: Hlc::from_unix_ms(MORNING),
        base: Vec::new(),
        parts: vec![Part {
            table,
            row: row(7),
            body: PartBody::Write {
                salt: Salt([1; 16]),
                cells: Cells::from([(EMAIL, Value::Text(value.into()))]),
            },
        }],
    };
    let lines = [operation(1, 1, "a"), operation(2, 9, "b"), operation(3, 14, "c")]
        .map(|operation| serde_json::to_string(&operation).unwrap());
    let (mut forwards, mut backwards) = (Desk::new(), Desk::new());
    for index in 0..3 {
        forwards.take_in(&lines[index..=index]);
        backwards.take_in(&lines[2 - index..=2 - index]);
    }
    for desk in [&mut forwards, &mut backwards] {
        desk.assert_sound();
        assert_eq!(desk.count("SELECT count(*) FROM person WHERE email = 'a'"), 1);
        assert_eq!(desk.count("SELECT count(*) FROM worker"), 1);
        desk.write(|writer| writer.purge(9, row(7)));
        desk.assert_sound();
        assert_eq!(
            desk.count("SELECT count(*) FROM person"),
            0,
            "a purge holds for the id"
        );
    }
}
