//! Opening a sealed stream.

use std::io::{self, BufReader, Chain, Cursor, Read};

use age::stream::StreamReader;
use age::{DecryptError, Decryptor};

use super::source::{EndMark, Source, SourceFailure};
use super::{Identity, header};

/// Why a file does not open, or breaks off while it is read.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It does not begin as a sealed file does.
    #[error("not a sealed file")]
    NotSealed,
    /// It is sealed for others; or the part of the header meant for this key was altered, which looks alike.
    #[error("the file is not addressed to this key")]
    NotAddressed,
    /// The header was altered, or has a form that this program does not read.
    #[error("the header of the sealed file is damaged")]
    DamagedHeader,
    /// A piece in the middle was altered.
    #[error("the content of the sealed file is damaged")]
    DamagedContent,
    /// The last piece was altered, or the file was cut off within it: mostly an interrupted copy.
    #[error("the end of the sealed file is damaged or cut off")]
    DamagedEnd,
    /// The file breaks off.
    #[error("the sealed file is cut off")]
    Truncated,
    /// The input could not be read; says nothing about the file.
    #[error("the sealed file could not be read")]
    Read(#[source] io::Error),
}

/// The content of a sealed file. Each piece is verified before it is handed out, but that the file is *whole*
/// is known only when the end has been read without an error.
///
/// Errors come as [`io::Error`]; [`OpenError::from`] takes the reason out of them.
pub struct Opened<R: Read> {
    /// The header is put back before the rest of the input.
    stream: StreamReader<Chain<Cursor<Vec<u8>>, Source<R>>>,
    input_has_ended: EndMark,
}

/// Opens a sealed file with any of `identities` (a device that was restored keeps its older ones to read).
///
/// # Errors
/// See [`OpenError`].
pub fn open<'a, R: Read>(
    identities: impl IntoIterator<Item = &'a Identity>,
    input: R,
) -> Result<Opened<R>, OpenError> {
    let mut input = BufReader::new(input);
    let header = header::read(&mut input)?;
    let (input, input_has_ended) = Source::new(input);
    let decryptor = Decryptor::new_buffered(Cursor::new(header).chain(input)).map_err(of_header)?;
    let stream = decryptor
        .decrypt(identities.into_iter().map(Identity::as_age))
        .map_err(of_header)?;
    Ok(Opened {
        stream,
        input_has_ended,
    })
}

impl<R: Read> Read for Opened<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.read(buffer).map_err(|error| {
            let kind = error.kind();
            io::Error::new(kind, self.reason_of(error))
        })
    }
}

impl<R: Read> Opened<R> {
    fn reason_of(&self, error: io::Error) -> OpenError {
        match error.downcast::<SourceFailure>() {
            Ok(SourceFailure(error)) => OpenError::Read(error),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => OpenError::Truncated,
            Err(_) if self.input_has_ended.is_set() => OpenError::DamagedEnd,
            Err(_) => OpenError::DamagedContent,
        }
    }
}

fn of_header(error: DecryptError) -> OpenError {
    match error {
        DecryptError::NoMatchingKeys => OpenError::NotAddressed,
        DecryptError::Io(error) => match error.downcast::<SourceFailure>() {
            Ok(SourceFailure(error)) => OpenError::Read(error),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => OpenError::Truncated,
            Err(_) => OpenError::DamagedHeader,
        },
        _ => OpenError::DamagedHeader,
    }
}

/// The reason of an error that came out of [`Opened`].
impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        error.downcast::<Self>().unwrap_or_else(Self::Read)
    }
}
