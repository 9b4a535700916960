//! A letter that nobody knew finds its person, and what hangs on it goes along.

use app::view::{DeadlineAsk, DeadlineTask, EndDeadline, NewDeadline, NewLetter};
use app::{deadline, letter, person};
use model::PersonId;
use model::code::DeadlineEnd;
use tests::letters::{action, day, detail, nord, open, rejection};
use tests::world::{World, done, there};

/// The rejection, with a task that serves its deadline.
fn envelope(person: Option<PersonId>) -> NewLetter {
    let call = DeadlineTask {
        what: "Anwältin anrufen".to_owned(),
        due_on: day("2026-11-23"),
    };
    NewLetter {
        deadlines: vec![NewDeadline {
            tasks: vec![call],
            ..action("P2W")
        }],
        ..rejection(person)
    }
}

#[test]
fn a_letter_that_finds_its_person_takes_its_deadlines_along() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let gul = desk.add_person("Rahimi, Gul");
    let entered = done(letter::add(&mut desk.session, &envelope(None)));
    assert!(open(desk)[0].person.is_none());
    let hers = NewLetter {
        deadlines: Vec::new(),
        ..envelope(Some(gul))
    };
    done(letter::edit(&mut desk.session, entered.letter, &hers));
    assert_eq!(open(desk)[0].person.as_ref().map(|person| person.id), Some(gul));
    let tasks = detail(desk, entered.deadlines[0]).tasks;
    assert_eq!(tasks.len(), 1);
    assert!(
        tasks
            .iter()
            .all(|task| task.person.as_ref().map(|person| person.id) == Some(gul))
    );
    assert_eq!(done(letter::list(&desk.session, None)), []);
    done(person::erase(&mut desk.session, gul));
    assert_eq!(open(desk), [], "and goes with her");
}

#[test]
fn what_follows_a_missed_deadline_goes_along_with_the_letter() {
    let mut world = World::found();
    let desk = nord(&mut world);
    let gul = desk.add_person("Rahimi, Gul");
    let late = NewLetter {
        dated_on: Some(day("2026-10-01")),
        arrived_on: Some(day("2026-10-05")),
        ..envelope(None)
    };
    let entered = done(letter::add(&mut desk.session, &late));
    let missed = there(entered.deadlines.first().copied());
    let end = EndDeadline {
        end: DeadlineEnd::Missed,
        on: day("2026-11-23"),
        at: None,
        filing: None,
        how: String::new(),
    };
    done(deadline::end(&mut desk.session, missed, &end));
    let back = NewDeadline {
        ask: DeadlineAsk {
            rule: detail(desk, missed).following[0].rule.clone(),
            event_on: Some(day("2026-11-20")),
            ..DeadlineAsk::default()
        },
        what: "Wiedereinsetzung".to_owned(),
        follows: Some(missed),
        ..NewDeadline::default()
    };
    done(deadline::add(&mut desk.session, &back));
    let hers = NewLetter {
        person: Some(gul),
        deadlines: Vec::new(),
        ..late
    };
    done(letter::edit(&mut desk.session, entered.letter, &hers));
    let whose = open(desk)[0].person.as_ref().map(|person| person.id);
    assert_eq!(whose, Some(gul));
}
