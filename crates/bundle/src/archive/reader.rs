//! Reading an archive strictly, as a stream.

use std::io::{self, Read};

use crate::limits::{MAX_MANIFEST, MAX_MEMBER, MAX_SIGNATURE};
use crate::{MemberName, Place, ReadError};

use super::header::Header;
use super::{BLOCK, END, filling};

/// A member whose bytes come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) name: MemberName,
    pub(crate) size: u64,
}

/// Hands out the members in their order; itself a [`Read`] of the present member's bytes.
pub(crate) struct ArchiveReader<R> {
    input: R,
    /// Bytes of the present member that were not read yet.
    left: u64,
    /// Zeros that follow them.
    filling: u64,
    last: Option<MemberName>,
}

const DAMAGED: ReadError = ReadError::Damaged {
    place: Place::Archive,
};

impl<R: Read> ArchiveReader<R> {
    pub(crate) fn new(input: R) -> Self {
        ArchiveReader {
            input,
            left: 0,
            filling: 0,
            last: None,
        }
    }

    /// Goes to the next member; whatever was not read of the present one is skipped. `None` at the end, when it is
    /// certain that nothing follows.
    pub(crate) fn next_entry(&mut self) -> Result<Option<Entry>, ReadError> {
        io::copy(self, &mut io::sink()).map_err(reason)?;
        self.zeros(self.filling)?;
        self.filling = 0;
        let mut block = [0; BLOCK];
        self.input.read_exact(&mut block).map_err(reason)?;
        if block == [0; BLOCK] {
            return self.end().map(|()| None);
        }
        let Header { name, size } = Header::decode(&block).ok_or(DAMAGED)?;
        if !may_follow(self.last, name) {
            return Err(DAMAGED);
        }
        if size > limit_of(name) {
            return Err(ReadError::TooLarge);
        }
        (self.last, self.left, self.filling) = (Some(name), size, filling(size));
        Ok(Some(Entry { name, size }))
    }

    /// Reads the present member into memory.
    pub(crate) fn read_all(&mut self) -> Result<Vec<u8>, ReadError> {
        let mut bytes = Vec::new();
        self.read_to_end(&mut bytes).map_err(reason)?;
        Ok(bytes)
    }

    /// Reads through the padding, which holds nothing.
    pub(crate) fn read_pad(&mut self) -> Result<(), ReadError> {
        let size = std::mem::take(&mut self.left);
        self.zeros(size)
    }

    /// The second zero block, and then nothing more.
    fn end(&mut self) -> Result<(), ReadError> {
        if self.last != Some(MemberName::Pad) {
            return Err(DAMAGED);
        }
        self.zeros(END - BLOCK as u64)?;
        let mut following = Vec::new();
        self.input
            .by_ref()
            .take(1)
            .read_to_end(&mut following)
            .map_err(reason)?;
        if following.is_empty() {
            Ok(())
        } else {
            Err(DAMAGED)
        }
    }

    fn zeros(&mut self, count: u64) -> Result<(), ReadError> {
        let mut buffer = [0; 4096];
        let mut left = count;
        while left > 0 {
            let piece = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
            let piece = buffer.get_mut(..piece).ok_or(DAMAGED)?;
            self.input.read_exact(piece).map_err(reason)?;
            if piece.iter().any(|byte| *byte != 0) {
                return Err(DAMAGED);
            }
            left -= piece.len() as u64;
        }
        Ok(())
    }
}

impl<R: Read> Read for ArchiveReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        let Some(buffer) = buffer.get_mut(..most).filter(|buffer| !buffer.is_empty()) else {
            return Ok(0);
        };
        let count = self.input.read(buffer)?;
        if count == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.left -= count as u64;
        Ok(count)
    }
}

/// Manifest, signature, at most one content, attachments, padding.
fn may_follow(last: Option<MemberName>, next: MemberName) -> bool {
    use MemberName::{Blob, Manifest, Operations, Pad, Signature, Snapshot};
    match last {
        None => next == Manifest,
        Some(Manifest) => next == Signature,
        Some(Signature) => matches!(next, Operations | Snapshot | Blob(_) | Pad),
        Some(Operations | Snapshot | Blob(_)) => matches!(next, Blob(_) | Pad),
        Some(Pad) => false,
    }
}

fn limit_of(name: MemberName) -> u64 {
    match name {
        MemberName::Manifest => MAX_MANIFEST,
        MemberName::Signature => MAX_SIGNATURE,
        MemberName::Operations | MemberName::Snapshot | MemberName::Blob(_) | MemberName::Pad => MAX_MEMBER,
    }
}

fn reason(error: io::Error) -> ReadError {
    ReadError::of_reading(error, Place::Archive)
}
