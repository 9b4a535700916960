use chrono::NaiveDate;
use print::{ConsentPurpose, Place, PrivacyLaw};
use serde::Deserialize;
use ts_rs::TS;

use super::record::Record;

/// A consent to be signed. Printing one records none: that is [`crate::consent::give`].
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(rename = "WantedConsent")]
pub struct Consent {
    /// To what; a box to tick for each.
    pub purposes: Vec<ConsentPurpose>,
    /// Who receives the data.
    pub recipient: Place,
    /// How long it holds; until it is withdrawn where there is none.
    pub until: Option<NaiveDate>,
    /// The law that binds the employer.
    pub law: PrivacyLaw,
}

impl Consent {
    pub(super) fn fill(&self, record: &Record<'_>) -> print::Consent {
        print::Consent {
            client: record.client.clone(),
            purposes: self.purposes.clone(),
            recipient: self.recipient.clone(),
            until: self.until,
            law: self.law,
            worker: record.worker.clone(),
            on: record.today,
        }
    }
}
