//! Confirming what arrived, and believing confirmations.

use std::path::{Path, PathBuf};

use bundle::{
    Address, Counts, Draft, Erased, Manifest, Receipt, Roster, SnapshotReceipt, Span, WriteRequest, write,
};
use model::{BundleId, DeviceId, Origin, RowId, Scope, Vector};
use store::{BundleRecord, Reader, Writer};

use super::{address_text, digest, sha256};
use crate::files::NewFile;
use crate::keys::DeviceKeys;
use crate::roster::{require, require_own_keys};
use crate::{ErrorCode, Result, Session};

/// So many attachments are asked for at once; the others with the next receipt.
const MOST_MISSING: usize = 1000;

/// What this device holds, for whoever asks: the operations, and the newest applied snapshot of each channel. Which
/// attachments it lacks only those are told who have them.
pub(super) fn own_receipts(
    reader: &Reader<'_>,
    roster: &Roster,
    own: DeviceId,
    scope: Scope,
) -> Result<Vec<Receipt>> {
    let Some(device) = roster.device(own) else {
        return Ok(Vec::new());
    };
    let mut newest: std::collections::BTreeMap<(Origin, String), SnapshotReceipt> =
        std::collections::BTreeMap::new();
    for bundle in reader.bundles(u32::MAX)? {
        if bundle.is_outgoing || bundle.scope != Scope::Office || !bundle.was_applied {
            continue;
        }
        let receipt = SnapshotReceipt {
            channel: bundle::Channel {
                from: bundle.origin,
                to: Address::unit(&device.unit),
            },
            seq: bundle.seq,
            manifest: sha256(bundle.manifest),
        };
        let entry = newest
            .entry((bundle.origin, bundle.recipient))
            .or_insert_with(|| receipt.clone());
        if entry.seq < receipt.seq {
            *entry = receipt;
        }
    }
    Ok(vec![Receipt {
        unit: device.unit.clone(),
        device: own,
        operations: reader.vector()?,
        snapshots: newest.into_values().collect(),
        erased: Vec::new(),
        missing: match scope {
            Scope::Replica => missing(reader)?,
            _ => Vec::new(),
        },
    }])
}

fn missing(reader: &Reader<'_>) -> Result<Vec<uuid::Uuid>> {
    let absent = reader.absent_contents(MOST_MISSING)?;
    Ok(absent.into_iter().map(|row| row.0).collect())
}

/// Writes the receipt for a bundle that is durably in; gives the file's name. `erased` are the people whom its sender
/// asked to forget and of whom nothing is left here.
pub(super) fn write_receipt(
    session: &mut Session,
    confirmed: &Manifest,
    erased: &[model::PersonId],
    folder: &Path,
    stem: &str,
) -> Result<PathBuf> {
    let reader = session.reader();
    let roster = require(&reader)?;
    let keys = DeviceKeys::read(&reader)?;
    let origin = session.store.origin();
    require_own_keys(&reader, &roster, origin.device)?;
    let sender = roster
        .device(confirmed.from.device)
        .ok_or(ErrorCode::BundleUnknownSender)?;
    let resolved = roster.resolve(origin.device, &sender.name, Scope::Receipt)?;
    let unit = roster
        .device(origin.device)
        .ok_or(ErrorCode::NotEnrolled)?
        .unit
        .clone();
    let mut receipts = own_receipts(&reader, &roster, origin.device, confirmed.scope)?;
    for receipt in &mut receipts {
        receipt
            .snapshots
            .retain(|snapshot| snapshot.channel.from.device == confirmed.from.device);
        receipt.erased = erased
            .iter()
            .map(|person| Erased {
                person: *person,
                backups_until: None,
            })
            .collect();
    }
    let path = folder.join(format!("{stem}.{}", super::RECEIPT_ENDING));
    let mut file = NewFile::replace(&path)?; // confirming twice is as good as once
    session.write("receipt_write", |writer| {
        let draft = Draft {
            scope: Scope::Receipt,
            bundle: BundleId(writer.make_id()),
            project: roster.project.id,
            app: env!("CARGO_PKG_VERSION").to_owned(),
            created_at: writer.tick(),
            unit: unit.clone(),
            origin,
            to: resolved.address.clone(),
            channel: None,
            counts: Counts::default(),
            vector: Span::default(),
            receipts,
            roster_version: roster.version,
            codelist_version: 1,
        };
        let lines: [&str; 0] = [];
        let request = WriteRequest {
            draft,
            lines,
            blobs: &[],
            recipients: &resolved.recipients,
            signer: &keys.signing,
        };
        let written = write(request, file.writer())?;
        file.sync()?;
        Ok(writer.record_bundle(&BundleRecord {
            id: written.manifest.bundle,
            is_outgoing: true,
            scope: Scope::Receipt,
            origin,
            sender: unit,
            recipient: address_text(&resolved.address),
            seq: 0, // a receipt takes no number
            manifest: digest(written.manifest_sha256),
            previous: None,
            created: written.manifest.created_at,
            at_ms: 0,
            was_applied: true,
            persons: 0,
            operations: 0,
            bytes: written.bytes,
            vector: Vector::default(),
            since: Vector::default(),
        })?)
    })?;
    file.persist()?;
    Ok(path)
}

/// What a device has confirmed of the snapshots that `from` sent: the highest number. Each epoch counts anew, so a
/// confirmation from before a restore says nothing about what was sent after it.
pub(crate) fn confirmed_snapshots(reader: &Reader<'_>, device: DeviceId, from: Origin) -> Result<u64> {
    Ok(reader.confirmed(&snapshots_key(device, from))?.seq)
}

/// When the receipt that says so was taken in, Unix milliseconds.
pub(super) fn confirmed_at(reader: &Reader<'_>, device: DeviceId, from: Origin) -> Result<u64> {
    Ok(reader.confirmed(&snapshots_key(device, from))?.at_ms)
}

fn snapshots_key(device: DeviceId, from: Origin) -> String {
    format!("{device}/{}", from.epoch)
}

/// Takes in what a bundle confirms. Only a confirmation of a bundle that we really wrote counts.
pub(super) fn believe(
    writer: &mut Writer<'_>,
    roster: &Roster,
    own: Origin,
    manifest: &Manifest,
) -> Result<()> {
    for receipt in roster.counting_receipts(manifest) {
        if receipt.device != manifest.from.device {
            continue; // nobody confirms for somebody else
        }
        let seq = match receipt.snapshot_of(own) {
            None => 0,
            Some(snapshot) => {
                let recipient = address_text(&snapshot.channel.to);
                let ours = writer
                    .reader()
                    .bundle_in_channel(true, own, &recipient, snapshot.seq)?;
                match ours {
                    Some(ours) if ours.manifest == digest(snapshot.manifest) => snapshot.seq,
                    _ => continue,
                }
            }
        };
        writer.put_confirmed(&receipt.device.to_string(), &receipt.operations, 0)?;
        writer.put_confirmed(&snapshots_key(receipt.device, own), &receipt.operations, seq)?;
        let missing: Vec<RowId> = receipt.missing.iter().copied().map(RowId).collect();
        writer.put_wanted_contents(&receipt.device.to_string(), &missing)?;
        let erased = receipt.erased.iter().map(|erased| erased.person);
        super::told::confirm(writer, &receipt.unit, erased)?;
    }
    Ok(())
}
