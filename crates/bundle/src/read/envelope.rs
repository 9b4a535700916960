//! What the outside of a bundle tells everybody: how many can open it, with what kind of key, and its size.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read};

use crate::archive::is_padme;
use crate::{Place, ReadError, Source};

const FIRST_LINE: &str = "age-encryption.org/v1";
/// No header is longer; `crypto` refuses one that is.
const LONGEST_HEADER: u64 = 64 * 1024;
/// Random bytes between the header and the first piece.
const NONCE: u64 = 16;
/// Bytes of a piece, and of what each carries for its verification. <https://c2sp.org/age>
const PIECE: u64 = 64 * 1024;
const TAG: u64 = 16;

/// The outside of a bundle.
pub(super) struct Envelope {
    /// How many recipients of each kind.
    pub(super) recipients: BTreeMap<String, u32>,
    /// Size of the file.
    pub(super) bytes: u64,
    /// Size of the header.
    header: u64,
}

/// Reads the header, which nobody has verified, and counts the rest.
pub(super) fn read(source: &dyn Source) -> Result<Envelope, ReadError> {
    let mut input = BufReader::new(source.open().map_err(ReadError::Read)?);
    let mut envelope = Envelope {
        recipients: BTreeMap::new(),
        bytes: 0,
        header: 0,
    };
    let mut line = Vec::new();
    loop {
        line.clear();
        let left = LONGEST_HEADER.saturating_sub(envelope.header);
        envelope.header += input
            .by_ref()
            .take(left)
            .read_until(b'\n', &mut line)
            .map_err(ReadError::Read)? as u64;
        let is_first = envelope.header == line.len() as u64;
        let text = line
            .strip_suffix(b"\n")
            .and_then(|line| std::str::from_utf8(line).ok());
        match text {
            Some(FIRST_LINE) if is_first => {}
            _ if is_first => return Err(ReadError::NotABundle),
            Some(text) if text.starts_with("---") => break,
            Some(text) => envelope.count(text),
            None => {
                return Err(ReadError::Damaged {
                    place: Place::Envelope,
                });
            }
        }
    }
    envelope.bytes = envelope.header + io::copy(&mut input, &mut io::sink()).map_err(ReadError::Read)?;
    Ok(envelope)
}

impl Envelope {
    /// A stanza begins with `-> kind`. Some have no reader and only keep parsers honest: their kind ends in `-grease`.
    fn count(&mut self, line: &str) {
        let kind = line.strip_prefix("-> ").and_then(|rest| rest.split(' ').next());
        if let Some(kind) = kind.filter(|kind| !kind.ends_with("-grease")) {
            *self.recipients.entry(kind.to_owned()).or_default() += 1;
        }
    }

    /// Size of the archive inside, if the file is whole.
    fn archive(&self) -> u64 {
        let sealed = self.bytes.saturating_sub(self.header + NONCE);
        sealed.saturating_sub(sealed.div_ceil(PIECE + TAG) * TAG)
    }
}

/// Whether the file has a length that no whole bundle has. The encryption cannot tell a last piece that was altered from
/// one that was cut; the sizes that padding leaves can.
pub(super) fn is_cut(source: &dyn Source) -> bool {
    read(source).is_ok_and(|envelope| !is_padme(envelope.archive()))
}
