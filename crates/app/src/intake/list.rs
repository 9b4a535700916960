use std::path::{Path, PathBuf};

use super::recognise;
use crate::view::IntakeKind;
use crate::{ErrorCode, Result};

/// What of a place is meant: the bundles and papers in a folder, by name; a file stands for itself, whatever it is.
///
/// # Errors
/// `file_missing`, file errors.
pub fn list(place: &Path) -> Result<Vec<PathBuf>> {
    if !place.exists() {
        return Err(ErrorCode::FileMissing.into());
    }
    if !place.is_dir() {
        return Ok(vec![place.to_owned()]);
    }
    let entries = std::fs::read_dir(place).map_err(store::StoreError::from)?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file() && is_for_us(path))
        .collect();
    files.sort();
    Ok(files)
}

/// In a folder other things may lie too, of which nobody needs to hear.
fn is_for_us(path: &Path) -> bool {
    let kind = recognise(path).unwrap_or(IntakeKind::Unknown);
    matches!(
        kind,
        IntakeKind::Bundle | IntakeKind::Roster | IntakeKind::Request
    )
}
