//! Which paragraph a sheet rests on. Three laws of data protection hold in one project: a carrier of the Catholic or the
//! Protestant church stands under its own (Art. 91 DSGVO).
//!
//! Sources: DSGVO = Regulation (EU) 2016/679; KDG in the version of the Verband der Diözesen Deutschlands of 20 November
//! 2017; DSG-EKD as announced on 15 January 2025.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::code::codes;

codes! {
    /// The law of data protection that binds an employer.
    pub enum PrivacyLaw in "privacy-law" {
        /// Cities and associations.
        Dsgvo = "dsgvo",
        /// Catholic carriers: Caritas, SkF.
        Kdg = "kdg",
        /// Protestant carriers: congregations, Diakonie.
        DsgEkd = "dsg-ekd",
    }
}

/// Why an employer may keep the data that the counselling needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "SheetBasis")]
pub enum Basis {
    /// The person has agreed to be counselled.
    Consent,
    /// A task in the public interest, given by law.
    PublicTask,
}

/// What a person may demand, in the order of the sheet.
pub(crate) const RIGHTS: [&str; 7] = [
    "right-access",
    "right-correct",
    "right-erase",
    "right-restrict",
    "right-carry",
    "right-object",
    "right-withdraw",
];

impl PrivacyLaw {
    /// The duty to inform when data are collected from the person.
    pub fn information(self) -> &'static str {
        match self {
            PrivacyLaw::Dsgvo => "Art. 13 DSGVO",
            PrivacyLaw::Kdg => "§ 15 KDG",
            PrivacyLaw::DsgEkd => "§ 17 DSG-EKD",
        }
    }

    /// Why the data that counselling needs may be kept.
    pub fn basis(self, basis: Basis) -> &'static str {
        match (self, basis) {
            (PrivacyLaw::Dsgvo, Basis::Consent) => "Art. 6 Abs. 1 Buchst. a DSGVO",
            (PrivacyLaw::Dsgvo, Basis::PublicTask) => "Art. 6 Abs. 1 Buchst. e DSGVO",
            (PrivacyLaw::Kdg, Basis::Consent) => "§ 6 Abs. 1 Buchst. b KDG",
            (PrivacyLaw::Kdg, Basis::PublicTask) => "§ 6 Abs. 1 Buchst. f KDG",
            (PrivacyLaw::DsgEkd, _) => "§ 6 DSG-EKD",
        }
    }

    /// Consent.
    pub fn consent(self) -> &'static str {
        match self {
            PrivacyLaw::Dsgvo => "Art. 6 Abs. 1 Buchst. a, Art. 7 DSGVO",
            PrivacyLaw::Kdg => "§ 6 Abs. 1 Buchst. b, § 8 KDG",
            PrivacyLaw::DsgEkd => "§ 6, § 11 DSG-EKD",
        }
    }

    /// Explicit consent for special categories of data: health, religion.
    pub fn special(self) -> &'static str {
        match self {
            PrivacyLaw::Dsgvo => "Art. 9 Abs. 2 Buchst. a DSGVO",
            PrivacyLaw::Kdg => "§ 11 Abs. 2 Buchst. a KDG",
            PrivacyLaw::DsgEkd => "§ 13 DSG-EKD",
        }
    }

    /// Withdrawal of a consent, at any time and without effect on the past.
    pub fn withdrawal(self) -> &'static str {
        match self {
            PrivacyLaw::Dsgvo => "Art. 7 Abs. 3 DSGVO",
            PrivacyLaw::Kdg => "§ 8 Abs. 6 KDG",
            PrivacyLaw::DsgEkd => "§ 11 DSG-EKD",
        }
    }

    /// The right to complain to the authority for data protection.
    pub fn complaint(self) -> &'static str {
        match self {
            PrivacyLaw::Dsgvo => "Art. 77 DSGVO",
            PrivacyLaw::Kdg => "§ 48 KDG",
            PrivacyLaw::DsgEkd => "§ 46 DSG-EKD",
        }
    }

    /// The paragraph behind each of [`RIGHTS`], in that order.
    pub(crate) fn rights(self) -> [&'static str; RIGHTS.len()] {
        match self {
            PrivacyLaw::Dsgvo => [
                "Art. 15 DSGVO",
                "Art. 16 DSGVO",
                "Art. 17 DSGVO",
                "Art. 18 DSGVO",
                "Art. 20 DSGVO",
                "Art. 21 DSGVO",
                "Art. 7 Abs. 3 DSGVO",
            ],
            PrivacyLaw::Kdg => [
                "§ 17 KDG",
                "§ 18 KDG",
                "§ 19 KDG",
                "§ 20 KDG",
                "§ 22 KDG",
                "§ 23 KDG",
                "§ 8 Abs. 6 KDG",
            ],
            PrivacyLaw::DsgEkd => [
                "§ 19 DSG-EKD",
                "§ 20 DSG-EKD",
                "§ 21 DSG-EKD",
                "§ 22 DSG-EKD",
                "§ 24 DSG-EKD",
                "§ 25 DSG-EKD",
                "§ 11 DSG-EKD",
            ],
        }
    }
}
