//! What a list of people can be narrowed to.

use std::collections::HashMap;

use chrono::NaiveDate;
use model::code::{InterpreterNeed, PersonFlag};
use model::disclose::{Withheld, is_protected, may_be_named};
use model::record::{Consent, Person, Shelter};
use store::{Reader, Row};

use crate::{Result, due};

/// What is looked at.
pub(super) struct Looked<'a> {
    pub(super) person: &'a Person,
    /// Of all stays that are not over.
    pub(super) shelters: &'a [&'a Shelter],
    /// Also those that ended.
    pub(super) consents: &'a [Consent],
    pub(super) last_contact_on: Option<NaiveDate>,
    pub(super) is_in_conflict: bool,
    pub(super) has_open_task: bool,
    pub(super) today: NaiveDate,
}

/// The flags of a person. What the program would remind of by itself ends with the care.
pub(super) fn flags(of: &Looked<'_>) -> Vec<PersonFlag> {
    let person = of.person;
    let is_in_care = due::is_in_care(person, of.today);
    let needs_interpreter = matches!(
        person.interpreter_need,
        Some(InterpreterNeed::Complex | InterpreterNeed::Always)
    );
    let is_protected =
        person.is_address_protected == Some(true) || of.shelters.iter().any(|shelter| is_protected(shelter));
    let unseen_days = days_unseen(person, of.last_contact_on, of.today);
    let is_unnamed = matches!(
        may_be_named(person, of.shelters, of.consents, of.today),
        Err(Withheld::NoConsent | Withheld::Withdrawn | Withheld::Expired)
    );
    [
        (PersonFlag::Interpreter, needs_interpreter),
        (PersonFlag::AddressProtected, is_protected),
        (
            PersonFlag::WhereaboutsUnknown,
            person.is_whereabouts_unknown == Some(true),
        ),
        (
            PersonFlag::PaperEnds,
            is_in_care && due::paper_ends(person, of.today).is_some(),
        ),
        (PersonFlag::OpenTask, of.has_open_task),
        (PersonFlag::Unseen60, is_in_care && unseen_days >= 60),
        (PersonFlag::Unseen90, is_in_care && unseen_days >= 90),
        (PersonFlag::NoConsent, is_in_care && is_unnamed),
        (PersonFlag::Conflict, of.is_in_conflict),
    ]
    .into_iter()
    .filter_map(|(flag, has)| has.then_some(flag))
    .collect()
}

/// Days since somebody was seen, or since she was taken into care; very many when nobody knows either.
fn days_unseen(person: &Person, last_contact_on: Option<NaiveDate>, today: NaiveDate) -> i64 {
    last_contact_on
        .or(person.opened_on)
        .map_or(i64::MAX, |day| today.signed_duration_since(day).num_days())
}

/// How many people in care were not seen for sixty days: those who have the flag.
///
/// # Errors
/// File errors.
pub(crate) fn unseen(reader: &Reader<'_>, people: &[Row<Person>], today: NaiveDate) -> Result<u32> {
    let last_contacts: HashMap<String, String> = reader.last_contacts()?.into_iter().collect();
    let unseen = people.iter().filter(|row| {
        let last = last_contacts.get(&row.id.to_string());
        due::is_in_care(&row.record, today)
            && days_unseen(&row.record, last.and_then(|at| day_of(at)), today) >= 60
    });
    Ok(u32::try_from(unseen.count()).unwrap_or(u32::MAX))
}

/// The day of a moment as the store gives it (`2026-11-25T14:02`).
pub(super) fn day_of(at: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(at.get(..10)?, "%Y-%m-%d").ok()
}
