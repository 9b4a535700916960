//! What has safely arrived.

use chrono::NaiveDate;
use crypto::Sha256Digest;
use model::{DeviceId, Origin, PersonId, Vector};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Channel;

/// A device's word that it holds something durably: written only after the commit. Travels in a signed manifest, takes
/// no number in the channel and is not itself confirmed.
///
/// It says what *is*, not what was added: a device restored from a backup confirms less than before, and the sender then
/// sends the rest again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Unit of the confirming device.
    pub unit: String,
    /// The confirming device; always the sender of the bundle that carries the receipt.
    pub device: DeviceId,
    /// For each origin the highest operation held without a hole.
    pub operations: Vector,
    /// The newest snapshot taken in, for each channel.
    pub snapshots: Vec<SnapshotReceipt>,
    /// The people erased since they were asked to be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub erased: Vec<Erased>,
    /// The attachments of which only the row is here: their content is asked for. Not all of them where they are many.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Uuid>,
}

/// The newest snapshot taken in from one channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotReceipt {
    /// From whom, to whom.
    pub channel: Channel,
    /// Its number in the channel.
    pub seq: u64,
    /// SHA-256 of its manifest, so that a bundle of the same number by a copied device is not confirmed.
    pub manifest: Sha256Digest,
}

/// A person of whom nothing is kept any more outside of backups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// Whom.
    pub person: PersonId,
    /// The last day on which a backup may still hold the person; none where there are no backups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backups_until: Option<NaiveDate>,
}

impl Receipt {
    /// The snapshot confirmed for the bundles of `from` to wherever this receipt comes from.
    pub fn snapshot_of(&self, from: Origin) -> Option<&SnapshotReceipt> {
        self.snapshots
            .iter()
            .filter(|snapshot| snapshot.channel.from == from)
            .max_by_key(|snapshot| snapshot.seq)
    }
}
