//! Taking back one step, and being refused where that would take something else with it.

use app::ErrorCode;
use app::view::ImportState;
use model::{PersonId, Scope};
use tests::world::{Desk, World, done};
use uuid::Uuid;

/// Does something and takes it back; nothing must be left of it.
#[track_caller]
fn assert_taken_back(desk: &mut Desk, what: &str, work: impl FnOnce(&mut Desk)) {
    let before = desk.dump();
    let (step, ()) = desk.step(work);
    assert_ne!(desk.dump(), before, "{what}: something was done");
    done(app::step::undo(&mut desk.session, step));
    assert_eq!(desk.dump(), before, "{what}: it was taken back");
    assert_refused(desk, step, "once is enough");
    assert!(done(app::check::run(&desk.session)).is_sound, "{what}");
}

/// A step that cannot be taken back; trying changes nothing.
#[track_caller]
fn assert_refused(desk: &mut Desk, step: Uuid, why: &str) {
    let before = desk.dump();
    let refused = app::step::undo(&mut desk.session, step);
    assert_eq!(
        refused.map_err(|error| error.code),
        Err(ErrorCode::CannotUndo),
        "{why}"
    );
    assert_eq!(desk.dump(), before, "{why}: nothing was changed");
}

type Work = fn(&mut Desk, PersonId);

#[test]
fn each_kind_of_step_can_be_taken_back() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    world.nord.edit(person, "shelter", "Haus Birkenweg");
    world.nord.edit(person, "languages", "ara, kmr");
    let steps: [(&str, Work); 8] = [
        ("an edit", |desk, person| desk.edit(person, "phone", "0151 1")),
        ("a new name", |desk, person| {
            desk.edit(person, "name", "Rahimi, Gul Agha")
        }),
        ("other languages", |desk, person| {
            desk.edit(person, "languages", "kmr, deu")
        }),
        ("a room", |desk, person| desk.edit(person, "room", "12")),
        ("a move", |desk, person| {
            desk.edit(person, "shelter", "Haus Abendrot")
        }),
        ("a note", |desk, person| {
            desk.add_note(person, "Erstgespräch");
        }),
        ("a consent", |desk, person| {
            desk.consent(person);
        }),
        ("another person", |desk, _| {
            desk.add_person("Anderswo, Rojin");
        }),
    ];
    for (what, work) in steps {
        assert_taken_back(&mut world.nord, what, |desk| work(desk, person));
    }
}

#[test]
fn what_was_taken_back_can_be_brought_back() {
    let mut world = World::found();
    let nord = &mut world.nord;
    let (added, person) = nord.step(|desk| desk.add_person("Rahimi, Gul"));
    let before = nord.dump();
    let (undone, _) = nord.step(|desk| done(app::step::undo(&mut desk.session, added)));
    assert_ne!(nord.dump(), before);
    done(app::step::undo(&mut nord.session, undone));
    assert_eq!(nord.dump(), before, "she is here as she was");
    nord.edit(person, "phone", "0151 1");
    assert!(done(app::check::run(&nord.session)).is_sound);
}

#[test]
fn the_history_says_what_was_done_about_whom_and_what_is_worth_undoing() {
    let mut world = World::found();
    let nord = &mut world.nord;
    let gul = nord.add_person("Rahimi, Gul");
    nord.edit(gul, "phone", "0151 1");
    let (note, _) = nord.step(|desk| desk.add_note(gul, "Erstgespräch"));
    done(app::step::undo(&mut nord.session, note));
    let steps = done(app::step::list(&nord.session, 4));
    let told: Vec<(&str, Vec<&str>, bool, bool)> = steps
        .iter()
        .map(|step| {
            let names = step.persons.iter().map(|person| person.name.as_str()).collect();
            (step.verb.as_str(), names, step.is_undone, step.can_undo)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("undo", vec![], false, true),
            ("note_add", vec![], true, false),
            ("person_edit", vec!["Gul Rahimi"], false, true),
            ("person_add", vec!["Gul Rahimi"], false, true),
        ]
    );
}

#[test]
fn who_belongs_to_the_project_is_not_undone_by_a_key() {
    let world = World::found();
    for mut desk in [world.nord, world.office] {
        let steps = done(app::step::list(&desk.session, 100));
        assert!(!steps.is_empty());
        for step in steps {
            assert!(!step.can_undo, "{}", step.verb);
            // The office exports nothing: what it holds is compared by the log.
            let before = desk.log();
            let refused = app::step::undo(&mut desk.session, step.id);
            assert_eq!(
                refused.map_err(|error| error.code),
                Err(ErrorCode::CannotUndo),
                "{}",
                step.verb
            );
            assert_eq!(desk.log(), before, "{}: nothing was changed", step.verb);
        }
    }
}

#[test]
fn a_withdrawal_taken_back_lets_the_consent_hold_again() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    world.nord.consent(person);
    assert_taken_back(&mut world.nord, "a withdrawal", |desk| desk.withdraw(person));
    assert_eq!(world.nord.preview().leaving.persons.len(), 1);
}

#[test]
fn a_step_cannot_be_taken_back_when_what_it_wrote_was_changed_since() {
    let mut world = World::found();
    let nord = &mut world.nord;
    let (added, person) = nord.step(|desk| desk.add_person("Rahimi, Gul"));
    let (edited, ()) = nord.step(|desk| desk.edit(person, "phone", "0151 1"));
    nord.edit(person, "phone", "0151 2");
    assert_refused(nord, edited, "the same field was changed since");
    assert_refused(nord, added, "the person was changed since");
    assert_refused(nord, Uuid::nil(), "there is no such step");
}

#[test]
fn entering_a_person_cannot_be_taken_back_once_something_hangs_on_her() {
    let mut world = World::found();
    let hangs: [(&str, Work); 3] = [
        ("a note", |desk, person| {
            desk.add_note(person, "Erstgespräch");
        }),
        ("a consent", |desk, person| {
            desk.consent(person);
        }),
        ("a shelter", |desk, person| {
            desk.edit(person, "shelter", "Haus Birkenweg")
        }),
    ];
    for (what, work) in hangs {
        let (added, person) = world.nord.step(|desk| desk.add_person("Rahimi, Gul"));
        work(&mut world.nord, person);
        assert_refused(&mut world.nord, added, what);
    }
}

#[test]
fn an_erasure_and_a_bundle_taken_in_cannot_be_taken_back() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    let file = world.stick("replica.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &file);
    let (imported, outcome) = world.nord_second.step(|desk| desk.import(&file));
    assert_eq!(outcome.state, ImportState::Imported);
    assert_refused(&mut world.nord_second, imported, "what others did");
    let (erased, _) = world
        .nord
        .step(|desk| done(app::person::erase(&mut desk.session, person)));
    assert_refused(&mut world.nord, erased, "what was erased is erased");
}
