//! What a list of people can be narrowed to.

use chrono::NaiveDate;
use model::code::{InterpreterNeed, PersonFlag};
use model::disclose::{Withheld, is_protected, may_be_named};
use model::record::{Consent, Person, Shelter};

use crate::due;

/// What is looked at.
pub(super) struct Looked<'a> {
    pub(super) person: &'a Person,
    /// Of all stays that are not over.
    pub(super) shelters: &'a [&'a Shelter],
    /// Also those that ended.
    pub(super) consents: &'a [Consent],
    pub(super) last_contact_on: Option<NaiveDate>,
    pub(super) is_in_conflict: bool,
    pub(super) today: NaiveDate,
}

/// The flags of a person. Nothing is still to be done for somebody whose care has ended.
pub(super) fn flags(of: &Looked<'_>) -> Vec<PersonFlag> {
    let person = of.person;
    let is_in_care = person.closed_on.is_none_or(|day| day >= of.today);
    let needs_interpreter = matches!(
        person.interpreter_need,
        Some(InterpreterNeed::Complex | InterpreterNeed::Always)
    );
    let is_protected =
        person.is_address_protected == Some(true) || of.shelters.iter().any(|shelter| is_protected(shelter));
    let unseen_days = days_unseen(of);
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
fn days_unseen(of: &Looked<'_>) -> i64 {
    of.last_contact_on
        .or(of.person.opened_on)
        .map_or(i64::MAX, |day| of.today.signed_duration_since(day).num_days())
}
