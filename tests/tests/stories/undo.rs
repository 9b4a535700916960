//! Taking back one step, and being refused where that would take something else with it.

use app::ErrorCode;
use app::view::ImportState;
use model::{PersonId, Scope};
use tests::world::{Desk, World, done};
use uuid::Uuid;

/// Does something and takes it back; gives what was there before and after.
fn undone(desk: Desk, work: impl FnOnce(&mut Desk)) -> (Desk, Vec<String>, Vec<String>) {
    let before = desk.dump();
    let (mut desk, step, ()) = desk.step(work);
    assert_ne!(desk.dump(), before, "something was done");
    done(app::step::undo(&mut desk.session, step));
    let after = desk.dump();
    let again = app::step::undo(&mut desk.session, step);
    assert_eq!(
        again.map_err(|error| error.code),
        Err(ErrorCode::CannotUndo),
        "once is enough"
    );
    (desk, before, after)
}

#[test]
fn each_kind_of_step_can_be_taken_back() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    world.nord.edit(person, "shelter", "Haus Birkenweg");
    type Work = fn(&mut Desk, PersonId);
    let steps: [(&str, Work); 6] = [
        ("an edit", |desk, person| desk.edit(person, "phone", "0151 1")),
        ("a new name", |desk, person| {
            desk.edit(person, "name", "Rahimi, Gul Agha")
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
        ("a move", |desk, person| desk.edit(person, "room", "12")),
    ];
    let mut nord = world.nord;
    for (what, work) in steps {
        let (desk, before, after) = undone(nord, |desk| work(desk, person));
        assert_eq!(after, before, "{what} was taken back");
        assert!(done(app::check::run(&desk.session)).is_sound, "{what}");
        nord = desk;
    }
}

#[test]
fn a_withdrawal_taken_back_lets_the_consent_hold_again() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    world.nord.consent(person);
    let (nord, before, after) = undone(world.nord, |desk| desk.withdraw(person));
    assert_eq!(after, before);
    assert_eq!(nord.preview().leaving.persons.len(), 1);
}

#[track_caller]
fn assert_refused(desk: &mut Desk, step: Uuid) {
    let before = desk.dump();
    let refused = app::step::undo(&mut desk.session, step);
    assert_eq!(refused.map_err(|error| error.code), Err(ErrorCode::CannotUndo));
    assert_eq!(desk.dump(), before, "and nothing was changed");
}

#[test]
fn a_step_cannot_be_taken_back_when_what_it_wrote_was_changed_since() {
    let world = World::found();
    let (nord, added, person) = world.nord.step(|desk| desk.add_person("Rahimi, Gul"));
    let (mut nord, edited, ()) = nord.step(|desk| desk.edit(person, "phone", "0151 1"));
    nord.edit(person, "phone", "0151 2");
    assert_refused(&mut nord, edited);
    assert_refused(&mut nord, added);
    assert_refused(&mut nord, Uuid::nil());
}

#[test]
fn entering_a_person_cannot_be_taken_back_once_something_hangs_on_her() {
    let mut world = World::found();
    type Work = fn(&mut Desk, PersonId);
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
        let (mut nord, added, person) = world.nord.step(|desk| desk.add_person("Rahimi, Gul"));
        work(&mut nord, person);
        let before = nord.dump();
        let refused = app::step::undo(&mut nord.session, added);
        assert_eq!(
            refused.map_err(|error| error.code),
            Err(ErrorCode::CannotUndo),
            "{what}"
        );
        assert_eq!(nord.dump(), before);
        world.nord = nord;
    }
}

#[test]
fn an_erasure_and_a_bundle_taken_in_cannot_be_taken_back() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    let file = world.stick("replica.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &file);
    let (mut second, imported, outcome) = world.nord_second.step(|desk| desk.import(&file));
    assert_eq!(outcome.state, ImportState::Imported);
    assert_refused(&mut second, imported);
    let (mut nord, erased, _) = world
        .nord
        .step(|desk| done(app::person::erase(&mut desk.session, person)));
    assert_refused(&mut nord, erased);
}
