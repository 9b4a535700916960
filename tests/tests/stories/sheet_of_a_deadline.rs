//! "Ihre Frist" about a deadline that stands in the record: the days that somebody has seen, and no others.

use app::print::{Action, Language};
use app::sheet::{self, Contact, Until, Wanted};
use app::view::{EndDeadline, NewLetter};
use app::{AppError, ErrorCode, deadline, letter};
use model::code::{DeadlineEnd, LetterSigner, ServiceKind};
use model::{DeadlineId, PersonId};
use tests::letters::{day, in_nrw, rejection};
use tests::world::{Desk, World, done, there};

/// The rejection; `signer` decides whether its day is certain.
fn envelope(person: PersonId, signer: Option<LetterSigner>) -> NewLetter {
    NewLetter {
        service: signer.map(|_| ServiceKind::HandedOver),
        signer,
        ..rejection(Some(person))
    }
}

fn enter(desk: &mut Desk, letter: &NewLetter) -> DeadlineId {
    in_nrw(desk);
    there(done(letter::add(&mut desk.session, letter)).deadlines.pop())
}

fn text(desk: &Desk, person: PersonId, deadline: DeadlineId) -> Result<String, AppError> {
    let wanted = Wanted::Deadline(sheet::Deadline {
        until: Until::Stored(deadline),
        letter_from: "Bundesamt".to_owned(),
        letter_on: None,
        file_number: None,
        action: Action::Lawsuit,
        safe_time: None,
    });
    let sheet = sheet::prepare(&desk.session, person, &Contact::default(), &wanted)?;
    let lines = sheet::pages(&sheet, Language::German)?.lines;
    Ok(lines
        .into_iter()
        .map(|line| line.text)
        .collect::<Vec<_>>()
        .join("\n"))
}

#[track_caller]
fn refused(desk: &Desk, person: PersonId, deadline: DeadlineId) -> (String, String) {
    let mut error = there(text(desk, person, deadline).err());
    assert_eq!(error.code, ErrorCode::InvalidField);
    let mut param = |name| there(error.params.remove(name));
    (param("field"), param("reason"))
}

fn pair(field: &str, reason: &str) -> (String, String) {
    (field.to_owned(), reason.to_owned())
}

#[test]
fn a_deadline_of_the_record_is_proposed_and_printed_with_the_days_that_stand_there() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let sara = world.nord.add_person("Habibi, Sara");
    let id = enter(&mut world.nord, &envelope(gul, Some(LetterSigner::Addressee)));
    let known = done(sheet::known(&world.nord.session, gul));
    let [deadline] = known.deadlines.as_slice() else {
        unreachable!("one deadline is open: {:?}", known.deadlines);
    };
    assert_eq!((deadline.id, deadline.last_day), (id, day("2026-12-04")));
    assert_eq!(deadline.sender_name, "Bundesamt, Außenstelle Musterstadt");
    assert_eq!(deadline.file_number, "1234567-475");

    let sheet = done(text(&world.nord, gul, id));
    for stands in ["4. Dezember 2026", "16.11.2026", "20.11.2026", "AsylG"] {
        assert!(sheet.contains(stands), "{stands} is missing: {sheet}");
    }
    assert_eq!(refused(&world.nord, sara, id), pair("deadline", "another_person"));
    let nobody: DeadlineId = done("018f0000-0000-7000-8000-000000000001".parse());
    assert_eq!(
        there(text(&world.nord, gul, nobody).err()).code,
        ErrorCode::NotFound
    );

    let end = EndDeadline {
        end: DeadlineEnd::Settled,
        on: day("2026-11-23"),
        at: None,
        filing: None,
        how: "Bescheid aufgehoben".to_owned(),
    };
    done(deadline::end(&mut world.nord.session, id, &end));
    assert_eq!(refused(&world.nord, gul, id), pair("deadline", "ended"));
    assert!(done(sheet::known(&world.nord.session, gul)).deadlines.is_empty());
}

#[test]
fn what_is_open_about_a_deadline_keeps_it_from_paper_until_somebody_stands_by_the_day() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let id = enter(&mut world.nord, &envelope(gul, None));
    assert!(there(done(sheet::known(&world.nord.session, gul)).deadlines.first()).is_open_question);
    assert_eq!(refused(&world.nord, gul, id), pair("deadline", "not_certain"));
    done(deadline::confirm(&mut world.nord.session, id));
    assert!(done(text(&world.nord, gul, id)).contains("Gul Rahimi"));
}
