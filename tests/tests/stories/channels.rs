//! Sticks get lost, are found again, arrive twice and in the wrong order.

use app::ErrorCode;
use app::view::ImportState;
use model::Scope;
use model::snapshot::Measure;
use tests::ended::{IN, assert_refused, ended};
use tests::world::{World, done};

#[test]
fn a_lost_snapshot_is_shown_as_a_gap_and_when_it_is_found_it_resurrects_nobody() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    world.nord.consent(person);
    let lost = world.stick("lost.ankommen");
    world.nord.export("office", Scope::Office, &lost);
    world.nord.withdraw(person);
    world.nord.add_person("Anderswo, Rojin");
    let next = world.stick("next.ankommen");
    world.nord.export("office", Scope::Office, &next);

    let outcome = world.office.import(&next);
    assert_eq!(ended(&outcome), IN);
    assert_eq!(outcome.missing, Some(1));
    assert_eq!(world.office.area_1().gaps, [1]);

    let found = world.office.import(&lost);
    assert_refused(&found, ErrorCode::BundleOlder);
    assert_eq!(world.office.named(), [""; 0], "she withdrew since");
    assert_eq!(
        world.office.counted(Measure::Persons),
        Some(2),
        "the later numbers stand"
    );
    assert_eq!(
        world.office.area_1().gaps,
        [0; 0],
        "but it is recorded: nothing is missing any more"
    );
    let again = world.office.import(&lost);
    assert_refused(&again, ErrorCode::BundleOlder);
    assert_eq!(world.office.named(), [""; 0]);
}

#[test]
fn a_bundle_that_comes_twice_changes_nothing_the_second_time() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    world.nord.consent(person);
    let (file, replica) = (world.stick("office.ankommen"), world.stick("replica.ankommen"));
    world.nord.export("office", Scope::Office, &file);
    world.nord.export("area-1-second", Scope::Replica, &replica);
    assert_eq!(ended(&world.office.import(&file)), IN);
    assert_eq!(ended(&world.nord_second.import(&replica)), IN);
    let (named, dump) = (world.office.named(), world.nord_second.dump());

    let copied = world.stick("a copy of it.ankommen");
    done(std::fs::copy(&file, &copied));
    assert_eq!(world.office.import(&copied).state, ImportState::AlreadyImported);
    assert_eq!(
        world.nord_second.import(&replica).state,
        ImportState::AlreadyImported
    );
    assert_eq!((world.office.named(), world.nord_second.dump()), (named, dump));
}

#[test]
fn replicas_heal_whatever_was_lost_doubled_or_out_of_order() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    let files: Vec<_> = ["1", "2", "3", "4"]
        .map(|name| world.stick(&format!("{name}.ankommen")))
        .into();
    for (number, file) in files.iter().enumerate() {
        world.nord.add_note(person, &format!("Gespräch {number}"));
        world.nord.export("area-1-second", Scope::Replica, file);
    }
    // The first is lost; the others arrive backwards, one of them twice.
    for number in [2, 1, 2, 3] {
        world.nord_second.import(&files[number]);
    }
    assert_eq!(world.nord.dump(), world.nord_second.dump());
    assert_eq!(
        ended(&world.nord_second.import(&files[0])),
        IN,
        "late, and harmless"
    );
    assert_eq!(world.nord.dump(), world.nord_second.dump());
    assert!(done(app::check::run(&world.nord_second.session)).is_sound);
}

#[test]
fn a_folder_of_bundles_is_taken_in_whatever_their_order() {
    let mut world = World::found();
    let folder = world.stick("stick");
    done(std::fs::create_dir(&folder));
    for (name, desk) in [("b", &mut world.nord), ("a", &mut world.ost)] {
        desk.add_person("Rahimi, Gul");
        desk.export("office", Scope::Office, &folder.join(format!("{name}.ankommen")));
    }
    done(std::fs::write(folder.join("notes.txt"), "not for the program"));
    let files = done(app::bundle::list_files(&folder));
    assert_eq!(files.len(), 2);
    let outcomes = app::bundle::import_many(&mut world.office.session, &files, &Default::default());
    assert!(
        outcomes.iter().all(|outcome| ended(outcome) == IN),
        "{outcomes:?}"
    );
    let files = done(app::bundle::list_files(&folder));
    assert_eq!(files.len(), 4, "two receipts lie beside them");
    let outcomes = app::bundle::import_many(&mut world.office.session, &files, &Default::default());
    assert_eq!(
        outcomes.len(),
        2,
        "the office's own receipts are no mistake: {outcomes:?}"
    );
}

#[test]
fn a_device_that_was_restored_waits_for_what_it_had_and_gets_it_with_the_next_bundle() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    let backup = world.stick("backup");
    let backup = world.nord_second.copy_to(&backup);
    let first = world.stick("1.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &first);
    assert_eq!(ended(&world.nord_second.import(&first)), IN);
    assert_eq!(ended(&world.nord.import(&world.stick("1.receipt.ankommen"))), IN);
    world.nord.add_note(person, "Erstgespräch");
    let next = world.stick("2.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &next);

    let mut restored = world.nord_second.open_copy(&backup);
    let waiting = restored.import(&next);
    assert_eq!(waiting.state, ImportState::Waiting, "{waiting:?}");
    assert!(waiting.missing.is_some(), "it says what it waits for");
    assert!(restored.dump().iter().all(|line| !line.contains("Rahimi")));
    let hello = world.stick("hello.ankommen");
    restored.export("area-1-first", Scope::Replica, &hello);
    assert_eq!(ended(&world.nord.import(&hello)), IN);
    let healed = world.stick("3.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &healed);
    assert_eq!(ended(&restored.import(&healed)), IN);
    assert_eq!(restored.dump(), world.nord.dump());
    assert_eq!(
        ended(&restored.import(&next)),
        IN,
        "what waited is welcome, and brings nothing new"
    );
}

#[test]
fn a_far_wrong_clock_is_told_and_nothing_is_lost() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    world.clock.advance_days(3650);
    world.nord.edit(person, "phone", "0151 1");
    world
        .clock
        .set(chrono::NaiveDateTime::parse_from_str(tests::world::BEGIN, "%Y-%m-%dT%H:%M").unwrap());
    assert!(done(app::status::get(&world.nord.session)).clock_is_behind);
    world.nord.edit(person, "phone", "0151 2");
    let replica = world.stick("replica.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &replica);
    assert_eq!(ended(&world.nord_second.import(&replica)), IN);
    let fields = done(app::person::get(&world.nord_second.session, person)).fields;
    assert_eq!(
        fields.phone.as_deref(),
        Some("0151 2"),
        "what was typed last was typed knowingly"
    );
    assert_eq!(world.nord.dump(), world.nord_second.dump());
}
