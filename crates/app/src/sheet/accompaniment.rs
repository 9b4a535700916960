use chrono::NaiveDate;
use print::{Permission, Place};
use serde::Deserialize;
use ts_rs::TS;

use super::record::Record;

/// An authority for somebody who comes along (§ 14 Abs. 4 VwVfG, § 13 Abs. 4 SGB X).
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(rename = "WantedAccompaniment")]
pub struct Accompaniment {
    /// Who comes along, as on the identity card.
    pub companion: String,
    /// The organisation that sends the companion.
    pub sent_by: Option<String>,
    /// Where to; everywhere where there is none.
    pub place: Option<Place>,
    /// What the companion may do.
    pub may: Vec<Permission>,
    /// How long it holds; until it is withdrawn where there is none.
    pub until: Option<NaiveDate>,
}

impl Accompaniment {
    pub(super) fn fill(&self, record: &Record<'_>) -> print::Accompaniment {
        print::Accompaniment {
            client: record.client.clone(),
            companion: self.companion.clone(),
            sent_by: self.sent_by.clone(),
            place: self.place.clone(),
            may: self.may.clone(),
            until: self.until,
            worker: record.worker.clone(),
            on: record.today,
        }
    }
}
