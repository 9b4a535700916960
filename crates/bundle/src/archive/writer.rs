//! Writing an archive.

use std::io::{self, Read, Write};

use crate::MemberName;

use super::header::Header;
use super::{BLOCK, END, filling, padme};

const ZEROS: [u8; 4096] = [0; 4096];

/// Writes one member after the other. The same members give the same bytes.
pub(crate) struct ArchiveWriter<W> {
    output: W,
    written: u64,
}

impl<W: Write> ArchiveWriter<W> {
    pub(crate) fn new(output: W) -> Self {
        ArchiveWriter { output, written: 0 }
    }

    /// Writes a member of exactly `size` bytes.
    pub(crate) fn member(&mut self, name: MemberName, size: u64, content: impl Read) -> io::Result<()> {
        let header = Header { name, size }.encode();
        let header = header.ok_or_else(|| io::Error::from(io::ErrorKind::FileTooLarge))?;
        self.output.write_all(&header)?;
        // One byte more than promised is looked for, so that a longer content is noticed.
        let copied = io::copy(&mut content.take(size.saturating_add(1)), &mut self.output)?;
        if copied != size {
            return Err(io::Error::other("a member changed while it was written"));
        }
        self.written += BLOCK as u64 + size;
        self.zeros(filling(size))
    }

    /// Pads the archive to its Padmé size, ends it, and gives the output back.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        let least = self.written + BLOCK as u64 + END;
        let size = padme(least) - least;
        self.member(MemberName::Pad, size, io::repeat(0).take(size))?;
        self.zeros(END)?;
        Ok(self.output)
    }

    fn zeros(&mut self, count: u64) -> io::Result<()> {
        self.written += count;
        let mut left = count;
        while left > 0 {
            let piece = usize::try_from(left).unwrap_or(usize::MAX).min(ZEROS.len());
            self.output.write_all(ZEROS.get(..piece).unwrap_or_default())?;
            left -= piece as u64;
        }
        Ok(())
    }
}
