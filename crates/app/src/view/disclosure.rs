use chrono::{NaiveDate, NaiveDateTime};
use model::Scope;
use model::disclose::Withheld;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What left this device about one person, and what the office knows of her.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Disclosures {
    /// What the office knows, as far as this device told it.
    pub office: OfficeKnows,
    /// Another device of the area may have told the office of her too.
    pub is_shared: bool,
    /// Every bundle that held something of her, newest first.
    pub lines: Vec<DisclosureLine>,
}

/// How the office stands towards a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct OfficeKnows {
    /// What it was told last and has not been asked to forget.
    pub told: Option<ToldFact>,
    /// It was asked to forget her.
    pub forgetting: Option<Forgetting>,
    /// What the next bundle would say; empty when she would not be named in it.
    pub next: Option<Known>,
    /// Why she would not be named.
    pub withheld: Option<Withheld>,
}

/// What the office was told last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ToldFact {
    /// Number of the last bundle that told it.
    #[ts(type = "number")]
    pub seq: u64,
    /// When that was written.
    pub at: NaiveDateTime,
    /// The office confirmed it.
    pub is_confirmed: bool,
    /// What it said.
    pub known: Known,
}

/// The office was asked to forget somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Forgetting {
    /// Number of the first bundle that asked.
    #[ts(type = "number")]
    pub seq: u64,
    /// When that was written.
    pub at: NaiveDateTime,
    /// The office confirmed that nothing is left.
    pub is_confirmed: bool,
}

/// What a bundle says of a person to the office: all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Known {
    /// Given names and family name.
    pub name: String,
    /// Year of birth.
    pub birth_year: Option<i32>,
    /// Language to speak with her (ISO 639-3).
    pub language: Option<String>,
    /// Shelter.
    pub shelter: Option<String>,
    /// Room there.
    pub room: Option<String>,
    /// Responsible worker.
    pub worker: Option<String>,
    /// Last day of the consent: the office erases on the day after by itself.
    pub consent_until: Option<NaiveDate>,
}

/// A bundle that held something of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DisclosureLine {
    /// When it was written, local time.
    pub at: NaiveDateTime,
    /// For whom, as people say it.
    pub to: String,
    /// What for.
    pub scope: Scope,
    /// Number of the bundle.
    #[ts(type = "number")]
    pub seq: u64,
    /// What it held of her.
    pub held: Held,
    /// All that it said of her, where it named her to the office.
    pub known: Option<Known>,
    /// The recipient confirmed it.
    pub is_confirmed: bool,
}

/// What a bundle held of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Held {
    /// What the office may know; the office heard it for the first time, or something of it was new.
    Named,
    /// The same as the bundle before.
    Unchanged,
    /// That the recipient is to forget her.
    Revoked,
    /// Changes to her file, notes included: the recipient is another device of this area.
    Changes {
        /// How many.
        count: u32,
    },
}
