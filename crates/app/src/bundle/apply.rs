//! Taking the lines of a verified bundle in, inside one transaction.

use std::collections::BTreeSet;

use bundle::{ChannelState, Line, Manifest, Recorded, Verified, check_line};
use model::record::{PERSON, table};
use model::snapshot::SnapshotLine;
use model::{Cell as _, Operation, PartBody, PersonId, Scope};
use store::{Appended, BundleRecord, Channel, Reader, Writer};

use super::{address_text, digest, sha256};
use crate::person::erase_what_came_late;
use crate::watch::Watch;
use crate::{AppError, ErrorCode, Result};

/// After so many lines somebody is told.
const TELL_EVERY: u64 = 500;

/// What a bundle did.
#[derive(Clone, Debug, Default)]
pub(super) struct Applied {
    /// Why the snapshot does not count; its revocations count all the same.
    pub(super) refused: Option<ErrorCode>,
    pub(super) persons: u32,
    pub(super) operations: u32,
    pub(super) attachments: u32,
    pub(super) revoked: Vec<PersonId>,
    pub(super) forks: u32,
}

/// What the receiver knows of the channel through which a bundle came.
pub(super) fn channel_state(reader: &Reader<'_>, manifest: &Manifest) -> Result<ChannelState> {
    let recipient = address_text(&manifest.to.address);
    let origin = manifest.from.origin();
    let in_channel = reader.bundles_in_channel(false, origin, &recipient)?;
    let recorded = in_channel
        .iter()
        .filter(|bundle| bundle.seq > 0) // a receipt takes no number and is nobody's predecessor
        .map(|bundle| {
            let recorded = Recorded {
                manifest: sha256(bundle.manifest),
                previous: bundle.previous.map(sha256),
            };
            (bundle.seq, recorded)
        })
        .collect();
    let applied = reader
        .bundles(u32::MAX)?
        .into_iter()
        .filter(|bundle| {
            !bundle.is_outgoing
                && bundle.was_applied
                && bundle.scope == manifest.scope
                && bundle.origin.device == origin.device
        })
        .map(|bundle| (bundle.origin.epoch, bundle.seq))
        .max();
    Ok(ChannelState {
        recorded,
        applied,
        vector: reader.vector()?,
    })
}

/// Applies the lines. The caller has decided that they are to be applied.
pub(super) fn apply(writer: &mut Writer<'_>, verified: &Verified<'_>, watch: &Watch) -> Result<Applied> {
    let manifest = verified.manifest();
    match manifest.scope {
        Scope::Office => apply_snapshot(writer, verified, watch),
        Scope::Replica => apply_operations(writer, verified, watch),
        Scope::Receipt => Ok(Applied::default()),
        scope => Err(AppError::new(ErrorCode::ScopeNotAllowed).with("scope", scope.code())),
    }
}

fn apply_operations(writer: &mut Writer<'_>, verified: &Verified<'_>, watch: &Watch) -> Result<Applied> {
    let mut applied = Applied::default();
    let mut persons = BTreeSet::new();
    let mut lines = Lines::of(verified, watch);
    verified.for_each_line(|line| {
        lines.step()?;
        if let Line::Operation(operation) = check_line(verified.manifest().scope, line)? {
            note_persons(&operation, &mut persons);
            match writer.apply(operation, line)? {
                Appended::New => applied.operations += 1,
                Appended::Known => {}
                Appended::Forked => applied.forks += 1,
            }
        }
        Ok::<(), AppError>(())
    })?;
    applied.attachments = super::attachments::take_in(writer, verified)?;
    erase_what_came_late(writer, &persons)?;
    super::told::doubt(writer, &persons)?;
    Ok(applied)
}

/// Tells whoever looks on how far it is, now and then.
struct Lines<'a> {
    watch: &'a Watch,
    done: u64,
    all: u64,
}

impl<'a> Lines<'a> {
    fn of(verified: &Verified<'_>, watch: &'a Watch) -> Lines<'a> {
        Lines {
            watch,
            done: 0,
            all: verified.manifest().counts.lines,
        }
    }

    /// # Errors
    /// `cancelled`, which takes all of it back.
    fn step(&mut self) -> Result<()> {
        let is_time = self.done.is_multiple_of(TELL_EVERY);
        self.done += 1;
        if is_time {
            self.watch.tell(self.done, self.all)
        } else {
            Ok(())
        }
    }
}

/// The people whom an operation is about.
pub(super) fn note_persons(operation: &Operation, persons: &mut BTreeSet<PersonId>) {
    for part in &operation.parts {
        if part.table == PERSON.no {
            persons.insert(part.row.into());
        }
        if let (Some(table), PartBody::Write { cells, .. }) = (table(part.table), &part.body) {
            let columns = table.columns.iter();
            let of_persons =
                columns.filter(|column| column.name == "persons" || column.name.ends_with("person_id"));
            for value in of_persons.filter_map(|column| cells.get(&column.no)) {
                persons.extend(Vec::<PersonId>::from_value(value).into_iter().flatten());
                persons.extend(PersonId::from_value(value));
            }
        }
    }
}

/// With two devices in one area, the snapshot whose sender knew all that the other knew counts. Revocations of both apply.
fn apply_snapshot(writer: &mut Writer<'_>, verified: &Verified<'_>, watch: &Watch) -> Result<Applied> {
    let manifest = verified.manifest();
    let unit = manifest.from.unit.as_str();
    let mut applied = Applied {
        refused: why_not_counting(&writer.reader(), manifest)?,
        ..Applied::default()
    };
    let counts = applied.refused.is_none();
    if counts {
        writer.begin_office_snapshot(unit, manifest.bundle, manifest.seq(), manifest.created_at)?;
    }
    let mut lines = Lines::of(verified, watch);
    verified.for_each_line(|line| {
        lines.step()?;
        match check_line(manifest.scope, line)? {
            Line::Snapshot(SnapshotLine::Person(record)) if counts => {
                writer.put_office_person(unit, &record)?;
                applied.persons += 1;
            }
            Line::Snapshot(SnapshotLine::Total(total)) if counts => writer.put_office_total(unit, &total)?,
            Line::Snapshot(SnapshotLine::Revocation(revocation)) => {
                writer.revoke_office_person(unit, &revocation)?;
                applied.revoked.push(revocation.person);
            }
            _ => {}
        }
        Ok::<(), AppError>(())
    })?;
    Ok(applied)
}

/// The people whom a snapshot asks to forget and of whom nothing is left here.
pub(super) fn forgotten(reader: &Reader<'_>, verified: &Verified<'_>) -> Result<Vec<PersonId>> {
    let manifest = verified.manifest();
    let mut persons = Vec::new();
    if manifest.scope != Scope::Office {
        return Ok(persons);
    }
    verified.for_each_line(|line| {
        if let Line::Snapshot(SnapshotLine::Revocation(revocation)) = check_line(manifest.scope, line)?
            && !reader.knows_office_person(&manifest.from.unit, revocation.person)?
        {
            persons.push(revocation.person);
        }
        Ok::<(), AppError>(())
    })?;
    Ok(persons)
}

/// Why this snapshot may not replace the one of another device that counts for its unit: that one knew all of this one,
/// or each knows things that the other does not.
pub(super) fn why_not_counting(reader: &Reader<'_>, manifest: &Manifest) -> Result<Option<ErrorCode>> {
    let standing = reader
        .office_snapshots()?
        .into_iter()
        .find(|snapshot| snapshot.unit == manifest.from.unit);
    let Some(standing) = standing else { return Ok(None) };
    let before = reader
        .bundle(standing.bundle, false)?
        .filter(|before| before.origin.device != manifest.from.device);
    let Some(before) = before else { return Ok(None) };
    let known = &manifest.vector.to;
    Ok(if known.dominates(&before.vector) {
        None
    } else if before.vector.dominates(known) {
        Some(ErrorCode::BundleOlder)
    } else {
        Some(ErrorCode::BundleNeedsReplica)
    })
}

/// Records a bundle that came, applied or not.
pub(super) fn record(
    writer: &mut Writer<'_>,
    verified: &Verified<'_>,
    applied: Option<&Applied>,
    bytes: u64,
) -> Result<()> {
    let manifest = verified.manifest();
    let recipient = address_text(&manifest.to.address);
    let sha = digest(verified.manifest_sha256());
    let origin = manifest.from.origin();
    let link = manifest.channel.as_ref();
    writer.record_bundle(&BundleRecord {
        id: manifest.bundle,
        is_outgoing: false,
        scope: manifest.scope,
        origin,
        sender: manifest.from.unit.clone(),
        recipient: recipient.clone(),
        seq: manifest.seq(),
        manifest: sha,
        previous: link.and_then(|link| link.previous).map(digest),
        created: manifest.created_at,
        at_ms: 0,
        was_applied: applied.is_some_and(|applied| applied.refused.is_none()),
        persons: applied.map_or(0, |applied| applied.persons),
        operations: manifest.counts.operations,
        bytes,
        vector: manifest.vector.to.clone(),
        since: manifest.vector.from.clone(),
    })?;
    let known = writer.reader().channel(false, origin, &recipient)?;
    if manifest.seq() > known.map_or(0, |channel| channel.seq) {
        writer.put_channel(
            false,
            origin,
            &recipient,
            Channel {
                seq: manifest.seq(),
                manifest: sha,
            },
        )?;
    }
    Ok(())
}
