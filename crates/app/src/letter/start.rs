use std::collections::BTreeSet;

use model::PersonId;
use model::record::{Deadline, HouseholdMembership, Letter, Person};
use store::Reader;

use super::kind::kinds;
use crate::person::{Homes, reference};
use crate::view::{LetterStart, PersonRef, SenderName};
use crate::{ErrorCode, Result, Session, preference, rule};

/// How many earlier senders are offered.
const SENDERS: usize = 30;

/// What is known before a letter is entered: to somebody, or to nobody yet.
///
/// # Errors
/// `not_found`, `wrong_seat` at the office; file errors.
pub fn start(session: &Session, person: Option<PersonId>) -> Result<LetterStart> {
    session.require_worker()?;
    let reader = session.reader();
    let (mut is_shelter, mut family, mut deadlines) = (false, Vec::new(), Vec::new());
    if let Some(person) = person {
        reader.get::<Person>(person)?.ok_or(ErrorCode::NotFound)?;
        is_shelter = Homes::read(&reader)?.of(&reader, person)?.is_some();
        family = household(&reader, person)?;
        deadlines = reader.list_by::<Deadline>("person_id", &person.to_string())?;
    }
    deadlines.sort_by_key(|row| std::cmp::Reverse(row.id));
    Ok(LetterStart {
        is_shelter,
        filed_on: deadlines.iter().find_map(|row| row.record.filed_on),
        withdrawal_on: deadlines.iter().find_map(|row| row.record.withdrawal_on),
        land: preference::get(session)?.land,
        kinds: kinds(&*rule::in_use(Some(session))?),
        senders: senders(&reader, person)?,
        family,
    })
}

/// Those who keep house with her today.
fn household(reader: &Reader<'_>, person: PersonId) -> Result<Vec<PersonRef>> {
    let hers = reader.list_by::<HouseholdMembership>("person_id", &person.to_string())?;
    let mut others = BTreeSet::new();
    for row in hers.into_iter().filter(|row| row.record.to_on.is_none()) {
        let Some(household) = row.record.household_id else {
            continue;
        };
        let members = reader.list_by::<HouseholdMembership>("household_id", &household.to_string())?;
        let present = members.into_iter().filter(|row| row.record.to_on.is_none());
        others.extend(present.filter_map(|row| row.record.person_id));
    }
    others.remove(&person);
    others.into_iter().map(|other| reference(reader, other)).collect()
}

fn senders(reader: &Reader<'_>, person: Option<PersonId>) -> Result<Vec<SenderName>> {
    let mut letters = reader.list_all::<Letter>()?;
    letters.sort_by_key(|row| {
        let is_hers = person.is_some() && row.record.person_id == person;
        std::cmp::Reverse((is_hers, row.id))
    });
    let mut senders: Vec<SenderName> = Vec::new();
    for letter in letters.into_iter().map(|row| row.record) {
        let (Some(sender), Some(name)) = (letter.sender, letter.sender_name) else {
            continue;
        };
        let is_hers = person.is_some() && letter.person_id == person;
        if !senders
            .iter()
            .any(|known| known.sender == sender && known.name == name)
        {
            senders.push(SenderName {
                sender,
                name,
                file_number: letter.file_number.filter(|_| is_hers).unwrap_or_default(),
            });
        }
    }
    senders.truncate(SENDERS);
    Ok(senders)
}
