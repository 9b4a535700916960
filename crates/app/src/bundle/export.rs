use std::path::Path;

use bundle::{Address, Counts, Draft, Link, Roster, Span, WriteRequest, Written, write};
use model::{BundleId, DeviceId, Origin, PersonId, Scope, Vector};
use store::{BundleRecord, Channel, Writer};

use super::attachments::Attachments;
use super::content::{devices_of, since_for};
use super::preview::named;
use super::snapshot::OfficeSnapshot;
use super::told::{shares_its_area, told_to};
use super::{address_text, digest, sha256};
use crate::files::NewFile;
use crate::keys::DeviceKeys;
use crate::roster::{require, require_compared, require_own_keys};
use crate::view::ExportResult;
use crate::{AppError, ErrorCode, Result, Session};

/// What goes into a bundle.
struct Content {
    lines: Vec<String>,
    counts: Counts,
    vector: Span,
    /// With what it says of each, as it travels.
    named: Vec<(PersonId, String)>,
    revoked: Vec<PersonId>,
    attachments: Attachments,
}

/// Writes a bundle to `out`. The number in the channel is taken, durably, before the file can be seen: a power cut in
/// between leaves a gap in the numbers, never two bundles with one number.
///
/// # Errors
/// `not_enrolled`, `device_restored`, `unknown_recipient`, `scope_not_allowed`, `words_not_compared`, `file_exists`; file errors.
/// Nothing is left behind then.
pub fn export(session: &mut Session, to: &str, scope: Scope, out: &Path) -> Result<ExportResult> {
    let roster = require(&session.reader())?;
    let keys = DeviceKeys::read(&session.reader())?;
    let origin = session.store.origin();
    require_own_keys(&session.reader(), &roster, origin.device)?;
    let resolved = roster
        .resolve(origin.device, to, scope)
        .map_err(|error| named(error.into(), to))?;
    let recipient = address_text(&resolved.address);
    // What goes to the office needs none: numbers, and what people agreed to, are all it gets. Other scopes are refused below.
    if scope == Scope::Replica {
        require_compared(&session.reader(), &roster, &resolved.address, origin.device)?;
    }
    let (profile, today) = (session.profile.clone(), session.today());
    let mut file = NewFile::create_sealed(out)?;
    let done = session.write("bundle_export", |writer| {
        let content = match scope {
            Scope::Office => {
                let is_shared = shares_its_area(&roster, origin.device);
                office(writer, &profile, today, &recipient, is_shared)?
            }
            Scope::Replica => replica(writer, &roster, &resolved.address, origin.device)?,
            _ => return Err(AppError::new(ErrorCode::ScopeNotAllowed).with("scope", scope.code())),
        };
        let before = writer.reader().channel(true, origin, &recipient)?;
        let seq = before.map_or(1, |channel| channel.seq + 1);
        let unit = roster
            .device(origin.device)
            .ok_or(ErrorCode::NotEnrolled)?
            .unit
            .clone();
        let draft = Draft {
            scope,
            bundle: BundleId(writer.make_id()),
            project: roster.project.id,
            app: env!("CARGO_PKG_VERSION").to_owned(),
            created_at: writer.tick(),
            unit: unit.clone(),
            origin,
            to: resolved.address.clone(),
            channel: Some(Link {
                seq,
                previous: before.map(|channel| sha256(channel.manifest)),
            }),
            counts: content.counts,
            vector: content.vector.clone(),
            receipts: super::receipt::own_receipts(&writer.reader(), &roster, origin.device, scope)?,
            roster_version: roster.version,
            codelist_version: 1,
        };
        let request = WriteRequest {
            draft,
            lines: &content.lines,
            blobs: &content.attachments.blobs(),
            recipients: &resolved.recipients,
            signer: &keys.signing,
        };
        let written = write(request, file.writer())?;
        file.sync()?;
        record(writer, origin, &unit, &recipient, seq, &written, &content)?;
        Ok(ExportResult {
            file: out
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default(),
            seq,
            bytes: written.bytes,
            persons: count(content.named.len()),
            revocations: count(content.revoked.len()),
            operations: u32::try_from(written.manifest.counts.operations).unwrap_or(u32::MAX),
            attachments: content.attachments.count(),
            attachments_missing: content.attachments.missing,
        })
    })?;
    file.persist()?;
    Ok(done.value)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn office(
    writer: &Writer<'_>,
    profile: &crate::session::Profile,
    today: chrono::NaiveDate,
    recipient: &str,
    is_shared: bool,
) -> Result<Content> {
    let reader = writer.reader();
    let told = told_to(&reader, recipient)?;
    let snapshot = OfficeSnapshot::derive(&reader, profile, today, &told, is_shared)?;
    let counts = Counts {
        persons: snapshot.named.len() as u64,
        totals: snapshot.totals.len() as u64,
        revocations: snapshot.revocations.len() as u64,
        ..Counts::default()
    };
    let mut named = Vec::new();
    for record in &snapshot.named {
        if let Some(person) = record.person {
            let told = serde_json::to_string(record).map_err(|_| ErrorCode::Internal)?;
            named.push((person, told));
        }
    }
    Ok(Content {
        lines: snapshot.lines()?,
        counts,
        vector: Span {
            from: Vector::default(),
            to: reader.vector()?,
        },
        named,
        revoked: snapshot.revocations,
        attachments: Attachments::default(),
    })
}

fn replica(writer: &Writer<'_>, roster: &Roster, to: &Address, own: DeviceId) -> Result<Content> {
    let reader = writer.reader();
    let since = since_for(&reader, roster, to, own)?;
    let devices = devices_of(roster, to, own);
    let mut lines = Vec::new();
    reader.for_each_operation_since(&since, |line| {
        lines.push(line.to_owned());
        Ok::<(), AppError>(())
    })?;
    Ok(Content {
        counts: Counts {
            operations: lines.len() as u64,
            ..Counts::default()
        },
        lines,
        vector: Span {
            from: since.clone(),
            to: reader.vector()?,
        },
        named: Vec::new(),
        revoked: Vec::new(),
        attachments: Attachments::found_right(&reader, &devices, &since)?,
    })
}

fn record(
    writer: &mut Writer<'_>,
    origin: Origin,
    unit: &str,
    recipient: &str,
    seq: u64,
    written: &Written,
    content: &Content,
) -> Result<()> {
    let manifest = digest(written.manifest_sha256);
    writer.put_channel(true, origin, recipient, Channel { seq, manifest })?;
    let bundle = written.manifest.bundle;
    for (person, record) in &content.named {
        writer.note_named(recipient, *person, false, seq)?;
        writer.note_told(bundle, *person, Some(record))?;
    }
    for person in &content.revoked {
        writer.note_named(recipient, *person, true, seq)?;
        writer.note_told(bundle, *person, None)?;
    }
    let link = written.manifest.channel.as_ref();
    Ok(writer.record_bundle(&BundleRecord {
        id: written.manifest.bundle,
        is_outgoing: true,
        scope: written.manifest.scope,
        origin,
        sender: unit.to_owned(),
        recipient: recipient.to_owned(),
        seq,
        manifest,
        previous: link.and_then(|link| link.previous).map(digest),
        created: written.manifest.created_at,
        at_ms: 0,
        was_applied: true,
        persons: count(content.named.len()),
        operations: written.manifest.counts.operations,
        bytes: written.bytes,
        vector: written.manifest.vector.to.clone(),
        since: written.manifest.vector.from.clone(),
    })?)
}
