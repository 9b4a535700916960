//! Hashing what is read.

use std::io::{self, Read};

use crypto::Sha256Digest;
use crypto::digest::Hasher;

/// Hands through what is read and hashes it.
pub(crate) struct Hashing<R> {
    input: R,
    hasher: Hasher,
}

impl<R: Read> Hashing<R> {
    pub(crate) fn new(input: R) -> Self {
        Hashing {
            input,
            hasher: Hasher::new(),
        }
    }

    /// The SHA-256 of what was read.
    pub(crate) fn finish(self) -> Sha256Digest {
        self.hasher.finish()
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.hasher.update(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}
