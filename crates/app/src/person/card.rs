//! The line of a person in a list. All that hangs on people is read at once and handed out, so that a list of thousands
//! is a handful of queries.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use model::code::StatusGroup;
use model::disclose::derive_veto;
use model::record::{
    Consent, Deadline, Household, HouseholdMembership, Nationality, Person, PersonLanguage, PersonName, Stay,
    Task,
};
use model::{HouseholdId, PersonId, Record};
use store::{Reader, Row};

use super::flag::{Looked, day_of, flags};
use super::name::{sorted, view};
use super::shelter::{Shelters, present};
use crate::view::PersonRow;
use crate::{Result, conflict, due};

/// What hangs on people, by person.
pub(crate) struct Cards {
    names: HashMap<PersonId, Vec<Row<PersonName>>>,
    nationalities: HashMap<PersonId, Vec<Row<Nationality>>>,
    languages: HashMap<PersonId, Vec<Row<PersonLanguage>>>,
    stays: HashMap<PersonId, Vec<Row<Stay>>>,
    memberships: HashMap<PersonId, Vec<Row<HouseholdMembership>>>,
    consents: HashMap<PersonId, Vec<Row<Consent>>>,
    /// Those that are open.
    tasks: HashMap<PersonId, Vec<Row<Task>>>,
    /// Those that are open.
    deadlines: HashMap<PersonId, Vec<Row<Deadline>>>,
    shelters: Shelters,
    households: HashMap<HouseholdId, String>,
    in_conflict: HashSet<PersonId>,
    last_contacts: HashMap<String, String>,
}

fn by_person<R: Record>(
    rows: Vec<Row<R>>,
    person: impl Fn(&R) -> Option<PersonId>,
) -> HashMap<PersonId, Vec<Row<R>>> {
    let mut map: HashMap<PersonId, Vec<Row<R>>> = HashMap::new();
    for row in rows {
        if let Some(person) = person(&row.record) {
            map.entry(person).or_default().push(row);
        }
    }
    map
}

fn open(mut tasks: Vec<Row<Task>>) -> Vec<Row<Task>> {
    tasks.retain(|row| row.record.done_on.is_none());
    tasks
}

fn label(row: Row<Household>) -> Option<(HouseholdId, String)> {
    Some((row.id, row.record.label?))
}

impl Cards {
    /// Of everybody.
    pub(crate) fn read_all(reader: &Reader<'_>) -> Result<Cards> {
        Ok(Cards {
            names: by_person(reader.list_all()?, |name: &PersonName| name.person_id),
            nationalities: by_person(reader.list_all()?, |row: &Nationality| row.person_id),
            languages: by_person(reader.list_all()?, |row: &PersonLanguage| row.person_id),
            stays: by_person(reader.list_all()?, |row: &Stay| row.person_id),
            memberships: by_person(reader.list_all()?, |row: &HouseholdMembership| row.person_id),
            consents: by_person(reader.list_all()?, |row: &Consent| row.person_id),
            tasks: by_person(reader.open_tasks(None)?, |task: &Task| task.person_id),
            deadlines: by_person(reader.open_deadlines(None)?, |deadline: &Deadline| {
                deadline.person_id
            }),
            shelters: Shelters::read(reader)?,
            households: reader.list_all()?.into_iter().filter_map(label).collect(),
            in_conflict: conflict::people(reader)?,
            last_contacts: reader.last_contacts()?.into_iter().collect(),
        })
    }

    /// Of one.
    pub(crate) fn read_one(reader: &Reader<'_>, id: PersonId) -> Result<Cards> {
        let (key, column) = (id.to_string(), "person_id");
        let newest = reader
            .notes_of(id, 1)?
            .into_iter()
            .next()
            .and_then(|row| row.record.at);
        let last_contacts = newest.map(|at| (key.clone(), at.format("%Y-%m-%dT%H:%M").to_string()));
        let memberships: Vec<Row<HouseholdMembership>> = reader.list_by(column, &key)?;
        let mut households = HashMap::new();
        for household in memberships.iter().filter_map(|row| row.record.household_id) {
            let record = reader.get::<Household>(household)?;
            households.extend(record.and_then(|record| {
                label(Row {
                    id: household,
                    record,
                })
            }));
        }
        Ok(Cards {
            names: HashMap::from([(id, reader.list_by(column, &key)?)]),
            nationalities: HashMap::from([(id, reader.list_by(column, &key)?)]),
            languages: HashMap::from([(id, reader.list_by(column, &key)?)]),
            stays: HashMap::from([(id, reader.list_by(column, &key)?)]),
            memberships: HashMap::from([(id, memberships)]),
            consents: HashMap::from([(id, reader.list_by(column, &key)?)]),
            tasks: HashMap::from([(id, open(reader.list_by(column, &key)?))]),
            deadlines: HashMap::from([(id, reader.list_by(column, &key)?)]),
            shelters: Shelters::read(reader)?,
            households,
            in_conflict: conflict::people(reader)?,
            last_contacts: last_contacts.into_iter().collect(),
        })
    }

    /// Her consents, also those that ended.
    pub(crate) fn consents(&self, id: PersonId) -> Vec<Consent> {
        self.consents
            .get(&id)
            .into_iter()
            .flatten()
            .map(|row| row.record.clone())
            .collect()
    }

    pub(crate) fn stays(&self, id: PersonId) -> &[Row<Stay>] {
        self.stays.get(&id).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn shelters(&self) -> &Shelters {
        &self.shelters
    }

    pub(crate) fn names(&self, id: PersonId) -> Vec<Row<PersonName>> {
        sorted(self.names.get(&id).cloned().unwrap_or_default())
    }

    pub(crate) fn languages(&self, id: PersonId) -> Vec<Row<PersonLanguage>> {
        let mut languages = self.languages.get(&id).cloned().unwrap_or_default();
        languages.sort_by_key(|row| row.record.rank.unwrap_or(u32::MAX));
        languages
    }

    pub(crate) fn membership(&self, id: PersonId) -> Option<&Row<HouseholdMembership>> {
        self.memberships
            .get(&id)?
            .iter()
            .find(|row| row.record.to_on.is_none())
    }

    /// The line of one person.
    pub(crate) fn row(&self, id: PersonId, person: &Person, today: NaiveDate) -> PersonRow {
        let stay = present(self.stays(id)).map(|row| &row.record);
        let shelters: Vec<_> = self.shelters.of_present(self.stays(id)).collect();
        let last = self.last_contacts.get(&id.to_string());
        let last_contact_on = last.and_then(|at| day_of(at));
        let household = self.membership(id).and_then(|row| row.record.household_id);
        let all_consents = self.consents(id);
        let tasks = self.tasks.get(&id).map_or(&[][..], Vec::as_slice);
        let deadlines = self.deadlines.get(&id).map_or(&[][..], Vec::as_slice);
        let flags = flags(&Looked {
            person,
            shelters: &shelters,
            consents: &all_consents,
            last_contact_on,
            is_in_conflict: self.in_conflict.contains(&id),
            has_open_task: !tasks.is_empty(),
            today,
        });
        let mut consents: Vec<_> = all_consents
            .iter()
            .filter(|consent| consent.holds_on(today))
            .filter_map(|consent| consent.purpose)
            .collect();
        consents.sort();
        consents.dedup();
        PersonRow {
            id,
            names: self.names(id).iter().map(view).collect(),
            birth: person.birth,
            age: person.birth.and_then(|birth| birth.age_on(today)),
            sex: person.sex,
            languages: self
                .languages(id)
                .into_iter()
                .filter_map(|row| row.record.language)
                .collect(),
            nationalities: self
                .nationalities
                .get(&id)
                .into_iter()
                .flatten()
                .filter_map(|row| row.record.country.clone())
                .collect(),
            interpreter_need: person.interpreter_need,
            residence_status: person.residence_status,
            status_group: person
                .residence_status
                .map_or(StatusGroup::Unknown, |status| status.group()),
            residence_valid_until: person.residence_valid_until,
            shelter: stay
                .and_then(|stay| self.shelters.get(stay.shelter_id))
                .and_then(|shelter| shelter.name.clone()),
            room: stay.and_then(|stay| stay.room.clone()),
            household,
            household_label: household.and_then(|id| self.households.get(&id).cloned()),
            intensity: person.intensity,
            last_contact_on,
            consents,
            veto: derive_veto(person, &shelters),
            next_due: due::next(
                person,
                &all_consents,
                tasks.iter().map(|row| &row.record),
                deadlines,
                today,
            ),
            flags,
            is_closed: person.closed_on.is_some_and(|day| day < today),
        }
    }
}

/// The line of one person, read for itself.
pub(crate) fn row_of(
    reader: &Reader<'_>,
    id: PersonId,
    person: &Person,
    today: NaiveDate,
) -> Result<PersonRow> {
    Ok(Cards::read_one(reader, id)?.row(id, person, today))
}
