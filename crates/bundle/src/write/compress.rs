//! The content: lines, compressed and hashed on the way.

use std::io::{BufWriter, Write as _};

use crypto::Sha256Digest;
use crypto::digest::Hasher;
use crypto::sha256;

use crate::limits::MAX_LINE;
use crate::manifest::{Member, MemberName};

use super::WriteError;

/// Measured on German case notes: higher levels cost four times the time for a twentieth of the size.
const LEVEL: i32 = 3;
/// Lines are handed to the compressor in pieces of this many bytes, because each call costs.
const PIECE: usize = 1 << 17;

/// Lines in their compressed form.
pub(super) struct Compressed {
    pub(super) bytes: Vec<u8>,
    pub(super) raw_bytes: u64,
    pub(super) raw_sha256: Sha256Digest,
    pub(super) lines: u64,
}

impl Compressed {
    pub(super) fn member(&self, name: MemberName) -> Member {
        Member {
            name,
            sha256: sha256(&self.bytes),
            bytes: self.bytes.len() as u64,
            raw_bytes: self.raw_bytes,
        }
    }
}

/// Compresses `lines`, each followed by a newline, into one zstd frame.
pub(super) fn compress<T: AsRef<str>>(lines: impl IntoIterator<Item = T>) -> Result<Compressed, WriteError> {
    let mut output = BufWriter::with_capacity(PIECE, zstd::Encoder::new(Vec::new(), LEVEL)?);
    let (mut hasher, mut raw_bytes, mut count) = (Hasher::new(), 0, 0);
    for line in lines {
        let line = line.as_ref().as_bytes();
        count += 1;
        if line.is_empty() || line.len() as u64 > MAX_LINE || line.contains(&b'\n') {
            return Err(WriteError::NotALine { line: count });
        }
        for piece in [line, b"\n"] {
            hasher.update(piece);
            output.write_all(piece)?;
            raw_bytes += piece.len() as u64;
        }
    }
    let encoder = output.into_inner().map_err(std::io::IntoInnerError::into_error)?;
    Ok(Compressed {
        bytes: encoder.finish()?,
        raw_bytes,
        raw_sha256: hasher.finish(),
        lines: count,
    })
}
