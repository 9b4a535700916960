use std::io::Write as _;
use std::path::Path;

use store::StoreError;

use super::SIZES;
use crate::files::NewFile;
use crate::text::invalid;
use crate::view::Display;
use crate::{ErrorCode, Result};

/// Keeps what was chosen for the next start; the folder is made if need be.
///
/// # Errors
/// `invalid_field` for a size outside 100 to 200; `read_only`, `disk_full`, `io`.
pub fn write(file: &Path, display: &Display) -> Result<()> {
    if !SIZES.contains(&display.size) {
        return Err(invalid("size", "out_of_range"));
    }
    let text = serde_json::to_vec_pretty(display).map_err(|_| ErrorCode::Internal)?;
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(StoreError::from)?;
    }
    let mut new = NewFile::replace(file)?;
    new.writer().write_all(&text).map_err(StoreError::from)?;
    new.persist()
}
