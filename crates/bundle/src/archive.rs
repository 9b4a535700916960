//! The archive inside the encryption: ustar (POSIX.1-1988), in the one form that `docs/bundle-format.md` describes.
//!
//! The reader meets bytes that nobody has verified yet, so it is our own and knows next to nothing: no links, no paths, no
//! PAX or GNU extensions, no number in another base. `tar` reads what the writer writes.

mod header;
mod padme;
mod reader;
#[cfg(test)]
mod tests;
mod writer;

pub(crate) use padme::{is_padme, padme};
pub(crate) use reader::{ArchiveReader, Entry};
pub(crate) use writer::ArchiveWriter;

/// Bytes of a block: headers, and what every member is filled up to.
const BLOCK: usize = 512;
/// Zero bytes at the end of an archive: two blocks.
const END: u64 = 1024;

/// Bytes between the end of a member of this size and the next block.
const fn filling(size: u64) -> u64 {
    (BLOCK as u64 - size % BLOCK as u64) % BLOCK as u64
}
