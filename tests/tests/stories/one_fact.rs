//! The path of one fact: typed in the shelter, encrypted, bundled, merged at the office.

use app::bundle::{self, ImportOptions};
use app::view::{ImportState, StayingReason};
use model::Scope;
use model::snapshot::Measure;
use tests::world::{World, done};

#[test]
fn only_those_who_consented_have_a_name_at_the_office_and_the_numbers_are_whole() {
    let mut world = World::found();
    let letekidan = world.nord.add_person("Woldemariam, Letekidan Gebremichael");
    let khalil = world.nord.add_person("خليل عبد الرحمن");
    world.nord.add_note(
        letekidan,
        "Hält den Brief in der Hand und fragt, ob sie jetzt gehen muss.",
    );
    world.nord.add_note(khalil, "Schule angemeldet.");
    world.nord.consent(letekidan);

    let preview = done(bundle::preview(&world.nord.session, "office", Scope::Office));
    assert_eq!(preview.leaving.persons.len(), 1, "one agreed");
    assert_eq!(preview.leaving.persons[0].id, letekidan);
    let stays = |reason| {
        preview
            .staying
            .iter()
            .find(|staying| staying.reason == reason)
            .map(|staying| staying.count)
    };
    assert_eq!(stays(StayingReason::CaseNotes), Some(2));
    assert_eq!(stays(StayingReason::NoConsent), Some(1));

    let stick = world.stick(&preview.file_name);
    let exported = done(bundle::export(
        &mut world.nord.session,
        "office",
        Scope::Office,
        &stick,
    ));
    assert_eq!((exported.seq, exported.persons), (1, 1));

    let outcome = bundle::import(&mut world.office.session, &stick, &ImportOptions::default());
    assert_eq!(
        (outcome.state, outcome.code.clone()),
        (ImportState::Imported, None),
        "{outcome:?}"
    );
    let overview = done(app::office::overview(&world.office.session));
    let nord = &overview.areas[0];
    let total = |measure, month: Option<&str>| {
        let found = nord
            .totals
            .iter()
            .find(|total| total.measure == measure && total.month.as_deref() == month);
        found.map(|total| total.count)
    };
    assert_eq!(
        total(Measure::Persons, None),
        Some(2),
        "the number counts everybody"
    );
    assert_eq!(total(Measure::Contacts, Some("2026-11")), Some(2));
    assert_eq!(total(Measure::Minutes, Some("2026-11")), Some(20));
    let named = done(app::office::persons(&world.office.session));
    assert_eq!(named.len(), 1, "the name list knows only who agreed");
    assert_eq!(named[0].family, "Woldemariam");

    let again = bundle::import(&mut world.office.session, &stick, &ImportOptions::default());
    assert_eq!(again.state, ImportState::AlreadyImported);

    let receipt = world.stick(&again.receipt.unwrap());
    let taken = bundle::import(&mut world.nord.session, &receipt, &ImportOptions::default());
    assert_eq!(taken.state, ImportState::Imported, "{taken:?}");
    let history = done(bundle::history(&world.nord.session, 10));
    assert!(
        history.iter().any(|line| line.is_outgoing && line.is_confirmed),
        "the worker sees that it arrived"
    );
    let status = done(app::status::get(&world.nord.session));
    assert_eq!(status.changes_waiting, 0);
    assert!(status.confirmed_at.is_some());
}

#[test]
fn a_second_laptop_has_everything_and_both_agree_after_working_apart() {
    let mut world = World::found();
    let person = world.nord.add_person("Rahimi, Gul Agha");
    world.nord.add_note(person, "Erstgespräch");
    let stick = world.stick("replica.ankommen");
    world.nord.compare("area-1-second");
    done(bundle::export(
        &mut world.nord.session,
        "area-1-second",
        Scope::Replica,
        &stick,
    ));
    let outcome = bundle::import(&mut world.nord_second.session, &stick, &ImportOptions::default());
    assert_eq!(outcome.state, ImportState::Imported, "{outcome:?}");
    assert_eq!(
        done(app::note::list(&world.nord_second.session, person, 10)).len(),
        1
    );

    let change = |field: &str, value: &str| app::view::PersonChange {
        field: field.into(),
        value: value.into(),
    };
    done(app::person::edit(
        &mut world.nord.session,
        person,
        &[change("phone", "0151 1")],
    ));
    done(app::person::edit(
        &mut world.nord_second.session,
        person,
        &[change("phone", "0151 2"), change("email", "g@example.org")],
    ));
    let there = world.stick("there.ankommen");
    done(bundle::export(
        &mut world.nord.session,
        "area-1-second",
        Scope::Replica,
        &there,
    ));
    let back = world.stick("back.ankommen");
    world.nord_second.compare("area-1-first");
    done(bundle::export(
        &mut world.nord_second.session,
        "area-1-first",
        Scope::Replica,
        &back,
    ));
    let one = bundle::import(&mut world.nord_second.session, &there, &ImportOptions::default());
    let other = bundle::import(&mut world.nord.session, &back, &ImportOptions::default());
    assert_eq!(
        (one.conflicts, other.conflicts),
        (1, 1),
        "only the telephone is disputed: {one:?} {other:?}"
    );

    let here = done(app::person::get(&world.nord.session, person));
    let beside = done(app::person::get(&world.nord_second.session, person));
    assert_eq!(here.fields, beside.fields, "both show the same");
    assert_eq!(here.fields.email.as_deref(), Some("g@example.org"));
    let conflict = &here.conflicts[0];
    assert_eq!((conflict.field.as_str(), conflict.values.len()), ("phone", 2));
    let loser = conflict.values[1].op;
    done(app::conflict::resolve(
        &mut world.nord.session,
        &conflict.table,
        conflict.row,
        "phone",
        loser,
    ));
    assert!(
        done(app::conflict::list(&world.nord.session)).is_empty(),
        "chosen once, settled"
    );
}
