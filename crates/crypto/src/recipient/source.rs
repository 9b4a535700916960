//! The input below a sealed file, watched, so that a broken stick is told apart from a broken file.

use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// An input whose own errors are marked as [`SourceFailure`] and whose end is noted.
pub(super) struct Source<R: Read> {
    inner: BufReader<R>,
    has_ended: EndMark,
}

/// Shared with the reader above, because age keeps the input to itself.
#[derive(Clone, Default)]
pub(super) struct EndMark(Arc<AtomicBool>);

/// An error of the input itself, passed through age.
#[derive(Debug, thiserror::Error)]
#[error("the input failed")]
pub(super) struct SourceFailure(#[source] pub(super) io::Error);

impl<R: Read> Source<R> {
    pub(super) fn new(inner: BufReader<R>) -> (Self, EndMark) {
        let has_ended = EndMark::default();
        (
            Self {
                inner,
                has_ended: has_ended.clone(),
            },
            has_ended,
        )
    }
}

impl EndMark {
    /// Whether the input was read to its end.
    pub(super) fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    fn note<T>(&self, is_end: impl Fn(&T) -> bool, outcome: io::Result<T>) -> io::Result<T> {
        match outcome {
            Ok(read) => {
                if is_end(&read) {
                    self.0.store(true, Ordering::Relaxed);
                }
                Ok(read)
            }
            // The kind stays: age goes on after an interruption.
            Err(error) => Err(io::Error::new(error.kind(), SourceFailure(error))),
        }
    }
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let wanted = buffer.len();
        self.has_ended
            .note(|read| *read == 0 && wanted > 0, self.inner.read(buffer))
    }
}

impl<R: Read> BufRead for Source<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.has_ended.note(|read| read.is_empty(), self.inner.fill_buf())
    }

    fn consume(&mut self, amount: usize) {
        self.inner.consume(amount);
    }
}
