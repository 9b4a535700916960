use std::collections::HashSet;
use std::io::{self, Read, Write};

use age_core::format::{FileKey, Stanza};
use proptest::prelude::*;

use super::seal::seal_for;
use super::*;
use crate::sha256;

/// The plaintext bytes of one piece of an age file.
const PIECE: usize = 64 * 1024;

fn new_identity() -> Identity {
    Identity::make_random(RecipientKind::X25519)
}

fn sealed(recipients: &[Recipient], content: &[u8]) -> Vec<u8> {
    let mut sealer = seal(recipients, Vec::new()).unwrap();
    sealer.write_all(content).unwrap();
    sealer.finish().unwrap()
}

fn read_all<R: Read>(identity: &Identity, input: R) -> Result<Vec<u8>, OpenError> {
    let mut content = Vec::new();
    open([identity], input)?.read_to_end(&mut content)?;
    Ok(content)
}

fn reason(identity: &Identity, bytes: &[u8]) -> OpenError {
    read_all(identity, bytes).expect_err("the damaged file was opened")
}

/// Bytes of the sealed file before the first piece: header and nonce.
fn length_of_header(bytes: &[u8]) -> usize {
    let mac = bytes.windows(5).position(|window| window == b"\n--- ").unwrap() + 5;
    mac + bytes[mac..].iter().position(|byte| *byte == b'\n').unwrap() + 1 + 16
}

#[test]
fn every_recipient_opens_the_file_and_nobody_else() {
    let (office, deputy, stranger) = (new_identity(), new_identity(), new_identity());
    let file = sealed(&[office.to_public(), deputy.to_public()], b"Guten Morgen");
    assert_eq!(read_all(&office, &*file).unwrap(), b"Guten Morgen");
    assert_eq!(read_all(&deputy, &*file).unwrap(), b"Guten Morgen");
    assert!(matches!(reason(&stranger, &file), OpenError::NotAddressed));
}

#[test]
fn a_restored_device_opens_with_its_older_keys() {
    let (old, new) = (new_identity(), new_identity());
    let file = sealed(&[old.to_public()], b"x");
    let mut content = Vec::new();
    open(&[new, old], &*file)
        .unwrap()
        .read_to_end(&mut content)
        .unwrap();
    assert_eq!(content, b"x");
}

#[test]
fn files_of_every_size_around_a_piece_come_out_whole() {
    let identity = new_identity();
    for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 1] {
        let content: Vec<u8> = (0..length).map(|place| (place % 251) as u8).collect();
        let file = sealed(&[identity.to_public()], &content);
        assert!(
            read_all(&identity, &*file).unwrap() == content,
            "{length} bytes came out differently"
        );
    }
}

#[test]
fn a_key_survives_being_stored() {
    let identity = new_identity();
    let stored = identity.to_secret_string();
    assert!(stored.starts_with("AGE-SECRET-KEY-1"));
    assert_eq!(
        Identity::parse(&stored).unwrap().to_public(),
        identity.to_public()
    );
    assert!(Identity::parse(&identity.to_public().to_string()).is_err());
    assert!(Identity::parse("").is_err());
}

#[test]
fn a_recipient_has_one_spelling_and_one_fingerprint() {
    let recipient = new_identity().to_public();
    let text = recipient.to_string();
    assert_eq!(text.parse(), Ok(recipient.clone()));
    assert_eq!(recipient.fingerprint(), sha256(&text));
    assert_eq!(recipient.kind(), RecipientKind::X25519);
    let json = serde_json::to_string(&recipient).unwrap();
    assert_eq!(serde_json::from_str::<Recipient>(&json).unwrap(), recipient);
    for wrong in [
        text.to_uppercase(),
        format!(" {text}"),
        format!("{text}\n"),
        text[..61].to_owned(),
        String::new(),
    ] {
        assert_eq!(wrong.parse::<Recipient>(), Err(InvalidKey), "{wrong:?}");
    }
}

#[test]
fn a_secret_key_cannot_be_printed() {
    let identity = new_identity();
    assert_eq!(
        format!("{identity:?}"),
        format!("Identity of {}", identity.to_public())
    );
}

#[test]
fn a_file_for_nobody_is_not_written() {
    let mut output = Vec::new();
    assert!(matches!(seal(&[], &mut output), Err(SealError::NoRecipients)));
    assert!(output.is_empty());
}

/// A kind of key that, like the hybrid ones, must stay among its own.
struct Choosy(age::x25519::Recipient);

impl age::Recipient for Choosy {
    fn wrap_file_key(&self, key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), age::EncryptError> {
        let (stanzas, _) = self.0.wrap_file_key(key)?;
        Ok((stanzas, HashSet::from(["postquantum".to_owned()])))
    }
}

#[test]
fn kinds_of_keys_are_not_mixed() {
    let identity = age::x25519::Identity::generate();
    let (choosy, plain) = (Choosy(identity.to_public()), identity.to_public());
    let mut output = Vec::new();
    let mixed = seal_for([&choosy as &dyn age::Recipient, &plain].into_iter(), &mut output);
    assert!(matches!(mixed, Err(SealError::MixedKinds)));
    assert!(seal_for([&choosy as &dyn age::Recipient, &choosy].into_iter(), Vec::new()).is_ok());
    assert!(output.is_empty());
}

#[test]
fn every_flipped_bit_of_a_small_file_is_noticed() {
    let identity = new_identity();
    let file = sealed(&[identity.to_public()], b"Aktenvermerk vom Montag");
    for place in 0..file.len() {
        for bit in 0..8 {
            let mut damaged = file.clone();
            damaged[place] ^= 1 << bit;
            let reason = reason(&identity, &damaged);
            let fits = match place {
                0..19 => matches!(reason, OpenError::NotSealed),
                _ if place < length_of_header(&file) - 16 => matches!(
                    reason,
                    OpenError::DamagedHeader | OpenError::NotAddressed | OpenError::Truncated
                ),
                _ => matches!(reason, OpenError::DamagedEnd),
            };
            assert!(fits, "byte {place}, bit {bit}: {reason:?}");
        }
    }
}

#[test]
fn every_truncation_of_a_small_file_is_noticed() {
    let identity = new_identity();
    let file = sealed(&[identity.to_public()], b"Aktenvermerk vom Montag");
    let header = length_of_header(&file);
    for length in 0..file.len() {
        let reason = reason(&identity, &file[..length]);
        let fits = if length <= header {
            matches!(reason, OpenError::Truncated)
        } else {
            matches!(reason, OpenError::DamagedEnd)
        };
        assert!(fits, "{length} of {} bytes: {reason:?}", file.len());
    }
}

#[test]
fn a_long_file_tells_where_it_broke() {
    let identity = new_identity();
    let file = sealed(&[identity.to_public()], &vec![7; 2 * PIECE + 100]);
    let first = length_of_header(&file);
    let second = first + PIECE + 16;

    let mut altered = file.clone();
    altered[second + 5] ^= 1;
    assert!(matches!(reason(&identity, &altered), OpenError::DamagedContent));
    assert!(
        matches!(reason(&identity, &file[..second]), OpenError::Truncated),
        "cut between two pieces"
    );
    assert!(
        matches!(reason(&identity, &file[..second + 5]), OpenError::DamagedEnd),
        "cut within a piece"
    );

    let exchanged = [
        &file[..first],
        &file[second..second + PIECE + 16],
        &file[first..second],
    ]
    .concat();
    assert!(
        matches!(reason(&identity, &exchanged), OpenError::DamagedContent),
        "pieces exchanged"
    );
}

#[test]
fn bytes_after_the_end_are_refused() {
    let identity = new_identity();
    for length in [10, PIECE] {
        let mut file = sealed(&[identity.to_public()], &vec![7; length]);
        file.push(0);
        assert!(
            matches!(reason(&identity, &file), OpenError::DamagedEnd),
            "{length}"
        );
    }
}

#[test]
fn other_files_are_not_taken_for_sealed_ones() {
    let identity = new_identity();
    for other in [
        &b"PK\x03\x04"[..],
        b"ustar",
        b"age",
        b"age-encryption.com/v1\n",
        &[0; 100],
    ] {
        let expected = matches!(other, b"age");
        let reason = reason(&identity, other);
        let fits = if expected {
            matches!(reason, OpenError::Truncated)
        } else {
            matches!(reason, OpenError::NotSealed)
        };
        assert!(fits, "{other:?}: {reason:?}");
    }
    assert!(matches!(reason(&identity, b""), OpenError::Truncated));
    assert!(matches!(
        reason(&identity, b"age-encryption.org/v2\n"),
        OpenError::DamagedHeader
    ));
}

#[test]
fn a_header_without_end_is_given_up() {
    let mut hostile = b"age-encryption.org/v1\n".to_vec();
    while hostile.len() < 200_000 {
        hostile.extend_from_slice(b"-> X25519 aaaa\naaaa\n");
    }
    assert!(matches!(
        reason(&new_identity(), &hostile),
        OpenError::DamagedHeader
    ));
    let one_line = [&b"age-encryption.org/v1\n-> "[..], &vec![b'a'; 200_000]].concat();
    assert!(matches!(
        reason(&new_identity(), &one_line),
        OpenError::DamagedHeader
    ));
}

/// A stick that is pulled out after some bytes.
struct Pulled<'a>(&'a [u8]);

impl Read for Pulled<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.0.is_empty() {
            Err(io::Error::other("pulled"))
        } else {
            self.0.read(buffer)
        }
    }
}

#[test]
fn a_pulled_stick_is_not_a_damaged_file() {
    let identity = new_identity();
    let file = sealed(&[identity.to_public()], &vec![7; PIECE + 100]);
    let header = length_of_header(&file);
    for length in [
        0,
        30,
        header - 16,
        header - 5,
        header,
        header + 50,
        header + PIECE + 16,
    ] {
        let outcome = read_all(&identity, Pulled(&file[..length]));
        assert!(
            matches!(outcome, Err(OpenError::Read(_))),
            "after {length} bytes: {outcome:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn what_was_sealed_comes_out(content: Vec<u8>, pieces in 1usize..5) {
        let identity = new_identity();
        let mut sealer = seal(&[identity.to_public()], Vec::new()).unwrap();
        for piece in content.chunks(content.len() / pieces + 1) {
            sealer.write_all(piece).unwrap();
        }
        prop_assert_eq!(read_all(&identity, &*sealer.finish().unwrap()).unwrap(), content);
    }

    #[test]
    fn no_bytes_make_the_reader_fail(tail: Vec<u8>, with_magic: bool) {
        let magic: &[u8] = if with_magic { b"age-encryption.org/v1\n" } else { b"" };
        prop_assert!(read_all(&new_identity(), &*[magic, &tail].concat()).is_err());
    }
}
