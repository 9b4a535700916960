use model::PersonId;
use print::Language;

use super::appointment::open;
use super::record::Record;
use super::{Contact, letterhead};
use crate::view::{DeadlineFilter, KnownAppointment, KnownDeadline, PersonRef, SheetKnown};
use crate::{ErrorCode, Result, Session};

/// What a sheet would take from her record, and what is proposed beside it. Writes nothing.
///
/// # Errors
/// `not_found`, `person_erased`, `wrong_seat` at the office; file errors.
pub fn known(session: &Session, person: PersonId) -> Result<SheetKnown> {
    session.require_worker()?;
    let record = Record::read(session, person, &Contact::default())?;
    let (old_address, is_old_address_secret) = match record.old_address() {
        Err(error) if error.code == ErrorCode::InvalidField => (Vec::new(), true),
        address => (address?, false),
    };
    let appointments = open(&record)?.into_iter().filter_map(|(id, task)| {
        Some(KnownAppointment {
            id,
            on: task.due_on?,
            at: task.at_time,
            place: task.place.unwrap_or_default(),
            what: task.what.unwrap_or_default(),
        })
    });
    let appointments = appointments.collect();
    let detail = &record.detail;
    Ok(SheetKnown {
        person: PersonRef {
            id: person,
            name: record.client.name.clone(),
            original: record.client.original_name.clone(),
        },
        languages: languages(detail.spoken.iter().map(|one| (one.language.as_str(), one.reads))),
        first_language: detail.spoken.first().map(|one| one.language.clone()),
        appointments,
        deadlines: deadlines(session, person)?,
        address: record.client.address.clone(),
        is_address_secret: record.is_address_secret,
        old_address,
        is_old_address_secret,
        moved_on: record.moved_on(),
        azr_number: record.azr_number(),
        family: detail
            .household
            .as_ref()
            .map(|home| home.members.clone())
            .unwrap_or_default(),
        consents: detail
            .consents
            .iter()
            .filter(|consent| consent.holds)
            .cloned()
            .collect(),
        phone: record.worker.phone.clone(),
        letterhead: letterhead::read(session)?,
    })
}

/// Her open deadlines whose last day has not passed, the next first.
fn deadlines(session: &Session, person: PersonId) -> Result<Vec<KnownDeadline>> {
    let filter = DeadlineFilter {
        person: Some(person),
        with_ended: false,
    };
    let today = session.today();
    let mut known = Vec::new();
    for deadline in crate::deadline::list(session, &filter)? {
        let brief = deadline.brief;
        let Some(last_day) = brief.last_day.filter(|day| *day >= today) else {
            continue;
        };
        let letter = match brief.letter {
            Some(letter) => Some(crate::letter::get(session, letter)?),
            None => None,
        };
        known.push(KnownDeadline {
            id: brief.id,
            what: brief.what,
            name: brief.name,
            last_day,
            is_open_question: brief.is_open_question,
            sender: letter.as_ref().and_then(|letter| letter.sender),
            sender_name: letter
                .as_ref()
                .map(|letter| letter.sender_name.clone())
                .unwrap_or_default(),
            file_number: letter.map(|letter| letter.file_number).unwrap_or_default(),
        });
    }
    Ok(known)
}

/// Her languages that sheets come in: those that she reads or may read first, in the order in which one talks to her.
fn languages<'l>(spoken: impl Iterator<Item = (&'l str, Option<bool>)> + Clone) -> Vec<Language> {
    let of = |can_read: bool| {
        spoken
            .clone()
            .filter(move |(_, reads)| (*reads != Some(false)) == can_read)
            .filter_map(|(code, _)| code.parse().ok())
    };
    let mut found = Vec::new();
    for language in of(true).chain(of(false)) {
        if !found.contains(&language) {
            found.push(language);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_that_she_reads_comes_first_and_what_has_no_sheets_is_left_out() {
        let spoken = [
            ("som", None),
            ("tir", Some(false)),
            ("apc", Some(true)),
            ("ara", None),
            ("eng", None),
        ];
        let proposed = languages(spoken.into_iter());
        assert_eq!(
            proposed,
            [Language::Arabic, Language::English, Language::Tigrinya]
        );
        assert!(languages([("som", None)].into_iter()).is_empty());
    }
}
