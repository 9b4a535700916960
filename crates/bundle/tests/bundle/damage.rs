//! A stick that fails, a copy that breaks off.

use crate::city::{City, OFFICE};

#[test]
fn every_changed_byte_is_noticed() {
    let city = City::found();
    let bytes = city.office_bundle().bytes;
    // The header ends with the line that begins with three dashes.
    let mac = bytes
        .windows(4)
        .position(|window| {
            window
                == b"
---"
        })
        .unwrap()
        + 1;
    let header = mac + bytes[mac..].iter().position(|byte| *byte == b'\n').unwrap();
    for at in 0..bytes.len() {
        for change in [1 << (at % 8), 0xFF] {
            let mut changed = bytes.clone();
            changed[at] ^= change;
            let code = city.code(OFFICE, &changed);
            let expected: &[&str] = if at <= header {
                &[
                    "bundle_not_a_bundle",
                    "bundle_damaged",
                    "bundle_not_for_this_device",
                    "bundle_truncated",
                ]
            } else {
                &["bundle_damaged"]
            };
            assert!(
                expected.contains(&code),
                "byte {at} of {} changed by {change:#x}: {code}",
                bytes.len()
            );
        }
    }
}

#[test]
fn every_length_that_is_too_short_is_noticed_and_mostly_called_so() {
    let city = City::found();
    let bytes = city.office_bundle().bytes;
    let mut called_otherwise = Vec::new();
    for length in 0..bytes.len() {
        match city.code(OFFICE, &bytes[..length]) {
            "bundle_truncated" => {}
            "bundle_damaged" => called_otherwise.push(length),
            code => panic!("cut to {length} of {} bytes: {code}", bytes.len()),
        }
    }
    assert!(
        called_otherwise.len() * 100 < bytes.len(),
        "cut to {called_otherwise:?} it was called damaged"
    );
}

#[test]
fn nothing_may_follow() {
    let city = City::found();
    let bytes = city.office_bundle().bytes;
    for following in [vec![0], vec![b'\n'], vec![0; 512], vec![0; 70_000], bytes.clone()] {
        let longer = [bytes.as_slice(), &following].concat();
        let code = city.code(OFFICE, &longer);
        assert!(
            ["bundle_damaged", "bundle_truncated"].contains(&code),
            "{} more bytes: {code}",
            following.len()
        );
    }
}

#[test]
fn a_bundle_of_several_pieces_is_as_sensitive() {
    let city = City::found();
    let draft = city.draft(crate::city::AREA_1, "office", model::Scope::Office);
    // Random digits do not compress: some 200 KiB in four pieces.
    let lines: Vec<String> = (0..4000)
        .map(|_| format!("\"{}\"", crypto::random::random_hex::<50>()))
        .collect();
    let bytes = city
        .write(crate::city::AREA_1, "office", draft, &lines, &[])
        .unwrap()
        .bytes;
    assert!(bytes.len() > 3 * 65_552, "{}", bytes.len());
    assert_eq!(city.code(OFFICE, &bytes), "accepted");
    let steps = (0..bytes.len()).step_by(1499);
    for at in steps.clone() {
        let mut changed = bytes.clone();
        changed[at] ^= 0x10;
        assert_ne!(city.code(OFFICE, &changed), "accepted", "byte {at} changed");
    }
    // A cut that happens to leave a length which a whole bundle could have is called damage.
    let cut: Vec<&str> = steps.map(|length| city.code(OFFICE, &bytes[..length])).collect();
    assert!(
        cut.iter()
            .all(|code| ["bundle_truncated", "bundle_damaged"].contains(code)),
        "{cut:?}"
    );
    let recognised = cut.iter().filter(|code| **code == "bundle_truncated").count();
    assert!(recognised * 10 > cut.len() * 9, "{recognised} of {}", cut.len());
}

#[test]
fn what_is_no_bundle_is_called_so() {
    let city = City::found();
    for (what, bytes) in [
        ("a workbook", b"PK\x03\x04\x14\x00".as_slice()),
        ("a text", b"Liebe Kollegin,\n"),
        ("a picture", &[0x89, b'P', b'N', b'G', 13, 10, 26, 10]),
        ("an armoured age file", b"-----BEGIN AGE ENCRYPTED FILE-----\n"),
        ("zeros", &[0; 100_000]),
    ] {
        assert_eq!(city.code(OFFICE, bytes), "bundle_not_a_bundle", "{what}");
    }
}
