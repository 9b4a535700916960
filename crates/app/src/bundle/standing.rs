use model::record::{CaseNote, Person};
use model::{Operation, PartBody, Record as _, RowId, Scope, TableNo, Vector};
use store::BundleRecord;

use std::collections::BTreeSet;

use super::receipt::confirmed_snapshots;
use crate::roster::read;
use crate::view::Standing;
use crate::{ErrorCode, Result, Session};

/// How what this device sent to the office stands: what is confirmed, what is under way, and what was written since.
///
/// # Errors
/// `not_enrolled`; file errors.
pub fn standing(session: &Session) -> Result<Standing> {
    let reader = session.reader();
    let roster = read(&reader)?.ok_or(ErrorCode::NotEnrolled)?;
    let sent: Vec<BundleRecord> = reader
        .bundles(u32::MAX)?
        .into_iter()
        .filter(|bundle| bundle.is_outgoing && bundle.scope == Scope::Office)
        .collect();
    let mut confirmed: Option<(&BundleRecord, u64)> = None;
    if let Some(intake) = roster.intake_device {
        for bundle in &sent {
            if confirmed_snapshots(&reader, intake, bundle.origin)? == bundle.seq {
                confirmed = Some((
                    bundle,
                    super::receipt::confirmed_at(&reader, intake, bundle.origin)?,
                ));
                break;
            }
        }
    }
    let since = confirmed
        .map(|(bundle, _)| bundle.vector.clone())
        .unwrap_or_default();
    let (notes, persons) = written_since(session, &since)?;
    Ok(Standing {
        confirmed: confirmed.map(|(bundle, _)| bundle.seq),
        confirmed_until: confirmed.map(|(bundle, _)| session.local_at(bundle.at_ms)),
        confirmed_at: confirmed.map(|(_, at_ms)| session.local_at(at_ms)),
        notes_since: notes,
        persons_since: persons,
    })
}

/// How many notes were written since, and about how many people something else was.
fn written_since(session: &Session, since: &Vector) -> Result<(u32, u32)> {
    let reader = session.reader();
    if *since == Vector::default() {
        let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        return Ok((
            count(reader.count::<CaseNote>()?),
            count(reader.count::<Person>()?),
        ));
    }
    let mut rows: BTreeSet<(TableNo, RowId)> = BTreeSet::new();
    let tables = [CaseNote::TABLE.no, Person::TABLE.no];
    reader.for_each_operation_since(since, |line| {
        // What a newer version wrote and this one cannot read is none of its notes.
        if let Ok(operation) = serde_json::from_str::<Operation>(line) {
            let parts = operation.parts.into_iter();
            let written = parts
                .filter(|part| tables.contains(&part.table) && matches!(part.body, PartBody::Write { .. }));
            rows.extend(written.map(|part| (part.table, part.row)));
        }
        Ok::<(), crate::AppError>(())
    })?;
    let of = |table: TableNo| rows.iter().filter(|(no, _)| *no == table).count();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok((count(of(CaseNote::TABLE.no)), count(of(Person::TABLE.no))))
}
