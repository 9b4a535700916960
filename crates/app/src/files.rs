//! Files for others: whole or not at all, and never over one that is there.

use std::fs::File;
use std::io::{BufWriter, Read as _, Write};
use std::path::{Path, PathBuf};

use store::StoreError;
use tempfile::NamedTempFile;

use crate::{ErrorCode, Result};

/// A file under way: written beside its place, synced, renamed. Dropping it before leaves nothing.
pub struct NewFile {
    output: BufWriter<NamedTempFile>,
    path: PathBuf,
    may_replace: bool,
}

impl NewFile {
    /// Begins a file that must not be there yet and that only its owner may read.
    ///
    /// # Errors
    /// `file_exists`, `file_missing` for its folder, `read_only`, `disk_full`, `io`.
    pub fn create(path: &Path) -> Result<NewFile> {
        if path.exists() {
            return Err(ErrorCode::FileExists.into());
        }
        NewFile::begin(path, false, true)
    }

    /// Begins an encrypted file that must not be there yet: on a share, the colleague it is for must be able to read it.
    ///
    /// # Errors
    /// Those of [`NewFile::create`].
    pub fn create_sealed(path: &Path) -> Result<NewFile> {
        if path.exists() {
            return Err(ErrorCode::FileExists.into());
        }
        NewFile::begin(path, false, false)
    }

    /// Begins an encrypted file that takes the place of one that may be there.
    ///
    /// # Errors
    /// `file_missing` for its folder, `read_only`, `disk_full`, `io`.
    pub fn replace(path: &Path) -> Result<NewFile> {
        NewFile::begin(path, true, false)
    }

    fn begin(path: &Path, may_replace: bool, is_private: bool) -> Result<NewFile> {
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        let mut builder = tempfile::Builder::new();
        builder.prefix(".ankommen-");
        #[cfg(unix)]
        if !is_private {
            use std::os::unix::fs::PermissionsExt as _;
            builder.permissions(std::fs::Permissions::from_mode(0o666)); // less what the user's mask takes away
        }
        #[cfg(not(unix))]
        let _ = is_private; // the folder's own rules apply
        let file = builder.tempfile_in(folder).map_err(io)?;
        Ok(NewFile {
            output: BufWriter::with_capacity(1 << 16, file),
            path: path.to_owned(),
            may_replace,
        })
    }

    /// Where to write.
    pub fn writer(&mut self) -> &mut impl Write {
        &mut self.output
    }

    /// Waits until all of it lies on the disk.
    ///
    /// # Errors
    /// `disk_full`, `io`.
    pub fn sync(&mut self) -> Result<()> {
        self.output.flush().map_err(io)?;
        self.output.get_ref().as_file().sync_all().map_err(io)
    }

    /// Gives it its name.
    ///
    /// # Errors
    /// `file_exists`, `disk_full`, `io`.
    pub fn persist(mut self) -> Result<()> {
        self.sync()?;
        let (file, _) = self.output.into_parts();
        let renamed = match self.may_replace {
            true => file.persist(&self.path),
            false => file.persist_noclobber(&self.path).or_else(|refused| {
                // Some shares cannot rename without replacing. There was nothing at the place when we began.
                let is_taken =
                    refused.error.kind() == std::io::ErrorKind::AlreadyExists || self.path.exists();
                if is_taken {
                    Err(refused)
                } else {
                    refused.file.persist(&self.path)
                }
            }),
        };
        let renamed = renamed.map_err(|refused| refused.error);
        renamed.map(drop).map_err(io)
    }
}

/// The whole of a file.
///
/// # Errors
/// `file_missing`, `file_too_large` above `largest` bytes, `io`.
pub fn read_bounded(path: &Path, largest: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(io)?;
    file.take(largest.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(io)?;
    match bytes.len() as u64 > largest {
        true => Err(ErrorCode::FileTooLarge.into()),
        false => Ok(bytes),
    }
}

/// Reads a small file, such as a request or a roster.
///
/// # Errors
/// `file_missing`, `file_too_large`, `io`.
pub fn read_small(path: &Path) -> Result<Vec<u8>> {
    read_bounded(path, LARGEST_SMALL_FILE)
}

/// Writes a small file that must not be there yet and that only its owner may read: all of it, or nothing.
///
/// # Errors
/// `file_exists`, `file_missing` for its folder, `read_only`, `disk_full`, `io`.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = NewFile::create(path)?;
    file.writer().write_all(bytes).map_err(io)?;
    file.persist()
}

/// A roster of a whole country has less.
const LARGEST_SMALL_FILE: u64 = 4 << 20;

fn io(error: std::io::Error) -> crate::AppError {
    match error.kind() {
        std::io::ErrorKind::NotFound => ErrorCode::FileMissing.into(),
        std::io::ErrorKind::AlreadyExists => ErrorCode::FileExists.into(),
        _ => StoreError::from(error).into(),
    }
}
