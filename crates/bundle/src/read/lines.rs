//! Taking the lines out of a compressed content.

use std::io::{BufRead, BufReader, Read};

use crypto::digest::Hasher;

use crate::limits::{MAX_LINE, MAX_WINDOW_LOG};
use crate::manifest::{Manifest, Member};
use crate::{Place, ReadError};

const DAMAGED: ReadError = ReadError::Damaged {
    place: Place::Content,
};
const PIECE: usize = 1 << 17;

/// Decompresses a content and gives each line, without its newline, to `visit`. Stops where the content is longer than
/// its author said; at the end compares length, hash and number of lines.
pub(super) fn read<E: From<ReadError>>(
    compressed: &mut dyn Read,
    member: &Member,
    manifest: &Manifest,
    mut visit: impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    let compressed = BufReader::with_capacity(PIECE, compressed);
    let mut decoder = zstd::Decoder::with_buffer(compressed)
        .map_err(reason)?
        .single_frame();
    decoder.window_log_max(MAX_WINDOW_LOG).map_err(reason)?;
    let mut raw = BufReader::with_capacity(PIECE, decoder);
    let (mut hasher, mut raw_bytes, mut lines) = (Hasher::new(), 0, 0);
    let mut line = Vec::new();
    loop {
        line.clear();
        let length = raw
            .by_ref()
            .take(MAX_LINE + 1)
            .read_until(b'\n', &mut line)
            .map_err(reason)?;
        if length == 0 {
            break;
        }
        raw_bytes += length as u64;
        lines += 1;
        hasher.update(&line);
        if raw_bytes > member.raw_bytes {
            return Err(ReadError::TooLarge.into());
        }
        visit(text_of(&line)?)?;
    }
    let rest = raw.into_inner().finish();
    let is_whole = is_at_end(rest)?
        && raw_bytes == member.raw_bytes
        && lines == manifest.counts.lines
        && Some(hasher.finish()) == manifest.content_sha256;
    if is_whole { Ok(()) } else { Err(DAMAGED.into()) }
}

fn text_of(line: &[u8]) -> Result<&str, ReadError> {
    let line = match line.strip_suffix(b"\n") {
        Some(line) => line,
        None if line.len() as u64 > MAX_LINE => return Err(ReadError::TooLarge),
        None => return Err(DAMAGED),
    };
    std::str::from_utf8(line).map_err(|_| DAMAGED)
}

/// Behind the one frame nothing follows.
fn is_at_end(mut rest: impl BufRead) -> Result<bool, ReadError> {
    rest.fill_buf().map(<[u8]>::is_empty).map_err(reason)
}

fn reason(error: std::io::Error) -> ReadError {
    ReadError::of_reading(error, Place::Content)
}
