//! What a verified bundle would change here, found out without changing anything.

use std::collections::{BTreeMap, BTreeSet};

use bundle::{Line, Manifest, Verified, check_line};
use model::record::PersonName;
use model::snapshot::{MasterRecord, SnapshotLine};
use model::{PartBody, PersonId, Record as _, Scope};

use super::address_text;
use super::apply::note_persons;
use crate::person::{reference, shown_record};
use crate::view::{Effect, EffectKind, EffectLine, FieldChange, PersonRef};
use crate::{AppError, Result, Session};

/// So many lines are told; nobody looks through more.
const MOST_LINES: usize = 200;

/// # Errors
/// Those of reading the bundle, and file errors.
pub(super) fn effect_of(session: &Session, verified: &Verified<'_>) -> Result<Effect> {
    let mut effect = match verified.manifest().scope {
        Scope::Office => of_snapshot(session, verified)?,
        Scope::Replica => of_operations(session, verified)?,
        Scope::Receipt => of_receipt(session, verified.manifest())?,
        _ => Effect::default(),
    };
    effect
        .lines
        .sort_by_cached_key(|line| (line.what, names::fold(&line.person.name)));
    let more = effect.lines.len().saturating_sub(MOST_LINES);
    effect.more_lines = count(more);
    effect.lines.truncate(MOST_LINES);
    Ok(effect)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Person by person against what the office knows of the unit today.
fn of_snapshot(session: &Session, verified: &Verified<'_>) -> Result<Effect> {
    let (unit, today) = (verified.manifest().from.unit.clone(), session.today());
    let mut standing: BTreeMap<PersonId, MasterRecord> = session
        .reader()
        .office_persons()?
        .into_iter()
        .filter(|(from, record)| *from == unit && record.consent_until.is_none_or(|until| until >= today))
        .filter_map(|(_, record)| Some((record.person?, record)))
        .collect();
    let mut effect = Effect::default();
    verified.for_each_line(|line| {
        match check_line(Scope::Office, line)? {
            Line::Snapshot(SnapshotLine::Person(after)) => {
                let Some(id) = after.person else { return Ok(()) };
                let before = standing.remove(&id);
                let fields = changes(before.as_ref(), Some(&after));
                let what = match before {
                    None => {
                        effect.new_persons += 1;
                        EffectKind::New
                    }
                    Some(_) if fields.is_empty() => {
                        effect.same_persons += 1;
                        return Ok(());
                    }
                    Some(_) => {
                        effect.changed_persons += 1;
                        EffectKind::Changed
                    }
                };
                effect.lines.push(EffectLine {
                    person: named(id, &after),
                    what,
                    fields,
                });
            }
            Line::Snapshot(SnapshotLine::Revocation(revocation)) => {
                if let Some(before) = standing.remove(&revocation.person) {
                    effect.forgotten_persons += 1;
                    let line = without(revocation.person, &before, EffectKind::Forgotten);
                    effect.lines.push(line);
                }
            }
            _ => {}
        }
        Ok::<(), AppError>(())
    })?;
    effect.gone_persons = count(standing.len());
    let gone = standing
        .iter()
        .map(|(id, before)| without(*id, before, EffectKind::Gone));
    effect.lines.extend(gone);
    Ok(effect)
}

fn without(id: PersonId, before: &MasterRecord, what: EffectKind) -> EffectLine {
    EffectLine {
        person: named(id, before),
        what,
        fields: Vec::new(),
    }
}

fn named(id: PersonId, record: &MasterRecord) -> PersonRef {
    PersonRef {
        id,
        name: name_of(record).unwrap_or_default(),
        original: None,
    }
}

fn name_of(record: &MasterRecord) -> Option<String> {
    let parts = [record.given.as_deref(), record.family.as_deref()];
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    (!name.trim().is_empty()).then(|| name.trim().to_owned())
}

/// Field by field. Of somebody new the name is in her line already.
fn changes(before: Option<&MasterRecord>, after: Option<&MasterRecord>) -> Vec<FieldChange> {
    type Read = fn(&MasterRecord) -> Option<String>;
    let fields: [(&str, Read); 7] = [
        ("name", name_of),
        ("birth_year", |record| {
            record.birth_year.map(|year| year.to_string())
        }),
        ("language", |record| record.language.clone()),
        ("shelter", |record| record.shelter.clone()),
        ("room", |record| record.room.clone()),
        ("worker", |record| record.worker.clone()),
        ("consent_until", |record| {
            record.consent_until.map(|day| day.to_string())
        }),
    ];
    fields
        .into_iter()
        .filter(|(field, _)| before.is_some() || *field != "name")
        .map(|(field, read)| FieldChange {
            field: field.to_owned(),
            before: before.and_then(read),
            after: after.and_then(read),
        })
        .filter(|change| change.before != change.after)
        .collect()
}

/// How many operations are not here yet, and whom they are about.
fn of_operations(session: &Session, verified: &Verified<'_>) -> Result<Effect> {
    let reader = session.reader();
    let known = reader.vector()?;
    let mut effect = Effect::default();
    let (mut persons, mut spelled) = (BTreeSet::new(), BTreeMap::new());
    verified.for_each_line(|line| {
        if let Line::Operation(operation) = check_line(Scope::Replica, line)?
            && operation.id.seq > known.get(operation.id.origin)
        {
            effect.operations = effect.operations.saturating_add(1);
            note_persons(&operation, &mut persons);
            for part in &operation.parts {
                if let (true, PartBody::Write { cells, .. }) =
                    (part.table == PersonName::TABLE.no, &part.body)
                {
                    let name = PersonName::from_cells(cells);
                    if let Some(id) = name.person_id {
                        spelled.entry(id).or_insert_with(|| shown_record(&name));
                    }
                }
            }
        }
        Ok::<(), AppError>(())
    })?;
    for id in persons {
        let is_here = reader.get::<model::record::Person>(id)?.is_some();
        let person = match is_here {
            true => reference(&reader, id)?,
            false => PersonRef {
                id,
                name: spelled.remove(&id).unwrap_or_default(),
                original: None,
            },
        };
        let what = if is_here {
            effect.changed_persons += 1;
            EffectKind::Changed
        } else {
            effect.new_persons += 1;
            EffectKind::New
        };
        effect.lines.push(EffectLine {
            person,
            what,
            fields: Vec::new(),
        });
    }
    Ok(effect)
}

/// What a receipt confirms of ours.
fn of_receipt(session: &Session, manifest: &Manifest) -> Result<Effect> {
    let reader = session.reader();
    let roster = crate::roster::require(&reader)?;
    let own = session.store.origin();
    let mut effect = Effect::default();
    for receipt in roster.counting_receipts(manifest) {
        effect.erased_persons = effect.erased_persons.saturating_add(count(receipt.erased.len()));
        let Some(snapshot) = receipt.snapshot_of(own) else {
            continue;
        };
        let recipient = address_text(&snapshot.channel.to);
        if let Some(ours) = reader.bundle_in_channel(true, own, &recipient, snapshot.seq)? {
            effect.confirms = Some(ours.seq);
            effect.confirms_at = Some(session.local_at(ours.at_ms));
        }
    }
    Ok(effect)
}
