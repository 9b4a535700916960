//! What she takes home: every kind of sheet is made of her record, and what nobody knows is not printed empty.

use std::io::Write as _;
use std::process::{Command, Stdio};

use app::deadlines::{Facts, Land, Service, Signer};
use app::print::{
    About, Action, Basis, ConsentPurpose, Kind, Language, Original, Paper, Permission, Place, PrivacyLaw,
    Topic, Withdrawn,
};
use app::sheet::{self, Contact, Until, Wanted};
use app::shelter::{self, ShelterChange};
use app::view::NewTask;
use app::{AppError, ErrorCode, task};
use chrono::{NaiveDate, NaiveTime};
use model::code::TaskKind;
use model::{PersonId, RowId, TaskId};
use tests::world::{Desk, World, done, there};
use uuid::Uuid;

const MARKER: &str = "Zwetschgenwyrm";

fn day(month: u32, day: u32) -> NaiveDate {
    there(NaiveDate::from_ymd_opt(2026, month, day))
}

fn place(name: &str) -> Place {
    Place {
        name: name.to_owned(),
        address: vec!["Postfach 12 34".to_owned(), "90461 Musterburg".to_owned()],
    }
}

fn contact() -> Contact {
    Contact {
        phone: Some("02421 188-1234".to_owned()),
        email: None,
        address: vec!["Nordstraße 1".to_owned(), "52399 Musterstadt".to_owned()],
    }
}

fn slip() -> sheet::Appointment {
    sheet::Appointment {
        task: None,
        on: None,
        about: About::Authority,
        at: None,
        place: None,
        place_address: Vec::new(),
        bring: vec![Paper::ResidencePaper],
        is_interpreted: true,
        note: None,
    }
}

/// A deadline that leaves no question open.
fn deadline() -> sheet::Deadline {
    let facts = Facts {
        service: Some(Service::HandedOver),
        signer: Some(Signer::Addressee),
        ..Facts::on(day(11, 20), Land::Nw)
    };
    sheet::Deadline {
        until: Until::Rule {
            id: "klage_vg_1m".to_owned(),
            facts,
            is_confirmed: false,
        },
        letter_from: "Kreis Musterstadt".to_owned(),
        letter_on: Some(day(11, 18)),
        file_number: None,
        action: Action::Lawsuit,
        safe_time: None,
    }
}

fn letter(recipient: &str) -> sheet::AddressChange {
    sheet::AddressChange {
        recipient: place(recipient),
        file_number: None,
        town: "Musterstadt".to_owned(),
        address: Vec::new(),
        old_address: vec!["Aachener Straße 7".to_owned(), "52399 Musterstadt".to_owned()],
        moved_on: Some(day(11, 20)),
        family: Vec::new(),
    }
}

/// A sheet of each kind.
fn every_kind() -> Vec<Wanted> {
    let law = PrivacyLaw::Kdg;
    vec![
        Wanted::Appointment(slip()),
        Wanted::Deadline(deadline()),
        Wanted::AddressChangeBamf(letter("Bundesamt für Migration und Flüchtlinge")),
        Wanted::AddressChangeOffice(letter("Kreis Musterstadt, Ausländerbehörde")),
        Wanted::AddressChangeCourt(letter("Verwaltungsgericht Musterburg")),
        Wanted::Privacy(sheet::Privacy {
            officer: vec!["datenschutz@caritas.example".to_owned()],
            authority: place("Katholisches Datenschutzzentrum"),
            law,
            basis: Basis::Consent,
            kept_years: 3,
        }),
        Wanted::Consent(sheet::Consent {
            purposes: vec![ConsentPurpose::Office],
            recipient: place("Stadt Musterstadt, Koordinationsstelle"),
            until: None,
            law,
        }),
        Wanted::Release(sheet::Release {
            recipient: place("Frau Dr. Öztürk, Kinderärztin"),
            is_mutual: true,
            topics: vec![Topic::Health],
            purpose: None,
            until: Some(day(12, 31)),
            law,
        }),
        Wanted::Withdrawal(sheet::Withdrawal {
            withdrawn: vec![Withdrawn::Office],
            recipient: place("Stadt Musterstadt, Koordinationsstelle"),
            given_on: None,
            from: None,
            law,
        }),
        Wanted::Accompaniment(sheet::Accompaniment {
            companion: "Hans Wüstenhöfer".to_owned(),
            sent_by: None,
            place: None,
            may: vec![Permission::BeThere],
            until: None,
        }),
        Wanted::Originals(sheet::Originals {
            papers: vec![Original {
                paper: Paper::Passport,
                detail: None,
            }],
            purpose: None,
            back_by: None,
        }),
    ]
}

/// Somebody of whom everything is known that sheets ask for.
fn add_gul(desk: &mut Desk) -> PersonId {
    let gul = desk.add_person("Rahimi, Gul");
    desk.edit(gul, "birth", "1987-03-14");
    desk.edit(gul, "azr_number", "150412345678");
    desk.edit(gul, "shelter", "Haus Birkenweg");
    let house = there(done(shelter::list(&desk.session)).pop());
    let change = ShelterChange {
        address: Some("Birkenweg 12, 52399 Musterstadt".to_owned()),
        ..ShelterChange::default()
    };
    done(shelter::edit(&mut desk.session, house.id, &change));
    gul
}

fn add_appointment(desk: &mut Desk, person: PersonId, on: NaiveDate, place: &str) -> TaskId {
    let new = NewTask {
        person: Some(person),
        kind: TaskKind::Appointment,
        what: "Vorsprechen".to_owned(),
        due_on: Some(on),
        at_time: NaiveTime::from_hms_opt(9, 30, 0),
        place: place.to_owned(),
    };
    done(task::add(&mut desk.session, &new))
}

fn make(desk: &Desk, person: PersonId, language: Language, wanted: &Wanted) -> app::Result<String> {
    let set = sheet::make(&desk.session, person, language, &contact(), wanted)?;
    Ok(read(&set.pdf()?))
}

#[track_caller]
fn refused(desk: &Desk, person: PersonId, wanted: &Wanted) -> AppError {
    match make(desk, person, Language::English, wanted) {
        Err(error) => error,
        Ok(text) => unreachable!("this sheet is not refused: {text}"),
    }
}

/// The field and the reason of an `invalid_field`.
#[track_caller]
fn unfit(desk: &Desk, person: PersonId, wanted: &Wanted) -> (String, String) {
    let mut error = refused(desk, person, wanted);
    assert_eq!(error.code, ErrorCode::InvalidField);
    let mut param = |name| there(error.params.remove(name));
    (param("field"), param("reason"))
}

/// The field of a `sheet_incomplete`.
#[track_caller]
fn lacks(desk: &Desk, person: PersonId, wanted: &Wanted) -> String {
    let mut error = refused(desk, person, wanted);
    assert_eq!(error.code, ErrorCode::SheetIncomplete);
    there(error.params.remove("field"))
}

fn pair(field: &str, reason: &str) -> (String, String) {
    (field.to_owned(), reason.to_owned())
}

/// What another program reads in a PDF.
fn read(pdf: &[u8]) -> String {
    let mut program = done(
        Command::new("pdftotext")
            .args(["-enc", "UTF-8", "-", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn(),
    );
    let mut input = there(program.stdin.take());
    let pdf = pdf.to_vec();
    let feeder = std::thread::spawn(move || input.write_all(&pdf));
    let output = done(program.wait_with_output());
    assert!(feeder.join().is_ok_and(|fed| fed.is_ok()));
    done(String::from_utf8(output.stdout))
}

#[test]
fn every_kind_is_made_of_her_record_in_two_languages_and_nothing_is_stored() {
    let mut world = World::found();
    let gul = add_gul(&mut world.nord);
    add_appointment(&mut world.nord, gul, day(12, 3), "Ausländerbehörde");
    let wanted = every_kind();
    let kinds: Vec<Kind> = wanted.iter().map(Wanted::kind).collect();
    assert_eq!(kinds, Kind::ALL);
    let before = world.nord.bytes();
    for one in &wanted {
        for language in [Language::English, Language::Arabic] {
            let text = done(make(&world.nord, gul, language, one));
            assert!(text.contains("Gul Rahimi"), "{one:?} in {language:?}: {text}");
        }
    }
    assert!(world.nord.bytes() == before, "making a sheet stores nothing");
}

#[test]
fn what_the_record_knows_stands_on_the_sheet() {
    let mut world = World::found();
    let gul = add_gul(&mut world.nord);
    add_appointment(&mut world.nord, gul, day(12, 14), "Jobcenter");
    add_appointment(&mut world.nord, gul, day(12, 3), "Ausländerbehörde");
    add_appointment(&mut world.nord, gul, day(11, 20), "Sozialamt");
    let text = |wanted: &Wanted| done(make(&world.nord, gul, Language::German, wanted));

    let slip = text(&Wanted::Appointment(slip()));
    assert!(
        slip.contains("Ausländerbehörde"),
        "the next one, not what was: {slip}"
    );
    assert!(
        slip.contains("Ines Falkenhag") && slip.contains("Caritas"),
        "{slip}"
    );

    let office = text(&Wanted::AddressChangeOffice(letter("Ausländerbehörde")));
    for known in [
        "14.03.1987",
        "150412345678",
        "Haus Birkenweg",
        "Birkenweg 12",
        "23.11.2026",
    ] {
        assert!(office.contains(known), "{known} is missing: {office}");
    }
    let court = text(&Wanted::AddressChangeCourt(letter("Verwaltungsgericht")));
    assert!(!court.contains("150412345678"), "a court has a number of its own");

    let deadline = text(&Wanted::Deadline(deadline()));
    assert!(deadline.contains("21. Dezember 2026"), "{deadline}");
    assert!(deadline.contains("VwGO"), "{deadline}");
}

#[test]
fn somebody_who_is_not_here_has_no_sheet_and_the_office_prints_none() {
    let mut world = World::found();
    let gul = add_gul(&mut world.nord);
    let nobody = PersonId::from(RowId(Uuid::from_u128(7)));
    for wanted in every_kind() {
        assert_eq!(refused(&world.nord, nobody, &wanted).code, ErrorCode::NotFound);
        assert_eq!(refused(&world.office, gul, &wanted).code, ErrorCode::WrongSeat);
    }
}

#[test]
fn without_an_appointment_there_is_no_slip() {
    let mut world = World::found();
    let gul = add_gul(&mut world.nord);
    let other = world.nord.add_person("Habibi, Sara");
    let wanted = |task| Wanted::Appointment(sheet::Appointment { task, ..slip() });
    assert_eq!(lacks(&world.nord, gul, &wanted(None)), "task");

    let hers = add_appointment(&mut world.nord, other, day(12, 3), "Jobcenter");
    assert_eq!(
        unfit(&world.nord, gul, &wanted(Some(hers))),
        pair("task", "another_person")
    );
    let nowhere = add_appointment(&mut world.nord, gul, day(12, 3), "");
    assert_eq!(lacks(&world.nord, gul, &wanted(Some(nowhere))), "place");
    done(task::finish(&mut world.nord.session, nowhere, ""));
    assert_eq!(lacks(&world.nord, gul, &wanted(None)), "task");
}

#[test]
fn what_a_sheet_cannot_do_without_is_named() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let bamf = |letter| Wanted::AddressChangeBamf(letter);
    let there = || sheet::AddressChange {
        address: vec!["Birkenweg 12".to_owned()],
        ..letter("Bundesamt")
    };
    let nord = &world.nord;
    assert_eq!(lacks(nord, gul, &bamf(letter("Bundesamt"))), "address");
    let without = sheet::AddressChange {
        old_address: Vec::new(),
        ..there()
    };
    assert_eq!(lacks(nord, gul, &bamf(without)), "old_address");
    let without = sheet::AddressChange {
        moved_on: None,
        ..there()
    };
    assert_eq!(lacks(nord, gul, &bamf(without)), "moved_on");
    let without = sheet::AddressChange {
        recipient: place(" "),
        ..there()
    };
    assert_eq!(lacks(nord, gul, &bamf(without)), "recipient.name");
}

#[test]
fn an_address_that_must_not_be_told_is_never_filled_in() {
    let mut world = World::found();
    let gul = add_gul(&mut world.nord);
    world.nord.edit(gul, "is_address_protected", "true");
    let wanted = Wanted::AddressChangeCourt(letter("Verwaltungsgericht"));
    assert_eq!(unfit(&world.nord, gul, &wanted), pair("address", "protected"));
}

#[test]
fn a_doubtful_deadline_is_printed_only_when_somebody_has_looked_at_it() {
    let mut world = World::found();
    let gul = add_gul(&mut world.nord);
    let by = |rule: &str, is_confirmed| {
        let mut wanted = deadline();
        if let Until::Rule {
            id,
            is_confirmed: held,
            ..
        } = &mut wanted.until
        {
            *id = rule.to_owned();
            *held = is_confirmed;
        }
        Wanted::Deadline(wanted)
    };
    let nord = &world.nord;
    assert_eq!(
        unfit(nord, gul, &by("asyl_klage_2w", false)),
        pair("rule", "not_certain")
    );
    assert!(done(make(nord, gul, Language::German, &by("asyl_klage_2w", true))).contains("Gul Rahimi"));
    assert_eq!(
        unfit(nord, gul, &by("erfunden", true)),
        pair("rule", "unknown_rule")
    );
    let days = |last, safe| {
        Wanted::Deadline(sheet::Deadline {
            until: Until::Days {
                last,
                safe,
                received_on: None,
            },
            ..deadline()
        })
    };
    assert_eq!(
        unfit(nord, gul, &days(day(11, 20), day(11, 19))),
        pair("last_day", "over")
    );
    let swapped = days(day(12, 1), day(12, 2));
    assert_eq!(unfit(nord, gul, &swapped), pair("safe_day", "after_the_last_day"));
}

#[test]
fn no_refusal_tells_who_she_is() {
    let mut world = World::found();
    let person = world.nord.add_person(&format!("{MARKER}, გიორგი"));
    let id = add_appointment(&mut world.nord, person, day(12, 3), MARKER);
    let glyph = refused(&world.nord, person, &Wanted::Appointment(slip()));
    assert_eq!(glyph.code, ErrorCode::PrintMissingGlyph);
    assert_eq!(glyph.params.get("script").map(String::as_str), Some("Georgian"));
    done(task::finish(&mut world.nord.session, id, MARKER));
    for wanted in every_kind() {
        let told = format!("{:?}", refused(&world.nord, person, &wanted));
        assert!(!told.contains(MARKER) && !told.contains("გიორგი"), "{told}");
    }
}
