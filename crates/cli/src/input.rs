//! Files that a call reads.

use std::fs::File;
use std::io::{Error, ErrorKind, Read, stdin};
use std::path::Path;

use app::files::NewFile;
use app::{AppError, ErrorCode};

use crate::failure::{Failure, Result};

/// Largest roster, request or key that is read, in bytes.
pub const LARGEST_ENROLMENT_FILE: u64 = 4 * 1024 * 1024;

/// The bytes of a file; `-` is standard input.
///
/// # Errors
/// `file_missing`, `file_too_large` above `largest` bytes, `io`.
pub fn bytes(field: &str, file: &Path, largest: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut read = |input: &mut dyn Read| input.take(largest + 1).read_to_end(&mut bytes);
    let result = match file.as_os_str() == "-" {
        true => read(&mut stdin().lock()),
        false => File::open(file).and_then(|mut file| read(&mut file)),
    };
    result.map_err(|error| failure(field, &error))?;
    if bytes.len() as u64 > largest {
        return Err(ErrorCode::FileTooLarge.into());
    }
    Ok(bytes)
}

/// The text of a file, which must be UTF-8; `-` is standard input.
///
/// # Errors
/// Those of [`bytes`]; `invalid_field` with `field` for another encoding.
pub fn text(field: &str, file: &Path, largest: u64) -> Result<String> {
    String::from_utf8(bytes(field, file, largest)?).map_err(|_| not_utf8(field))
}

/// Writes a file of our own making, whole or not at all, over none that is there.
///
/// # Errors
/// `file_exists`, `file_missing` for its folder, `read_only`, `disk_full`, `io`.
pub fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    use std::io::Write as _;
    let mut new = NewFile::create(file)?;
    new.writer()
        .write_all(bytes)
        .map_err(|error| failure("out", &error))?;
    Ok(new.persist()?)
}

/// An error of reading or writing as a code.
pub fn failure(field: &str, error: &Error) -> Failure {
    let code = match error.kind() {
        ErrorKind::InvalidData => return not_utf8(field),
        ErrorKind::NotFound => ErrorCode::FileMissing,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
        ErrorKind::ReadOnlyFilesystem => ErrorCode::ReadOnly,
        _ => ErrorCode::Io,
    };
    code.into()
}

fn not_utf8(field: &str) -> Failure {
    AppError::new(ErrorCode::InvalidField)
        .with("field", field)
        .with("reason", "not_utf8")
        .into()
}
