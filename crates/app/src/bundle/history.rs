use bundle::Roster;
use model::Scope;
use store::{BundleRecord, Reader};

use super::receipt::confirmed_snapshots;
use crate::roster::read;
use crate::view::{BundleFact, BundleHistory};
use crate::{Result, Session};

/// What left and what came, newest first.
///
/// # Errors
/// File errors.
pub fn history(session: &Session, limit: u32) -> Result<Vec<BundleHistory>> {
    let reader = session.reader();
    let roster = read(&reader)?;
    let mut lines = Vec::new();
    for bundle in reader.bundles(limit)? {
        let (unit, device) = match bundle.recipient.split_once('/') {
            Some((unit, device)) => (unit, device.parse().ok()),
            None => (bundle.recipient.as_str(), None),
        };
        let label = |id| {
            roster
                .as_ref()
                .and_then(|roster| roster.device(id))
                .map(|device| device.name.clone())
        };
        let is_confirmed = !bundle.is_outgoing || is_confirmed(&reader, roster.as_ref(), &bundle)?;
        lines.push(BundleHistory {
            is_outgoing: bundle.is_outgoing,
            bundle: BundleFact {
                from: bundle.sender.clone(),
                device: label(bundle.origin.device).unwrap_or_default(),
                to: device.and_then(label).unwrap_or_else(|| unit.to_owned()),
                scope: bundle.scope,
                seq: bundle.seq,
                created_at: session.local_at(bundle.created.unix_ms()),
            },
            at: session.local_at(bundle.at_ms),
            is_confirmed,
            persons: bundle.persons,
            operations: bundle.operations,
            bytes: bundle.bytes,
        });
    }
    Ok(lines)
}

/// Whether a device of the recipient has confirmed a bundle that left.
pub(crate) fn is_confirmed(
    reader: &Reader<'_>,
    roster: Option<&Roster>,
    bundle: &BundleRecord,
) -> Result<bool> {
    let Some(roster) = roster else {
        return Ok(false);
    };
    let unit = bundle.recipient.split('/').next().unwrap_or_default();
    for device in roster.active_devices(unit) {
        let is_in = match bundle.scope {
            Scope::Replica | Scope::Transfer => {
                let confirmed = reader.confirmed(&device.id.to_string())?;
                confirmed.vector.dominates(&bundle.vector)
            }
            _ => confirmed_snapshots(reader, device.id, bundle.origin)? >= bundle.seq,
        };
        if is_in {
            return Ok(true);
        }
    }
    Ok(false)
}
