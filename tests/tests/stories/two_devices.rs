//! Two devices of one area, a copied laptop, an old copy put back.

use app::ErrorCode;
use model::Scope;
use model::snapshot::Measure;
use tests::ended::{IN, assert_refused, ended};
use tests::world::{Desk, World, done};

#[test]
fn a_copied_laptop_is_named_when_both_copies_send() {
    let mut world = World::found();
    world.nord.add_person("Rahimi, Gul");
    let copied = world.stick("copied");
    let copy = world.nord.copy_to(&copied);
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
    let copy = world.nord.copy_to(&backup);
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
    drop(Desk::open(&copy, &code, &clock).lock()); // so that all of it is in the one file
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
    assert_eq!(world.office.counted(Measure::Persons), Some(3));
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
    assert_eq!(world.office.counted(Measure::Persons), Some(2));
    let late = world.office.import(&early);
    assert_refused(&late, ErrorCode::BundleOlder);
    assert_eq!(
        world.office.counted(Measure::Persons),
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
    assert_eq!(
        world.office.counted(Measure::Persons),
        Some(2),
        "its numbers do not count"
    );
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
    assert_eq!(world.office.counted(Measure::Persons), Some(3));
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
