use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

use crypto::random::random_hex;
use crypto::recipient::{Identity, RecipientKind, SealError, open as unseal, seal};

use crate::files::sync_folder;
use crate::{Result, StoreError};

/// After 32 random digits.
const ENDING: &str = ".age";

/// Whether this is the name of such a file, and therefore no path.
pub(crate) fn is_name(name: &str) -> bool {
    name.strip_suffix(ENDING).is_some_and(|digits| {
        digits.len() == 32
            && digits
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// Such files in a folder, by name; in a folder that is not there, none.
pub(crate) fn names_in(folder: &Path) -> Result<BTreeSet<String>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
        entries => entries?,
    };
    let mut names = BTreeSet::new();
    for entry in entries {
        if let Ok(name) = entry?.file_name().into_string()
            && is_name(&name)
        {
            names.insert(name);
        }
    }
    Ok(names)
}

/// Where a new file is to be.
pub(super) fn new_path(folder: &Path) -> Result<(String, PathBuf)> {
    if !folder.is_dir() {
        fs::create_dir_all(folder)?;
        sync_folder(folder.parent().unwrap_or(folder))?;
    }
    let name = format!("{}{ENDING}", random_hex::<16>());
    let path = folder.join(&name);
    Ok((name, path))
}

/// Writes and syncs a new file with a key of its own; gives that key.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<Identity> {
    let key = Identity::make_random(RecipientKind::X25519);
    let file = File::create_new(path)?;
    let mut sealer = seal(&[key.to_public()], file).map_err(|error| match error {
        SealError::Write(error) => error.into(),
        _ => StoreError::Statement,
    })?;
    sealer.write_all(bytes)?;
    sealer.finish()?.sync_all()?;
    if let Some(folder) = path.parent() {
        sync_folder(folder)?;
    }
    Ok(key)
}

pub(super) fn open(path: &Path, key: &Identity) -> io::Result<Box<dyn Read>> {
    let opened = unseal([key], File::open(path)?).map_err(io::Error::other)?;
    Ok(Box::new(opened))
}
