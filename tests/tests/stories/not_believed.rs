//! Bundles that are whole and yet not to be believed: not for us, by a stranger, beyond what their sender may send.

use app::ErrorCode;
use app::bundle::export;
use app::enrol::install;
use app::view::ImportState;
use bundle::{Address, Counts, Draft, Link, Span, WriteRequest, write};
use model::{BundleId, Hlc, Origin, Scope};
use tests::opened::forge;
use tests::world::{Desk, ROSTER_PASSWORD, World, done, there};
use uuid::Uuid;

#[test]
fn a_bundle_for_somebody_else_stays_closed() {
    let mut world = World::found();
    let (file, _) = world.office_bundle();
    let replica = world.stick("replica.ankommen");
    world.nord.export("area-1-second", Scope::Replica, &replica);
    for file in [&file, &replica] {
        let outcome = world.ost.assert_refuses(file, ErrorCode::BundleNotForUs);
        assert_eq!(outcome.bundle, None, "nothing is known of what is inside");
    }
    world.nord.assert_refuses(&file, ErrorCode::BundleNotForUs);
    world.office.assert_refuses(&replica, ErrorCode::BundleNotForUs);
}

#[test]
fn a_stranger_and_another_project_are_not_believed() {
    let mut world = World::found();
    let (_, bytes) = world.office_bundle();
    let mut elsewhere = World::found_elsewhere();
    let there = elsewhere.office_bundle().0;
    world.office.assert_refuses(&there, ErrorCode::BundleNotForUs);

    // A stranger who knows the office's public key closes a bundle of his own for it.
    let office = world
        .roster()
        .active_devices("office")
        .map(|device| device.recipient.clone())
        .collect::<Vec<_>>();
    let (stranger, _) = elsewhere.nord.keys();
    let (_, office_key) = world.office.keys();
    let same = ("\"min_reader\": 1", "\"min_reader\":1 ");
    let file = world.put(
        "stranger.ankommen",
        &forge(&bytes, same, &stranger, &office_key, &office),
    );
    world.office.assert_refuses(&file, ErrorCode::BundleUnknownSender);

    // Another known device signs what area 1 seems to say.
    let (other, _) = world.ost.keys();
    let file = world.put(
        "other.ankommen",
        &forge(&bytes, same, &other, &office_key, &office),
    );
    world.office.assert_refuses(&file, ErrorCode::BundleBadSignature);

    // The sender itself, with a manifest of another project, and with a format of the future.
    let (signer, _) = world.nord.keys();
    let ours = world.roster().project.id.to_string();
    let theirs = elsewhere.roster().project.id.to_string();
    let file = world.put(
        "project.ankommen",
        &forge(&bytes, (&ours, &theirs), &signer, &office_key, &office),
    );
    world.office.assert_refuses(&file, ErrorCode::BundleWrongProject);
    let newer = ("\"min_reader\": 1", "\"min_reader\": 2");
    let file = world.put(
        "newer.ankommen",
        &forge(&bytes, newer, &signer, &office_key, &office),
    );
    world.office.assert_refuses(&file, ErrorCode::BundleNewerFormat);
    let intact = world.put(
        "intact.ankommen",
        &forge(&bytes, same, &signer, &office_key, &office),
    );
    let outcome = world.office.import(&intact);
    assert_eq!(
        outcome.state,
        ImportState::Imported,
        "the same, signed as it should be: {outcome:?}"
    );
}

/// A bundle with this scope and content that a desk really signs for `to`, whatever the roster allows.
fn signed(world: &World, sender: (&Desk, &str), to: &str, scope: Scope, lines: &[String]) -> Vec<u8> {
    let roster = world.roster();
    let (desk, name) = sender;
    let from = there(roster.device_named(name));
    let devices = roster.active_devices(to);
    let recipients: Vec<_> = devices.map(|device| device.recipient.clone()).collect();
    let draft = Draft {
        scope,
        bundle: BundleId(Uuid::from_u128(1)),
        project: roster.project.id,
        app: "0.0.0".to_owned(),
        created_at: Hlc::from_unix_ms(1),
        unit: from.unit.clone(),
        origin: Origin {
            device: from.id,
            epoch: 1,
        },
        to: Address::unit(to),
        channel: Some(Link {
            seq: 1,
            previous: None,
        }),
        counts: Counts::default(),
        vector: Span::default(),
        receipts: Vec::new(),
        roster_version: roster.version,
        codelist_version: 1,
    };
    let mut bytes = Vec::new();
    let request = WriteRequest {
        draft,
        lines,
        blobs: &[],
        recipients: &recipients,
        signer: &desk.keys().0,
    };
    done(write(request, &mut bytes));
    bytes
}

#[test]
fn what_the_sender_may_not_send_is_refused_and_cannot_be_written() {
    let mut world = World::found();
    world.ost.add_person("Haddad, Nour");
    let operations = world.ost.log();
    let ost = (&world.ost, "area-2-first");
    let replica = signed(&world, ost, "area-1", Scope::Replica, &operations);
    let transfer = signed(&world, ost, "area-1", Scope::Transfer, &operations);
    let widened = signed(&world, ost, "office", Scope::Office, &operations);
    let file = world.put("replica.ankommen", &replica);
    world.nord.assert_refuses(&file, ErrorCode::ScopeNotAllowed);
    let file = world.put("transfer.ankommen", &transfer);
    world.nord.assert_refuses(&file, ErrorCode::ScopeNotAllowed);
    let file = world.put("widened.ankommen", &widened);
    world.office.assert_refuses(&file, ErrorCode::BundleScopeViolated);

    let refusals = [
        ("area-1", Scope::Replica, ErrorCode::ScopeNotAllowed),
        ("office", Scope::Replica, ErrorCode::ScopeNotAllowed),
        ("area-1", Scope::Office, ErrorCode::ScopeNotAllowed),
        ("office", Scope::Project, ErrorCode::ScopeNotAllowed),
        ("area-1", Scope::Transfer, ErrorCode::ScopeNotAllowed),
        ("area-9", Scope::Office, ErrorCode::UnknownRecipient),
        ("area-2", Scope::Replica, ErrorCode::UnknownRecipient),
    ];
    for (to, scope, code) in refusals {
        let out = world.stick("never.ankommen");
        let result = export(&mut world.ost.session, to, scope, &out);
        assert_eq!(
            result.map_err(|error| error.code),
            Err(code),
            "{} to {to}",
            scope.code()
        );
        assert!(!out.exists(), "and no file is left behind");
    }
}

#[test]
fn one_bad_line_takes_all_the_good_ones_back() {
    let mut world = World::found();
    world.nord_second.add_person("Rahimi, Gul");
    let mut lines = world.nord_second.log();
    lines.push(r#"{"kind":"revocation","person":"01a207a2-3280-7176-a3b1-57e29677224a"}"#.to_owned());
    let second = (&world.nord_second, "area-1-second");
    let bytes = signed(&world, second, "area-1", Scope::Replica, &lines);
    let file = world.put("half.ankommen", &bytes);
    world.nord.assert_refuses(&file, ErrorCode::BundleScopeViolated);
    assert!(world.nord.dump().iter().all(|line| !line.contains("Rahimi")));
}

#[test]
fn what_a_revoked_device_sends_later_is_refused_and_what_it_sent_before_still_counts() {
    let mut world = World::found();
    world.nord.add_person("Rahimi, Gul");
    let (known, late, later) = (
        world.stick("known.ankommen"),
        world.stick("late.ankommen"),
        world.stick("later.ankommen"),
    );
    world.nord.export("office", Scope::Office, &known);
    world.nord.export("office", Scope::Office, &late);
    assert_eq!(world.office.import(&known).state, ImportState::Imported);
    let key = world.roster_key.clone();
    let roster = done(app::roster::revoke(
        &mut world.office.session,
        &key,
        ROSTER_PASSWORD,
        "area-1-first",
    ));
    assert_eq!(
        world.office.import(&known).state,
        ImportState::AlreadyImported,
        "up to here it counts"
    );
    world.office.assert_refuses(&late, ErrorCode::BundleRevokedSender);
    world.nord.export("office", Scope::Office, &later);
    world
        .office
        .assert_refuses(&later, ErrorCode::BundleRevokedSender);

    done(install(&mut world.nord_second.session, &roster, None));
    let file = world.stick("second.ankommen");
    world.nord_second.add_person("Anderswo, Rojin");
    world.nord_second.export("office", Scope::Office, &file);
    let outcome = world.office.import(&file);
    assert_ne!(
        outcome.code.as_deref(),
        Some("bundle_revoked_sender"),
        "its colleague goes on"
    );
    let out = world.stick("to-the-thief.ankommen");
    let result = export(
        &mut world.nord_second.session,
        "area-1-first",
        Scope::Replica,
        &out,
    );
    assert_eq!(
        result.map_err(|error| error.code),
        Err(ErrorCode::UnknownRecipient)
    );
}
