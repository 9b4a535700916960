//! Closing a stream for recipients.

use std::io::{self, Write};

use age::stream::StreamWriter;
use age::{EncryptError, Encryptor};

use super::Recipient;

/// Why nothing was sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// Nobody could ever open the file.
    #[error("a sealed file needs at least one recipient")]
    NoRecipients,
    /// The file would only be as strong as the weakest of the kinds.
    #[error("the recipients have keys of different kinds")]
    MixedKinds,
    /// The output could not be written.
    #[error("the sealed file could not be written")]
    Write(#[source] io::Error),
}

/// Encrypts what is written to it, in pieces of 64 KiB.
#[must_use = "without `finish` the sealed file lacks its end and does not open"]
pub struct Sealer<W: Write>(StreamWriter<W>);

/// Starts a file in `output` that each of `recipients` can open.
///
/// # Errors
/// See [`SealError`]; nothing was written for the first two.
pub fn seal<W: Write>(recipients: &[Recipient], output: W) -> Result<Sealer<W>, SealError> {
    seal_for(recipients.iter().map(Recipient::as_age), output)
}

/// age itself refuses to mix kinds: a kind that must not be mixed labels its stanzas
/// (<https://c2sp.org/age-plugin>, "labels").
pub(super) fn seal_for<'a, W: Write>(
    recipients: impl Iterator<Item = &'a dyn age::Recipient>,
    output: W,
) -> Result<Sealer<W>, SealError> {
    let encryptor = Encryptor::with_recipients(recipients).map_err(|error| match error {
        EncryptError::MissingRecipients => SealError::NoRecipients,
        EncryptError::Io(error) => SealError::Write(error),
        _ => SealError::MixedKinds,
    })?;
    encryptor
        .wrap_output(output)
        .map(Sealer)
        .map_err(SealError::Write)
}

impl<W: Write> Sealer<W> {
    /// Writes the last piece and gives the output back. Only now is the file whole.
    ///
    /// # Errors
    /// Those of the output.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}

impl<W: Write> Write for Sealer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
