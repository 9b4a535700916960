use std::collections::BTreeMap;

use bundle::{Address, Roster};
use model::disclose::Withheld;
use model::record::{CaseNote, Person};
use model::{PersonId, Scope};
use store::Reader;

use super::address_text;
use super::attachments::Attachments;
use super::content::{devices_of, since_for};
use super::snapshot::OfficeSnapshot;
use super::told::{shares_its_area, told_to};
use crate::person::reference;
use crate::roster::{is_compared, require, require_own_keys};
use crate::view::{ExportPreview, Leaving, PersonRef, Staying, StayingReason, TotalView};
use crate::{AppError, ErrorCode, Result, Session};

/// What would leave for `to`, what stays and why. Writes nothing.
///
/// # Errors
/// `not_enrolled`, `device_restored`, `unknown_recipient`, `scope_not_allowed`; file errors.
pub fn preview(session: &Session, to: &str, scope: Scope) -> Result<ExportPreview> {
    let reader = session.reader();
    let roster = require(&reader)?;
    let origin = session.store.origin();
    require_own_keys(&reader, &roster, origin.device)?;
    let resolved = roster
        .resolve(origin.device, to, scope)
        .map_err(|error| named(error.into(), to))?;
    let recipient = address_text(&resolved.address);
    let seq = reader
        .channel(true, origin, &recipient)?
        .map_or(1, |channel| channel.seq + 1);
    let (leaving, staying) = match scope {
        Scope::Office => office(session, &roster, &recipient)?,
        Scope::Replica => {
            let since = since_for(&reader, &roster, &resolved.address, origin.device)?;
            let devices = devices_of(&roster, &resolved.address, origin.device);
            let attachments = Attachments::found(&reader, &devices, &since)?;
            let operations = u32::try_from(reader.count_operations_since(&since)?).unwrap_or(u32::MAX);
            (
                Leaving {
                    operations,
                    attachments: attachments.count(),
                    attachments_missing: attachments.missing,
                    ..Leaving::default()
                },
                Vec::new(),
            )
        }
        _ => return Err(AppError::new(ErrorCode::ScopeNotAllowed).with("scope", scope.code())),
    };
    let own_unit = roster
        .device(origin.device)
        .map(|device| device.unit.clone())
        .unwrap_or_default();
    Ok(ExportPreview {
        to: to.to_owned(),
        to_label: label(&roster, &resolved.address),
        scope,
        words: words(&reader, &roster, &resolved.address, scope)?,
        seq,
        file_name: format!("{own_unit}-{}-{seq:04}.{}", scope.code(), super::ENDING),
        leaving,
        staying,
    })
}

/// Adds the name that was asked for to an error that needs it.
pub(super) fn named(error: AppError, to: &str) -> AppError {
    if error.code == ErrorCode::UnknownRecipient {
        error.with("name", to)
    } else {
        error
    }
}

fn office(session: &Session, roster: &Roster, recipient: &str) -> Result<(Leaving, Vec<Staying>)> {
    let reader = session.reader();
    let told = told_to(&reader, recipient)?;
    let is_shared = shares_its_area(roster, session.store.origin().device);
    let snapshot = OfficeSnapshot::derive(&reader, &session.profile, session.today(), &told, is_shared)?;
    let (mut persons, mut fresh): (Vec<PersonRef>, Vec<PersonId>) = (Vec::new(), Vec::new());
    for id in snapshot.named.iter().filter_map(|record| record.person) {
        persons.push(reference(&reader, id)?);
        if !matches!(told.get(&id), Some((false, _))) {
            fresh.push(id);
        }
    }
    let totals = snapshot.totals.iter().map(|total| TotalView {
        measure: total.measure,
        month: total.month.clone(),
        count: total.count,
    });
    persons.sort_by_cached_key(|person| names::fold(&person.name));
    let leaving = Leaving {
        new_persons: u32::try_from(fresh.len()).unwrap_or(u32::MAX),
        persons,
        fresh,
        revoked: still_here(&reader, &snapshot.revocations)?,
        revocations: u32::try_from(snapshot.revocations.len()).unwrap_or(u32::MAX),
        totals: totals.collect(),
        operations: 0,
        attachments: 0,
        attachments_missing: 0,
    };
    let mut by_reason: BTreeMap<StayingReason, Vec<PersonId>> = BTreeMap::new();
    for (person, reason) in &snapshot.withheld {
        by_reason.entry(reason_of(*reason)).or_default().push(*person);
    }
    let notes = u32::try_from(reader.count::<CaseNote>()?).unwrap_or(u32::MAX);
    let mut staying = vec![Staying {
        reason: StayingReason::CaseNotes,
        count: notes,
        persons: Vec::new(),
    }];
    for (reason, people) in by_reason {
        let mut persons = people
            .iter()
            .map(|id| reference(&reader, *id))
            .collect::<Result<Vec<_>>>()?;
        persons.sort_by_cached_key(|person| names::fold(&person.name));
        staying.push(Staying {
            reason,
            count: u32::try_from(persons.len()).unwrap_or(u32::MAX),
            persons,
        });
    }
    Ok((leaving, staying))
}

/// Those of them who are still here, by name.
fn still_here(reader: &Reader<'_>, ids: &[PersonId]) -> Result<Vec<PersonRef>> {
    let mut persons = Vec::new();
    for id in ids {
        if reader.get::<Person>(*id)?.is_some() {
            persons.push(reference(reader, *id)?);
        }
    }
    persons.sort_by_cached_key(|person| names::fold(&person.name));
    Ok(persons)
}

fn reason_of(reason: Withheld) -> StayingReason {
    match reason {
        Withheld::NoConsent => StayingReason::NoConsent,
        Withheld::Withdrawn => StayingReason::Withdrawn,
        Withheld::Expired => StayingReason::Expired,
        Withheld::Veto(veto) => StayingReason::Veto { veto },
    }
}

/// A unit, or one of its devices, as people say it.
pub(crate) fn label(roster: &Roster, address: &Address) -> String {
    let unit = roster
        .unit(&address.unit)
        .map(|unit| unit.label.clone())
        .unwrap_or_default();
    match address.device.and_then(|device| roster.device(device)) {
        Some(device) => format!("{unit}, {}", device.name),
        None => unit,
    }
}

/// The words of the one device it is for, or of the unit's intake device; none where it is for several. Those of a device
/// that is still to be compared are not told: they are to come from its owner's mouth.
fn words(reader: &Reader<'_>, roster: &Roster, address: &Address, scope: Scope) -> Result<Vec<String>> {
    let device = address
        .device
        .or(roster.intake_device.filter(|_| address.device.is_none()));
    let device = device
        .and_then(|id| roster.device(id))
        .filter(|device| device.unit == address.unit);
    let Some(device) = device else {
        return Ok(Vec::new());
    };
    let is_whole = matches!(scope, Scope::Replica | Scope::Transfer | Scope::Cover);
    if is_whole && !is_compared(reader, device)? {
        return Ok(Vec::new());
    }
    Ok(device.words().map(str::to_owned).to_vec())
}
