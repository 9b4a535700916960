//! "Please delete me": gone here, gone on the second device after the next bundle, whatever was written meanwhile; and the
//! numbers of past months stay true.

use app::household;
use app::relationship;
use app::view::{ImportState, NewNote, NewRelationship};
use model::code::RelationshipKind;
use model::snapshot::Measure;
use model::{PersonId, Scope};
use tests::world::{Desk, World, done};

const SECRET: &str = "Zitronenfalter";

/// One device's changes to the other of the same area.
fn replicate(world: &mut World, name: &str, from_first: bool) {
    let file = world.stick(name);
    let (from, to, whom) = if from_first {
        (&mut world.nord, &mut world.nord_second, "area-1-second")
    } else {
        (&mut world.nord_second, &mut world.nord, "area-1-first")
    };
    from.export(whom, Scope::Replica, &file);
    let outcome = to.import(&file);
    assert_eq!(
        (outcome.state, &outcome.code),
        (ImportState::Imported, &None),
        "{outcome:?}"
    );
}

/// Contacts and minutes of the month.
fn numbers(desk: &Desk) -> (u64, u64) {
    let totals = desk.preview().leaving.totals;
    let of = |measure| {
        let mut totals = totals.iter();
        let found = totals.find(|total| total.measure == measure && total.month.is_some());
        found.map_or(0, |total| total.count)
    };
    (of(Measure::Contacts), of(Measure::Minutes))
}

#[track_caller]
fn assert_forgotten(desk: &Desk, person: PersonId) {
    let traces: Vec<String> = desk
        .dump()
        .into_iter()
        .filter(|line| line.contains(SECRET) || line.contains(&person.to_string()))
        .collect();
    assert_eq!(traces, [""; 0], "something of her is left");
    let found = done(app::search::search(&desk.session, SECRET, 10));
    assert_eq!(found.hits, [], "the search still knows her");
    assert!(done(app::check::run(&desk.session)).is_sound);
}

/// The word is in no operation either, so that no bundle can carry it.
#[track_caller]
fn assert_not_in_log(desk: &Desk) {
    let told: Vec<String> = desk
        .log()
        .into_iter()
        .filter(|line| line.contains(SECRET))
        .collect();
    assert_eq!(told, [""; 0], "the log still holds the word");
}

#[test]
fn an_erased_person_is_gone_on_both_devices_and_the_numbers_stay() {
    let mut world = World::found();
    let person = world.nord.add_person(&format!("{SECRET}, Amal"));
    world.nord.edit(person, "shelter", "Haus Birkenweg");
    world.nord.edit(person, "languages", "ara, kmr");
    world.nord.edit(person, "nationalities", "SYR");
    world.nord.consent(person);
    world
        .nord
        .add_note(person, &format!("{SECRET} fragt nach dem Brief"));
    let sister = world.nord.add_person("Anderswo, Rojin");
    let tie = NewRelationship {
        from: Some(sister),
        kind: RelationshipKind::Sibling,
        to: Some(person),
        to_name: String::new(),
        lives_in: String::new(),
    };
    done(relationship::add(&mut world.nord.session, &tie));
    replicate(&mut world, "1.ankommen", true);
    let before = numbers(&world.nord);

    let erasure = done(app::person::erase(&mut world.nord.session, person));
    assert_eq!((erasure.notes, erasure.shared_notes), (1, 0), "{erasure:?}");
    assert_forgotten(&world.nord, person);
    assert_eq!(numbers(&world.nord), before, "the contact took place");
    replicate(&mut world, "2.ankommen", true);
    assert_forgotten(&world.nord_second, person);
    assert_eq!(numbers(&world.nord_second), before);
    assert_eq!(world.nord.dump(), world.nord_second.dump());
    assert_not_in_log(&world.nord);
    assert_not_in_log(&world.nord_second);
}

#[test]
fn what_was_deleted_or_renamed_before_is_erased_too() {
    let mut world = World::found();
    let person = world.nord.add_person(&format!("{SECRET}, Amal"));
    world.nord.edit(person, "name", "Neumann, Amal");
    world.nord.edit(person, "remark", SECRET);
    world.nord.edit(person, "remark", "");
    let (step, _) = world.nord.step(|desk| desk.add_note(person, SECRET));
    done(app::step::undo(&mut world.nord.session, step));
    let stays = ["Haus Eins", "Haus Zwei"];
    for shelter in stays {
        world.nord.edit(person, "shelter", shelter);
        world.nord.edit(person, "room", SECRET);
    }
    done(app::person::erase(&mut world.nord.session, person));
    assert_forgotten(&world.nord, person);
    assert_not_in_log(&world.nord);
}

#[test]
fn the_name_of_a_household_goes_with_its_last_member() {
    let mut world = World::found();
    let mother = world.nord.add_person(&format!("{SECRET}, Amal"));
    let son = world.nord.add_person(&format!("{SECRET}, Karim"));
    done(household::join(&mut world.nord.session, &[mother, son], SECRET));
    done(app::person::erase(&mut world.nord.session, mother));
    let detail = done(app::person::get(&world.nord.session, son));
    assert!(
        detail
            .household
            .is_some_and(|household| household.members.is_empty())
    );
    done(app::person::erase(&mut world.nord.session, son));
    assert_forgotten(&world.nord, son);
    assert_not_in_log(&world.nord);
}

#[test]
fn a_note_about_two_people_stays_with_the_other() {
    let mut world = World::found();
    let leaving = world.nord.add_person("Anderswo, Rojin");
    let staying = world.nord.add_person("Rahimi, Gul");
    world
        .nord
        .add_note_about(&[leaving, staying], "Streit in der Küche geklärt");
    let before = numbers(&world.nord);
    let erasure = done(app::person::erase(&mut world.nord.session, leaving));
    assert_eq!(erasure.shared_notes, 1);
    let notes = done(app::note::list(&world.nord.session, staying, 10));
    assert_eq!(notes[0].text, "Streit in der Küche geklärt");
    let persons: Vec<PersonId> = notes[0].persons.iter().map(|whom| whom.id).collect();
    assert_eq!(persons, [staying]);
    assert_eq!(numbers(&world.nord), before);
}

#[test]
fn a_corrected_note_is_counted_once_before_and_after() {
    let mut world = World::found();
    let person = world.nord.add_person("Anderswo, Rojin");
    let other = world.nord.add_person("Rahimi, Gul");
    let wrong = world.nord.add_note(person, "Termin am Dienstag");
    let shared = world.nord.add_note_about(&[person, other], "Beide beraten");
    for corrects in [wrong, shared] {
        world.clock.advance_days(1);
        let correction = NewNote {
            persons: vec![person],
            minutes: 25,
            text: "richtig ist Mittwoch".to_owned(),
            corrects: Some(corrects),
            ..NewNote::default()
        };
        done(app::note::add(&mut world.nord.session, &correction));
    }
    let before = numbers(&world.nord);
    assert_eq!(
        before,
        (2, 50),
        "a correction takes the place of what it corrects"
    );
    done(app::person::erase(&mut world.nord.session, person));
    assert_eq!(numbers(&world.nord), before);
}

#[test]
fn what_the_other_device_wrote_meanwhile_about_her_is_erased_when_it_arrives() {
    let mut world = World::found();
    let person = world.nord.add_person(&format!("{SECRET}, Amal"));
    let other = world.nord.add_person("Rahimi, Gul");
    replicate(&mut world, "1.ankommen", true);

    done(app::person::erase(&mut world.nord.session, person));
    world.nord_second.add_note(person, SECRET);
    world
        .nord_second
        .add_note_about(&[person, other], "Streit in der Küche geklärt");
    world.nord_second.edit(person, "languages", "ara");
    world.nord_second.edit(person, "remark", SECRET);
    world.nord_second.consent(person);
    let before = numbers(&world.nord_second);
    assert_eq!(before, (2, 20));

    replicate(&mut world, "2.ankommen", false);
    assert_forgotten(&world.nord, person);
    assert_eq!(numbers(&world.nord), before, "both contacts took place");
    replicate(&mut world, "3.ankommen", true);
    assert_forgotten(&world.nord_second, person);
    replicate(&mut world, "4.ankommen", false);
    assert_eq!(world.nord.dump(), world.nord_second.dump(), "both agree");
    assert_eq!(numbers(&world.nord_second), before);
    assert_not_in_log(&world.nord_second);
    assert_not_in_log(&world.nord);
}

#[test]
fn both_devices_may_erase_and_the_contact_is_still_counted_once() {
    let mut world = World::found();
    let person = world.nord.add_person(&format!("{SECRET}, Amal"));
    let other = world.nord.add_person("Rahimi, Gul");
    world.nord.add_note(person, SECRET);
    world.nord.add_note_about(&[person, other], "gemeinsam");
    replicate(&mut world, "1.ankommen", true);
    let before = numbers(&world.nord);
    done(app::person::erase(&mut world.nord.session, person));
    done(app::person::erase(&mut world.nord_second.session, person));
    done(app::person::erase(&mut world.nord_second.session, other));
    replicate(&mut world, "2.ankommen", true);
    replicate(&mut world, "3.ankommen", false);
    replicate(&mut world, "4.ankommen", true);
    assert_eq!(numbers(&world.nord), before);
    assert_eq!(numbers(&world.nord_second), before);
    assert_eq!(world.nord.dump(), world.nord_second.dump());
    assert_forgotten(&world.nord, person);
    assert_forgotten(&world.nord, other);
    assert_eq!(done(app::conflict::list(&world.nord.session)), []);
}
