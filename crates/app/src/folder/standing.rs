use std::path::PathBuf;

use super::{FileKind, read};
use crate::{Result, Session};

/// The very folder where a file of this kind was last chosen or saved, as long as it is there: a stick that was pulled out
/// is no place to write to.
///
/// # Errors
/// File errors of the database.
pub fn standing(session: &Session, kind: FileKind) -> Result<Option<PathBuf>> {
    Ok(read(session)?.remove(&kind).filter(|folder| folder.is_dir()))
}
