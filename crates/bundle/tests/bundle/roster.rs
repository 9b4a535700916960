//! Who may send what to whom.

use bundle::roster::{Revoked, Role, Unit, UnitKind};
use bundle::{PaperError, Roster, RouteError, SignedRoster};
use crypto::recipient::Recipient;
use crypto::signing::SigningKey;
use model::{DeviceId, Scope};
use uuid::Uuid;

use crate::city::{AREA_1, AREA_1_SECOND, AREA_2, City, OFFICE, OFFICE_SECOND};

#[test]
fn the_table_of_scopes_is_kept() {
    use Scope::{Cover, Office, Project, Receipt, Replica, Transfer};
    let city = City::found();
    let table = [
        (AREA_1, "office", vec![Office, Receipt]),
        (AREA_1, OFFICE, vec![Office, Receipt]),
        (AREA_1, AREA_1_SECOND, vec![Replica, Transfer, Cover, Receipt]),
        (AREA_1, "area-1", vec![Replica, Transfer, Cover, Receipt]),
        (AREA_1, "area-2", vec![Transfer, Cover, Receipt]),
        (AREA_1, AREA_2, vec![Transfer, Cover, Receipt]),
        (OFFICE, "area-1", vec![Project, Receipt]),
        (OFFICE, AREA_2, vec![Project, Receipt]),
        (OFFICE, OFFICE_SECOND, vec![Replica, Project, Receipt]),
    ];
    for (from, to, expected) in table {
        let from_id = city.keys(from).id;
        let may = |scope: &Scope| city.roster.resolve(from_id, to, *scope).is_ok();
        let allowed: Vec<Scope> = [Office, Replica, Transfer, Cover, Project, Receipt]
            .into_iter()
            .filter(may)
            .collect();
        let sorted = |mut scopes: Vec<Scope>| {
            scopes.sort();
            scopes
        };
        assert_eq!(sorted(allowed), sorted(expected), "{from} to {to}");
    }
}

#[test]
fn what_goes_to_the_office_also_goes_to_the_safe_and_nothing_else_does() {
    let city = City::found();
    let safe = city.recovery.to_public();
    let key_of = |device: &str| city.keys(device).identity.to_public();
    let recipients = |from, to, scope| city.resolve(from, to, scope).recipients;
    assert_eq!(
        recipients(AREA_1, "office", Scope::Office),
        [key_of(OFFICE), key_of(OFFICE_SECOND), safe.clone()]
    );
    assert_eq!(
        recipients(AREA_1, OFFICE, Scope::Office),
        [key_of(OFFICE), safe.clone()]
    );
    for (from, to, scope) in [
        (AREA_1, "area-1", Scope::Replica),
        (AREA_1, "area-2", Scope::Transfer),
        (AREA_1, "area-2", Scope::Cover),
        (AREA_1, "office", Scope::Receipt),
        (OFFICE, "area-1", Scope::Project),
    ] {
        assert!(!recipients(from, to, scope).contains(&safe), "{scope:?} to {to}");
    }
    assert_eq!(
        recipients(AREA_1, "area-1", Scope::Replica),
        [key_of(AREA_1_SECOND)],
        "not to oneself"
    );
}

#[test]
fn a_name_that_leads_nowhere_is_told() {
    let mut city = City::found();
    let from = city.keys(AREA_1).id;
    let resolve = |city: &City, to, scope| city.roster.resolve(from, to, scope).unwrap_err();
    assert_eq!(resolve(&city, "area-9", Scope::Cover), RouteError::UnknownName);
    let stranger = city
        .roster
        .resolve(DeviceId(Uuid::nil()), "office", Scope::Office);
    assert_eq!(stranger, Err(RouteError::NotEnrolled));
    city.device_mut(AREA_2).revoked = Some(Revoked::default());
    assert_eq!(resolve(&city, "area-2", Scope::Cover), RouteError::NoDevice);
    assert_eq!(
        resolve(&city, AREA_2, Scope::Cover),
        RouteError::UnknownName,
        "a retired device receives nothing"
    );
    city.device_mut(AREA_1).revoked = Some(Revoked::default());
    assert_eq!(resolve(&city, "office", Scope::Office), RouteError::NotEnrolled);
}

#[test]
fn a_restored_device_stands_there_twice_and_its_new_keys_count() {
    let mut city = City::found();
    let mut restored = city.roster.device_named(AREA_1_SECOND).unwrap().clone();
    restored.signing_key = SigningKey::make_random().verifying_key();
    let new = crypto::recipient::Identity::make_random(city.roster.recipient_kind).to_public();
    restored.recipient = new.clone();
    city.device_mut(AREA_1_SECOND).revoked = Some(Revoked::default());
    city.roster.devices.push(restored);
    assert!(SignedRoster::sign(&city.roster, &city.roster_key).is_ok());
    assert_eq!(
        city.resolve(AREA_1, AREA_1_SECOND, Scope::Replica).recipients,
        [new]
    );
}

#[test]
fn a_roster_that_contradicts_itself_is_neither_signed_nor_believed() {
    type Breaking = fn(&mut Roster);
    let recovery_as_device: Breaking =
        |roster| roster.devices[0].recipient = roster.recovery_recipient.clone();
    let cases: [(&str, Breaking); 14] = [
        ("version_zero", |roster| roster.version = 0),
        ("no_office", |roster| {
            roster.units.retain(|unit| unit.kind != UnitKind::Office)
        }),
        ("two_offices", |roster| roster.units[1].kind = UnitKind::Office),
        ("unit_twice", |roster| {
            roster.units.push(Unit {
                label: "Nord 2".into(),
                ..roster.units[1].clone()
            })
        }),
        ("device_named_like_a_unit", |roster| {
            roster.devices[0].name = "area-1".into()
        }),
        ("device_name_twice", |roster| {
            roster.devices[0].name.clone_from(&AREA_2.to_owned())
        }),
        ("device_id_twice", |roster| {
            roster.devices[0].id = roster.devices[4].id
        }),
        ("name_with_a_space", |roster| {
            roster.devices[0].name = "büro eins".into()
        }),
        ("device_in_no_unit", |roster| {
            roster.devices[4].unit = "area-9".into()
        }),
        ("coordinator_in_an_area", |roster| {
            roster.devices[4].role = Role::Coordinator
        }),
        ("signing_key_twice", |roster| {
            roster.devices[0].signing_key = roster.devices[4].signing_key
        }),
        ("roster_key_on_a_device", |roster| {
            roster.devices[0].signing_key = roster.roster_key
        }),
        ("recovery_key_on_a_device", recovery_as_device),
        ("intake_in_an_area", |roster| {
            roster.intake_device = Some(roster.devices[4].id)
        }),
    ];
    for (broken, breaking) in cases {
        let mut city = City::found();
        breaking(&mut city.roster);
        let signed = SignedRoster::sign(&city.roster, &city.roster_key);
        assert!(
            matches!(signed, Err(PaperError::Contradiction { .. })),
            "{broken}: {signed:?}"
        );
    }
}

#[test]
fn a_recipient_of_no_known_kind_is_no_recipient() {
    assert!("age1pq1qqqq".parse::<Recipient>().is_err());
}
