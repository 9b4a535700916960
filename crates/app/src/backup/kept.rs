use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use store::{Reader, Writer};

use crate::{ErrorCode, Result};

const NAME: &str = "app.backup";

/// What the database remembers of its backups. It is encrypted, so a path may stand in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Kept {
    /// The second place.
    pub second: Option<PathBuf>,
    /// When the newest copy there was made and read back, Unix milliseconds; 0 for never.
    pub second_at_ms: u64,
    /// When the newest daily copy was made; 0 for never.
    pub daily_at_ms: u64,
    /// What the database held when the newest copy was made.
    pub content: String,
}

impl Kept {
    pub(super) fn read(reader: &Reader<'_>) -> Result<Kept> {
        let Some(bytes) = reader.setting(NAME)? else {
            return Ok(Kept::default());
        };
        serde_json::from_slice(&bytes).map_err(|_| ErrorCode::DatabaseDamaged.into())
    }

    pub(super) fn write(&self, writer: &mut Writer<'_>) -> Result<()> {
        let bytes = serde_json::to_vec(self).map_err(|_| ErrorCode::Internal)?;
        Ok(writer.put_setting(NAME, &bytes)?)
    }
}

/// Tells whether something was written or taken in since: every operation, and every bundle.
pub(super) fn content(reader: &Reader<'_>) -> Result<String> {
    let bundles = reader.bundles(u32::MAX)?;
    let newest = bundles.first().map(|bundle| bundle.at_ms).unwrap_or_default();
    let vector = serde_json::to_string(&reader.vector()?).map_err(|_| ErrorCode::Internal)?;
    Ok(format!("{vector}/{}/{newest}", bundles.len()))
}
