//! Who looks like somebody else. Only people who share a key are compared, so that the time grows with the list and not
//! with its square.

use std::collections::{BTreeMap, BTreeSet};

use model::PersonId;
use model::code::Sex;
use model::record::{Nationality, Person, PersonName};
use names::{BirthDate, Comparison, NameRecord, Number, Prepared, Verdict, blocking_keys};
use store::Reader;

use super::draft::Draft;
use crate::Result;
use crate::view::NewPerson;

/// Compared at most for sharing one key: a list in which a thousand rows are the same must not take a million comparisons.
const MOST_PER_KEY: usize = 50;

/// Whom one row resembles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Resemblance {
    /// People who are here already.
    pub people: Vec<PersonId>,
    /// Other rows of the list, by their numbers.
    pub rows: Vec<u32>,
}

impl Resemblance {
    pub(super) fn is_suspected(&self) -> bool {
        !self.people.is_empty() || !self.rows.is_empty()
    }
}

/// One entry for each draft, in their order.
pub(super) fn find(reader: &Reader<'_>, drafts: &[Draft]) -> Result<Vec<Resemblance>> {
    let (ids, here) = people_here(reader)?;
    let rows: Vec<NameRecord> = drafts.iter().map(|draft| record_of(&draft.person)).collect();
    let prepared =
        |records: &[NameRecord]| -> Vec<Vec<String>> { records.iter().map(blocking_keys).collect() };
    let (here_blocks, row_keys) = (blocks(&prepared(&here)), prepared(&rows));
    let row_blocks = blocks(&row_keys);
    let here: Vec<Prepared<'_>> = here.iter().map(Prepared::new).collect();
    let rows: Vec<Prepared<'_>> = rows.iter().map(Prepared::new).collect();
    let mut found = vec![Resemblance::default(); drafts.len()];
    for (place, (row, keys)) in rows.iter().zip(&row_keys).enumerate() {
        let near = |blocks: &BTreeMap<String, Vec<usize>>, from: usize| -> BTreeSet<usize> {
            let sharing = keys.iter().filter_map(|key| blocks.get(key));
            sharing
                .flat_map(|block| {
                    let first = block.partition_point(|other| *other < from);
                    block.iter().skip(first).take(MOST_PER_KEY).copied()
                })
                .collect()
        };
        let is_alike = |other: Option<&Prepared<'_>>| {
            other.is_some_and(|other| row.compare(other).verdict != Verdict::Different)
        };
        let people = near(&here_blocks, 0)
            .into_iter()
            .filter(|other| is_alike(here.get(*other)));
        let people: Vec<PersonId> = people.filter_map(|other| ids.get(other).copied()).collect();
        let alike: Vec<usize> = near(&row_blocks, place + 1)
            .into_iter()
            .filter(|other| is_alike(rows.get(*other)))
            .collect();
        if let Some(entry) = found.get_mut(place) {
            entry.people = people;
        }
        for other in alike {
            mark(&mut found, drafts, place, other);
            mark(&mut found, drafts, other, place);
        }
    }
    Ok(found)
}

/// Somebody here whom a new person resembles, with what that rests on.
pub(crate) struct Alike {
    pub(crate) person: PersonId,
    pub(crate) comparison: Comparison,
}

/// Whom a person who is being entered resembles, the most alike first.
pub(crate) fn alike(reader: &Reader<'_>, new: &NewPerson) -> Result<Vec<Alike>> {
    let (ids, here) = people_here(reader)?;
    let record = record_of(new);
    let keys: BTreeSet<String> = blocking_keys(&record).into_iter().collect();
    let wanted = Prepared::new(&record);
    let mut found = Vec::new();
    for (person, other) in ids.into_iter().zip(&here) {
        if blocking_keys(other).iter().any(|key| keys.contains(key)) {
            let comparison = wanted.compare(&Prepared::new(other));
            if comparison.verdict != Verdict::Different {
                found.push(Alike { person, comparison });
            }
        }
    }
    found.sort_by_key(|alike| std::cmp::Reverse((alike.comparison.verdict, alike.comparison.score)));
    Ok(found)
}

fn mark(found: &mut [Resemblance], drafts: &[Draft], place: usize, other: usize) {
    if let (Some(entry), Some(draft)) = (found.get_mut(place), drafts.get(other)) {
        entry.rows.push(draft.row);
    }
}

fn blocks(keys: &[Vec<String>]) -> BTreeMap<String, Vec<usize>> {
    let mut blocks: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, keys) in keys.iter().enumerate() {
        for key in keys {
            blocks.entry(key.clone()).or_default().push(place);
        }
    }
    blocks
}

fn people_here(reader: &Reader<'_>) -> Result<(Vec<PersonId>, Vec<NameRecord>)> {
    let mut names: BTreeMap<PersonId, Vec<String>> = BTreeMap::new();
    for row in reader.list_all::<PersonName>()? {
        if let Some(person) = row.record.person_id {
            names.entry(person).or_default().push(whole(
                row.record.given.as_deref().unwrap_or_default(),
                row.record.family.as_deref().unwrap_or_default(),
            ));
        }
    }
    let mut countries: BTreeMap<PersonId, Vec<String>> = BTreeMap::new();
    for row in reader.list_all::<Nationality>()? {
        if let (Some(person), Some(country)) = (row.record.person_id, row.record.country) {
            countries.entry(person).or_default().push(country);
        }
    }
    let people = reader.list_all::<Person>()?.into_iter();
    Ok(people
        .map(|row| {
            let names = names.remove(&row.id).unwrap_or_default();
            let nationalities = countries.remove(&row.id).unwrap_or_default();
            (row.id, record(names, &row.record, nationalities))
        })
        .unzip())
}

fn record_of(person: &NewPerson) -> NameRecord {
    let names = person
        .names
        .iter()
        .map(|name| whole(&name.given, &name.family))
        .collect();
    record(names, &person.fields, person.nationalities.clone())
}

/// File references are left out: a whole family has one, and another authority gives another.
fn record(names: Vec<String>, person: &Person, nationalities: Vec<String>) -> NameRecord {
    let birth = person.birth.map(|birth| birth.to_string());
    let azr = person.azr_number.clone().map(|value| Number {
        kind: "azr".to_owned(),
        value,
    });
    NameRecord {
        names,
        birth: birth.and_then(|birth| BirthDate::parse(birth.trim_end_matches('~'))),
        sex: person.sex.and_then(|sex| match sex {
            Sex::Male => Some(names::Sex::Male),
            Sex::Female => Some(names::Sex::Female),
            Sex::Diverse => Some(names::Sex::Diverse),
            Sex::NotStated => None,
        }),
        nationalities,
        numbers: azr.into_iter().collect(),
    }
}

fn whole(given: &str, family: &str) -> String {
    format!("{given} {family}").trim().to_owned()
}
