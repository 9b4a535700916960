//! Whether a manifest is consistent in itself. Whether it is believed is for [`Trust`](crate::Trust) to say.

use std::collections::BTreeSet;

use model::Scope;
use serde::Deserialize;

use super::{FORMAT, Manifest, Member, MemberName};
use crate::limits::{MAX_MANIFEST, MAX_MEMBER, MAX_RAW};
use crate::{Place, ReadError};

/// The fields that this version understands.
pub(super) const KNOWN: [&str; 18] = [
    "format",
    "min_reader",
    "critical",
    "scope",
    "bundle",
    "project",
    "app",
    "created_at",
    "from",
    "to",
    "channel",
    "members",
    "content_sha256",
    "counts",
    "vector",
    "receipts",
    "roster_version",
    "codelist_version",
];

/// What every format, however new, begins with.
#[derive(Deserialize)]
struct Versions {
    format: u32,
    min_reader: u32,
    #[serde(default)]
    critical: Vec<String>,
}

pub(super) fn parse(bytes: &[u8]) -> Result<Manifest, ReadError> {
    const DAMAGED: ReadError = ReadError::Damaged {
        place: Place::Manifest,
    };
    if bytes.len() as u64 > MAX_MANIFEST {
        return Err(ReadError::TooLarge);
    }
    let versions: Versions = serde_json::from_slice(bytes).map_err(|_| DAMAGED)?;
    let is_understood = |name: &String| KNOWN.contains(&name.as_str());
    if versions.min_reader > FORMAT || !versions.critical.iter().all(is_understood) {
        return Err(ReadError::NewerFormat);
    }
    let manifest: Manifest = match serde_json::from_slice(bytes) {
        Ok(manifest) => manifest,
        Err(_) if versions.format > FORMAT => return Err(ReadError::NewerFormat),
        Err(_) => return Err(DAMAGED),
    };
    if manifest.members.iter().any(is_too_large) {
        return Err(ReadError::TooLarge);
    }
    if is_consistent(&manifest) {
        Ok(manifest)
    } else {
        Err(DAMAGED)
    }
}

fn is_too_large(member: &Member) -> bool {
    member.bytes > MAX_MEMBER || member.raw_bytes > MAX_RAW
}

/// What no version of the program writes, and what the rest of this crate may therefore rely on.
fn is_consistent(manifest: &Manifest) -> bool {
    let is_receipt = manifest.scope == Scope::Receipt;
    let confirms_for_itself = manifest
        .receipts
        .iter()
        .all(|receipt| receipt.device == manifest.from.device && receipt.unit == manifest.from.unit);
    manifest.from.epoch > 0
        && has_recipients_once(manifest)
        && has_place_in_channel(manifest)
        && has_members_of_its_scope(manifest)
        && confirms_for_itself
        && (!is_receipt || !manifest.receipts.is_empty())
}

fn has_recipients_once(manifest: &Manifest) -> bool {
    let recipients = &manifest.to.recipients;
    !recipients.is_empty() && recipients.iter().collect::<BTreeSet<_>>().len() == recipients.len()
}

fn has_place_in_channel(manifest: &Manifest) -> bool {
    match &manifest.channel {
        Some(link) => {
            manifest.scope != Scope::Receipt && link.seq > 0 && (link.seq == 1) == link.previous.is_none()
        }
        None => manifest.scope == Scope::Receipt,
    }
}

/// One content where the scope has one, first; then attachments, each once, where whole cases travel.
fn has_members_of_its_scope(manifest: &Manifest) -> bool {
    let mut names = manifest.members.iter().map(|member| member.name);
    let content = MemberName::content_of(manifest.scope);
    if content.is_some() && names.next() != content {
        return false;
    }
    let mut seen = BTreeSet::new();
    let blobs_only = names.all(|name| matches!(name, MemberName::Blob(_)) && seen.insert(name));
    let may_have_blobs = matches!(manifest.scope, Scope::Replica | Scope::Transfer);
    let is_raw = |member: &Member| member.raw_bytes == member.bytes;
    blobs_only
        && manifest.blobs().all(is_raw)
        && content.is_some() == manifest.content_sha256.is_some()
        && (may_have_blobs || manifest.blobs().next().is_none())
}
