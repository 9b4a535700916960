use model::PersonId;
use model::record::{Deadline, Letter};
use store::Reader;

use super::kind::kinds;
use crate::person::{self, Homes};
use crate::view::{LetterStart, SenderName};
use crate::{Result, Session, preference, procedure, rule};

/// How many earlier senders are offered.
const SENDERS: usize = 30;

/// What is known before a letter is entered: to somebody, or to nobody yet.
///
/// # Errors
/// `not_found`, `person_erased`, `wrong_seat` at the office; file errors.
pub fn start(session: &Session, person: Option<PersonId>) -> Result<LetterStart> {
    session.require_worker()?;
    let reader = session.reader();
    let (mut is_shelter, mut family, mut filed_on) = (false, Vec::new(), None);
    let mut deadlines = Vec::new();
    if let Some(id) = person {
        let detail = person::get(session, id)?;
        is_shelter = Homes::read(&reader)?.is_shared(&reader, id)?;
        family = detail
            .household
            .map(|household| household.members)
            .unwrap_or_default();
        filed_on = procedure::filed_on(session, id, &detail.fields)?;
        deadlines = reader.list_by::<Deadline>("person_id", &id.to_string())?;
    }
    deadlines.sort_by_key(|row| std::cmp::Reverse(row.id));
    let earlier = deadlines.iter().find_map(|row| row.record.filed_on);
    Ok(LetterStart {
        is_shelter,
        filed_on: filed_on.or(earlier),
        withdrawal_on: deadlines.iter().find_map(|row| row.record.withdrawal_on),
        land: preference::get(session)?.land,
        kinds: kinds(&*rule::in_use(Some(session))?),
        senders: senders(&reader, person)?,
        family,
    })
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
