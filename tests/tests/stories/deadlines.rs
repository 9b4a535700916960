//! What becomes of deadlines: ended with a proof, told in her story, and carried away in a calendar that says nothing of
//! anybody.

use app::view::{DeadlineFilter, DueKind, EndDeadline, NewDeadline, NewLetter, NewTask, StoryEvent};
use app::{ErrorCode, deadline, letter, person, task};
use chrono::{NaiveDate, NaiveTime};
use model::code::{DeadlineEnd, Filing, LetterSender, TaskKind};
use model::{DeadlineId, PersonId};
use tests::letters::{action, day, detail, in_nrw, rejection};
use tests::world::{Desk, World, done, there};

/// The rejection is brought.
fn envelope(desk: &mut Desk, person: PersonId) -> DeadlineId {
    in_nrw(desk);
    let new = NewLetter {
        file_number: String::new(),
        deadlines: vec![NewDeadline {
            what: "Klage, Eilantrag; für Gul".to_owned(),
            ..action("P2W")
        }],
        ..rejection(Some(person))
    };
    let entered = done(letter::add(&mut desk.session, &new));
    there(entered.deadlines.first().copied())
}

fn by_fax(how: &str) -> EndDeadline {
    EndDeadline {
        end: DeadlineEnd::Done,
        on: day("2026-11-23"),
        at: NaiveTime::from_hms_opt(10, 40, 0),
        filing: Some(Filing::Fax),
        how: how.to_owned(),
    }
}

/// The lines of a calendar file, with those that were folded made whole again.
fn lines(calendar: &[u8]) -> Vec<String> {
    let text = done(String::from_utf8(calendar.to_vec()));
    text.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

#[test]
fn what_was_done_is_not_done_without_a_proof() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let id = envelope(&mut world.nord, gul);
    let refused = there(deadline::end(&mut world.nord.session, id, &by_fax("  ")).err());
    assert_eq!(refused.code, ErrorCode::InvalidField);
    let param = |name: &str| refused.params.get(name).map(String::as_str);
    assert_eq!((param("field"), param("reason")), (Some("how"), Some("missing")));
    let still = done(deadline::list(&world.nord.session, &DeadlineFilter::default()));
    assert_eq!(still.len(), 1, "it runs on");
}

#[test]
fn in_the_list_of_people_the_next_deadline_says_which_it_is_and_a_task_before_it_does_not() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let id = envelope(&mut world.nord, gul);
    let next = |desk: &Desk| done(person::get(&desk.session, gul)).row.next_due;
    for one in detail(&world.nord, id).tasks {
        done(task::finish(&mut world.nord.session, one.id, ""));
    }
    let due = there(next(&world.nord));
    assert_eq!((due.kind, due.deadline), (DueKind::Deadline, Some(id)));
    let sooner = NewTask {
        person: Some(gul),
        kind: TaskKind::Task,
        what: "Vollmacht".to_owned(),
        due_on: Some(day("2026-11-24")),
        at_time: None,
        place: String::new(),
    };
    done(task::add(&mut world.nord.session, &sooner));
    let due = there(next(&world.nord));
    assert_eq!((due.kind, due.deadline), (DueKind::Task, None));
}

#[test]
fn her_story_tells_of_the_letter_and_of_how_the_deadline_ended() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let id = envelope(&mut world.nord, gul);
    let told = |world: &World| -> Vec<(Option<NaiveDate>, StoryEvent)> {
        let story = done(person::story(&world.nord.session, gul));
        let events = story.into_iter().filter(|entry| {
            matches!(
                entry.what,
                StoryEvent::LetterCame { .. } | StoryEvent::DeadlineEnded { .. }
            )
        });
        events
            .map(|entry| (entry.at.map(|at| at.date()), entry.what))
            .collect()
    };
    let came = StoryEvent::LetterCame {
        sender: Some(LetterSender::Bamf),
        name: "Bundesamt, Außenstelle Musterstadt".to_owned(),
        subject: "Bescheid über den Asylantrag".to_owned(),
    };
    let came = (Some(day("2026-11-20")), came);
    assert_eq!(
        told(&world),
        std::slice::from_ref(&came),
        "what runs still is no part of it"
    );
    done(deadline::end(
        &mut world.nord.session,
        id,
        &by_fax("Sendebericht 10:40"),
    ));
    let ended = StoryEvent::DeadlineEnded {
        end: Some(DeadlineEnd::Done),
        what: "Klage, Eilantrag; für Gul".to_owned(),
        how: "Sendebericht 10:40".to_owned(),
    };
    assert_eq!(told(&world), [(Some(day("2026-11-23")), ended), came]);
}

#[test]
fn a_calendar_says_that_something_is_due_and_nothing_of_anybody() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let id = envelope(&mut world.nord, gul).to_string();
    let calendar = lines(&done(deadline::calendar(&world.nord.session, false)));
    let sign = id[id.len() - 6..].to_uppercase();
    let has = |line: &str| calendar.iter().any(|one| one == line);
    assert!(
        has(&format!(
            "SUMMARY:Frist\\, letzter Tag – in Ankommen nachsehen ({sign})"
        )),
        "{calendar:#?}"
    );
    assert!(has("DTSTART;VALUE=DATE:20261204") && has("DTEND;VALUE=DATE:20261205"));
    assert!(has("DTSTART;VALUE=DATE:20261203") && has("DTEND;VALUE=DATE:20261204"));
    assert!(has("CLASS:PRIVATE") && has(&format!("UID:{id}-last@ankommen")));
    let mornings = |trigger: &str| calendar.iter().filter(|one| one.ends_with(trigger)).count();
    assert_eq!(
        (mornings(":PT28800S"), mornings(":-PT57600S")),
        (2, 2),
        "{calendar:#?}"
    );
    let text = calendar.join("\n");
    for told in ["Gul", "Rahimi", "Klage", "Bundesamt", "Bescheid", "Caritas"] {
        assert!(!text.contains(told), "{told}");
    }
}

#[test]
fn what_is_to_be_done_stands_in_a_calendar_only_when_somebody_wants_it_and_ended_ones_never() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let id = envelope(&mut world.nord, gul);
    let wanted = lines(&done(deadline::calendar(&world.nord.session, true)));
    let what = "Frist\\, letzter Tag: Klage\\, Eilantrag\\; für Gul (";
    assert!(wanted.iter().any(|line| line.contains(what)), "{wanted:#?}");
    let again = done(deadline::calendar(&world.nord.session, true));
    assert_eq!(lines(&again), wanted, "the same deadlines give the same file");
    done(deadline::end(
        &mut world.nord.session,
        id,
        &by_fax("Sendebericht 10:40"),
    ));
    let empty = lines(&done(deadline::calendar(&world.nord.session, true)));
    assert!(empty.contains(&"BEGIN:VCALENDAR".to_owned()) && !empty.contains(&"BEGIN:VEVENT".to_owned()));
}
