//! What left about one person: every bundle that held something of her, and what the office knows since.

use app::person::{disclosures, erase, erasure_preview};
use app::view::{Disclosures, Held};
use model::disclose::{Veto, Withheld};
use model::{PersonId, Scope};
use tests::ended::{IN, ended};
use tests::world::{Desk, World, done, there};

fn of(desk: &Desk, person: PersonId) -> Disclosures {
    done(disclosures(&desk.session, person))
}

/// What each bundle held of her and whether it was confirmed, newest first.
fn held(desk: &Desk, person: PersonId) -> Vec<(Scope, Held, bool)> {
    let lines = of(desk, person).lines.into_iter();
    lines
        .map(|line| (line.scope, line.held, line.is_confirmed))
        .collect()
}

/// Hands a bundle to the office, which takes it in; the receipt comes back.
fn hand_over(world: &mut World, name: &str) {
    let file = world.stick(&format!("{name}.ankommen"));
    world.nord.export("office", Scope::Office, &file);
    assert_eq!(ended(&world.office.import(&file)), IN);
    let receipt = world.stick(&format!("{name}.receipt.ankommen"));
    assert_eq!(ended(&world.nord.import(&receipt)), IN);
    world.clock.advance_days(1);
}

#[test]
fn the_office_knows_what_the_last_bundle_said_and_not_what_stands_here_since() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    let other = world.nord.add_person("Rahimi, Gul");
    world.nord.edit(person, "shelter", "Haus Birkenweg");
    world.nord.edit(person, "room", "12");
    world.nord.edit(person, "birth", "1972-05-03");
    world.nord.consent(person);
    assert_eq!(of(&world.nord, person).lines, []);
    let before = of(&world.nord, person).office;
    assert!(before.told.is_none());
    assert_eq!(there(before.next).room.as_deref(), Some("12"));

    hand_over(&mut world, "1");
    hand_over(&mut world, "2");
    world.nord.edit(person, "room", "14");
    let office = of(&world.nord, person).office;
    let told = there(office.told);
    assert_eq!((told.seq, told.is_confirmed), (2, true));
    assert_eq!(told.known.room.as_deref(), Some("12"), "what it was told");
    assert_eq!(told.known.birth_year, Some(1972));
    assert_eq!(
        there(office.next).room.as_deref(),
        Some("14"),
        "what it will be told"
    );

    hand_over(&mut world, "3");
    let office = Scope::Office;
    assert_eq!(
        held(&world.nord, person),
        [
            (office, Held::Named, true),
            (office, Held::Unchanged, true),
            (office, Held::Named, true),
        ]
    );
    assert_eq!(
        of(&world.nord, other).lines,
        [],
        "nothing left about somebody who never agreed"
    );
    assert_eq!(of(&world.nord, other).office.withheld, Some(Withheld::NoConsent));
}

#[test]
fn after_a_withdrawal_the_office_is_asked_to_forget_and_the_page_knows_when_it_has() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    world.nord.consent(person);
    hand_over(&mut world, "1");
    world.nord.withdraw(person);
    let office = of(&world.nord, person).office;
    assert_eq!(office.withheld, Some(Withheld::Withdrawn));
    assert!(office.told.is_some(), "it still knows");

    let file = world.stick("2.ankommen");
    world.nord.export("office", Scope::Office, &file);
    let office = of(&world.nord, person).office;
    assert!(office.told.is_none());
    assert!(!there(office.forgetting).is_confirmed, "nobody confirmed it yet");
    assert_eq!(ended(&world.office.import(&file)), IN);
    assert_eq!(ended(&world.nord.import(&world.stick("2.receipt.ankommen"))), IN);
    assert!(there(of(&world.nord, person).office.forgetting).is_confirmed);

    world.nord.consent(person);
    hand_over(&mut world, "3");
    let office = of(&world.nord, person).office;
    assert!(
        office.told.is_some() && office.forgetting.is_none(),
        "it was told anew"
    );
}

#[test]
fn a_veto_is_named_as_the_reason_why_nothing_leaves() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    world.nord.consent(person);
    world.nord.edit(person, "is_address_protected", "true");
    let veto = Withheld::Veto(Veto::AddressProtected);
    assert_eq!(of(&world.nord, person).office.withheld, Some(veto));
}

#[test]
fn what_went_to_the_second_device_is_counted_bundle_by_bundle() {
    let mut world = World::found();
    let person = world.nord.add_person("Yusuf, Khalil");
    world.nord.add_note(person, "Erstgespräch");
    let first = world.stick("1.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &first);
    assert_eq!(ended(&world.nord_second.import(&first)), IN);
    assert_eq!(ended(&world.nord.import(&world.stick("1.receipt.ankommen"))), IN);
    world.clock.advance_days(1);
    let other = world.nord.add_person("Rahimi, Gul");
    let second = world.stick("2.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &second);
    world.clock.advance_days(1);
    world.nord.edit(person, "phone", "0151 1");
    let third = world.stick("3.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &third);

    let replica = Scope::Replica;
    assert_eq!(
        held(&world.nord, person),
        [
            (replica, Held::Changes { count: 1 }, false),
            (replica, Held::Changes { count: 2 }, true),
        ],
        "the second bundle held nothing of her"
    );
    assert_eq!(
        held(&world.nord, other).len(),
        2,
        "what was not confirmed travels again"
    );
    assert!(of(&world.nord, person).is_shared);
}

#[test]
fn erasing_says_before_what_it_does_and_leaves_nothing_of_what_was_told() {
    let mut world = World::found();
    let person = world.nord.add_person("Zitronenfalter, Khalil");
    let other = world.nord.add_person("Rahimi, Gul");
    world.nord.add_note(person, "allein");
    world.nord.add_note_about(&[person, other], "zu zweit");
    world.nord.consent(person);
    let before = done(erasure_preview(&world.nord.session, person));
    assert_eq!((before.notes, before.shared_notes), (1, 1));
    assert!(!before.office_knows);
    assert_eq!(before.devices, ["area-1-second"]);
    hand_over(&mut world, "1");
    assert!(done(erasure_preview(&world.nord.session, person)).office_knows);

    done(erase(&mut world.nord.session, person));
    let kept = world.nord.peek(|store| done(store.reader().told_of(person)));
    assert_eq!(
        kept,
        [],
        "what the office was told of her is not kept here either"
    );
    hand_over(&mut world, "2");
    assert_eq!(world.office.named(), [""; 0], "and the office forgot her");
    let kept = world.nord.peek(|store| done(store.reader().told_of(person)));
    assert_eq!(kept, [], "nor that it was asked to forget");
}
