//! What a household consents to.

use chrono::NaiveDate;
use model::code::{ConsentForm, ConsentPurpose};
use model::record::Consent;

use super::city::City;
use super::dice::Dice;
use super::person::Shared;
use super::time;
use crate::Result;

/// A consent of every member of a household, and the day on which it is withdrawn.
pub(super) struct Given {
    pub(super) consent: Consent,
    pub(super) withdrawn_on: Option<NaiveDate>,
    /// Grown-ups only.
    pub(super) is_for_adults: bool,
}

/// Throws the consents of a household. About six in ten agree to be named to the office; of those some take it back,
/// for some it runs out within a month, or has run out.
///
/// # Errors
/// `internal` for an empty data file.
pub(super) fn throw(city: &City, shared: &Shared, dice: &mut Dice) -> Result<Vec<Given>> {
    let mut given = Vec::new();
    if dice.is_in(63) {
        let mut office = new(ConsentPurpose::Office, shared, dice);
        let given_on = office.consent.given_on.unwrap_or(city.today);
        match dice.below(100) {
            0..7 => {
                office.withdrawn_on = Some(time::working_day(
                    time::plus(given_on, dice.between(10, 200)).min(yesterday(city)),
                ))
            }
            7..15 => office.consent.until_on = Some(time::plus(city.today, dice.between(1, 28))),
            15..18 => {
                office.consent.until_on = Some(time::plus(city.today, -dice.between(1, 60)).max(given_on))
            }
            18..45 => office.consent.until_on = Some(time::plus(city.today, dice.between(90, 720))),
            _ => {}
        }
        given.push(office);
    }
    if dice.is_in(12) {
        let mut release = new(ConsentPurpose::Release, shared, dice);
        release.consent.recipient = Some((*dice.pick(city.file.list("release"))?).to_owned());
        release.is_for_adults = true;
        given.push(release);
    }
    if dice.is_in(15) {
        let mut cover = new(ConsentPurpose::Cover, shared, dice);
        cover.consent.until_on = Some(time::plus(city.today, dice.between(10, 300)));
        given.push(cover);
    }
    if dice.is_in(3) {
        given.push(new(ConsentPurpose::Transfer, shared, dice));
    }
    Ok(given)
}

fn yesterday(city: &City) -> NaiveDate {
    time::plus(city.today, -1)
}

fn new(purpose: ConsentPurpose, shared: &Shared, dice: &mut Dice) -> Given {
    let form = if dice.is_in(85) {
        ConsentForm::Signed
    } else {
        ConsentForm::Spoken
    };
    Given {
        consent: Consent {
            purpose: Some(purpose),
            given_on: Some(shared.entered_at.date()),
            form: Some(form),
            language: Some(shared.language.to_owned()),
            ..Consent::default()
        },
        withdrawn_on: None,
        is_for_adults: false,
    }
}
