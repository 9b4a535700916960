//! Takes the header of an age file from a stream before age parses it.

use std::io::{BufRead, Read};

use super::OpenError;

const MAGIC: &[u8] = b"age-encryption.org/";
const FIRST_LINE: &[u8] = b"age-encryption.org/v1\n";

/// A recipient takes at most two kilobytes of the header (the hybrid kind); there is room for thirty.
const LONGEST: u64 = 64 * 1024;

/// The bytes up to and including the line of the header's MAC. age by itself would go on reading a header
/// without end into memory, and does not say how a broken file is broken.
pub(super) fn read<R: BufRead>(input: &mut R) -> Result<Vec<u8>, OpenError> {
    let mut header = Vec::new();
    let mut line = Vec::new();
    let mut limited = input.take(LONGEST);
    loop {
        line.clear();
        limited.read_until(b'\n', &mut line).map_err(OpenError::Read)?;
        header.extend_from_slice(&line);
        check_magic(&header)?;
        if !line.ends_with(b"\n") {
            return Err(if limited.limit() == 0 {
                OpenError::DamagedHeader
            } else {
                OpenError::Truncated
            });
        }
        if line.starts_with(b"---") {
            return Ok(header);
        }
    }
}

fn check_magic(header: &[u8]) -> Result<(), OpenError> {
    let start_is = |expected: &[u8]| {
        header
            .iter()
            .zip(expected)
            .all(|(found, expected)| found == expected)
    };
    if !start_is(MAGIC) {
        Err(OpenError::NotSealed)
    } else if !start_is(FIRST_LINE) {
        Err(OpenError::DamagedHeader)
    } else {
        Ok(())
    }
}
