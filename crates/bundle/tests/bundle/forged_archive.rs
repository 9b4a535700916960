//! Archives that `tar` might read and we do not. All are rightly signed and encrypted: the danger is the parser.

use bundle::limits::{MAX_MANIFEST, MAX_SIGNATURE};
use serde_json::json;

use crate::city::{City, OFFICE};
use crate::forge::{Forge, header, member, with_checksum};

const BLOB: &str = "blob/00000000-0000-0000-0000-0000000000f1";

/// Where the pieces of [`Forge::blocks`] stand.
const MANIFEST: usize = 0;
const SIGNATURE: usize = 1;
const CONTENT: usize = 2;
const PAD: usize = 3;
const END: usize = 4;

type Blocks = Vec<Vec<u8>>;
type Breaking = fn(&mut Blocks);

#[test]
fn an_archive_that_is_not_exactly_ours_is_refused() {
    let city = City::found();
    let cases: &[(&str, Breaking)] = &[
        ("nothing_inside", |blocks| blocks.clear()),
        ("end_only", |blocks| drop(blocks.drain(..END))),
        ("end_missing", |blocks| drop(blocks.remove(END))),
        ("end_of_one_block", |blocks| blocks[END].truncate(512)),
        ("end_of_three_blocks", |blocks| blocks[END].resize(1536, 0)),
        ("end_not_zero", |blocks| blocks[END][1023] = 1),
        ("one_byte_behind_the_end", |blocks| blocks[END].push(0)),
        ("second_archive_behind_the_end", |blocks| {
            blocks.extend_from_within(..)
        }),
        ("cut_within_a_header", |blocks| blocks[SIGNATURE].truncate(500)),
        ("signature_stripped", |blocks| drop(blocks.remove(SIGNATURE))),
        ("signature_before_manifest", |blocks| {
            blocks.swap(MANIFEST, SIGNATURE)
        }),
        ("content_missing", |blocks| drop(blocks.remove(CONTENT))),
        ("content_before_signature", |blocks| {
            blocks.swap(SIGNATURE, CONTENT)
        }),
        ("pad_missing", |blocks| drop(blocks.remove(PAD))),
        ("pad_before_content", |blocks| blocks.swap(CONTENT, PAD)),
        ("pad_twice", |blocks| blocks.insert(PAD, member("pad", &[]))),
        ("pad_holds_something", |blocks| {
            blocks[PAD] = member("pad", b"\0\0\0x")
        }),
        ("filling_holds_something", |blocks| {
            *blocks[CONTENT].last_mut().unwrap() = 1
        }),
        ("manifest_doubled", |blocks| {
            blocks.insert(MANIFEST, blocks[MANIFEST].clone())
        }),
        ("content_doubled", |blocks| {
            blocks.insert(CONTENT, blocks[CONTENT].clone())
        }),
        ("attachment_not_in_the_manifest", |blocks| {
            blocks.insert(PAD, member(BLOB, b"x"))
        }),
        ("member_renamed_to_the_other_content", |blocks| {
            rename(&mut blocks[CONTENT], "ops.jsonl.zst")
        }),
        ("member_renamed_to_an_attachment", |blocks| {
            rename(&mut blocks[CONTENT], BLOB)
        }),
        ("member_with_a_name_of_its_own", |blocks| {
            blocks.insert(PAD, member("liesmich.txt", b"x"))
        }),
        ("member_without_a_name", |blocks| rename(&mut blocks[CONTENT], "")),
        ("name_path_traversal", |blocks| {
            blocks.insert(PAD, member("../../.bashrc", b"x"))
        }),
        ("name_path_traversal_in_attachment", |blocks| {
            blocks.insert(PAD, member("blob/../../.bashrc", b"x"))
        }),
        ("name_absolute", |blocks| {
            blocks.insert(PAD, member("/etc/passwd", b"x"))
        }),
        ("name_with_dot_before", |blocks| {
            rename(&mut blocks[MANIFEST], "./manifest.json")
        }),
        ("name_in_capitals", |blocks| {
            rename(&mut blocks[MANIFEST], "Manifest.json")
        }),
        ("name_of_attachment_in_capitals", |blocks| {
            blocks.insert(PAD, member(&BLOB.to_uppercase(), b"x"))
        }),
        ("name_with_a_hidden_end", |blocks| {
            put(&mut blocks[CONTENT], 20, b"hidden")
        }),
        ("name_with_a_prefix", |blocks| {
            put(&mut blocks[CONTENT], 345, b"elsewhere")
        }),
        ("link", |blocks| blocks.insert(PAD, of_type(b'1'))),
        ("symbolic_link", |blocks| blocks.insert(PAD, of_type(b'2'))),
        ("character_device", |blocks| blocks.insert(PAD, of_type(b'3'))),
        ("directory", |blocks| blocks.insert(PAD, of_type(b'5'))),
        ("pax_header", |blocks| blocks.insert(CONTENT, of_type(b'x'))),
        ("pax_global_header", |blocks| {
            blocks.insert(MANIFEST, of_type(b'g'))
        }),
        ("gnu_long_name", |blocks| blocks.insert(CONTENT, of_type(b'L'))),
        ("gnu_sparse_file", |blocks| blocks.insert(CONTENT, of_type(b'S'))),
        ("type_of_ancient_tar", |blocks| {
            put(&mut blocks[CONTENT], 156, b"\0")
        }),
        ("link_target_in_a_file", |blocks| {
            put(&mut blocks[CONTENT], 157, b"target")
        }),
        ("magic_of_gnu", |blocks| {
            put(&mut blocks[CONTENT], 257, b"ustar  \0")
        }),
        ("magic_missing", |blocks| put(&mut blocks[CONTENT], 257, &[0; 8])),
        ("size_in_base_256", |blocks| {
            put(
                &mut blocks[CONTENT],
                124,
                &[0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0],
            )
        }),
        ("size_negative", |blocks| {
            put(&mut blocks[CONTENT], 124, &[0xFF; 12])
        }),
        ("size_with_a_sign", |blocks| {
            put(&mut blocks[CONTENT], 124, b"-0000000100\0")
        }),
        ("size_with_spaces", |blocks| {
            put(&mut blocks[CONTENT], 124, b"        100\0")
        }),
        ("size_not_octal", |blocks| {
            put(&mut blocks[CONTENT], 124, b"00000000999\0")
        }),
        ("size_too_small", |blocks| {
            put(&mut blocks[CONTENT], 124, b"00000000001\0")
        }),
        ("size_too_large", |blocks| {
            put(&mut blocks[CONTENT], 124, b"00000002000\0")
        }),
        ("mode_executable", |blocks| {
            put(&mut blocks[CONTENT], 100, b"0000755\0")
        }),
        ("owner_named", |blocks| put(&mut blocks[CONTENT], 265, b"root")),
        ("time_set", |blocks| {
            put(&mut blocks[CONTENT], 136, b"14712345670\0")
        }),
        ("checksum_wrong", |blocks| blocks[CONTENT][148] ^= 1),
        ("checksum_missing", |blocks| blocks[CONTENT][148..156].fill(0)),
    ];
    for (broken, breaking) in cases {
        let forge = Forge::of_office(&city);
        let mut blocks = forge.blocks();
        breaking(&mut blocks);
        assert_eq!(
            city.code(OFFICE, &forge.seal_archive(&blocks.concat())),
            "bundle_damaged",
            "{broken}"
        );
    }
}

#[test]
fn a_size_beyond_its_limit_is_refused_before_anything_is_held_in_memory() {
    let city = City::found();
    let cases: &[(&str, Breaking)] = &[
        ("manifest_too_large", |blocks| {
            blocks[MANIFEST] = member("manifest.json", &vec![b' '; 1 + MAX_MANIFEST as usize])
        }),
        ("signature_too_large", |blocks| {
            blocks[SIGNATURE] = member("manifest.json.sig", &[b' '; 1 + MAX_SIGNATURE as usize])
        }),
        ("manifest_giant", |blocks| {
            put(&mut blocks[MANIFEST], 124, b"77777777777\0")
        }),
        ("content_giant", |blocks| {
            put(&mut blocks[CONTENT], 124, b"77777777777\0")
        }),
        ("pad_giant", |blocks| put(&mut blocks[PAD], 124, b"77777777777\0")),
    ];
    for (broken, breaking) in cases {
        let forge = Forge::of_office(&city);
        let mut blocks = forge.blocks();
        breaking(&mut blocks);
        assert_eq!(
            city.code(OFFICE, &forge.seal_archive(&blocks.concat())),
            "bundle_too_large",
            "{broken}"
        );
    }
}

#[test]
fn the_members_of_another_bundle_do_not_fit() {
    let city = City::found();
    let mut draft = city.draft(crate::city::AREA_1, "office", model::Scope::Office);
    draft.app = "0.1.1".into();
    let lines = [r#"{"kind":"revocation","person":"00000000-0000-0000-0000-0000000000a9"}"#.to_owned()];
    let other = city
        .write(crate::city::AREA_1, "office", draft, &lines, &[])
        .unwrap();
    let other = Forge::of(&city, crate::city::AREA_1, &other, &city.keys(OFFICE).identity);
    let mut mixed = Forge::of_office(&city);
    mixed.members.clone_from(&other.members);
    assert_eq!(city.code(OFFICE, &mixed.seal()), "bundle_damaged", "another size");
    let mut altered = Forge::of_office(&city);
    altered.members[0].1[20] ^= 1;
    assert_eq!(
        city.code(OFFICE, &altered.seal()),
        "bundle_damaged",
        "the same size"
    );
}

#[test]
fn attachments_stand_in_the_order_of_the_manifest_and_once() {
    let city = City::found();
    let reader = crate::city::AREA_1_SECOND;
    let forge = || {
        Forge::of(
            &city,
            crate::city::AREA_1,
            &city.replica_bundle(),
            &city.keys(reader).identity,
        )
    };
    assert_eq!(city.code(reader, &forge().seal()), "accepted");
    let mut doubled = forge();
    doubled.members.push(doubled.members[1].clone());
    let mut first = forge();
    first.members.swap(0, 1);
    let mut named_twice = forge();
    let blob = named_twice.manifest["members"][1].clone();
    named_twice.manifest["members"].as_array_mut().unwrap().push(blob);
    named_twice.members.push(named_twice.members[1].clone());
    let other_size = forge().set("/members/1/raw_bytes", json!(1));
    for (broken, forge) in [
        ("attachment_doubled", doubled),
        ("attachment_before_content", first),
        ("attachment_named_twice", named_twice),
        ("attachment_with_two_sizes", other_size),
    ] {
        assert_eq!(city.code(reader, &forge.seal()), "bundle_damaged", "{broken}");
    }
}

/// A header of this type whose checksum is right, for a name that would be allowed.
fn of_type(kind: u8) -> Vec<u8> {
    let mut block = header(BLOB, 0);
    block[156] = kind;
    with_checksum(block).to_vec()
}

/// Changes a header and corrects its checksum.
fn put(member: &mut [u8], at: usize, bytes: &[u8]) {
    member[at..at + bytes.len()].copy_from_slice(bytes);
    let block: [u8; 512] = member[..512].try_into().unwrap();
    member[..512].copy_from_slice(&with_checksum(block));
}

fn rename(member: &mut [u8], name: &str) {
    member[..100].fill(0);
    put(member, 0, name.as_bytes());
}
