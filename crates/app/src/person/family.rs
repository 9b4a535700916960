use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::record::{Household, HouseholdMembership, Person};
use model::{HouseholdId, PersonId};
use store::Reader;

use super::card::row_of;
use super::get::find;
use super::ties::{TieOf, ties};
use crate::view::{FamilyMember, FamilyView, HouseholdFact, PersonRow, Tie};
use crate::{Result, Session};

/// Who keeps house with a person and who is tied to her, each once: her household first, the eldest of them first.
///
/// # Errors
/// `not_found`, `person_erased`; file errors.
pub fn family(session: &Session, id: PersonId) -> Result<FamilyView> {
    let (reader, today) = (session.reader(), session.today());
    find(&reader, id)?;
    let household = household_of(&reader, id)?;
    let mut here: BTreeMap<PersonId, FamilyMember> = BTreeMap::new();
    if let Some(household) = &household {
        for row in reader.list_by::<HouseholdMembership>("household_id", &household.id.to_string())? {
            let other = row.record.person_id.filter(|other| *other != id);
            if let Some(other) = other.filter(|_| row.record.to_on.is_none())
                && let Some(member) = member(&reader, other, today)?
            {
                here.insert(
                    other,
                    FamilyMember {
                        shares_household: true,
                        ..member
                    },
                );
            }
        }
    }
    let mut elsewhere = Vec::new();
    for TieOf { row, is_first, other } in ties(&reader, id)? {
        let Some(kind) = row.record.kind else { continue };
        let tie = Tie {
            id: row.id,
            kind,
            is_first,
        };
        match other {
            None => elsewhere.push(FamilyMember {
                name: row.record.to_name.unwrap_or_default(),
                lives_in: row.record.lives_in.unwrap_or_default(),
                ties: vec![tie],
                ..blank()
            }),
            Some(other) => {
                if !here.contains_key(&other)
                    && let Some(member) = member(&reader, other, today)?
                {
                    here.insert(other, member);
                }
                if let Some(member) = here.get_mut(&other) {
                    member.ties.push(tie);
                }
            }
        }
    }
    let mut members: Vec<FamilyMember> = here.into_values().collect();
    members.sort_by_cached_key(|member| (!member.shares_household, birth(member.person.as_ref())));
    members.extend(elsewhere);
    Ok(FamilyView { household, members })
}

fn household_of(reader: &Reader<'_>, id: PersonId) -> Result<Option<HouseholdFact>> {
    let rows = reader.list_by::<HouseholdMembership>("person_id", &id.to_string())?;
    let Some(present) = rows.into_iter().find(|row| row.record.to_on.is_none()) else {
        return Ok(None);
    };
    let Some(household) = present.record.household_id else {
        return Ok(None);
    };
    Ok(Some(HouseholdFact {
        id: household,
        label: label_of(reader, household)?,
        since_on: present.record.from_on,
    }))
}

/// What a household is called; empty for one that was erased.
pub(super) fn label_of(reader: &Reader<'_>, id: HouseholdId) -> Result<String> {
    let household = reader.get::<Household>(id)?;
    Ok(household
        .and_then(|household| household.label)
        .unwrap_or_default())
}

fn member(reader: &Reader<'_>, id: PersonId, today: NaiveDate) -> Result<Option<FamilyMember>> {
    let Some(person) = reader.get::<Person>(id)? else {
        return Ok(None);
    };
    Ok(Some(FamilyMember {
        person: Some(row_of(reader, id, &person, today)?),
        ..blank()
    }))
}

fn blank() -> FamilyMember {
    FamilyMember {
        person: None,
        name: String::new(),
        lives_in: String::new(),
        ties: Vec::new(),
        shares_household: false,
    }
}

/// The eldest first; whose birth nobody knows last.
fn birth(row: Option<&PersonRow>) -> (bool, Option<NaiveDate>) {
    let first = row.and_then(|row| row.birth).map(|birth| birth.first);
    (first.is_none(), first)
}
