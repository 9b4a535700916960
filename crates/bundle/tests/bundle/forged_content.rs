//! Contents that their author made wrongly: rightly signed, every hash in the manifest right, and yet not to be applied.

use std::io::Write as _;

use bundle::limits::{MAX_LINE, MAX_MEMBER, MAX_RAW};
use bundle::roster::Reader;
use bundle::{ReadError, Sealed};
use serde_json::json;

use crate::city::{City, OFFICE};
use crate::forge::Forge;

fn zstd(raw: &[u8]) -> Vec<u8> {
    zstd::encode_all(raw, 3).unwrap()
}

#[test]
fn a_content_that_is_not_what_its_manifest_says_is_refused() {
    let city = City::found();
    let forge = || Forge::of_office(&city);
    let raw = b"{\"a\":1}\n{\"b\":2}\n";
    let frame = zstd(raw);
    let two_frames = [zstd(&raw[..8]), zstd(&raw[8..])].concat();
    let with_rest = [frame.clone(), b"rest".to_vec()].concat();
    let cut = frame[..frame.len() - 1].to_vec();
    let wide = {
        let mut encoder = zstd::Encoder::new(Vec::new(), 3).unwrap();
        encoder.window_log(27).unwrap();
        encoder.write_all(raw).unwrap();
        encoder.finish().unwrap()
    };
    let unended = b"{\"a\":1}\n{\"b\":2}";
    let latin_1 = b"{\"a\":\"\xFC\"}\n{}\n";
    let no_hash = forge()
        .content(frame.clone(), raw, 2)
        .set("/content_sha256", json!("0".repeat(64)));
    let cases = [
        ("content_of_two_frames", forge().content(two_frames, raw, 2)),
        (
            "content_with_something_behind",
            forge().content(with_rest, raw, 2),
        ),
        ("content_cut", forge().content(cut, raw, 2)),
        ("content_empty", forge().content(vec![], raw, 2)),
        ("content_not_compressed", forge().content(raw.to_vec(), raw, 2)),
        ("content_needs_a_window_of_128_mib", forge().content(wide, raw, 2)),
        (
            "content_shorter_than_said",
            forge().content(frame.clone(), &[raw.as_slice(), b"x"].concat(), 2),
        ),
        ("content_with_another_hash", no_hash),
        (
            "content_with_other_line_count",
            forge().content(frame.clone(), raw, 3),
        ),
        (
            "last_line_without_end",
            forge().content(zstd(unended), unended, 2),
        ),
        ("line_in_latin_1", forge().content(zstd(latin_1), latin_1, 2)),
    ];
    assert_eq!(
        city.code(OFFICE, &forge().content(frame.clone(), raw, 2).seal()),
        "accepted"
    );
    for (broken, forge) in cases {
        assert_eq!(city.code(OFFICE, &forge.seal()), "bundle_damaged", "{broken}");
    }
}

#[test]
fn what_unpacks_to_more_than_was_said_is_stopped_there() {
    let city = City::found();
    let line = [vec![b'1'; 999], vec![b'\n']].concat();
    let bomb = zstd(&line.repeat(100_000));
    assert!(bomb.len() < 20_000, "a hundred megabytes in {} bytes", bomb.len());
    let bytes = Forge::of_office(&city).content(bomb, &line.repeat(3), 3).seal();
    let keys = city.keys(OFFICE);
    let identities = [keys.identity.clone()];
    let trust = city.roster.trust_of(Reader::Device(keys.id));
    let verified = Sealed::new(&bytes).open(&identities, &trust).unwrap();
    let mut seen = 0;
    let read = verified.for_each_line(|_| {
        seen += 1;
        Ok::<(), ReadError>(())
    });
    assert!(matches!(read, Err(ReadError::TooLarge)), "{read:?}");
    assert_eq!(seen, 3, "nothing beyond what was said is handed out");
}

#[test]
fn a_line_without_end_is_not_held_in_memory() {
    let city = City::found();
    let raw = vec![b'1'; usize::try_from(MAX_LINE).unwrap() + 2];
    let bytes = Forge::of_office(&city).content(zstd(&raw), &raw, 1).seal();
    assert_eq!(city.code(OFFICE, &bytes), "bundle_too_large");
}

#[test]
fn sizes_beyond_every_limit_are_refused_by_their_name_alone() {
    let city = City::found();
    for (broken, field, size) in [
        ("raw_size_too_large", "/members/0/raw_bytes", MAX_RAW + 1),
        ("size_too_large", "/members/0/bytes", MAX_MEMBER + 1),
    ] {
        let bytes = Forge::of_office(&city).set(field, json!(size)).seal();
        assert_eq!(city.code(OFFICE, &bytes), "bundle_too_large", "{broken}");
    }
}
