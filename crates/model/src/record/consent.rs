use chrono::NaiveDate;

use crate::code::{ConsentForm, ConsentPurpose};
use crate::{ConsentId, PersonId, record};

record! {
    /// A consent, for one purpose, until a day; withdrawing is as easy as giving (Art. 7 Abs. 3 DSGVO).
    pub struct Consent[ConsentId] in CONSENT = 11 "consent" {
        /// Who consents.
        1 person_id: PersonId => Case, Remove;
        /// To what.
        2 purpose: ConsentPurpose => Case, Remove;
        /// Towards whom, where the purpose leaves it open.
        3 recipient: String => Case, Remove;
        /// Since.
        4 given_on: NaiveDate => Case, Remove;
        /// Last day; empty: until withdrawn.
        5 until_on: NaiveDate => Case, Remove;
        /// Withdrawn on.
        6 withdrawn_on: NaiveDate => Case, Remove;
        /// How it was given.
        7 form: ConsentForm => Case, Remove;
        /// The language in which it was explained (ISO 639-3).
        8 language: String => Case, Remove;
        /// Free remark.
        9 remark: String => Own, Remove;
    }
}

impl Consent {
    /// Whether it holds on `day`: given, not run out, not withdrawn.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.given_on.is_some_and(|given| given <= day)
            && self.until_on.is_none_or(|until| day <= until)
            && self.withdrawn_on.is_none_or(|withdrawn| day < withdrawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_consent_holds_from_its_first_to_its_last_day_and_not_on_the_day_of_withdrawal() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        let consent = Consent {
            given_on: Some(day(2)),
            until_on: Some(day(20)),
            ..Consent::default()
        };
        assert!(!consent.holds_on(day(1)));
        assert!(consent.holds_on(day(2)) && consent.holds_on(day(20)));
        assert!(!consent.holds_on(day(21)));
        let withdrawn = Consent {
            withdrawn_on: Some(day(10)),
            ..consent
        };
        assert!(withdrawn.holds_on(day(9)) && !withdrawn.holds_on(day(10)));
        assert!(
            !Consent::default().holds_on(day(5)),
            "a consent nobody gave holds never"
        );
    }
}
