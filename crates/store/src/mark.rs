//! How far the log had come, kept outside the database: a database that is behind its mark is an old copy put back, and
//! starts a new epoch, so that no operation number is ever given out twice.

use std::fs;

use model::{DeviceId, Digest};
use serde::{Deserialize, Serialize};

use crate::{Files, Result};

/// The mark. Holds no personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Mark {
    pub device: DeviceId,
    pub epoch: u32,
    pub seq: u64,
    pub chain: Digest,
}

impl Mark {
    /// The mark beside the database; `None` when there is none or it cannot be read.
    pub(crate) fn read(files: &Files) -> Option<Mark> {
        serde_json::from_slice(&fs::read(files.mark()).ok()?).ok()
    }

    /// Writes it by renaming; not synced: losing it only means that it lags behind, which is harmless.
    pub(crate) fn write(&self, files: &Files) -> Result<()> {
        let path = files.mark();
        let mut fresh = path.clone().into_os_string();
        fresh.push(".new");
        fs::write(&fresh, serde_json::to_vec(self).unwrap_or_default())?;
        Ok(fs::rename(&fresh, &path)?)
    }

    /// Whether a database that stands at `own` is an older copy than the one that left this mark.
    pub(crate) fn is_ahead_of(&self, own: &Mark) -> bool {
        self.device == own.device
            && ((self.epoch, self.seq) > (own.epoch, own.seq)
                || ((self.epoch, self.seq) == (own.epoch, own.seq) && self.chain != own.chain))
    }
}
