//! What is being typed: there after every lock, gone with whoever it is about, and never anywhere else.

use app::{ErrorCode, draft};
use model::Scope;
use tests::world::{World, done, there};

const MARKER: &str = "zwetschgenwyrm";
const NOTE: &str = "note:new";

fn content(text: &str) -> String {
    format!("{{\"text\":\"{text}\"}}")
}

#[test]
fn the_lock_falls_a_hundred_times_while_somebody_types_and_not_a_letter_is_lost() {
    let mut world = World::found();
    let mut typed = String::new();
    for round in 0..100u32 {
        for letter in 0..=round % 4 {
            typed.push_str(&format!("{}", (round + letter) % 10));
            done(draft::keep(&mut world.nord.session, NOTE, &content(&typed)));
        }
        world.nord = world.nord.reopen();
        let kept = there(done(draft::get(&world.nord.session, NOTE)));
        assert_eq!(kept.content, content(&typed), "after lock {round}");
    }
    assert_eq!(done(draft::list(&world.nord.session)).len(), 1);
    done(draft::drop(&mut world.nord.session, NOTE));
    done(draft::drop(&mut world.nord.session, NOTE));
    assert_eq!(done(draft::list(&world.nord.session)), []);
}

#[test]
fn a_draft_says_when_it_was_kept_to_the_second_and_is_no_step_and_no_change_that_waits() {
    let mut world = World::found();
    world.nord.add_person("Rahimi, Gul");
    let before = (
        done(app::step::list(&world.nord.session, 100)),
        done(app::status::get(&world.nord.session)),
    );
    let at = done(draft::keep(&mut world.nord.session, NOTE, &content("x")));
    assert_eq!(at.to_string(), "2026-11-23 09:00:00");
    assert_eq!(there(done(draft::get(&world.nord.session, NOTE))).at, at);
    let after = (
        done(app::step::list(&world.nord.session, 100)),
        done(app::status::get(&world.nord.session)),
    );
    assert_eq!(after, before);
}

#[test]
fn a_place_tells_nothing_and_content_is_json_of_a_size_that_somebody_can_type() {
    let mut world = World::found();
    let session = &mut world.nord.session;
    let long = content(&"x".repeat(200_000));
    for (place, content, code) in [
        ("note:Filmon", "{}", ErrorCode::InvalidField),
        (NOTE, "{", ErrorCode::InvalidField),
        (NOTE, long.as_str(), ErrorCode::TooLong),
    ] {
        let refused = draft::keep(session, place, content);
        assert_eq!(refused.map_err(|error| error.code), Err(code), "{place}");
    }
    assert_eq!(done(draft::list(session)), []);
}

#[test]
fn whoever_is_forgotten_is_forgotten_in_drafts_too_here_and_on_the_second_device() {
    let mut world = World::found();
    let (amal, rojin) = (
        world.nord.add_person("Anders, Amal"),
        world.nord.add_person("Anderswo, Rojin"),
    );
    let file = world.stick("replica.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &file);
    world.nord_second.import(&file);
    let about = |person| format!("{{\"persons\":[{{\"id\":\"{person}\"}}],\"text\":\"{MARKER}\"}}");
    for desk in [&mut world.nord, &mut world.nord_second] {
        done(draft::keep(&mut desk.session, NOTE, &about(amal)));
        done(draft::keep(
            &mut desk.session,
            &format!("person:edit:{amal}"),
            "{}",
        ));
        done(draft::keep(
            &mut desk.session,
            &format!("person:edit:{rojin}"),
            "{}",
        ));
    }
    done(app::person::erase(&mut world.nord.session, amal));
    let file = world.stick("erased.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &file);
    world.nord_second.import(&file);
    for desk in [&world.nord, &world.nord_second] {
        let places: Vec<String> = done(draft::list(&desk.session))
            .into_iter()
            .map(|draft| draft.place)
            .collect();
        assert_eq!(places, [format!("person:edit:{rojin}")]);
    }
}

#[test]
fn a_draft_is_in_no_bundle_no_export_and_no_file_beside_the_database() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    world.nord.consent(person);
    done(draft::keep(&mut world.nord.session, NOTE, &content(MARKER)));
    for (to, scope, name) in [
        ("office", Scope::Office, "office.ankommen"),
        ("area-1-second", Scope::Replica, "replica.ankommen"),
    ] {
        let file = world.stick(name);
        world.nord.export(to, scope, &file);
    }
    world.nord_second.import(&world.stick("replica.ankommen"));
    assert_eq!(
        done(draft::list(&world.nord_second.session)),
        [],
        "drafts stay where they are typed"
    );
    let told = |text: String| text.contains(MARKER);
    assert!(!world.nord.dump().into_iter().any(told), "the export tells it");
    assert!(!world.nord.log().into_iter().any(told), "the log tells it");
    let mut table = Vec::new();
    done(app::export::csv(&world.nord.session, &mut table));
    assert!(!told(String::from_utf8_lossy(&table).into_owned()));
    world.nord = world.nord.reopen();
    for file in done(std::fs::read_dir(world.folder())).flatten() {
        let bytes = std::fs::read(file.path()).unwrap_or_default();
        assert!(
            !told(String::from_utf8_lossy(&bytes).into_owned()),
            "{} tells it",
            file.path().display()
        );
    }
    let office = world.stick("office.ankommen");
    let opened = tests::opened::Opened::office(&world, &office);
    assert!(!told(opened.text()), "the office is told");
}
