//! Who is named at the office: given, ended by itself, withdrawn, given again, vetoed.

use app::bundle::ImportOptions;
use app::shelter::ShelterChange;
use app::view::{ImportState, NewConsent, StayingReason};
use chrono::NaiveDate;
use model::code::ConsentPurpose;
use model::disclose::Veto;
use model::snapshot::Measure;
use model::{PersonId, Scope};
use tests::opened::Opened;
use tests::world::{Desk, World, consent_of, done};

/// Area 1 hands over, the office takes in; gives the number of people it was told to forget.
fn hand_over(world: &mut World, name: &str) -> u32 {
    let file = world.stick(name);
    world.nord.export("office", Scope::Office, &file);
    let outcome = world.office.import(&file);
    assert_eq!(
        (outcome.state, &outcome.code),
        (ImportState::Imported, &None),
        "{outcome:?}"
    );
    outcome.revocations
}

/// The receipt for that bundle goes back.
fn confirm(world: &mut World, name: &str) {
    let receipt = world.stick(&name.replace(".ankommen", ".receipt.ankommen"));
    let outcome = world.nord.import(&receipt);
    assert_eq!(outcome.state, ImportState::Imported, "{outcome:?}");
}

fn why_staying(desk: &Desk, person: PersonId) -> Option<StayingReason> {
    let staying = desk.preview().staying;
    staying
        .into_iter()
        .find(|staying| staying.persons.iter().any(|whom| whom.id == person))
        .map(|staying| staying.reason)
}

#[test]
fn a_withdrawn_consent_makes_the_office_forget_and_its_receipt_lets_the_worker_forget_that_too() {
    let mut world = World::found();
    let person = world.nord.add_person("Woldemariam, Letekidan");
    world.nord.consent(person);
    hand_over(&mut world, "1.ankommen");
    assert_eq!(world.office.named(), ["Woldemariam"]);

    world.nord.withdraw(person);
    assert_eq!(why_staying(&world.nord, person), Some(StayingReason::Withdrawn));
    assert_eq!(
        world.nord.preview().leaving.revocations,
        1,
        "said before it leaves"
    );
    assert_eq!(hand_over(&mut world, "2.ankommen"), 1);
    assert_eq!(world.office.named(), [""; 0], "the office forgot her");
    let overview = done(app::office::overview(&world.office.session));
    let persons = overview.areas[0]
        .totals
        .iter()
        .find(|total| total.measure == Measure::Persons);
    assert_eq!(persons.map(|total| total.count), Some(1), "and still counts her");

    assert_eq!(
        world.nord.preview().leaving.revocations,
        1,
        "until the office confirms, every bundle says it again: one may be lost"
    );
    confirm(&mut world, "2.ankommen");
    assert_eq!(
        world.nord.preview().leaving.revocations,
        0,
        "confirmed: the mark is gone"
    );
}

#[test]
fn a_receipt_written_again_confirms_the_erasure_again() {
    let mut world = World::found();
    let person = world.nord.add_person("Woldemariam, Letekidan");
    world.nord.consent(person);
    hand_over(&mut world, "1.ankommen");
    world.nord.withdraw(person);
    hand_over(&mut world, "2.ankommen");
    done(std::fs::remove_file(world.stick("2.receipt.ankommen")));

    let again = world.office.import(&world.stick("2.ankommen"));
    assert_eq!(again.state, ImportState::AlreadyImported);
    confirm(&mut world, "2.ankommen");
    assert_eq!(
        world.nord.preview().leaving.revocations,
        0,
        "the second receipt says all that the lost one said"
    );
}

#[test]
fn a_consent_with_an_end_is_over_at_the_office_on_that_day_without_any_bundle() {
    let mut world = World::found();
    let person = world.nord.add_person("Woldemariam, Letekidan");
    let until = NaiveDate::from_ymd_opt(2026, 11, 30);
    let consent = NewConsent {
        until_on: until,
        ..consent_of(person)
    };
    done(app::consent::give(&mut world.nord.session, &consent));
    hand_over(&mut world, "1.ankommen");

    world.clock.advance_days(7);
    assert_eq!(world.clock.today(), until.unwrap());
    assert_eq!(world.office.named(), ["Woldemariam"], "the last day counts");
    world.clock.advance_days(1);
    assert_eq!(world.office.named(), [""; 0], "the day after she is gone");
    let overview = done(app::office::overview(&world.office.session));
    assert_eq!(overview.areas[0].named, 0, "and not counted among the named");
    world.office = world.office.reopen();
    let persons = world.office.peek(|store| done(store.reader().office_persons()));
    assert_eq!(persons, [], "unlocking erased her, not only the view");

    assert_eq!(why_staying(&world.nord, person), Some(StayingReason::Expired));
    assert_eq!(hand_over(&mut world, "2.ankommen"), 1);
    confirm(&mut world, "2.ankommen");
    assert_eq!(world.nord.preview().leaving.revocations, 0);
}

#[test]
fn a_consent_withdrawn_and_given_again_names_her_again() {
    let mut world = World::found();
    let person = world.nord.add_person("Woldemariam, Letekidan");
    world.nord.consent(person);
    hand_over(&mut world, "1.ankommen");
    world.nord.withdraw(person);
    world.nord.consent(person);
    let preview = world.nord.preview();
    assert_eq!(
        (preview.leaving.persons.len(), preview.leaving.revocations),
        (1, 0),
        "given again before the next bundle: nothing to revoke"
    );

    world.nord.withdraw(person);
    hand_over(&mut world, "2.ankommen");
    world.clock.advance_days(1);
    world.nord.consent(person);
    hand_over(&mut world, "3.ankommen");
    assert_eq!(world.office.named(), ["Woldemariam"]);

    confirm(&mut world, "2.ankommen");
    world.nord.withdraw(person);
    assert_eq!(
        hand_over(&mut world, "4.ankommen"),
        1,
        "the late receipt for the withdrawal before did not make the worker forget that she is named again"
    );
    assert_eq!(world.office.named(), [""; 0]);
}

#[test]
fn each_veto_acts_like_a_withdrawal() {
    let mut world = World::found();
    let person = world.nord.add_person("Woldemariam, Letekidan");
    world.nord.consent(person);
    world.nord.edit(person, "shelter", "Haus Birkenweg");
    let vetoes = [
        ("is_address_protected", "ja", Veto::AddressProtected),
        ("is_whereabouts_unknown", "ja", Veto::WhereaboutsUnknown),
        ("residence_status", "ohne_titel", Veto::NoTitle),
        ("residence_status", "grenzuebertrittsbescheinigung", Veto::NoTitle),
    ];
    for (number, (field, value, veto)) in vetoes.into_iter().enumerate() {
        hand_over(&mut world, &format!("{number}-named.ankommen"));
        assert_eq!(world.office.named(), ["Woldemariam"], "before {veto:?}");
        world.nord.edit(person, field, value);
        assert_eq!(
            why_staying(&world.nord, person),
            Some(StayingReason::Veto { veto })
        );
        assert_eq!(
            hand_over(&mut world, &format!("{number}-vetoed.ankommen")),
            1,
            "{veto:?}"
        );
        assert_eq!(world.office.named(), [""; 0], "after {veto:?}");
        world.nord.edit(person, field, "");
    }
}

#[test]
fn a_shelter_that_becomes_protected_is_never_told_again_nor_who_lives_there() {
    let mut world = World::found();
    let inside = world.nord.add_person("Woldemariam, Letekidan");
    let outside = world.nord.add_person("Rahimi, Gul");
    for person in [inside, outside] {
        world.nord.consent(person);
    }
    world.nord.edit(inside, "shelter", "Haus Abendrot");
    world.nord.edit(outside, "shelter", "Haus Birkenweg");
    hand_over(&mut world, "1.ankommen");
    assert_eq!(world.office.named(), ["Rahimi", "Woldemariam"]);

    let shelters = done(app::shelter::list(&world.nord.session));
    let shelter = shelters
        .iter()
        .find(|row| row.fields.name.as_deref() == Some("Haus Abendrot"));
    let protect = ShelterChange {
        is_protected: Some(true),
        ..ShelterChange::default()
    };
    done(app::shelter::edit(
        &mut world.nord.session,
        shelter.unwrap().id,
        &protect,
    ));
    let veto = Veto::ShelterProtected;
    assert_eq!(
        why_staying(&world.nord, inside),
        Some(StayingReason::Veto { veto })
    );
    assert_eq!(hand_over(&mut world, "2.ankommen"), 1);
    assert_eq!(world.office.named(), ["Rahimi"]);
    let told = Opened::office(&world, &world.stick("2.ankommen")).text();
    assert!(told.contains("Haus Birkenweg"));
    for secret in ["Abendrot", "Woldemariam", "Letekidan"] {
        assert!(!told.contains(secret), "{secret} was told");
    }
}

#[test]
fn without_a_consent_only_numbers_leave() {
    let mut world = World::found();
    let person = world.nord.add_person("Woldemariam, Letekidan");
    world.nord.add_note(person, "Schule angemeldet");
    for purpose in [
        ConsentPurpose::Cover,
        ConsentPurpose::Transfer,
        ConsentPurpose::Release,
    ] {
        let consent = NewConsent {
            purpose,
            ..consent_of(person)
        };
        done(app::consent::give(&mut world.nord.session, &consent));
    }
    hand_over(&mut world, "1.ankommen");
    let opened = Opened::office(&world, &world.stick("1.ankommen"));
    for line in &opened.lines {
        assert!(
            line.starts_with(r#"{"kind":"total","#),
            "more than a number left: {line}"
        );
    }
    assert!(!opened.text().contains(&person.to_string()), "not even her id");
    assert_eq!(world.office.named(), [""; 0]);
}

#[test]
fn when_care_has_ended_the_office_forgets_the_name_and_counts_the_outflow() {
    let mut world = World::found();
    let person = world.nord.add_person("Woldemariam, Letekidan");
    world.nord.consent(person);
    hand_over(&mut world, "1.ankommen");
    world.nord.edit(person, "closed_on", "2026-11-23");
    assert_eq!(
        hand_over(&mut world, "2.ankommen"),
        0,
        "on its last day the case is still open"
    );
    world.clock.advance_days(1);
    assert_eq!(hand_over(&mut world, "3.ankommen"), 1);
    assert_eq!(world.office.named(), [""; 0]);
    let overview = done(app::office::overview(&world.office.session));
    let count = |measure, month: Option<&str>| {
        let mut totals = overview.areas[0].totals.iter();
        let found = totals.find(|total| total.measure == measure && total.month.as_deref() == month);
        found.map(|total| total.count)
    };
    assert_eq!(count(Measure::Persons, None), Some(0));
    assert_eq!(count(Measure::Outflow, Some("2026-11")), Some(1));
}

#[test]
fn a_withdrawal_on_one_device_reaches_the_office_though_the_other_device_had_told_her() {
    let mut world = World::found();
    let person = world.nord.add_person("Woldemariam, Letekidan");
    world.nord.consent(person);
    hand_over(&mut world, "1.ankommen");
    let replica = world.stick("replica.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &replica);
    world.nord_second.import(&replica);
    // Both go on; the office has a later snapshot of the first, which the second does not know of.
    world.nord.add_note(person, "Termin beim Jobcenter");
    hand_over(&mut world, "2.ankommen");

    world.nord_second.withdraw(person);
    let file = world.stick("second.ankommen");
    world.nord_second.export("office", Scope::Office, &file);
    let outcome = world.office.import(&file);
    assert_eq!(
        outcome.code.as_deref(),
        Some("bundle_needs_replica"),
        "{outcome:?}"
    );
    assert_eq!(outcome.revocations, 1, "what she no longer wants counts at once");
    assert_eq!(world.office.named(), [""; 0]);
}

#[test]
fn a_preview_of_an_import_changes_nothing_and_says_what_would_happen() {
    let mut world = World::found();
    let person = world.nord.add_person("Woldemariam, Letekidan");
    world.nord.consent(person);
    let file = world.stick("1.ankommen");
    world.nord.export("office", Scope::Office, &file);
    let before = world.office.bytes();
    let options = ImportOptions {
        dry_run: true,
        ..ImportOptions::default()
    };
    let outcome = app::bundle::import(&mut world.office.session, &file, &options);
    assert_eq!((outcome.state, outcome.persons), (ImportState::WouldImport, 1));
    assert!(outcome.receipt.is_none() && !world.stick("1.receipt.ankommen").exists());
    assert!(world.office.bytes() == before, "looking is not taking in");
}
