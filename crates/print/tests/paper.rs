//! An ordinary slip is small, and one that is not grows instead of losing anything.

#![allow(clippy::expect_used, clippy::panic)] // all of it is a test

mod common;

use common::sheet;
use print::{Client, Format, Kind, Language, Paper, Place, Sheet, Worker, typeset};

fn saba(language: Language) -> Client {
    Client {
        name: "Saba Haile Kidane".to_owned(),
        original_name: common::name_in(language).map(str::to_owned),
        born_on: None,
        address: Vec::new(),
    }
}

fn worker() -> Worker {
    Worker {
        name: "Anna Berg".to_owned(),
        organisation: "Caritas Musterstadt".to_owned(),
        address: vec!["Am Markt 2".to_owned(), "52399 Musterstadt".to_owned()],
        phone: Some("02421 188-1234".to_owned()),
        email: None,
    }
}

#[test]
fn an_ordinary_appointment_is_a_quarter_of_a_page_in_every_language() {
    for language in Language::ALL {
        let Sheet::Appointment(mut slip) = sheet(Kind::Appointment, language) else {
            panic!("an appointment was asked for")
        };
        slip.client = saba(language);
        slip.worker = worker();
        slip.place = Place {
            name: "Dr. Öztürk, Kinderärztin".to_owned(),
            address: vec!["Marktplatz 3, 52399 Musterstadt".to_owned()],
        };
        slip.bring = vec![Paper::HealthCard, Paper::Vaccination];
        slip.is_interpreted = false;
        let set = typeset(&Sheet::Appointment(slip), language).expect("the slip can be set");
        assert_eq!(set.format(), Format::A6, "{language:?}");
    }
}

#[test]
fn an_ordinary_deadline_is_half_a_page_in_every_language() {
    for language in Language::ALL {
        let Sheet::Deadline(mut slip) = sheet(Kind::Deadline, language) else {
            panic!("a deadline was asked for")
        };
        slip.client = saba(language);
        slip.worker = worker();
        let set = typeset(&Sheet::Deadline(slip), language).expect("the slip can be set");
        assert_eq!(set.format(), Format::A5, "{language:?}");
        assert_eq!(set.page_count(), 1, "{language:?}");
    }
}

#[test]
fn a_slip_with_everything_to_bring_grows() {
    let Sheet::Appointment(mut slip) = sheet(Kind::Appointment, Language::Arabic) else {
        panic!("an appointment was asked for")
    };
    slip.bring = Paper::ALL.to_vec();
    slip.note = Some(
        "Der Aufzug ist außer Betrieb. Bitte den Eingang im Hof nehmen und bei Berg klingeln.".to_owned(),
    );
    let set = typeset(&Sheet::Appointment(slip), Language::Arabic).expect("the slip can be set");
    assert_eq!(set.format(), Format::A5);
}
