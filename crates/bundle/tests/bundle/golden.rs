//! Files of format 1 as they were released. They are read for ever.

use std::path::PathBuf;

use bundle::{Line, PaperError, SignedRequest, SignedRoster, check_line};
use crypto::recipient::Identity;

use crate::city::{AREA_1, AREA_1_SECOND, City, OFFICE, office_lines, operation_lines};
use crate::forge::archive_of;

fn file(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/data/bundle")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The city whose keys lie beside the files.
fn city() -> City {
    City::with_identities(|name| {
        let key = String::from_utf8(file(&format!("keys/{name}.txt"))).unwrap();
        Identity::parse(key.trim_end()).unwrap()
    })
}

#[test]
fn the_office_bundle_of_format_1_is_read() {
    let (manifest, lines) = city().read(OFFICE, &file("office.ankommen")).unwrap();
    assert_eq!(lines, office_lines());
    let manifest = serde_json::to_vec_pretty(&manifest).unwrap();
    assert_eq!(
        manifest,
        file("office.manifest.json"),
        "field by field, byte by byte"
    );
}

#[test]
fn the_replica_of_format_1_is_read_with_what_this_version_does_not_know() {
    let city = city();
    let (manifest, lines) = city.read(AREA_1_SECOND, &file("replica.ankommen")).unwrap();
    assert_eq!(lines, operation_lines(city.keys(AREA_1).id));
    assert_eq!(manifest.blobs().count(), 1);
    for line in lines {
        assert!(matches!(
            check_line(manifest.scope, &line),
            Ok(Line::Operation(_))
        ));
    }
}

#[test]
fn the_receipt_of_format_1_is_read() {
    let city = city();
    let (manifest, _) = city.read(AREA_1, &file("receipt.ankommen")).unwrap();
    let [receipt] = city.roster.counting_receipts(&manifest) else {
        panic!("one receipt of the intake device")
    };
    let origin = model::Origin {
        device: city.keys(AREA_1).id,
        epoch: 1,
    };
    let confirmed = receipt.snapshot_of(origin).unwrap();
    assert_eq!(
        (confirmed.seq, confirmed.manifest),
        (1, crypto::sha256(file("office.manifest.json")))
    );
}

#[test]
fn what_is_written_today_is_what_was_written_then() {
    let city = city();
    let identity = &city.keys(OFFICE).identity;
    let written = archive_of(&city.office_bundle().bytes, identity);
    let released = archive_of(&file("office.ankommen"), identity);
    assert!(
        written == released,
        "a change of format needs a new number and new files; where only zstd packs differently, released files must \
         still be read: then compare without the content"
    );
}

#[test]
fn roster_and_request_of_format_1_are_read() -> Result<(), PaperError> {
    let city = city();
    let sheet = String::from_utf8(file("office.words.txt")).unwrap();
    assert_eq!(
        SignedRoster::parse(&file("roster.json"))?.verify_first(&sheet)?,
        city.roster
    );
    let request = SignedRequest::parse(&file("area-1-third.request.json"))?;
    request.check_words(&String::from_utf8(file("area-1-third.words.txt")).unwrap())
}
