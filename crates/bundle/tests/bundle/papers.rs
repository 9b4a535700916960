//! Rosters and enrolment requests as files.

use bundle::roster::device_digest;
use bundle::{EnrolmentRequest, PaperError, Roster, SignedRequest, SignedRoster, SignedRules, limits};
use crypto::signing::{Namespace, SigningKey, sign};
use crypto::words::derive_words;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::city::{AREA_1, City};

fn signed(city: &City) -> SignedRoster {
    SignedRoster::sign(&city.roster, &city.roster_key).unwrap()
}

fn next(roster: &Roster) -> Roster {
    Roster {
        version: roster.version + 1,
        ..roster.clone()
    }
}

fn request(city: &City) -> SignedRequest {
    let keys = city.keys(AREA_1);
    let request = EnrolmentRequest {
        device: keys.id,
        unit: "area-1".into(),
        name: "area-1-third".into(),
        worker: "Jana Okafor".into(),
        signing_key: keys.signing.verifying_key(),
        recipient: keys.identity.to_public(),
    };
    SignedRequest::sign(request, &keys.signing).unwrap()
}

#[test]
fn a_new_device_believes_the_roster_whose_words_it_was_given() {
    let city = City::found();
    let sheet = city.roster.words().join(" ");
    let read = SignedRoster::parse(&signed(&city).to_bytes()).unwrap();
    assert_eq!(read.verify_first(&sheet), Ok(city.roster.clone()));
    let wrong = read.verify_first(&["Abakus"; 8].join(" "));
    assert!(matches!(wrong, Err(PaperError::Words(_))), "{wrong:?}");
}

#[test]
fn the_words_of_the_office_stay_while_the_roster_grows_and_are_of_this_project_alone() {
    let city = City::found();
    assert_eq!(next(&city.roster).words(), city.roster.words());
    let mut other = city.roster.clone();
    other.project.id = uuid::Uuid::from_u128(1);
    assert_ne!(other.words(), city.roster.words());
}

#[test]
fn a_roster_is_followed_by_a_newer_one_of_the_same_key() {
    let city = City::found();
    let sign = |roster: &Roster, key: &SigningKey| SignedRoster::sign(roster, key).unwrap();
    let newer = next(&city.roster);
    assert_eq!(
        sign(&newer, &city.roster_key).verify_update(&city.roster),
        Ok(newer.clone())
    );
    assert_eq!(
        signed(&city).verify_update(&city.roster),
        Ok(city.roster.clone()),
        "the same once more"
    );
    assert_eq!(signed(&city).verify_update(&newer), Err(PaperError::Older));
    let mut same_number = city.roster.clone();
    same_number.project.name = "Ein anderer Name".into();
    assert_eq!(
        sign(&same_number, &city.roster_key).verify_update(&city.roster),
        Err(PaperError::Older)
    );
    let stranger = SigningKey::make_random();
    let taken_over = Roster {
        roster_key: stranger.verifying_key(),
        ..newer.clone()
    };
    assert_eq!(
        sign(&taken_over, &stranger).verify_update(&city.roster),
        Err(PaperError::BadSignature)
    );
    let mut elsewhere = newer;
    elsewhere.project.id = uuid::Uuid::from_u128(1);
    assert_eq!(
        sign(&elsewhere, &city.roster_key).verify_update(&city.roster),
        Err(PaperError::WrongProject)
    );
}

#[test]
fn a_roster_is_signed_with_its_own_key_only() {
    let city = City::found();
    let by_a_device = SignedRoster::sign(&city.roster, &city.keys(AREA_1).signing);
    assert_eq!(by_a_device, Err(PaperError::BadSignature));
}

#[test]
fn a_changed_or_foreign_roster_is_refused() {
    let city = City::found();
    let file: Value = serde_json::from_slice(&signed(&city).to_bytes()).unwrap();
    let text = file["signed"].as_str().unwrap();
    let with = |field: &str, value: Value| {
        let mut file = file.clone();
        file[field] = value;
        let parsed = SignedRoster::parse(&serde_json::to_vec(&file).unwrap());
        parsed.and_then(|roster| roster.verify_update(&city.roster))
    };
    let resigned = |text: &str, namespace| {
        let mut file = file.clone();
        file["signed"] = json!(text);
        file["signature"] = json!(sign(&city.roster_key, namespace, text.as_bytes()).unwrap());
        let parsed = SignedRoster::parse(&serde_json::to_vec(&file).unwrap());
        parsed.and_then(|roster| roster.verify_update(&city.roster))
    };
    assert_eq!(
        resigned(text, Namespace::Roster),
        Ok(city.roster.clone()),
        "else the rest proves nothing"
    );
    assert_eq!(
        with("signed", json!(text.replace("Birke", "Buche"))),
        Err(PaperError::BadSignature)
    );
    assert_eq!(with("signature", json!("")), Err(PaperError::BadSignature));
    assert_eq!(with("more", json!(1)), Err(PaperError::NotAPaper));
    assert_eq!(
        with("ankommen", json!("enrolment_request")),
        Err(PaperError::NotAPaper)
    );
    assert_eq!(
        resigned(text, Namespace::Bundle),
        Err(PaperError::BadSignature),
        "another purpose"
    );
    assert_eq!(resigned("{}", Namespace::Roster), Err(PaperError::NotAPaper));
    assert_eq!(
        resigned(r#"{"format":2}"#, Namespace::Roster),
        Err(PaperError::NewerFormat)
    );
    assert_eq!(
        SignedRoster::parse(&request(&city).to_bytes()),
        Err(PaperError::NotAPaper)
    );
    assert_eq!(
        SignedRoster::parse(&vec![b' '; 1 + bundle::limits::MAX_PAPERS]),
        Err(PaperError::TooLarge)
    );
}

#[test]
fn a_request_is_compared_by_voice() {
    let city = City::found();
    let made = request(&city);
    let arrived = SignedRequest::parse(&made.to_bytes()).unwrap();
    assert_eq!(arrived.request(), made.request());
    assert_eq!(arrived.check_words(&made.words().join(" ")), Ok(()));
    assert!(matches!(
        arrived.check_words("eins zwei drei"),
        Err(PaperError::Words(_))
    ));
}

#[test]
fn whoever_changes_a_request_on_its_way_changes_its_words() {
    let city = City::found();
    let made = request(&city);
    let stolen = SigningKey::make_random();
    let exchanged = EnrolmentRequest {
        signing_key: stolen.verifying_key(),
        ..made.request().clone()
    };
    let exchanged = SignedRequest::sign(exchanged, &stolen).unwrap();
    assert_ne!(exchanged.words(), made.words());
    let renamed = EnrolmentRequest {
        unit: "area-2".into(),
        ..made.request().clone()
    };
    let renamed = SignedRequest::sign(renamed, &city.keys(AREA_1).signing).unwrap();
    assert_ne!(
        renamed.words(),
        made.words(),
        "the words are of the whole request"
    );
    let for_another = EnrolmentRequest {
        signing_key: stolen.verifying_key(),
        ..made.request().clone()
    };
    let unproven = SignedRequest::sign(for_another, &city.keys(AREA_1).signing);
    assert_eq!(
        unproven,
        Err(PaperError::BadSignature),
        "nobody can enrol a key they do not hold"
    );
}

#[test]
fn a_device_and_the_roster_agree_on_its_words() {
    let city = City::found();
    let keys = city.keys(AREA_1);
    let own = device_digest(keys.id, &keys.signing.verifying_key(), &keys.identity.to_public());
    let listed = city.roster.device_named(AREA_1).unwrap();
    assert_eq!(listed.words(), derive_words(own.as_bytes()));
    let mut exchanged = listed.clone();
    exchanged.recipient = city.recovery.to_public();
    assert_ne!(
        exchanged.words(),
        listed.words(),
        "the office cannot slip another key in"
    );
}

#[test]
fn every_changed_byte_of_a_paper_is_noticed() {
    let city = City::found();
    let (roster, request) = (signed(&city).to_bytes(), request(&city).to_bytes());
    for at in 0..roster.len() {
        let mut changed = roster.clone();
        changed[at] ^= 1;
        let read = SignedRoster::parse(&changed).and_then(|roster| roster.verify_update(&city.roster));
        // White space outside the signed text means nothing.
        assert!(
            read.is_err() || read == Ok(city.roster.clone()),
            "byte {at} of the roster"
        );
    }
    for at in 0..request.len() {
        let mut changed = request.clone();
        changed[at] ^= 1;
        let read = SignedRequest::parse(&changed);
        assert!(
            read.is_err() || read == SignedRequest::parse(&request),
            "byte {at} of the request"
        );
    }
}

proptest! {
    #[test]
    fn nothing_in_a_file_makes_the_readers_fail(file: Vec<u8>) {
        let _ = SignedRoster::parse(&file);
        let _ = SignedRequest::parse(&file);
        let _ = SignedRules::parse(&file);
    }
}

/// Rules are a text that the bundle does not understand.
const RULES: &str = "# ankommen-rules 1\n# version 2\n§ 74 AsylG;\"zwei; Wochen\"\n";

#[test]
fn rules_come_out_letter_for_letter_and_only_with_the_key_that_signed_them() {
    let key = SigningKey::make_random();
    let file = SignedRules::sign(RULES, &key).unwrap().to_bytes();
    let read = SignedRules::parse(&file).unwrap();
    assert_eq!(read.verify(&key.verifying_key()), Ok(RULES));
    let other = SigningKey::make_random().verifying_key();
    assert_eq!(read.verify(&other), Err(PaperError::BadSignature));
    for at in 0..file.len() {
        let mut changed = file.clone();
        changed[at] ^= 1;
        let read = SignedRules::parse(&changed);
        let text = read.as_ref().map(|rules| rules.verify(&key.verifying_key()));
        assert!(
            text.is_err() || matches!(text, Ok(Err(_) | Ok(RULES))),
            "byte {at} of the rules"
        );
    }
}

#[test]
fn rules_that_no_device_would_read_are_not_signed() {
    let huge = "§".repeat(limits::MAX_PAPERS / 2);
    let signed = SignedRules::sign(&huge, &SigningKey::make_random());
    assert_eq!(signed.err(), Some(PaperError::TooLarge));
}
