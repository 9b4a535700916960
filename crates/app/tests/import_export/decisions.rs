//! Somebody goes through a list row by row: columns are renamed, rows put right, left out, or added to people who are here.

use std::collections::{BTreeMap, BTreeSet};

use app::import::{self, Choices};
use app::view::{ChosenColumn, ListReading, NameView, NewPerson};
use app::{ErrorCode, person};

use crate::desk::Desk;

const LIST: &[u8] = "Name;Vorname;geb.;Tel.;Zimmer\n\
    Haddad;Youssef;23.11.1979;0151 0000001;EG 01\n\
    Tesfay;Filmon;30.02.1990;;EG 02\n\
    Rahimi;Parwin;11.11.1986;;EG 03\n"
    .as_bytes();

fn column(column: &str, target: &str) -> ChosenColumn {
    ChosenColumn {
        column: column.into(),
        target: target.into(),
    }
}

#[test]
fn a_list_without_headings_is_read_once_somebody_said_what_its_columns_are() {
    let desk = Desk::of_amira();
    let list = "Youssef Haddad;23.11.1979;EG 01\nParwin Rahimi;11.11.1986;EG 03\n".as_bytes();
    let opened = import::look(&desk.session, list, "x.csv", &ListReading::default()).unwrap();
    assert_eq!(
        opened.preview, None,
        "nobody can tell which row names the columns"
    );
    let letters: Vec<&str> = opened
        .nameless
        .iter()
        .map(|column| column.column.as_str())
        .collect();
    assert_eq!(letters, ["A", "B", "C"]);
    assert_eq!(opened.nameless[0].samples, ["Youssef Haddad", "Parwin Rahimi"]);

    let reading = ListReading {
        columns: Some(vec![
            column("A", "full_name"),
            column("B", "birth_date"),
            column("C", "room"),
        ]),
        ..ListReading::default()
    };
    let preview = import::look(&desk.session, list, "x.csv", &reading)
        .unwrap()
        .preview
        .unwrap();
    assert_eq!(preview.drafts.len(), 2);
    assert_eq!(preview.drafts[0].person.room.as_deref(), Some("EG 01"));
}

#[test]
fn a_row_that_was_put_right_becomes_what_was_typed_and_is_no_longer_doubted() {
    let mut desk = Desk::of_amira();
    let preview = desk.preview(LIST, "x.csv");
    let doubted = &preview.drafts[1];
    assert!(doubted.doubts.iter().any(|(code, ..)| code == "date_impossible"));
    let mut right = doubted.person.clone();
    right.fields.birth = Some("1990-02-28".parse().unwrap());
    right.fields.remark = None;
    let choices = Choices {
        corrected: BTreeMap::from([(doubted.row, right)]),
        ..Choices::default()
    };
    let applied = import::apply(&mut desk.session, LIST, "x.csv", &Default::default(), &choices).unwrap();
    assert_eq!((applied.persons, applied.doubted), (3, 0));
    let people = desk.people();
    let filmon = people
        .iter()
        .find(|person| person.row.names[0].given == "Filmon")
        .unwrap();
    assert_eq!(filmon.fields.birth.unwrap().to_string(), "1990-02-28");
}

#[test]
fn a_row_that_was_put_wrong_is_named_and_nothing_is_read_in() {
    let mut desk = Desk::of_amira();
    let choices = Choices {
        corrected: BTreeMap::from([(3, NewPerson::default())]),
        ..Choices::default()
    };
    let refused = import::apply(&mut desk.session, LIST, "x.csv", &Default::default(), &choices).unwrap_err();
    assert_eq!(
        (refused.code, refused.params["row"].as_str()),
        (ErrorCode::NameMissing, "3")
    );
    assert!(desk.people().is_empty());
}

#[test]
fn a_row_about_somebody_who_is_here_adds_what_is_new_and_overwrites_nothing() {
    let mut desk = Desk::of_amira();
    let mut youssef = NewPerson {
        names: vec![NameView {
            given: "Yousef".into(),
            family: "Hadad".into(),
            ..NameView::default()
        }],
        shelter: Some("Haus Birkenweg".into()),
        room: Some("12".into()),
        ..NewPerson::default()
    };
    youssef.fields.phone = Some("0151 0000099".into());
    let id = person::add(&mut desk.session, &youssef).unwrap();
    let choices = Choices {
        skip_rows: BTreeSet::from([3, 4]),
        known: BTreeMap::from([(2, id)]),
        ..Choices::default()
    };
    let applied = import::apply(&mut desk.session, LIST, "x.csv", &Default::default(), &choices).unwrap();
    assert_eq!((applied.persons, applied.completed), (0, 1));

    let people = desk.people();
    assert_eq!(people.len(), 1, "nobody is here twice");
    let person = &people[0];
    let spellings: Vec<&str> = person.row.names.iter().map(|name| name.family.as_str()).collect();
    assert_eq!(
        spellings,
        ["Hadad", "Haddad"],
        "the shown name stays the shown one"
    );
    assert_eq!(
        person.fields.birth.unwrap().to_string(),
        "1979-11-23",
        "what was empty is filled"
    );
    assert_eq!(
        person.fields.phone.as_deref(),
        Some("0151 0000099"),
        "what was there stays"
    );
    let remark = person.fields.remark.clone().unwrap();
    assert!(
        remark.contains("0151 0000001"),
        "and what the list says is kept beside: {remark}"
    );
    assert_eq!(person.row.room.as_deref(), Some("EG 01"), "she moved");
    assert_eq!(
        person.row.shelter.as_deref(),
        Some("Haus Birkenweg"),
        "within the house"
    );
    assert_eq!(person.stays.len(), 2);
    assert!(
        person.stays[1].to_on.is_some(),
        "the former stay is over, and kept"
    );

    app::step::undo(&mut desk.session, applied.step.parse().unwrap()).unwrap();
    let before = &desk.people()[0];
    assert_eq!(before.row.names.len(), 1);
    assert_eq!(before.fields.birth, None);
    assert_eq!(before.row.room.as_deref(), Some("12"));
}

#[test]
fn reading_the_same_row_in_twice_adds_nothing_the_second_time() {
    let mut desk = Desk::of_amira();
    import::apply(
        &mut desk.session,
        LIST,
        "x.csv",
        &Default::default(),
        &Choices::default(),
    )
    .unwrap();
    let before = desk.people();
    let id = before
        .iter()
        .find(|person| person.row.names[0].given == "Youssef")
        .unwrap()
        .row
        .id;
    let choices = Choices {
        skip_rows: BTreeSet::from([3, 4]),
        known: BTreeMap::from([(2, id)]),
        ..Choices::default()
    };
    import::apply(&mut desk.session, LIST, "x.csv", &Default::default(), &choices).unwrap();
    assert_eq!(desk.people(), before);
}

#[test]
fn a_row_cannot_be_added_to_somebody_who_is_not_here() {
    let mut desk = Desk::of_amira();
    let nobody: app::PersonId = "01890000-0000-7000-8000-000000000000".parse().unwrap();
    let choices = Choices {
        known: BTreeMap::from([(2, nobody)]),
        ..Choices::default()
    };
    let refused = import::apply(&mut desk.session, LIST, "x.csv", &Default::default(), &choices).unwrap_err();
    assert_eq!(
        (refused.code, refused.params["row"].as_str()),
        (ErrorCode::NotFound, "2")
    );
    assert!(desk.people().is_empty(), "all or nothing");
}
