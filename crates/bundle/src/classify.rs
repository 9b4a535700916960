//! What to do with a verified bundle: decided before anything is touched.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crypto::Sha256Digest;
use model::{Scope, Vector};

use crate::{Link, Manifest};

/// What the receiver knows when a bundle arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChannelState {
    /// The bundles of this channel that were taken in or recorded, by their number.
    pub recorded: BTreeMap<u64, Recorded>,
    /// The place (epoch, number) of the snapshot that counts now, of this scope and from this device in any epoch.
    pub applied: Option<(u32, u64)>,
    /// The operations held here without a hole, whoever made them.
    pub vector: Vector,
}

/// A bundle that was taken in or recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// SHA-256 of its manifest.
    pub manifest: Sha256Digest,
    /// SHA-256 of the manifest that it names as the one before.
    pub previous: Option<Sha256Digest>,
}

/// What a bundle is to this receiver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Class {
    /// The next one, or a late one whose operations are still welcome: apply it.
    New,
    /// Taken in or recorded before: nothing to do but to confirm it again.
    AlreadyImported,
    /// A snapshot older than the one that counts: record it, never apply it. A lost stick found later resurrects nobody.
    Older,
    /// Apply it, and say that these numbers have not arrived.
    Gap {
        /// The numbers between the last one here and this one.
        missing: RangeInclusive<u64>,
    },
    /// Another bundle claims this number or this predecessor: a copied or restored device. Apply nothing of it.
    Fork,
    /// It starts from operations that are not here. Keep it until they are.
    Waiting {
        /// For each origin how far it must be known first; only what is missing.
        until: Vector,
    },
}

impl Class {
    /// Whether the bundle is to be applied.
    pub fn is_applied(&self) -> bool {
        matches!(self, Class::New | Class::Gap { .. })
    }
}

/// Says what the bundle with this manifest, and this SHA-256 of it, is to a receiver who knows `state`.
pub fn classify(manifest: &Manifest, sha256: Sha256Digest, state: &ChannelState) -> Class {
    let Some(link) = &manifest.channel else {
        return Class::New;
    };
    if let Some(recorded) = state.recorded.get(&link.seq) {
        return if recorded.manifest == sha256 {
            Class::AlreadyImported
        } else {
            Class::Fork
        };
    }
    if !fits_its_neighbours(link, sha256, state) {
        return Class::Fork;
    }
    let holds_operations = matches!(manifest.scope, Scope::Replica | Scope::Transfer);
    if holds_operations && !state.vector.dominates(&manifest.vector.from) {
        return Class::Waiting {
            until: missing_of(&manifest.vector.from, &state.vector),
        };
    }
    let place = (manifest.from.epoch, link.seq);
    if !holds_operations && state.applied.is_some_and(|applied| place < applied) {
        return Class::Older;
    }
    let last = state.recorded.last_key_value().map_or(0, |(seq, _)| *seq);
    if link.seq > last.saturating_add(1) {
        return Class::Gap {
            missing: last.saturating_add(1)..=link.seq.saturating_sub(1),
        };
    }
    Class::New
}

/// Whether the bundles before and after it, where they are here, agree that it stands between them.
fn fits_its_neighbours(link: &Link, sha256: Sha256Digest, state: &ChannelState) -> bool {
    let before = link.seq.checked_sub(1).and_then(|seq| state.recorded.get(&seq));
    let after = link.seq.checked_add(1).and_then(|seq| state.recorded.get(&seq));
    before.is_none_or(|before| link.previous == Some(before.manifest))
        && after.is_none_or(|after| after.previous == Some(sha256))
}

fn missing_of(wanted: &Vector, held: &Vector) -> Vector {
    let mut missing = Vector::default();
    for (origin, seq) in wanted.iter().filter(|(origin, seq)| held.get(*origin) < *seq) {
        missing.set(origin, seq);
    }
    missing
}

/// Which of several devices' snapshots of one area counts: the one whose sender knew everything that the others knew.
/// `None` when none did; then the devices are to exchange a `replica` first. Revocations of all apply either way.
pub fn find_counting_snapshot<K: Copy>(snapshots: &[(K, &Vector)]) -> Option<K> {
    let knows_all = |vector: &Vector| snapshots.iter().all(|(_, other)| vector.dominates(other));
    snapshots
        .iter()
        .find(|(_, vector)| knows_all(vector))
        .map(|(device, _)| *device)
}

#[cfg(test)]
mod tests;
