//! What an `office` bundle holds: a snapshot that replaces the same sender's previous one. Built from fields, not from
//! cells, so that nothing travels that is not named here.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{AreaId, PersonId};

/// One line of a snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SnapshotLine {
    /// A person who consented.
    Person(Box<MasterRecord>),
    /// A plain total.
    Total(Total),
    /// A consent that was withdrawn, ran out or met a veto: the office forgets the person.
    Revocation(Revocation),
}

/// What a person who consented lets the office know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MasterRecord {
    /// The person's id.
    pub person: Option<PersonId>,
    /// Family name of the shown name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// Given names of the shown name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    /// Script of the shown name (ISO 15924).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub script: Option<String>,
    /// The year of birth: derived, the date itself stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_year: Option<i32>,
    /// The language to speak with the person (ISO 639-3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Name of the shelter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shelter: Option<String>,
    /// Room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// Responsible worker.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worker: Option<String>,
    /// Last day of the consent; the office erases on the day after by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_until: Option<NaiveDate>,
}

/// A plain total of one area: exact and current.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    /// The area; empty for people without one.
    pub area: Option<AreaId>,
    /// What is counted.
    pub measure: Measure,
    /// The month (`2026-11`) for what flows; empty for what stands today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// How many.
    pub count: u64,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// People in care today.
    Persons,
    /// Households with somebody in care today.
    Households,
    /// People who consented to be named to the office.
    Consenting,
    /// People taken into care in the month.
    Inflow,
    /// People whose care ended in the month.
    Outflow,
    /// Contacts in the month.
    Contacts,
    /// Minutes of contact in the month.
    Minutes,
}

impl Measure {
    /// As it is stored and travels.
    pub fn code(self) -> &'static str {
        match self {
            Measure::Persons => "persons",
            Measure::Households => "households",
            Measure::Consenting => "consenting",
            Measure::Inflow => "inflow",
            Measure::Outflow => "outflow",
            Measure::Contacts => "contacts",
            Measure::Minutes => "minutes",
        }
    }
}

/// The office is to forget a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revocation {
    /// Whom.
    pub person: PersonId,
}
