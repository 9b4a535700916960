use std::collections::BTreeMap;

use bundle::Roster;
use bundle::roster::UnitKind;
use model::record::Person;
use model::snapshot::MasterRecord;
use model::{BundleId, OpId, PersonId, Scope};
use store::{BundleRecord, Reader, Row, Told};

use super::card::Cards;
use super::get::find;
use super::hangs::rows_of;
use crate::bundle::{address_of, has_forgotten, is_confirmed, label, master_of, shares_its_area, workers};
use crate::roster;
use crate::view::{DisclosureLine, Disclosures, Forgetting, Held, Known, OfficeKnows, ToldFact};
use crate::{ErrorCode, Result, Session};

/// What left this device about a person, bundle by bundle, and what the office knows of her since.
///
/// # Errors
/// `not_found`, `person_erased`; file errors.
pub fn disclosures(session: &Session, id: PersonId) -> Result<Disclosures> {
    let reader = session.reader();
    let person = find(&reader, id)?;
    let roster = roster::read(&reader)?;
    let told = told_of(&reader, id)?;
    let mut lines = Vec::new();
    let touching = reader.operations_touching(&rows_of(&reader, id)?)?;
    for bundle in reader
        .bundles(u32::MAX)?
        .into_iter()
        .filter(|bundle| bundle.is_outgoing)
    {
        let (held, known) = match (bundle.scope, told.get(&bundle.id)) {
            (Scope::Office, Some(told)) => (held(told), told.record.as_deref().map(known).transpose()?),
            (Scope::Replica | Scope::Transfer, _) => match count_in(&touching, &bundle) {
                0 => continue,
                count => (Held::Changes { count }, None),
            },
            _ => continue,
        };
        lines.push(DisclosureLine {
            at: session.local_at(bundle.at_ms),
            to: recipient_label(roster.as_ref(), &bundle.recipient),
            scope: bundle.scope,
            seq: bundle.seq,
            held,
            known,
            is_confirmed: is_confirmed(&reader, roster.as_ref(), &bundle)?,
        });
    }
    let own = session.store.origin().device;
    Ok(Disclosures {
        office: office(session, &reader, roster.as_ref(), id, person, &lines)?,
        is_shared: roster.as_ref().is_some_and(|roster| shares_its_area(roster, own)),
        lines,
    })
}

/// What the snapshots said of her, by bundle.
pub(super) fn told_of(reader: &Reader<'_>, id: PersonId) -> Result<BTreeMap<BundleId, Told>> {
    let told = reader.told_of(id)?.into_iter();
    Ok(told.map(|told| (told.bundle, told)).collect())
}

pub(super) fn held(told: &Told) -> Held {
    match (&told.record, told.is_unchanged) {
        (None, _) => Held::Revoked,
        (Some(_), true) => Held::Unchanged,
        (Some(_), false) => Held::Named,
    }
}

pub(super) fn recipient_label(roster: Option<&Roster>, recipient: &str) -> String {
    let known = roster.map(|roster| label(roster, &address_of(recipient)));
    known.unwrap_or_else(|| recipient.to_owned())
}

/// How many of the operations a bundle held: those that its recipient was not taken to have already.
fn count_in(operations: &[OpId], bundle: &BundleRecord) -> u32 {
    let is_in = |op: &&OpId| {
        let reach = bundle.since.get(op.origin)..bundle.vector.get(op.origin);
        reach.start < op.seq && op.seq <= reach.end
    };
    u32::try_from(operations.iter().filter(is_in).count()).unwrap_or(u32::MAX)
}

fn known(record: &str) -> Result<Known> {
    let record: MasterRecord = serde_json::from_str(record).map_err(|_| ErrorCode::DatabaseDamaged)?;
    Ok(view(&record))
}

fn view(record: &MasterRecord) -> Known {
    let name = [record.given.as_deref(), record.family.as_deref()];
    Known {
        name: name.into_iter().flatten().collect::<Vec<_>>().join(" "),
        birth_year: record.birth_year,
        language: record.language.clone(),
        shelter: record.shelter.clone(),
        room: record.room.clone(),
        worker: record.worker.clone(),
        consent_until: record.consent_until,
    }
}

/// `lines` are newest first.
fn office(
    session: &Session,
    reader: &Reader<'_>,
    roster: Option<&Roster>,
    id: PersonId,
    person: Person,
    lines: &[DisclosureLine],
) -> Result<OfficeKnows> {
    let today = session.today();
    let is_closed = person.closed_on.is_some_and(|day| day < today);
    let row = Row { id, record: person };
    let next = if is_closed {
        None
    } else {
        let cards = Cards::read_one(reader, id)?;
        Some(master_of(
            &cards,
            &workers(reader)?,
            &session.profile,
            &row,
            today,
        ))
    };
    let mut of_office = lines.iter().filter(|line| line.scope == Scope::Office).peekable();
    let told = of_office.peek().and_then(|line| {
        Some(ToldFact {
            seq: line.seq,
            at: line.at,
            is_confirmed: line.is_confirmed,
            known: line.known.clone()?,
        })
    });
    let asked = of_office.take_while(|line| line.held == Held::Revoked).last();
    let unit = roster.and_then(|roster| roster.units.iter().find(|unit| unit.kind == UnitKind::Office));
    let forgetting = match asked {
        None => None,
        Some(line) => Some(Forgetting {
            seq: line.seq,
            at: line.at,
            is_confirmed: has_forgotten(reader, unit.map_or("", |unit| unit.name.as_str()), id)?,
        }),
    };
    Ok(OfficeKnows {
        told,
        forgetting,
        withheld: next.as_ref().and_then(|next| next.as_ref().err().copied()),
        next: next.and_then(|next| next.ok()).map(|record| view(&record)),
    })
}
