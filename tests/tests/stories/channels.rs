//! Sticks get lost, are found again, arrive twice and in the wrong order; laptops are copied and restored.

use app::ErrorCode;
use app::view::{ImportOutcome, ImportState};
use model::Scope;
use model::snapshot::Measure;
use tests::world::{Desk, World, done};

/// How an import ended, with the code.
fn ended(outcome: &ImportOutcome) -> (ImportState, Option<&str>) {
    (outcome.state, outcome.code.as_deref())
}

const IN: (ImportState, Option<&str>) = (ImportState::Imported, None);

fn refused(code: ErrorCode) -> (ImportState, Option<String>) {
    (ImportState::Refused, Some(code.code()))
}

#[track_caller]
fn assert_refused(outcome: &ImportOutcome, code: ErrorCode) {
    assert_eq!(
        (outcome.state, outcome.code.clone()),
        refused(code),
        "{outcome:?}"
    );
}

/// People in care of area 1, as the office has it.
fn counted(office: &Desk) -> Option<u64> {
    let overview = done(app::office::overview(&office.session));
    let mut totals = overview.areas[0].totals.iter();
    totals
        .find(|total| total.measure == Measure::Persons)
        .map(|total| total.count)
}

fn gaps(office: &Desk) -> Vec<u64> {
    done(app::office::overview(&office.session)).areas[0].gaps.clone()
}

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
    assert_eq!(gaps(&world.office), [1]);

    let found = world.office.import(&lost);
    assert_refused(&found, ErrorCode::BundleOlder);
    assert_eq!(world.office.named(), [""; 0], "she withdrew since");
    assert_eq!(counted(&world.office), Some(2), "the later numbers stand");
    assert_eq!(
        gaps(&world.office),
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
    let (second, backup) = world.nord_second.copy_to(&backup);
    world.nord_second = second;
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
fn a_copied_laptop_is_named_when_both_copies_send() {
    let mut world = World::found();
    world.nord.add_person("Rahimi, Gul");
    let copied = world.stick("copied");
    let (nord, copy) = world.nord.copy_to(&copied);
    world.nord = nord;
    let mut twin = world.nord.open_copy(&copy);
    world.nord.add_person("Anderswo, Rojin");
    twin.add_person("Haddad, Nour");
    let (one, other) = (world.stick("one.ankommen"), world.stick("other.ankommen"));
    world.nord.export("office", Scope::Office, &one);
    twin.export("office", Scope::Office, &other);
    assert_eq!(ended(&world.office.import(&one)), IN);
    let before = world.office.bytes();
    let fork = world.office.import(&other);
    assert_refused(&fork, ErrorCode::BundleFork);
    assert_eq!(
        fork.bundle.map(|bundle| bundle.device).as_deref(),
        Some("area-1-first")
    );
    assert!(world.office.bytes() == before, "nothing of it was applied");

    let (one, other) = (world.stick("one-r.ankommen"), world.stick("other-r.ankommen"));
    world.nord.export("area-1-second", Scope::Replica, &one);
    twin.export("area-1-second", Scope::Replica, &other);
    assert_eq!(ended(&world.nord_second.import(&other)), IN);
    assert_refused(&world.nord_second.import(&one), ErrorCode::BundleFork);
}

#[test]
fn an_old_copy_put_back_begins_a_new_epoch_and_gives_out_no_number_twice() {
    let mut world = World::found();
    world.nord.add_person("Rahimi, Gul");
    let first = world.stick("first.ankommen");
    world.nord.export("office", Scope::Office, &first);
    assert_eq!(ended(&world.office.import(&first)), IN);
    assert_eq!(
        ended(&world.nord.import(&world.stick("first.receipt.ankommen"))),
        IN
    );
    let backup = world.stick("backup");
    let (nord, copy) = world.nord.copy_to(&backup);
    world.nord = nord;
    world.nord.add_person("Anderswo, Rojin");
    world.clock.advance_days(1);
    let file = world.stick("before.ankommen");
    world.nord.export("office", Scope::Office, &file);
    assert_eq!(ended(&world.office.import(&file)), IN);
    let replica = world.stick("replica.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &replica);
    assert_eq!(ended(&world.nord_second.import(&replica)), IN);

    // The database alone is put back; what lies beside it knows better.
    let (database, code, clock) = world.nord.lock();
    done(std::fs::copy(&copy, &database));
    world.nord = Desk::open(&database, &code, &clock);
    assert_eq!(
        world
            .nord
            .dump()
            .iter()
            .filter(|line| line.contains("Rojin"))
            .count(),
        0
    );
    world.nord.add_person("Haddad, Nour");
    let hello = world.stick("hello.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &hello);
    assert_eq!(ended(&world.nord_second.import(&hello)), IN);
    let back = world.stick("back.ankommen");
    world.nord_second.export("area-1-first", Scope::Replica, &back);
    assert_eq!(
        ended(&world.nord.import(&back)),
        IN,
        "the second device still has what was lost"
    );
    for name in ["Rahimi", "Anderswo", "Haddad"] {
        assert_eq!(
            world
                .nord
                .dump()
                .iter()
                .filter(|line| line.contains(name))
                .count(),
            1,
            "{name}"
        );
    }
    assert!(
        done(app::check::run(&world.nord.session)).is_sound,
        "no number was given out twice"
    );

    world.clock.advance_days(1);
    let after = world.stick("after.ankommen");
    let exported = world.nord.export("office", Scope::Office, &after);
    assert_eq!(exported.seq, 1, "a new epoch counts anew");
    assert_eq!(ended(&world.office.import(&after)), IN);
    assert_eq!(counted(&world.office), Some(3));
    let sent = |nord: &Desk| {
        let mut history = done(app::bundle::history(&nord.session, 100)).into_iter();
        history.find(|line| line.is_outgoing && line.bundle.scope == Scope::Office)
    };
    assert!(
        sent(&world.nord).is_some_and(|line| !line.is_confirmed),
        "the confirmation of number 1 of the former epoch is none of number 1 of this one"
    );
    assert_eq!(
        ended(&world.nord.import(&world.stick("after.receipt.ankommen"))),
        IN
    );
    let status = done(app::status::get(&world.nord.session));
    assert!(status.confirmed_at.is_some());
    assert!(sent(&world.nord).is_some_and(|line| line.is_confirmed));
}

#[test]
fn of_two_devices_in_one_area_the_one_that_knew_more_counts() {
    let mut world = World::found();
    world.nord.add_person("Rahimi, Gul");
    let early = world.stick("early.ankommen");
    world.nord.export("office", Scope::Office, &early);
    let replica = world.stick("replica.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &replica);
    assert_eq!(ended(&world.nord_second.import(&replica)), IN);
    world.nord_second.add_person("Anderswo, Rojin");
    let knowing = world.stick("knowing.ankommen");
    world.nord_second.export("office", Scope::Office, &knowing);
    assert_eq!(ended(&world.office.import(&knowing)), IN);
    assert_eq!(counted(&world.office), Some(2));
    let late = world.office.import(&early);
    assert_refused(&late, ErrorCode::BundleOlder);
    assert_eq!(
        counted(&world.office),
        Some(2),
        "the second knew all that the first had known"
    );
}

#[test]
fn two_devices_that_know_different_things_are_sent_to_exchange_a_replica_first() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    world.nord.consent(person);
    let replica = world.stick("replica.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &replica);
    world.nord_second.import(&replica);
    world.nord.add_person("Anderswo, Rojin");
    world.nord_second.add_person("Haddad, Nour");
    world.nord_second.withdraw(person);
    let (one, other) = (world.stick("one.ankommen"), world.stick("other.ankommen"));
    world.nord.export("office", Scope::Office, &one);
    world.nord_second.export("office", Scope::Office, &other);
    assert_eq!(ended(&world.office.import(&one)), IN);
    assert_eq!(world.office.named(), ["Rahimi"]);

    let outcome = world.office.import(&other);
    assert_refused(&outcome, ErrorCode::BundleNeedsReplica);
    assert_eq!(counted(&world.office), Some(2), "its numbers do not count");
    assert_eq!(world.office.named(), [""; 0], "its revocation does");
    assert_refused(&world.office.import(&other), ErrorCode::BundleNeedsReplica);
    assert_eq!(
        ended(&world.nord_second.import(&world.stick("other.receipt.ankommen"))),
        IN
    );
    let history = done(app::bundle::history(&world.nord_second.session, 10));
    let sent = history.iter().find(|line| line.is_outgoing).unwrap();
    assert!(
        !sent.is_confirmed,
        "the second device sees that the office did not take it"
    );

    let back = world.stick("back.ankommen");
    world.nord_second.export("area-1-first", Scope::Replica, &back);
    assert_eq!(ended(&world.nord.import(&back)), IN);
    let agreed = world.stick("agreed.ankommen");
    world.nord.export("office", Scope::Office, &agreed);
    assert_eq!(ended(&world.office.import(&agreed)), IN);
    assert_eq!(counted(&world.office), Some(3));
    assert_eq!(world.office.named(), [""; 0]);
}

#[test]
fn a_snapshot_of_the_other_device_does_not_bring_back_whom_the_first_had_revoked() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul");
    world.nord.consent(person);
    let replica = world.stick("replica.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &replica);
    world.nord_second.import(&replica);
    let (one, other) = (world.stick("one.ankommen"), world.stick("other.ankommen"));
    world.nord.withdraw(person);
    world.nord.export("office", Scope::Office, &one);
    world.nord_second.add_note(person, "Termin");
    world.nord_second.export("office", Scope::Office, &other);
    assert_eq!(ended(&world.office.import(&one)), IN);
    assert_refused(&world.office.import(&other), ErrorCode::BundleNeedsReplica);
    assert_eq!(world.office.named(), [""; 0], "she withdrew on the first device");
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
