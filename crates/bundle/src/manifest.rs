//! The manifest: the one thing in a bundle that is signed. It names the hash of everything else.

mod check;
mod member;

pub use member::{Member, MemberName};

use crypto::Sha256Digest;
use model::{BundleId, DeviceId, Hlc, Origin, Scope, Vector};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Address, Channel, ReadError, Receipt};

/// The format that this version writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// What a bundle says about itself. Fields that a newer version added are ignored, unless [`Manifest::critical`] names
/// them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format it was written in.
    pub format: u32,
    /// The oldest format whose readers understand it.
    pub min_reader: u32,
    /// Names of the fields at this level that must be understood.
    #[serde(default)]
    pub critical: Vec<String>,
    /// What it may hold.
    pub scope: Scope,
    /// Its id.
    pub bundle: BundleId,
    /// The project it belongs to.
    pub project: Uuid,
    /// The version of the program that wrote it.
    pub app: String,
    /// When, by the sender's clock.
    pub created_at: Hlc,
    /// Who sends it.
    pub from: Sender,
    /// Whom it is for.
    pub to: Addressee,
    /// Its place in the channel; none in a receipt, which takes no number.
    pub channel: Option<Link>,
    /// The files beside the manifest, in the order of the archive; not the signature and the padding.
    pub members: Vec<Member>,
    /// SHA-256 of the content before it was compressed; none where there is none.
    pub content_sha256: Option<Sha256Digest>,
    /// What the content consists of.
    pub counts: Counts,
    /// The operations it is about.
    pub vector: Span,
    /// What the sender confirms.
    #[serde(default)]
    pub receipts: Vec<Receipt>,
    /// Version of the roster that the sender knows.
    pub roster_version: u64,
    /// Version of the code lists that the sender knows.
    pub codelist_version: u64,
}

/// Who sends a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// Name of its unit in the roster.
    pub unit: String,
    /// The device.
    pub device: DeviceId,
    /// The device's epoch: restoring a backup begins a new one.
    pub epoch: u32,
    /// Fingerprint of the signing key, as `ssh-keygen -l` shows it: `SHA256:…`.
    pub signer: String,
}

impl Sender {
    /// The device in this epoch.
    pub fn origin(&self) -> Origin {
        Origin {
            device: self.device,
            epoch: self.epoch,
        }
    }
}

/// Whom a bundle is for. Because this is signed, nobody can address the bundle to somebody else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addressee {
    /// The unit, and the device where it is for one alone.
    #[serde(flatten)]
    pub address: Address,
    /// SHA-256 of each recipient key as it is written (`age1…`).
    pub recipients: Vec<Sha256Digest>,
}

/// The place of a bundle in its channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Its number, from 1.
    pub seq: u64,
    /// SHA-256 of the manifest of the bundle before it; none for the first.
    pub previous: Option<Sha256Digest>,
}

/// What the content consists of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    /// Lines of any kind.
    pub lines: u64,
    /// Operations.
    pub operations: u64,
    /// People named.
    pub persons: u64,
    /// Totals.
    pub totals: u64,
    /// People to be forgotten.
    pub revocations: u64,
}

/// The operations a bundle is about. In `replica` and `transfer` it holds everything allowed between the two; a snapshot
/// names as `to` what its sender knew when it was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// What a receiver must already have; one that has less waits.
    pub from: Vector,
    /// What a receiver has afterwards.
    pub to: Vector,
}

impl Manifest {
    /// The channel it went through.
    pub fn channel(&self) -> Channel {
        Channel {
            from: self.from.origin(),
            to: self.to.address.clone(),
        }
    }

    /// Its number in the channel; 0 for a receipt.
    pub fn seq(&self) -> u64 {
        self.channel.as_ref().map_or(0, |link| link.seq)
    }

    /// The member that holds the lines.
    pub fn content(&self) -> Option<&Member> {
        self.members.iter().find(|member| member.name.is_content())
    }

    /// The attachments.
    pub fn blobs(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| !member.name.is_content())
    }

    /// The bytes that are signed.
    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec_pretty(self)
    }

    /// Reads the signed bytes and checks that they are consistent in themselves.
    ///
    /// # Errors
    /// [`ReadError::NewerFormat`], or [`ReadError::Damaged`] for what no version of the program writes.
    pub fn parse(bytes: &[u8]) -> Result<Manifest, ReadError> {
        check::parse(bytes)
    }
}
