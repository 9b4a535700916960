//! Where files were last chosen or saved, so that the next dialog begins there, also after a restart. It is kept in the
//! encrypted database of this device and leaves with no bundle: a folder's name may say where somebody works.

mod last;
mod remember;
mod standing;

pub use last::last;
pub use remember::remember;
pub use standing::standing;

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// The setting that holds them.
const NAME: &str = "app.folders";

/// What a file is for. Each kind has a folder of its own: bundles lie on a stick, backups on a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Bundles and receipts.
    Bundle,
    /// Photographed letters.
    Picture,
    /// Lists of people from others.
    List,
    /// Backups.
    Backup,
    /// Requests to join, rosters, the roster key.
    Paper,
    /// Exports, reports, calendars.
    Export,
}

/// All of them, as they are kept.
type Folders = BTreeMap<FileKind, PathBuf>;

/// A setting that cannot be read says nothing: it only spares a few clicks.
fn read(session: &crate::Session) -> crate::Result<Folders> {
    let bytes = session.reader().setting(NAME)?;
    Ok(bytes
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default())
}
