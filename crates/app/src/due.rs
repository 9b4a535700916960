//! What has a date. A further kind is one more line where they are gathered.

use chrono::{Days, NaiveDate};
use model::record::{Consent, Person};

use crate::view::{DueKind, NextDue};

/// How long before its last day a paper is spoken of: an appointment at the authority takes weeks.
pub(crate) const PAPER_DAYS: u64 = 60;
/// How long before its last day a consent is spoken of.
pub(crate) const CONSENT_DAYS: u64 = 30;

/// The last day of her paper, when it is near or over.
pub(crate) fn paper_ends(person: &Person, today: NaiveDate) -> Option<NaiveDate> {
    let horizon = today.checked_add_days(Days::new(PAPER_DAYS))?;
    person.residence_valid_until.filter(|day| *day <= horizon)
}

/// The consents that end soon and that no other one of the same purpose outlasts.
pub(crate) fn consents_end(
    consents: &[Consent],
    today: NaiveDate,
) -> impl Iterator<Item = (NaiveDate, &Consent)> {
    let horizon = today.checked_add_days(Days::new(CONSENT_DAYS)).unwrap_or(today);
    let outlasts = |day: NaiveDate, consent: &Consent| {
        consents.iter().any(|other| {
            (other.purpose, &other.recipient) == (consent.purpose, &consent.recipient)
                && other.withdrawn_on.is_none()
                && other.given_on.is_some()
                && other.until_on.is_none_or(|until| until > day)
        })
    };
    consents
        .iter()
        .filter(move |consent| consent.holds_on(today) && consent.withdrawn_on.is_none())
        .filter_map(|consent| Some((consent.until_on?, consent)))
        .filter(move |(until, consent)| *until <= horizon && !outlasts(*until, consent))
}

/// What has to be done next for somebody in care.
pub(crate) fn next(person: &Person, consents: &[Consent], today: NaiveDate) -> Option<NextDue> {
    if person.closed_on.is_some_and(|day| day < today) {
        return None;
    }
    let paper = paper_ends(person, today).map(|on| (on, DueKind::Paper));
    let consents = consents_end(consents, today).map(|(on, _)| (on, DueKind::Consent));
    let (on, kind) = paper.into_iter().chain(consents).min()?;
    Some(NextDue { on, kind, what: None })
}
