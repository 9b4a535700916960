//! What somebody may type into a form, and what is refused: with a code, without repeating what was typed, and with
//! nothing changed.

use app::view::{NewConsent, NewNote, NewPerson, PersonChange};
use app::{AppError, ErrorCode};
use chrono::{NaiveDate, NaiveDateTime};
use model::PersonId;
use tests::world::{Desk, World, consent_of, done, new_person};
use uuid::Uuid;

/// Does something that must be refused with this code. The error says nothing of what was typed.
#[track_caller]
fn assert_refused<T>(
    desk: &mut Desk,
    code: ErrorCode,
    typed: &str,
    work: impl FnOnce(&mut Desk) -> Result<T, AppError>,
) {
    let before = desk.bytes();
    let Err(error) = work(desk) else {
        unreachable!("{code:?} was expected, and it was accepted")
    };
    assert_eq!(error.code, code, "{error:?}");
    assert!(desk.bytes() == before, "{code:?}: nothing may be changed");
    let told = format!("{error} {error:?}");
    assert!(
        typed.trim().is_empty() || !told.contains(typed),
        "the error repeats what was typed: {told}"
    );
}

fn change(desk: &mut Desk, person: PersonId, field: &str, value: &str) -> Result<(), AppError> {
    let change = PersonChange {
        field: field.to_owned(),
        value: value.to_owned(),
    };
    app::person::edit(&mut desk.session, person, &[change])
}

#[test]
fn names_of_every_script_and_emoji_are_kept_as_typed() {
    let mut world = World::found();
    for name in [
        "Woldemariam, Letekidan Gebremichael",
        "خليل, عبد الرحمن",
        "ገብረሚካኤል, ለተኪዳን",
        "D’Souza-Öztürk, Ñandú",
        "👩‍👧, 🌻",
        "a, b",
    ] {
        let person = world.nord.add_person(name);
        let row = done(app::person::get(&world.nord.session, person)).row;
        let (family, given) = name.split_once(", ").unwrap();
        assert_eq!(
            (row.names[0].family.as_str(), row.names[0].given.as_str()),
            (family, given)
        );
    }
    let longest = "é".repeat(200);
    world.nord.add_person(&longest);
}

#[test]
fn names_that_deceive_or_burst_are_refused() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    let long = "x".repeat(10_000);
    let cases = [
        (long.as_str(), ErrorCode::TooLong),
        ("Müller\0, Anna", ErrorCode::InvalidField),
        ("Mül\u{202e}ler, Anna", ErrorCode::InvalidField),
        ("Müller, An\u{2067}na", ErrorCode::InvalidField),
        ("Müller\u{7}, Anna", ErrorCode::InvalidField),
        ("Müller\nMeier, Anna", ErrorCode::InvalidField),
        ("", ErrorCode::NameMissing),
        ("  \t ,  ", ErrorCode::NameMissing),
        ("\u{200b}, \u{feff}", ErrorCode::NameMissing),
    ];
    for (name, code) in cases {
        let new = new_person(name);
        assert_refused(&mut world.nord, code, name, |desk| {
            app::person::add(&mut desk.session, &new)
        });
        assert_refused(&mut world.nord, code, name, |desk| {
            change(desk, person, "name", name)
        });
    }
    assert_refused(&mut world.nord, ErrorCode::NameMissing, "", |desk| {
        app::person::add(&mut desk.session, &NewPerson::default())
    });
}

#[test]
fn fields_take_only_what_they_can_hold() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    let long = "x".repeat(501);
    let cases = [
        ("birth", "1986-02-30", ErrorCode::InvalidField),
        ("birth", "30.02.1986", ErrorCode::InvalidField),
        ("birth", "gestern", ErrorCode::InvalidField),
        ("birth", "0198-03-14", ErrorCode::InvalidField),
        ("residence_valid_until", "2026-13-01", ErrorCode::InvalidField),
        ("closed_on", "2026", ErrorCode::InvalidField),
        ("residence_status", "geduldet", ErrorCode::InvalidField),
        ("is_address_protected", "vielleicht", ErrorCode::InvalidField),
        ("worker_id", "Karin", ErrorCode::InvalidField),
        ("languages", "Arabisch", ErrorCode::InvalidField),
        ("nationalities", "syr", ErrorCode::InvalidField),
        ("favourite_colour", "grün", ErrorCode::InvalidField),
        ("room", "12", ErrorCode::InvalidField),
        ("phone", long.as_str(), ErrorCode::TooLong),
        ("phone", "0151\0", ErrorCode::InvalidField),
        ("shelter", long.as_str(), ErrorCode::TooLong),
        ("shelter", "Haus\u{202e}", ErrorCode::InvalidField),
    ];
    for (field, value, code) in cases {
        assert_refused(&mut world.nord, code, value, |desk| {
            change(desk, person, field, value)
        });
    }
    // One wrong field takes the right ones with it.
    let changes = [("phone", "0151 1"), ("birth", "gestern")].map(|(field, value)| PersonChange {
        field: field.to_owned(),
        value: value.to_owned(),
    });
    assert_refused(&mut world.nord, ErrorCode::InvalidField, "gestern", |desk| {
        app::person::edit(&mut desk.session, person, &changes)
    });
}

#[test]
fn a_note_says_what_or_how_long_and_no_more_than_a_day() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    let note = || NewNote {
        persons: vec![person],
        minutes: 10,
        text: "Erstgespräch".to_owned(),
        ..NewNote::default()
    };
    let long_ago = NaiveDate::from_ymd_opt(-5, 1, 1).and_then(|day| day.and_hms_opt(0, 0, 0));
    let cases = [
        (
            NewNote {
                minutes: 0,
                text: " \n".to_owned(),
                ..note()
            },
            ErrorCode::NoteEmpty,
        ),
        (
            NewNote {
                minutes: 1441,
                ..note()
            },
            ErrorCode::InvalidField,
        ),
        (
            NewNote {
                minutes: u32::MAX,
                ..note()
            },
            ErrorCode::InvalidField,
        ),
        (
            NewNote {
                at: long_ago,
                ..note()
            },
            ErrorCode::InvalidField,
        ),
        (
            NewNote {
                at: Some(NaiveDateTime::MAX),
                ..note()
            },
            ErrorCode::InvalidField,
        ),
        (
            NewNote {
                text: "y".repeat(20_001),
                ..note()
            },
            ErrorCode::TooLong,
        ),
        (
            NewNote {
                text: "a\0b".to_owned(),
                ..note()
            },
            ErrorCode::InvalidField,
        ),
        (
            NewNote {
                text: "a\u{202e}b".to_owned(),
                ..note()
            },
            ErrorCode::InvalidField,
        ),
        (
            NewNote {
                persons: vec![person, PersonId(Uuid::from_u128(7))],
                ..note()
            },
            ErrorCode::NotFound,
        ),
        (
            NewNote {
                corrects: Some(model::CaseNoteId(Uuid::from_u128(7))),
                ..note()
            },
            ErrorCode::NotFound,
        ),
    ];
    for (new, code) in cases {
        let typed = new.text.clone();
        assert_refused(&mut world.nord, code, &typed, |desk| {
            app::note::add(&mut desk.session, &new)
        });
    }
    let fine = NewNote {
        text: "Zeile 1\nZeile 2\t👩‍👧".to_owned(),
        minutes: 1440,
        ..note()
    };
    done(app::note::add(&mut world.nord.session, &fine));
    let kept = done(app::note::list(&world.nord.session, person, 1));
    assert_eq!(kept[0].text, fine.text, "as typed, lines and all");
}

#[test]
fn a_consent_does_not_end_before_it_begins() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    let day = |text| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let long = "z".repeat(501);
    let cases = [
        (
            NewConsent {
                until_on: day("2026-11-22"),
                ..consent_of(person)
            },
            ErrorCode::InvalidField,
        ),
        (
            NewConsent {
                given_on: day("2026-12-01"),
                until_on: day("2026-11-30"),
                ..consent_of(person)
            },
            ErrorCode::InvalidField,
        ),
        (
            NewConsent {
                until_on: Some(NaiveDate::MAX),
                ..consent_of(person)
            },
            ErrorCode::InvalidField,
        ),
        (
            NewConsent {
                recipient: long.clone(),
                ..consent_of(person)
            },
            ErrorCode::TooLong,
        ),
        (consent_of(PersonId(Uuid::from_u128(7))), ErrorCode::NotFound),
    ];
    for (new, code) in cases {
        assert_refused(&mut world.nord, code, &long, |desk| {
            app::consent::give(&mut desk.session, &new)
        });
    }
    assert_refused(&mut world.nord, ErrorCode::NotFound, "", |desk| {
        app::consent::withdraw(&mut desk.session, person, model::code::ConsentPurpose::Office)
    });
}

#[test]
fn nobody_who_is_not_here_can_be_changed() {
    let mut world = World::found();
    let nobody = PersonId(Uuid::from_u128(7));
    let nord = &mut world.nord;
    assert_refused(nord, ErrorCode::NotFound, "", |desk| {
        change(desk, nobody, "phone", "1")
    });
    assert_refused(nord, ErrorCode::NotFound, "", |desk| {
        app::person::erase(&mut desk.session, nobody)
    });
    assert_refused(nord, ErrorCode::NotFound, "", |desk| {
        app::person::get(&desk.session, nobody)
    });
    let person = nord.add_person("Rahimi, Gul");
    done(app::person::erase(&mut nord.session, person));
    assert_refused(nord, ErrorCode::NotFound, "", |desk| {
        change(desk, person, "phone", "1")
    });
    assert_refused(nord, ErrorCode::NotFound, "", |desk| {
        app::consent::give(&mut desk.session, &consent_of(person))
    });
}

#[test]
fn each_seat_does_its_own_work() {
    let mut world = World::found();
    let person = PersonId(Uuid::from_u128(7));
    let office = &mut world.office;
    let new = new_person("Rahimi, Gul");
    assert_refused(office, ErrorCode::WrongSeat, "", |desk| {
        app::person::add(&mut desk.session, &new)
    });
    assert_refused(office, ErrorCode::WrongSeat, "", |desk| {
        change(desk, person, "phone", "1")
    });
    assert_refused(office, ErrorCode::WrongSeat, "", |desk| {
        app::consent::give(&mut desk.session, &consent_of(person))
    });
    assert_refused(office, ErrorCode::WrongSeat, "", |desk| {
        app::person::erase(&mut desk.session, person)
    });
    let nord = &mut world.nord;
    assert_refused(nord, ErrorCode::WrongSeat, "", |desk| {
        app::office::overview(&desk.session)
    });
    assert_refused(nord, ErrorCode::WrongSeat, "", |desk| {
        app::office::persons(&desk.session)
    });
}

#[test]
fn the_search_field_takes_anything() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    world.nord.add_note(person, "Brief vom \"Amt\" AND NOT gelesen");
    let long = "rahimi ".repeat(2000);
    for typed in [
        "",
        " ",
        "\"",
        "*",
        "AND",
        "NOT",
        "a*b\"c",
        "name:x",
        "(((",
        "\0",
        "\u{202e}",
        "👩‍👧",
        "'; --",
        "-",
        "^",
        "NEAR(a b)",
        &long,
    ] {
        let found = app::search::search(&world.nord.session, typed, 10);
        assert!(found.is_ok(), "{typed:?} broke the search: {found:?}");
    }
    let found = done(app::search::search(&world.nord.session, "\"Amt\" AND", 10));
    assert_eq!(found.hits.len(), 1, "what looks like a command is a word");
}
