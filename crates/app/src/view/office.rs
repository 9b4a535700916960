use chrono::{NaiveDate, NaiveDateTime};
use model::PersonId;
use model::snapshot::Measure;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The areas side by side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Overview {
    /// One for each unit of the roster that is no office.
    pub areas: Vec<AreaOverview>,
}

/// One area as its last snapshot has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct AreaOverview {
    /// Name in the roster.
    pub unit: String,
    /// Name as people say it.
    pub label: String,
    /// The employer.
    pub employer: String,
    /// People one full-time worker should look after at most.
    pub care_ratio: Option<u32>,
    /// Plain totals, exact.
    pub totals: Vec<TotalView>,
    /// People named here.
    pub named: u32,
    /// Number of the last snapshot.
    #[ts(type = "number | null")]
    pub seq: Option<u64>,
    /// When it was made.
    pub created_at: Option<NaiveDateTime>,
    /// When it was taken in.
    pub received_at: Option<NaiveDateTime>,
    /// Numbers below the last one that never arrived.
    #[ts(type = "number[]")]
    pub gaps: Vec<u64>,
}

/// A plain total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TotalView {
    /// What is counted.
    pub measure: Measure,
    /// The month (`2026-11`), for what flows.
    pub month: Option<String>,
    /// How many.
    #[ts(type = "number")]
    pub count: u64,
}

/// A person who agreed to be named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct OfficePerson {
    /// Who.
    pub id: PersonId,
    /// Sending unit.
    pub unit: String,
    /// Family name.
    pub family: String,
    /// Given names.
    pub given: String,
    /// ISO 15924.
    pub script: String,
    /// Year of birth.
    pub birth_year: Option<i32>,
    /// ISO 639-3.
    pub language: Option<String>,
    /// Shelter.
    pub shelter: Option<String>,
    /// Room.
    pub room: Option<String>,
    /// Responsible worker.
    pub worker: Option<String>,
    /// Last day of the consent.
    pub consent_until: Option<NaiveDate>,
}
