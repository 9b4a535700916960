//! The procedure of a person: entered event by event, corrected, withdrawn, taken back, and read as where she stands.

use app::view::{NewProcedureEvent, NewRelationship, ProcedureView, StoryEvent};
use app::{ErrorCode, person, procedure, relationship, step};
use chrono::NaiveDate;
use model::code::RelationshipKind;
use model::{PersonId, ProcedureEventId, Scope};
use tests::opened::Opened;
use tests::world::{Desk, World, done, there};

const MARKER: &str = "Aktenzeichen Purpurhecht";

fn day(text: &str) -> NaiveDate {
    done(text.parse())
}

fn event(kind: &str, on: &str) -> NewProcedureEvent {
    NewProcedureEvent {
        kind: kind.to_owned(),
        happened_on: Some(day(on)),
        document: None,
        until_on: None,
        remark: String::new(),
    }
}

fn add(desk: &mut Desk, person: PersonId, kind: &str, on: &str) -> ProcedureEventId {
    done(procedure::add(&mut desk.session, person, &event(kind, on)))
}

fn get(desk: &Desk, person: PersonId) -> ProcedureView {
    done(procedure::get(&desk.session, person))
}

fn state(view: &ProcedureView) -> &str {
    view.standing.asylum.state().unwrap_or("-")
}

#[test]
fn a_decision_is_entered_and_the_file_says_where_she_stands_and_what_is_due() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    assert_eq!(
        get(&world.nord, gul).standing.questions.len(),
        1,
        "nothing is known yet"
    );
    add(&mut world.nord, gul, "asylantrag_eingereicht", "2026-07-02");
    add(&mut world.nord, gul, "bescheid_ou", "2026-11-20");
    let view = get(&world.nord, gul);
    assert_eq!(state(&view), "D6");
    assert_eq!(view.events.len(), 2);
    let list = there(view.checklists.first());
    assert_eq!(list.kind, "bescheid_ou");
    let action = there(list.items.iter().find(|item| item.id == "ou_klage"));
    assert!(action.due.is_some() && !action.source.paragraph.is_empty());
    let story = done(person::story(&world.nord.session, gul));
    let told = story
        .iter()
        .filter(|entry| matches!(entry.what, StoryEvent::Procedure { .. }));
    assert_eq!(told.count(), 2);
}

#[test]
fn a_correction_takes_the_place_of_a_slip_and_each_step_can_be_taken_back() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    add(&mut world.nord, gul, "asylantrag_eingereicht", "2026-06-02");
    let slip = add(&mut world.nord, gul, "bescheid_unbegruendet", "2026-11-10");
    let right = event("bescheid_subsidiaer", "2026-11-12");
    let corrected = done(procedure::correct(&mut world.nord.session, slip, &right));
    let view = get(&world.nord, gul);
    assert_eq!((state(&view), view.events.len()), ("D3", 2));
    assert_eq!(there(view.events.first()).corrections, 1);
    let again = procedure::correct(&mut world.nord.session, slip, &right);
    assert_eq!(
        there(again.err()).code,
        ErrorCode::InvalidField,
        "it was corrected before"
    );

    let last = done(step::list(&world.nord.session, 1));
    done(step::undo(&mut world.nord.session, there(last.first()).id));
    assert_eq!(state(&get(&world.nord, gul)), "D5", "the slip counts again");

    done(procedure::withdraw(&mut world.nord.session, slip));
    assert_eq!(state(&get(&world.nord, gul)), "A2", "it did not happen");
    let gone = procedure::withdraw(&mut world.nord.session, slip);
    assert_eq!(there(gone.err()).code, ErrorCode::NotFound);
    let undone = procedure::withdraw(&mut world.nord.session, corrected);
    assert_eq!(there(undone.err()).code, ErrorCode::NotFound);
    let last = done(step::list(&world.nord.session, 1));
    done(step::undo(&mut world.nord.session, there(last.first()).id));
    assert_eq!(state(&get(&world.nord, gul)), "D5");
}

#[test]
fn what_cannot_have_been_is_refused_at_its_field() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let mut refused = |new: NewProcedureEvent| {
        let error = there(procedure::add(&mut world.nord.session, gul, &new).err());
        assert_eq!(error.code, ErrorCode::InvalidField);
        error.params.get("field").cloned().unwrap_or_default()
    };
    assert_eq!(
        refused(event("anhoerung", "2026-11-24")),
        "happened_on",
        "it lies ahead"
    );
    let undated = NewProcedureEvent {
        happened_on: None,
        ..event("anhoerung", "2026-11-20")
    };
    assert_eq!(refused(undated), "happened_on");
    assert_eq!(refused(event("no_such_thing", "2026-11-20")), "kind");
    assert_eq!(
        refused(event("volljaehrig", "2026-11-20")),
        "kind",
        "it follows by itself"
    );
    let over = NewProcedureEvent {
        until_on: Some(day("2026-10-01")),
        ..event("duldung_60a", "2026-11-20")
    };
    assert_eq!(refused(over), "until_on");
    let unknown = NewProcedureEvent {
        document: Some("zettel".to_owned()),
        ..event("anhoerung", "2026-11-20")
    };
    assert_eq!(refused(unknown), "document");
    let nobody = procedure::add(&mut world.office.session, gul, &event("anhoerung", "2026-11-20"));
    assert_eq!(there(nobody.err()).code, ErrorCode::WrongSeat);
}

#[test]
fn the_recognition_of_a_husband_is_told_in_the_file_of_his_wife() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let omid = world.nord.add_person("Rahimi, Omid");
    let tie = NewRelationship {
        from: Some(gul),
        to: Some(omid),
        kind: RelationshipKind::Spouse,
        to_name: String::new(),
        lives_in: String::new(),
    };
    done(relationship::add(&mut world.nord.session, &tie));
    add(&mut world.nord, gul, "asylantrag_eingereicht", "2026-07-02");
    add(&mut world.nord, omid, "asylantrag_eingereicht", "2026-07-02");
    assert!(
        get(&world.nord, gul)
            .family
            .iter()
            .all(|fact| fact.id != "familie_schutz")
    );
    add(&mut world.nord, omid, "bescheid_fluechtling", "2026-11-12");
    let family = get(&world.nord, gul).family;
    let fact = there(family.iter().find(|fact| fact.id == "familie_schutz"));
    assert_eq!(fact.person_id, omid);
}

#[test]
fn nothing_of_a_procedure_goes_to_the_office_and_erasing_takes_it_along() {
    let mut world = World::found();
    let gul = world.nord.add_person("Rahimi, Gul");
    let remarked = NewProcedureEvent {
        remark: MARKER.to_owned(),
        ..event("bescheid_ou", "2026-11-20")
    };
    done(procedure::add(&mut world.nord.session, gul, &remarked));
    world.nord.consent(gul);
    let file = world.stick("office.ankommen");
    world.nord.export("office", Scope::Office, &file);
    let told = Opened::office(&world, &file).text();
    assert!(
        !told.contains("bescheid_ou") && !told.contains(MARKER),
        "the office is told"
    );
    assert!(world.nord.dump().iter().any(|line| line.contains(MARKER)));
    done(person::erase(&mut world.nord.session, gul));
    assert!(!world.nord.dump().iter().any(|line| line.contains(MARKER)));
}
