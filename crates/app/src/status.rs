//! The line at the foot.

use chrono::Days;
use model::Scope;
use model::record::Person;

use crate::bundle::confirmed_snapshots;
use crate::due::{gather, is_in_care};
use crate::roster::{has_own_keys, read};
use crate::view::{Seat, Status};
use crate::{Result, Session};

/// How far ahead the next day is looked for.
const DUE_AHEAD: Days = Days::new(400);

/// What the line at the foot says, and what a shell needs to know of the open database.
///
/// # Errors
/// File errors.
pub fn get(session: &Session) -> Result<Status> {
    session.store.require_place()?;
    let (reader, now) = (session.reader(), session.now());
    let roster = read(&reader)?;
    let own = roster
        .as_ref()
        .and_then(|roster| roster.device(session.store.origin().device));
    let outgoing: Vec<_> = reader
        .bundles(u32::MAX)?
        .into_iter()
        .filter(|bundle| bundle.is_outgoing && bundle.scope == Scope::Office)
        .collect();
    let last = outgoing.first();
    let since = last.map(|bundle| bundle.vector.clone()).unwrap_or_default();
    let intake = roster.as_ref().and_then(|roster| roster.intake_device);
    let mut confirmed_bundle = None;
    for bundle in &outgoing {
        let is_confirmed = match intake {
            None => false,
            Some(device) => confirmed_snapshots(&reader, device, bundle.origin)? == bundle.seq,
        };
        if is_confirmed {
            confirmed_bundle = Some(bundle);
            break;
        }
    }
    let today = now.local.date();
    let is_known = own.is_some();
    let is_enrolled = is_known && has_own_keys(&reader, roster.as_ref(), session.store.origin().device)?;
    let (backup, backed_up_at) = crate::backup::standing(session)?;
    let persons = reader.list_all::<Person>()?;
    let in_care = persons
        .iter()
        .filter(|row| is_in_care(&row.record, today))
        .count();
    let due = match session.profile.seat {
        Seat::Worker => {
            let until = today.checked_add_days(DUE_AHEAD).unwrap_or(today);
            gather(&reader, &persons, until, today)?
        }
        Seat::Office => Vec::new(),
    };
    Ok(Status {
        seat: session.profile.seat,
        is_demo: session.profile.is_demo,
        unit: own.map(|device| device.unit.clone()),
        unit_label: session.profile.unit_label.clone(),
        employer: session.profile.employer.clone(),
        worker: session.profile.worker.clone(),
        project: roster
            .as_ref()
            .map(|roster| roster.project.name.clone())
            .unwrap_or_default(),
        is_enrolled,
        persons: u32::try_from(in_care).unwrap_or(u32::MAX),
        changes_waiting: u32::try_from(reader.count_operations_since(&since)?).unwrap_or(u32::MAX),
        handed_over_at: last.map(|bundle| session.local_at(bundle.at_ms)),
        confirmed_at: confirmed_bundle.map(|bundle| session.local_at(bundle.at_ms)),
        due_now: u32::try_from(due.iter().filter(|due| due.on <= today).count()).unwrap_or(u32::MAX),
        next_due_on: due.iter().map(|due| due.on).find(|on| *on >= today),
        conflicts: reader.count_conflicts()?,
        recovery: crate::session::recovery_state(session)?,
        clock_is_behind: session.store.clock().wall_is_behind(now.unix_ms),
        clock_is_ahead: session.clock_is_ahead(),
        is_old_copy: session.store.is_old_copy(),
        is_restored: is_known && !is_enrolled,
        backup,
        backed_up_at,
        today,
    })
}
