//! Manifests that contradict themselves, and those of a later version.

use bundle::Manifest;
use serde_json::{Value, json};

use crate::city::{AREA_2, City, OFFICE};
use crate::forge::{Forge, member};

#[test]
fn a_manifest_that_contradicts_itself_is_refused() {
    let city = City::found();
    let recipient = city.keys(OFFICE).identity.to_public().fingerprint();
    let some_hash = json!("ab".repeat(32));
    let receipt_of_another = json!([city.receipt_of(AREA_2)]);
    let cases = [
        ("format_missing", "/format", Value::Null),
        ("scope_unknown", "/scope", json!("everything")),
        ("scope_of_operations_with_a_snapshot", "/scope", json!("replica")),
        ("scope_receipt_with_content", "/scope", json!("receipt")),
        ("number_zero", "/channel/seq", json!(0)),
        ("number_negative", "/channel/seq", json!(-1)),
        ("number_missing", "/channel", Value::Null),
        ("first_with_a_predecessor", "/channel/previous", some_hash.clone()),
        ("second_without_a_predecessor", "/channel/seq", json!(2)),
        ("epoch_zero", "/from/epoch", json!(0)),
        ("recipients_none", "/to/recipients", json!([])),
        ("recipient_twice", "/to/recipients", json!([recipient, recipient])),
        (
            "recipient_hash_in_capitals",
            "/to/recipients",
            json!(["AB".repeat(32)]),
        ),
        ("members_none", "/members", json!([])),
        (
            "member_name_not_ours",
            "/members/0/name",
            json!("../ops.jsonl.zst"),
        ),
        (
            "member_is_the_manifest",
            "/members/0/name",
            json!("manifest.json"),
        ),
        (
            "member_of_the_other_content",
            "/members/0/name",
            json!("ops.jsonl.zst"),
        ),
        ("content_without_hash", "/content_sha256", Value::Null),
        ("receipt_of_somebody_else", "/receipts", receipt_of_another),
        ("created_at_not_a_moment", "/created_at", json!("gestern")),
    ];
    for (broken, field, value) in cases {
        let bytes = Forge::of_office(&city).set(field, value).seal();
        assert_eq!(city.code(OFFICE, &bytes), "bundle_damaged", "{broken}");
    }
}

#[test]
fn a_manifest_that_is_no_json_is_refused() {
    let city = City::found();
    let right = Forge::of_office(&city);
    let text = String::from_utf8(right.signed_bytes()).unwrap();
    let cases = [
        ("manifest_empty", String::new()),
        ("manifest_cut", text[..text.len() - 1].to_owned()),
        ("manifest_with_something_behind", format!("{text}{{}}")),
        (
            "manifest_with_a_field_twice",
            text.replacen("\"scope\"", "\"scope\": \"office\", \"scope\"", 1),
        ),
        ("manifest_nested_without_end", "[".repeat(100_000)),
    ];
    for (broken, text) in cases {
        let mut blocks = right.blocks();
        let signature = crypto::signing::sign(&right.signer, right.namespace, text.as_bytes()).unwrap();
        blocks[0] = member("manifest.json", text.as_bytes());
        blocks[1] = member("manifest.json.sig", signature.as_bytes());
        assert_eq!(
            city.code(OFFICE, &right.seal_archive(&blocks.concat())),
            "bundle_damaged",
            "{broken}"
        );
    }
}

#[test]
fn what_a_newer_version_added_is_ignored_unless_it_is_critical() {
    let city = City::found();
    let code = |changes: &[(&str, Value)]| {
        let forge = changes
            .iter()
            .fold(Forge::of_office(&city), |forge, (field, value)| {
                forge.set(field, value.clone())
            });
        city.code(OFFICE, &forge.seal())
    };
    let new_field = ("/quarantine_until", json!("2027-01-01"));
    assert_eq!(code(std::slice::from_ref(&new_field)), "accepted");
    assert_eq!(
        code(&[new_field.clone(), ("/format", json!(2))]),
        "accepted",
        "its author says that we can read it"
    );
    assert_eq!(
        code(&[("/critical", json!(["scope"]))]),
        "accepted",
        "we understand scopes"
    );
    assert_eq!(
        code(&[new_field, ("/critical", json!(["quarantine_until"]))]),
        "bundle_newer_format"
    );
    assert_eq!(code(&[("/min_reader", json!(2))]), "bundle_newer_format");
    let unheard_of = [("/format", json!(2)), ("/scope", json!("statistics"))];
    assert_eq!(code(&unheard_of), "bundle_newer_format");
    let all_different = [
        ("/min_reader", json!(9)),
        ("/from", json!("area-1")),
        ("/members", json!({})),
    ];
    assert_eq!(
        code(&all_different),
        "bundle_newer_format",
        "only the versions are looked at"
    );
}

#[test]
fn a_manifest_of_this_version_reads_back_as_it_was() {
    let manifest = City::found().replica_bundle().written.manifest;
    let text = serde_json::to_vec(&manifest).unwrap();
    assert_eq!(Manifest::parse(&text).unwrap(), manifest);
}
