//! What must not be forgotten: from the contact in which it was agreed to the day on which it is done.

use app::view::{NewFollowUp, NewNote, NewTask, TaskFilter, TaskView};
use app::{ErrorCode, task};
use chrono::{NaiveDate, NaiveTime};
use model::code::{ContactKind, TaskKind};
use model::{PersonId, Scope};
use tests::opened::Opened;
use tests::world::{Desk, World, done, there};

const MARKER: &str = "zwetschgenwyrm";

fn day(day: u32) -> NaiveDate {
    there(NaiveDate::from_ymd_opt(2026, 12, day))
}

fn follow_up(person: Option<PersonId>, due: u32) -> NewTask {
    NewTask {
        person,
        kind: TaskKind::FollowUp,
        what: "Kam eine Antwort?".to_owned(),
        due_on: Some(day(due)),
        at_time: None,
        place: String::new(),
    }
}

fn appointment(person: PersonId, due: u32) -> NewTask {
    NewTask {
        kind: TaskKind::Appointment,
        what: "Anhörung".to_owned(),
        at_time: NaiveTime::from_hms_opt(9, 30, 0),
        place: "Bundesamt".to_owned(),
        ..follow_up(Some(person), due)
    }
}

fn list(desk: &Desk, filter: &TaskFilter) -> Vec<TaskView> {
    done(task::list(&desk.session, filter))
}

fn all(desk: &Desk) -> Vec<TaskView> {
    let filter = TaskFilter {
        with_done: true,
        ..TaskFilter::default()
    };
    list(desk, &filter)
}

fn open(desk: &Desk) -> Vec<Option<NaiveDate>> {
    let tasks = list(desk, &TaskFilter::default());
    tasks.into_iter().map(|task| task.due_on).collect()
}

#[test]
fn what_is_open_stands_by_its_day_and_what_is_done_after_it() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let session = &mut world.nord.session;
    let undated = NewTask {
        kind: TaskKind::Task,
        due_on: None,
        ..follow_up(None, 1)
    };
    done(task::add(session, &undated));
    done(task::add(session, &follow_up(Some(gul), 7)));
    done(task::add(session, &appointment(gul, 3)));
    let first = done(task::add(session, &follow_up(None, 3)));
    done(task::finish(session, first, " angerufen "));
    assert_eq!(open(&world.nord), [Some(day(3)), Some(day(7)), None]);
    let hers = TaskFilter {
        person: Some(gul),
        until: Some(day(5)),
        ..TaskFilter::default()
    };
    let hers = list(&world.nord, &hers);
    assert_eq!(hers.len(), 1);
    assert_eq!(
        (hers[0].what.as_str(), hers[0].place.as_str()),
        ("Anhörung", "Bundesamt")
    );
    assert_eq!(hers[0].at_time, NaiveTime::from_hms_opt(9, 30, 0));
    assert_eq!(hers[0].person.as_ref().map(|person| person.id), Some(gul));
    let last = there(all(&world.nord).pop());
    assert_eq!((last.id, last.done_how.as_str()), (first, "angerufen"));
    assert_eq!(last.done_on, Some(world.clock.today()));
}

#[test]
fn a_task_is_moved_changed_done_and_opened_again_and_each_step_can_be_taken_back() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let id = done(task::add(&mut world.nord.session, &follow_up(Some(gul), 3)));
    let before = all(&world.nord);
    type Work = fn(&mut Desk, model::TaskId);
    let steps: [(&str, Work); 3] = [
        ("moving", |desk, id| {
            done(task::postpone(&mut desk.session, id, day(9)))
        }),
        ("doing", |desk, id| {
            done(task::finish(&mut desk.session, id, "erledigt"))
        }),
        ("changing", |desk, id| {
            done(task::edit(&mut desk.session, id, &follow_up(None, 4)))
        }),
    ];
    for (what, work) in steps {
        let (step, ()) = world.nord.step(|desk| work(desk, id));
        assert_ne!(all(&world.nord), before, "{what}");
        done(app::step::undo(&mut world.nord.session, step));
        assert_eq!(all(&world.nord), before, "{what}, taken back");
    }
    done(task::finish(&mut world.nord.session, id, "erledigt"));
    world.clock.advance_days(2);
    done(task::finish(&mut world.nord.session, id, ""));
    let task = there(all(&world.nord).pop());
    assert_eq!(
        (task.done_on, task.done_how.as_str()),
        (Some(day(1) - chrono::Days::new(8)), "erledigt")
    );
    done(task::reopen(&mut world.nord.session, id));
    assert_eq!(all(&world.nord), before);
}

#[test]
fn a_contact_makes_a_follow_up_for_each_of_the_people_and_goes_back_as_one() {
    let mut world = World::found();
    let people = [
        world.nord.add_person("Rahimi, Gul"),
        world.nord.add_person("Anderswo, Rojin"),
    ];
    done(app::draft::keep(&mut world.nord.session, "note:new", "{}"));
    let note = NewNote {
        persons: people.to_vec(),
        kind: Some(ContactKind::OpenHour),
        minutes: 10,
        language: Some("tir".to_owned()),
        follow_up: Some(NewFollowUp {
            due_on: day(14),
            what: "Wohnen".to_owned(),
        }),
        draft: Some("note:new".to_owned()),
        ..NewNote::default()
    };
    let (step, id) = world
        .nord
        .step(|desk| done(app::note::add(&mut desk.session, &note)));
    assert_eq!(
        done(app::draft::list(&world.nord.session)),
        [],
        "the draft went in the same step"
    );
    for person in people {
        let filter = TaskFilter {
            person: Some(person),
            ..TaskFilter::default()
        };
        let tasks = list(&world.nord, &filter);
        assert_eq!(tasks.len(), 1);
        assert_eq!((tasks[0].due_on, tasks[0].note), (Some(day(14)), Some(id)));
    }
    let noted = done(app::note::today(&world.nord.session));
    assert_eq!(noted.len(), 1);
    assert_eq!((noted[0].id, noted[0].language.as_deref()), (id, Some("tir")));
    done(app::step::undo(&mut world.nord.session, step));
    assert_eq!(all(&world.nord), []);
    assert_eq!(done(app::note::today(&world.nord.session)), []);
    let anonymous = NewNote {
        persons: Vec::new(),
        ..note
    };
    done(app::note::add(&mut world.nord.session, &anonymous));
    assert_eq!(
        all(&world.nord).len(),
        1,
        "advice without a file can be asked after too"
    );
    world.clock.advance_days(1);
    assert_eq!(
        done(app::note::today(&world.nord.session)),
        [],
        "that was yesterday"
    );
}

#[test]
fn whoever_did_not_come_took_no_time() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let note = NewNote {
        persons: vec![gul],
        kind: Some(ContactKind::NoShow),
        ..NewNote::default()
    };
    done(app::note::add(&mut world.nord.session, &note));
    let other = NewNote {
        kind: Some(ContactKind::Phone),
        ..note
    };
    let refused = app::note::add(&mut world.nord.session, &other).map_err(|error| error.code);
    assert_eq!(refused, Err(ErrorCode::NoteEmpty));
}

#[test]
fn each_kind_says_what_it_needs() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let cases = [
        (
            NewTask {
                due_on: None,
                ..follow_up(None, 1)
            },
            "due_on",
        ),
        (
            NewTask {
                due_on: None,
                ..appointment(gul, 1)
            },
            "due_on",
        ),
        (
            NewTask {
                what: " ".to_owned(),
                ..appointment(gul, 1)
            },
            "what",
        ),
        (
            NewTask {
                due_on: NaiveDate::from_ymd_opt(202, 1, 1),
                ..follow_up(None, 1)
            },
            "due_on",
        ),
        (
            NewTask {
                kind: TaskKind::Task,
                due_on: None,
                ..appointment(gul, 1)
            },
            "due_on",
        ),
        (
            NewTask {
                place: "\u{7}".to_owned(),
                ..appointment(gul, 1)
            },
            "place",
        ),
    ];
    for (new, field) in cases {
        let refused = task::add(&mut world.nord.session, &new).map_err(|error| (error.code, error.params));
        let (code, params) = there(refused.err());
        assert_eq!(
            (code, params.get("field").map(String::as_str)),
            (ErrorCode::InvalidField, Some(field)),
            "{new:?}"
        );
    }
    let nobody = follow_up(Some(PersonId(uuid::Uuid::nil())), 1);
    let refused = task::add(&mut world.nord.session, &nobody).map_err(|error| error.code);
    assert_eq!(refused, Err(ErrorCode::NotFound));
    let id = done(task::add(&mut world.nord.session, &follow_up(None, 1)));
    let past = there(NaiveDate::from_ymd_opt(2026, 11, 22));
    let refused = task::postpone(&mut world.nord.session, id, past).map_err(|error| error.code);
    assert_eq!(refused, Err(ErrorCode::InvalidField));
    let refused = task::add(&mut world.office.session, &follow_up(None, 1)).map_err(|error| error.code);
    assert_eq!(refused, Err(ErrorCode::WrongSeat));
}

#[test]
fn the_second_device_has_the_tasks_and_the_office_never() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    world.nord.consent(gul);
    let secret = NewTask {
        what: MARKER.to_owned(),
        place: MARKER.to_owned(),
        ..appointment(gul, 3)
    };
    let id = done(task::add(&mut world.nord.session, &secret));
    done(task::finish(&mut world.nord.session, id, MARKER));
    let (office, replica) = (world.stick("office.ankommen"), world.stick("replica.ankommen"));
    world.nord.export("office", Scope::Office, &office);
    world.nord.export("area-1-second", Scope::Replica, &replica);
    world.nord_second.import(&replica);
    assert_eq!(all(&world.nord_second), all(&world.nord));
    let told = Opened::office(&world, &office).text();
    assert!(
        !told.contains(MARKER) && !told.contains("2026-12-03"),
        "the office is told"
    );
}

#[test]
fn a_forgotten_person_has_no_tasks_and_one_with_a_task_is_not_taken_back() {
    let mut world = World::found();
    let (step, gul) = world.nord.step(|desk| desk.add_person("Rahimi, Gul"));
    let secret = NewTask {
        what: MARKER.to_owned(),
        ..follow_up(Some(gul), 3)
    };
    let id = done(task::add(&mut world.nord.session, &secret));
    let refused = app::step::undo(&mut world.nord.session, step).map_err(|error| error.code);
    assert_eq!(refused, Err(ErrorCode::CannotUndo), "something hangs on her");
    done(task::finish(&mut world.nord.session, id, MARKER));
    done(app::person::erase(&mut world.nord.session, gul));
    assert_eq!(all(&world.nord), []);
    assert!(!world.nord.log().into_iter().any(|line| line.contains(MARKER)));
    assert!(done(app::check::run(&world.nord.session)).is_sound);
}

#[test]
fn what_was_exported_is_restored_with_its_tasks() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let id = done(task::add(&mut world.nord.session, &appointment(gul, 3)));
    done(task::finish(&mut world.nord.session, id, "gut gegangen"));
    let mut lines = Vec::new();
    done(app::export::jsonl(&world.nord.session, &mut lines));
    done(app::import::jsonl(&mut world.ost.session, lines.as_slice(), true));
    let without_worker = |desk: &Desk| -> Vec<TaskView> {
        let tasks = all(desk).into_iter();
        tasks.map(|task| TaskView { worker: None, ..task }).collect()
    };
    assert_eq!(without_worker(&world.ost), without_worker(&world.nord));
}
