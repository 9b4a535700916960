//! Bundles taken apart and put together by hand, as somebody with the keys could.

use std::io::{Read as _, Write as _};
use std::path::Path;

use bundle::roster::Reader;
use bundle::{Manifest, Roster, Sealed};
use crypto::recipient::{Identity, Recipient, open, seal};
use crypto::signing::{Namespace, SigningKey, sign};

use crate::world::{World, done};

/// An office bundle, opened with the key from the safe.
pub struct Opened {
    /// What was signed.
    pub manifest: Manifest,
    /// Its content, line by line.
    pub lines: Vec<String>,
    /// Everything inside the encryption.
    pub archive: Vec<u8>,
}

impl Opened {
    /// Opens an office bundle of this project.
    pub fn office(world: &World, file: &Path) -> Opened {
        let identity = done(Identity::parse(&world.recovery_identity));
        Opened::with(&world.roster(), Reader::Recovery, identity, file)
    }

    /// Opens a bundle with this key.
    pub fn with(roster: &Roster, reader: Reader, identity: Identity, file: &Path) -> Opened {
        let bytes = done(std::fs::read(file));
        let archive = archive_of(&bytes, &identity);
        let identities = [identity];
        let verified = done(Sealed::new(&bytes).open(&identities, &roster.trust_of(reader)));
        let mut lines = Vec::new();
        done(verified.for_each_line(|line| {
            lines.push(line.to_owned());
            Ok::<(), bundle::ReadError>(())
        }));
        Opened {
            manifest: verified.manifest().clone(),
            lines,
            archive,
        }
    }

    /// All of it as text: what is signed, and the content.
    pub fn text(&self) -> String {
        format!(
            "{}\n{}",
            String::from_utf8_lossy(&self.archive),
            self.lines.join("\n")
        )
    }
}

fn archive_of(sealed: &[u8], identity: &Identity) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut opened = done(open(std::slice::from_ref(identity), sealed));
    done(opened.read_to_end(&mut archive));
    archive
}

/// Changes what is signed in a bundle, `from` into `to` of the same length, signs it again and closes it again: what
/// only the sender could do.
pub fn forge(
    sealed: &[u8],
    (from, to): (&str, &str),
    signer: &SigningKey,
    reader: &Identity,
    recipients: &[Recipient],
) -> Vec<u8> {
    let mut archive = archive_of(sealed, reader);
    let (manifest, rest) = member(&archive, 0);
    let (signature, _) = member(&archive, rest);
    let signed = String::from_utf8_lossy(slice(&archive, manifest.clone())).into_owned();
    let changed = signed.replacen(from, to, 1);
    assert!(
        changed != signed && changed.len() == signed.len(),
        "the manifest holds no {from:?}"
    );
    let fresh = done(sign(signer, Namespace::Bundle, changed.as_bytes()));
    put(&mut archive, manifest, changed.as_bytes());
    put(&mut archive, signature, fresh.as_bytes());
    let mut sealer = done(seal(recipients, Vec::new()));
    done(sealer.write_all(&archive));
    done(sealer.finish())
}

/// Where the bytes of the member whose header stands at `at` lie, and where the next header stands.
fn member(archive: &[u8], at: usize) -> (std::ops::Range<usize>, usize) {
    let digits = String::from_utf8_lossy(slice(archive, at + 124..at + 135)).into_owned();
    let size = done(usize::from_str_radix(&digits, 8));
    let begin = at + 512;
    (begin..begin + size, begin + size.next_multiple_of(512))
}

fn slice(bytes: &[u8], range: std::ops::Range<usize>) -> &[u8] {
    bytes.get(range).unwrap_or_default()
}

fn put(archive: &mut [u8], range: std::ops::Range<usize>, bytes: &[u8]) {
    assert_eq!(
        range.len(),
        bytes.len(),
        "what is put in has the size of what was there"
    );
    for (place, byte) in archive.iter_mut().skip(range.start).zip(bytes) {
        *place = *byte;
    }
}
