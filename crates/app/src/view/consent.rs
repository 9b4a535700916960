use chrono::NaiveDate;
use model::code::{ConsentForm, ConsentPurpose};
use model::{ConsentId, PersonId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A consent as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ConsentView {
    /// Its id.
    pub id: ConsentId,
    /// To what.
    pub purpose: Option<ConsentPurpose>,
    /// Towards whom.
    pub recipient: String,
    /// Since.
    pub given_on: Option<NaiveDate>,
    /// Last day.
    pub until_on: Option<NaiveDate>,
    /// Withdrawn on.
    pub withdrawn_on: Option<NaiveDate>,
    /// How it was given.
    pub form: Option<ConsentForm>,
    /// Whether it holds today.
    pub holds: bool,
}

/// A consent as it is entered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct NewConsent {
    /// Who consents.
    pub person: PersonId,
    /// To what.
    pub purpose: ConsentPurpose,
    /// Towards whom.
    #[serde(default)]
    pub recipient: String,
    /// Since; empty for today.
    #[serde(default)]
    pub given_on: Option<NaiveDate>,
    /// Last day; empty: until withdrawn.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
    /// How it was given.
    #[serde(default)]
    pub form: Option<ConsentForm>,
}
