//! The files inside a bundle.

use std::fmt;
use std::str::FromStr;

use crypto::Sha256Digest;
use model::Scope;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A file of a bundle, as the manifest names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Its name in the archive.
    pub name: MemberName,
    /// SHA-256 of its bytes as they stand in the archive.
    pub sha256: Sha256Digest,
    /// Number of those bytes.
    pub bytes: u64,
    /// Number of bytes after decompression: the limit of decompressing. The same as `bytes` for an attachment.
    pub raw_bytes: u64,
}

/// The names a member can have. There is no other, so no path can hide in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum MemberName {
    /// `manifest.json`
    Manifest,
    /// `manifest.json.sig`
    Signature,
    /// `ops.jsonl.zst`
    Operations,
    /// `snapshot.jsonl.zst`
    Snapshot,
    /// `blob/<uuid>`
    Blob(Uuid),
    /// `pad`
    Pad,
}

/// Not a name that a member can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a member of a bundle")]
pub struct UnknownMember;

impl MemberName {
    /// Whether it holds lines.
    pub fn is_content(self) -> bool {
        matches!(self, MemberName::Operations | MemberName::Snapshot)
    }

    /// The content that a bundle of this scope has.
    pub fn content_of(scope: Scope) -> Option<MemberName> {
        match scope {
            Scope::Replica | Scope::Transfer => Some(MemberName::Operations),
            Scope::Office | Scope::Cover | Scope::Project => Some(MemberName::Snapshot),
            Scope::Receipt => None,
        }
    }
}

impl fmt::Display for MemberName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MemberName::Manifest => f.write_str("manifest.json"),
            MemberName::Signature => f.write_str("manifest.json.sig"),
            MemberName::Operations => f.write_str("ops.jsonl.zst"),
            MemberName::Snapshot => f.write_str("snapshot.jsonl.zst"),
            MemberName::Blob(id) => write!(f, "blob/{}", id.hyphenated()),
            MemberName::Pad => f.write_str("pad"),
        }
    }
}

impl FromStr for MemberName {
    type Err = UnknownMember;

    fn from_str(text: &str) -> Result<MemberName, UnknownMember> {
        let name = match text {
            "manifest.json" => MemberName::Manifest,
            "manifest.json.sig" => MemberName::Signature,
            "ops.jsonl.zst" => MemberName::Operations,
            "snapshot.jsonl.zst" => MemberName::Snapshot,
            "pad" => MemberName::Pad,
            other => {
                let id = other.strip_prefix("blob/").ok_or(UnknownMember)?;
                MemberName::Blob(Uuid::try_parse(id).map_err(|_| UnknownMember)?)
            }
        };
        // A UUID has several spellings; a member has one.
        if name.to_string() == text {
            Ok(name)
        } else {
            Err(UnknownMember)
        }
    }
}

impl From<MemberName> for String {
    fn from(name: MemberName) -> String {
        name.to_string()
    }
}

impl TryFrom<String> for MemberName {
    type Error = UnknownMember;

    fn try_from(text: String) -> Result<MemberName, UnknownMember> {
        text.parse()
    }
}
