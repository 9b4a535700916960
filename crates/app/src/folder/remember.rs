use std::path::Path;

use super::{FileKind, NAME, read};
use crate::{ErrorCode, Result, Session};

/// Remembers where a file of this kind was chosen or saved. A folder whose name is no text is not remembered.
///
/// # Errors
/// File errors of the database.
pub fn remember(session: &mut Session, kind: FileKind, folder: &Path) -> Result<()> {
    let mut folders = read(session)?;
    let is_known = folders.get(&kind).is_some_and(|known| known == folder);
    if is_known || folder.to_str().is_none() {
        return Ok(());
    }
    folders.insert(kind, folder.to_owned());
    let bytes = serde_json::to_vec(&folders).map_err(|_| ErrorCode::Internal)?;
    session.write("folder_remember", |writer| Ok(writer.put_setting(NAME, &bytes)?))?;
    Ok(())
}
