//! What an `office` bundle would hold now: who is named, who is not and why, what is counted.

use std::collections::{BTreeMap, BTreeSet};

use model::code::ConsentPurpose;
use model::disclose::{Dossier, Withheld, may_be_named, project_master};
use model::record::{Consent, Person, Worker};
use model::snapshot::{MasterRecord, Measure, Revocation, SnapshotLine, Total};
use model::{PersonId, WorkerId};
use store::{Reader, Row};

use super::told::{Told, to_be_forgotten};
use crate::person::{Cards, present};
use crate::session::Profile;
use crate::{ErrorCode, Result};

/// How many months of what flows are sent.
const MONTHS: u32 = 24;

/// What would leave and what stays.
pub(super) struct OfficeSnapshot {
    pub(super) named: Vec<MasterRecord>,
    pub(super) withheld: BTreeMap<PersonId, Withheld>,
    pub(super) totals: Vec<Total>,
    pub(super) revocations: Vec<PersonId>,
}

impl OfficeSnapshot {
    /// Works it out of what stands here today. `told` are the people whom this device told the recipient of before;
    /// where the area is shared, another device may have told of more.
    pub(super) fn derive(
        reader: &Reader<'_>,
        profile: &Profile,
        today: chrono::NaiveDate,
        told: &Told,
        is_shared: bool,
    ) -> Result<OfficeSnapshot> {
        let cards = Cards::read_all(reader)?;
        let workers = workers(reader)?;
        let people = reader.list_all::<Person>()?;
        let (mut named, mut withheld, mut households) = (Vec::new(), BTreeMap::new(), BTreeSet::new());
        let mut persons_in_care = 0u64;
        for row in &people {
            let person = &row.record;
            if person.closed_on.is_some_and(|day| day < today) {
                continue; // care has ended: neither counted as present nor named
            }
            persons_in_care += 1;
            // Somebody without a household is one.
            households.insert(
                cards
                    .membership(row.id)
                    .and_then(|row| row.record.household_id)
                    .map_or(row.id.0, |id| id.0),
            );
            match master_of(&cards, &workers, profile, row, today) {
                Err(reason) => {
                    withheld.insert(row.id, reason);
                }
                Ok(record) => named.push(record),
            }
        }
        let now_named: BTreeSet<PersonId> = named.iter().filter_map(|record| record.person).collect();
        let once_agreed = if is_shared {
            once_agreed(reader)?
        } else {
            BTreeSet::new()
        };
        let revocations = to_be_forgotten(told, &once_agreed, &now_named);
        let standing = [
            (Measure::Persons, persons_in_care),
            (Measure::Households, households.len() as u64),
            (Measure::Consenting, named.len() as u64),
        ];
        let mut totals: Vec<Total> = standing
            .into_iter()
            .map(|(measure, count)| Total {
                area: profile.area_id,
                measure,
                month: None,
                count,
            })
            .collect();
        totals.extend(flows(reader, profile, &people, today)?);
        Ok(OfficeSnapshot {
            named,
            withheld,
            totals,
            revocations,
        })
    }

    /// The lines as they travel.
    pub(super) fn lines(&self) -> Result<Vec<String>> {
        let persons = self
            .named
            .iter()
            .map(|record| SnapshotLine::Person(Box::new(record.clone())));
        let totals = self.totals.iter().map(|total| SnapshotLine::Total(total.clone()));
        let revocations = self
            .revocations
            .iter()
            .map(|person| SnapshotLine::Revocation(Revocation { person: *person }));
        persons
            .chain(totals)
            .chain(revocations)
            .map(|line| serde_json::to_string(&line).map_err(|_| ErrorCode::Internal.into()))
            .collect()
    }
}

/// Workers by their rows, as colleagues know them.
pub(crate) fn workers(reader: &Reader<'_>) -> Result<BTreeMap<WorkerId, String>> {
    let all = reader.list_all::<Worker>()?.into_iter();
    Ok(all.filter_map(|row| Some((row.id, row.record.name?))).collect())
}

/// What the office would be told of one person in care, or why nothing.
pub(crate) fn master_of(
    cards: &Cards,
    workers: &BTreeMap<WorkerId, String>,
    profile: &Profile,
    row: &Row<Person>,
    today: chrono::NaiveDate,
) -> std::result::Result<MasterRecord, Withheld> {
    let person = &row.record;
    let shelters: Vec<_> = cards.shelters().of_present(cards.stays(row.id)).collect();
    let until = may_be_named(person, &shelters, &cards.consents(row.id), today)?;
    let stay = present(cards.stays(row.id)).map(|row| row.record.clone());
    let shelter = stay
        .as_ref()
        .and_then(|stay| cards.shelters().get(stay.shelter_id))
        .cloned();
    let worker = person.worker_id.and_then(|id| workers.get(&id).cloned());
    let dossier = Dossier {
        person: person.clone(),
        shown_name: cards.names(row.id).into_iter().next().map(|row| row.record),
        language: cards.languages(row.id).into_iter().next().map(|row| row.record),
        stay,
        shelter,
        worker: worker.or_else(|| Some(profile.worker.clone())),
    };
    Ok(project_master(row.id, &dossier, until))
}

fn is_month(text: &str) -> bool {
    chrono::NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").is_ok()
}

/// Whoever agreed at some time to be named to the office.
fn once_agreed(reader: &Reader<'_>) -> Result<BTreeSet<PersonId>> {
    let consents = reader.list_all::<Consent>()?.into_iter();
    Ok(consents
        .filter(|row| row.record.purpose == Some(ConsentPurpose::Office))
        .filter_map(|row| row.record.person_id)
        .collect())
}

/// What came, went and was done in each of the last months: plain totals, exact.
fn flows(
    reader: &Reader<'_>,
    profile: &Profile,
    people: &[store::Row<Person>],
    today: chrono::NaiveDate,
) -> Result<Vec<Total>> {
    let month_of = |day: chrono::NaiveDate| day.format("%Y-%m").to_string();
    let oldest = today
        .checked_sub_months(chrono::Months::new(MONTHS))
        .map(month_of)
        .unwrap_or_default();
    let mut counts: BTreeMap<(Measure, String), u64> = BTreeMap::new();
    for row in people {
        let days = [
            (Measure::Inflow, row.record.opened_on),
            (Measure::Outflow, row.record.closed_on),
        ];
        for (measure, day) in days {
            if let Some(day) = day.filter(|day| *day <= today) {
                *counts.entry((measure, month_of(day))).or_default() += 1;
            }
        }
    }
    let this_month = month_of(today);
    let is_past = |month: &str| is_month(month) && month <= this_month.as_str();
    for (month, contacts, minutes) in reader.contacts_by_month()? {
        if !is_past(&month) {
            continue; // what a newer program, or a damaged one, wrote in a day's place never leaves as a month
        }
        counts.insert((Measure::Contacts, month.clone()), contacts);
        counts.insert((Measure::Minutes, month), minutes);
    }
    let total = |((measure, month), count)| Total {
        area: profile.area_id,
        measure,
        month: Some(month),
        count,
    };
    Ok(counts
        .into_iter()
        .filter(|((_, month), _)| *month >= oldest)
        .map(total)
        .collect())
}
