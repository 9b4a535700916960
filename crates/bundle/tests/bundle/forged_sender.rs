//! Who signed, and for whom.

use bundle::roster::{LastSeq, Revoked};
use bundle::{Address, Link};
use crypto::sha256;
use crypto::signing::{Namespace, SigningKey};
use model::{Origin, Scope};
use serde_json::json;

use crate::city::{AREA_1, AREA_1_SECOND, AREA_2, City, OFFICE, OFFICE_SECOND};
use crate::forge::{Forge, member};

#[test]
fn a_forged_signature_is_refused() {
    let city = City::found();
    let right = || Forge::of_office(&city);
    let with_signature = |signature: &[u8]| {
        let mut blocks = right().blocks();
        blocks[1] = member("manifest.json.sig", signature);
        right().seal_archive(&blocks.concat())
    };
    let by = |signer: &str| Forge {
        signer: city.keys(signer).signing.clone(),
        ..right()
    };
    let stranger = Forge {
        signer: SigningKey::make_random(),
        ..right()
    };
    let changed = right().set("/counts/persons", json!(7));
    let with_text_behind = [right().signature(), b"und noch etwas\n".to_vec()].concat();
    let cases = [
        ("signed_by_a_stranger", stranger.seal(), "bundle_unknown_sender"),
        (
            "signed_by_another_device_of_the_area",
            by(AREA_1_SECOND).seal(),
            "bundle_other_signer",
        ),
        ("signed_by_another_area", by(AREA_2).seal(), "bundle_other_signer"),
        (
            "signed_by_the_office_itself",
            by(OFFICE).seal(),
            "bundle_other_signer",
        ),
        (
            "signed_with_the_roster_key",
            Forge {
                signer: city.roster_key.clone(),
                ..right()
            }
            .seal(),
            "bundle_unknown_sender",
        ),
        ("signature_empty", with_signature(b""), "bundle_bad_signature"),
        (
            "signature_no_text",
            with_signature(&[0xFF; 300]),
            "bundle_bad_signature",
        ),
        (
            "signature_of_another_manifest",
            with_signature(&changed.signature()),
            "bundle_bad_signature",
        ),
        (
            "signature_with_text_behind",
            with_signature(&with_text_behind),
            "bundle_bad_signature",
        ),
        (
            "signature_with_windows_line_ends",
            with_signature(&crlf(&right().signature())),
            "bundle_bad_signature",
        ),
        (
            "namespace_of_rosters",
            Forge {
                namespace: Namespace::Roster,
                ..right()
            }
            .seal(),
            "bundle_bad_signature",
        ),
        (
            "namespace_of_requests",
            Forge {
                namespace: Namespace::Enrolment,
                ..right()
            }
            .seal(),
            "bundle_bad_signature",
        ),
        (
            "sender_names_another_unit",
            right().set("/from/unit", json!("area-2")).seal(),
            "bundle_other_signer",
        ),
        (
            "sender_names_another_device",
            right().set("/from/device", json!(city.keys(AREA_2).id)).seal(),
            "bundle_other_signer",
        ),
        (
            "sender_names_another_key",
            right().set("/from/signer", json!("SHA256:x")).seal(),
            "bundle_other_signer",
        ),
    ];
    for (broken, bytes, code) in cases {
        assert_eq!(city.code(OFFICE, &bytes), code, "{broken}");
    }
}

fn crlf(text: &[u8]) -> Vec<u8> {
    String::from_utf8(text.to_vec())
        .unwrap()
        .replace('\n', "\r\n")
        .into_bytes()
}

#[test]
fn a_bundle_passed_on_is_refused_by_whoever_gets_it() {
    let city = City::found();
    let for_intake_alone = Forge::of_office(&city).set(
        "/to/recipients",
        json!([city.keys(OFFICE).identity.to_public().fingerprint()]),
    );
    let sealed_for = |forge: &Forge, device: &str| {
        let recipients = vec![city.keys(device).identity.to_public()];
        Forge {
            recipients,
            manifest: forge.manifest.clone(),
            signer: forge.signer.clone(),
            members: forge.members.clone(),
            namespace: forge.namespace,
        }
        .seal()
    };
    assert_eq!(city.code(OFFICE, &for_intake_alone.seal()), "accepted");
    let to_the_colleague = sealed_for(&for_intake_alone, OFFICE_SECOND);
    assert_eq!(
        city.code(OFFICE_SECOND, &to_the_colleague),
        "bundle_recipient_not_listed"
    );
    for device in [AREA_1_SECOND, AREA_2] {
        let passed_on = sealed_for(&for_intake_alone, device);
        assert_eq!(
            city.code(device, &passed_on),
            "bundle_not_for_this_device",
            "{device}"
        );
    }
}

#[test]
fn a_bundle_for_one_device_is_not_for_the_other_of_the_same_unit() {
    let city = City::found();
    let first = city.keys(AREA_1).identity.to_public();
    let forge = Forge::of(
        &city,
        AREA_1,
        &city.replica_bundle(),
        &city.keys(AREA_1_SECOND).identity,
    );
    let forge = Forge {
        recipients: vec![first.clone()],
        ..forge
    }
    .set("/to/recipients", json!([first.fingerprint()]));
    assert_eq!(city.code(AREA_1, &forge.seal()), "bundle_not_for_this_device");
}

#[test]
fn no_sender_can_widen_a_scope() {
    let city = City::found();
    let office = || Forge::of_office(&city);
    let replica = || {
        Forge::of(
            &city,
            AREA_1,
            &city.replica_bundle(),
            &city.keys(AREA_1_SECOND).identity,
        )
    };
    let project = {
        let draft = city.draft(OFFICE, "area-2", Scope::Project);
        let made = city.write(OFFICE, "area-2", draft, &[], &[]).unwrap();
        Forge::of(&city, OFFICE, &made, &city.keys(AREA_2).identity)
    };
    let by_area_1 = |forge: Forge| {
        Forge {
            signer: city.keys(AREA_1).signing.clone(),
            ..forge
        }
        .set("/from", office().manifest["from"].clone())
    };
    let to = |forge: Forge, device: &str, unit: &str| {
        let recipient = city.keys(device).identity.to_public();
        let address = json!({"unit": unit, "recipients": [recipient.fingerprint()]});
        Forge {
            recipients: vec![recipient],
            ..forge
        }
        .set("/to", address)
    };
    let recovery = city.recovery.to_public().fingerprint();
    let own = city.keys(AREA_1_SECOND).identity.to_public().fingerprint();
    let cases = [
        (
            "office_snapshot_as_project",
            office().set("/scope", json!("project")),
            OFFICE,
        ),
        (
            "office_snapshot_as_cover",
            office().set("/scope", json!("cover")),
            OFFICE,
        ),
        (
            "office_snapshot_to_another_area",
            to(office(), AREA_2, "area-2"),
            AREA_2,
        ),
        ("replica_to_the_office", to(replica(), OFFICE, "office"), OFFICE),
        ("replica_to_another_area", to(replica(), AREA_2, "area-2"), AREA_2),
        (
            "transfer_to_the_office",
            to(replica().set("/scope", json!("transfer")), OFFICE, "office"),
            OFFICE,
        ),
        (
            "replica_that_the_safe_can_open",
            replica().set("/to/recipients", json!([own, recovery])),
            AREA_1_SECOND,
        ),
        ("project_by_a_worker", by_area_1(project), AREA_2),
    ];
    for (broken, forge, reader) in cases {
        assert_eq!(
            city.code(reader, &forge.seal()),
            "bundle_scope_not_allowed",
            "{broken}"
        );
    }
}

#[test]
fn a_bundle_of_another_project_is_refused() {
    let city = City::found();
    let forge = Forge::of_office(&city).set("/project", json!("00000000-0000-0000-0000-000000000001"));
    assert_eq!(city.code(OFFICE, &forge.seal()), "bundle_wrong_project");
}

#[test]
fn of_a_lost_laptop_only_what_was_known_of_it_counts() {
    let mut city = City::found();
    let to = Address::unit("office");
    let bundle = |city: &City, epoch, seq| {
        let mut draft = city.draft(AREA_1, "office", Scope::Office);
        draft.origin = Origin {
            epoch,
            ..draft.origin
        };
        draft.channel = Some(Link {
            seq,
            previous: (seq > 1).then(|| sha256("the one before")),
        });
        city.write(AREA_1, "office", draft, &[], &[]).unwrap().bytes
    };
    let (known, later, other_epoch) = (bundle(&city, 1, 2), bundle(&city, 1, 3), bundle(&city, 2, 1));
    let receipt = {
        let draft = city.draft(AREA_1, "office", Scope::Receipt);
        city.write(AREA_1, "office", draft, &[], &[]).unwrap().bytes
    };
    let replica = city.replica_bundle().bytes;
    city.device_mut(AREA_1).revoked = Some(Revoked {
        channels: vec![LastSeq { epoch: 1, to, seq: 2 }],
    });
    assert_eq!(city.code(OFFICE, &known), "accepted");
    for (what, bytes, reader) in [
        ("a later number", later, OFFICE),
        ("a later epoch", other_epoch, OFFICE),
        ("a receipt, which has no number", receipt, OFFICE),
        ("another channel", replica, AREA_1_SECOND),
    ] {
        assert_eq!(city.code(reader, &bytes), "bundle_revoked_sender", "{what}");
    }
}
