//! The folder of the demo: built under another name, so that a demo is there complete or not at all.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::files::NewFile;
use crate::{ErrorCode, Result};

/// The password of everything called `name`. No secret: it lies beside the database, and all is invented.
pub(super) fn password(name: &str) -> String {
    format!("ankommen-{name}")
}

/// The password that lies beside the database of a demo: no secret, because all is invented. `None` beside any other one.
pub(crate) fn password_beside(database: &Path) -> Option<String> {
    let name = database.file_stem()?.to_str()?;
    let place = database.parent()?.join("passwords").join(format!("{name}.txt"));
    let text = std::fs::read_to_string(place).ok()?;
    let is_ours = text.trim_end() == password(name);
    is_ours.then(|| password(name))
}

/// Writes a small file that only its owner may read.
///
/// # Errors
/// File errors.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(store::StoreError::from)?;
    }
    let mut file = NewFile::create(path)?;
    file.writer().write_all(bytes).map_err(store::StoreError::from)?;
    file.persist()
}

/// A folder under construction.
pub(super) struct Site {
    folder: TempDir,
    out: PathBuf,
}

impl Site {
    /// Begins to build what is to lie in `out`.
    ///
    /// # Errors
    /// File errors.
    pub(super) fn open(out: &Path) -> Result<Site> {
        std::fs::create_dir_all(out).map_err(store::StoreError::from)?;
        let folder = tempfile::Builder::new().prefix(".ankommen-").tempdir_in(out);
        Ok(Site {
            folder: folder.map_err(store::StoreError::from)?,
            out: out.to_owned(),
        })
    }

    pub(super) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Puts everything in its place. Nothing may be open any more.
    ///
    /// # Errors
    /// `file_exists` when something of that name is there: nothing was moved then; file errors.
    pub(super) fn finish(self) -> Result<()> {
        let entries = std::fs::read_dir(self.folder.path()).map_err(store::StoreError::from)?;
        let names: Vec<_> = entries
            .filter_map(|entry| Some(entry.ok()?.file_name()))
            .collect();
        if names.iter().any(|name| self.out.join(name).exists()) {
            return Err(ErrorCode::FileExists.into());
        }
        for name in names {
            std::fs::rename(self.folder.path().join(&name), self.out.join(&name))
                .map_err(store::StoreError::from)?;
        }
        Ok(())
    }
}
