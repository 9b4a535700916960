//! A case is read as one story: what was noted, and what happened beside the notes, from the records and the change log.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test: what cannot be read ends it"
)]

use app::person::story;
use app::view::{NameView, NewNote, NewStay, StoryChange, StoryEntry, StoryEvent};
use app::{name, stay};
use chrono::NaiveDate;
use model::code::NameSource;
use model::{PersonId, Scope};
use tests::ended::{IN, ended};
use tests::world::{Desk, World, done};

fn told(desk: &Desk, person: PersonId) -> Vec<StoryEntry> {
    done(story(&desk.session, person))
}

/// The kinds of entries, newest first, notes left out.
fn kinds(desk: &Desk, person: PersonId) -> Vec<String> {
    let kind = |entry: StoryEntry| {
        let value = serde_json::to_value(&entry.what).unwrap();
        value["type"].as_str().unwrap().to_owned()
    };
    let events = told(desk, person).into_iter().map(kind);
    events.filter(|kind| kind != "note").collect()
}

fn changes(desk: &Desk, person: PersonId) -> Vec<Vec<StoryChange>> {
    let fields = |entry: StoryEntry| match entry.what {
        StoryEvent::Changed { fields } => Some(fields),
        _ => None,
    };
    told(desk, person).into_iter().filter_map(fields).collect()
}

fn change(field: &str, from: &str, to: &str) -> StoryChange {
    StoryChange {
        field: field.to_owned(),
        from: from.to_owned(),
        to: to.to_owned(),
    }
}

#[test]
fn a_story_holds_notes_status_moves_consents_names_and_bundles_in_their_order() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    world.clock.advance_days(1);
    world.nord.edit(person, "residence_status", "ankunftsnachweis");
    world.nord.consent(person);
    world.clock.advance_days(1);
    let moved = NewStay {
        shelter: "Haus Birkenweg".to_owned(),
        ..NewStay::default()
    };
    done(stay::add(&mut world.nord.session, person, &moved));
    world.nord.add_note(person, "Erstgespräch");
    world.clock.advance_days(1);
    let file = world.stick("1.ankommen");
    world.nord.export("office", Scope::Office, &file);
    world.clock.advance_days(1);
    let arabic = NameView {
        given: "خليل".to_owned(),
        source: Some(NameSource::Passport),
        ..NameView::default()
    };
    done(name::add(&mut world.nord.session, person, &arabic));
    world.clock.advance_days(1);
    world.nord.withdraw(person);
    world.clock.advance_days(1);
    let second = world.stick("2.ankommen");
    world.nord.export("office", Scope::Office, &second);
    done(app::person::close(
        &mut world.nord.session,
        person,
        world.clock.today(),
    ));

    assert_eq!(
        kinds(&world.nord, person),
        [
            "revoked",
            "closed",
            "consent_withdrawn",
            "name_added",
            "told",
            "moved",
            "changed",
            "consent_given",
            "entered",
            "opened",
        ]
    );
    let entries = told(&world.nord, person);
    assert!(
        entries.windows(2).all(|two| two[0].at >= two[1].at),
        "newest first: {entries:?}"
    );
    let note = entries
        .iter()
        .find(|entry| matches!(entry.what, StoryEvent::Note { .. }));
    assert!(note.is_some_and(|note| note.has_time));
    let mut keys: Vec<_> = entries.iter().map(|entry| &entry.key).collect();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), entries.len(), "each entry has a name of its own");
}

#[test]
fn what_was_changed_on_a_day_is_one_entry_and_a_slip_taken_back_is_none() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    world.clock.advance_days(1);
    world.nord.edit(person, "phone", "0151 1");
    world.nord.edit(person, "phone", "0151 2");
    world.nord.edit(person, "email", "falsch");
    world.nord.edit(person, "email", "");
    world.nord.edit(person, "languages", "ara, deu");
    world.nord.edit(person, "languages", "ara");
    assert_eq!(
        changes(&world.nord, person),
        [[change("phone", "", "0151 2"), change("languages", "", "ara")]]
    );
    world.clock.advance_days(1);
    let (step, ()) = world.nord.step(|desk| desk.edit(person, "phone", "0170 9"));
    assert_eq!(
        changes(&world.nord, person)[0],
        [change("phone", "0151 2", "0170 9")]
    );
    done(app::step::undo(&mut world.nord.session, step));
    assert_eq!(
        changes(&world.nord, person).len(),
        1,
        "what was undone did not happen"
    );
}

#[test]
fn a_move_names_the_place_before_and_an_end_without_another_place_is_a_moving_out() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    let living = |shelter: &str, from, to| NewStay {
        shelter: shelter.to_owned(),
        room: String::new(),
        from_on: from,
        to_on: to,
    };
    for new in [
        living("Haus Eins", day("2026-08-01"), day("2026-09-01")),
        living("Haus Zwei", day("2026-09-01"), day("2026-10-01")),
    ] {
        done(stay::add(&mut world.nord.session, person, &new));
    }
    let moves: Vec<_> = told(&world.nord, person)
        .into_iter()
        .filter_map(|entry| match entry.what {
            StoryEvent::Moved { from, to } => Some((
                entry.at.map(|at| at.date()),
                from.map(|place| place.shelter),
                to.map(|place| place.shelter),
            )),
            _ => None,
        })
        .collect();
    let place = |name: &str| Some(name.to_owned());
    assert_eq!(
        moves,
        [
            (day("2026-10-01"), place("Haus Zwei"), None),
            (day("2026-09-01"), place("Haus Eins"), place("Haus Zwei")),
            (day("2026-08-01"), None, place("Haus Eins")),
        ]
    );
}

#[test]
fn what_the_other_device_wrote_says_so_and_both_tell_the_same_story() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    let first = world.stick("1.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &first);
    assert_eq!(ended(&world.nord_second.import(&first)), IN);
    world.clock.advance_days(1);
    world.nord_second.edit(person, "phone", "0151 1");
    let second = world.stick("2.ankommen");
    world.nord_second.export("area-1-first", Scope::Replica, &second);
    assert_eq!(ended(&world.nord.import(&second)), IN);

    let device = |desk: &Desk, wanted: &str| {
        let entries = told(desk, person).into_iter();
        let changed = entries.filter(|entry| entry.key.starts_with(wanted));
        changed.map(|entry| entry.device).collect::<Vec<_>>()
    };
    assert_eq!(device(&world.nord, "changed"), [Some("area-1-second".to_owned())]);
    assert_eq!(device(&world.nord_second, "changed"), [None]);
    assert_eq!(
        device(&world.nord_second, "entered"),
        [Some("area-1-first".to_owned())]
    );
    let events = |desk: &Desk| {
        let entries = told(desk, person).into_iter();
        entries
            .map(|entry| (entry.key, entry.at, entry.what))
            .collect::<Vec<_>>()
    };
    assert_eq!(events(&world.nord), events(&world.nord_second));
}

#[test]
fn a_note_and_its_correction_are_both_in_the_story() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    let first = world.nord.add_note(person, "Dienstag");
    let correction = NewNote {
        persons: vec![person],
        minutes: 10,
        text: "Mittwoch".to_owned(),
        corrects: Some(first),
        ..NewNote::default()
    };
    let second = done(app::note::add(&mut world.nord.session, &correction));
    let notes: Vec<_> = told(&world.nord, person)
        .into_iter()
        .filter_map(|entry| match entry.what {
            StoryEvent::Note { note } => Some((note.id, note.corrects, note.corrected_by)),
            _ => None,
        })
        .collect();
    assert_eq!(notes, [(second, Some(first), None), (first, None, Some(second))]);
}
