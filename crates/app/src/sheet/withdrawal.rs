use chrono::NaiveDate;
use print::{Place, PrivacyLaw, Withdrawn};
use serde::Deserialize;
use ts_rs::TS;

use super::record::Record;

/// A withdrawal to be signed. Printing one withdraws nothing: that is [`crate::consent::withdraw`].
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(rename = "WantedWithdrawal")]
pub struct Withdrawal {
    /// What.
    pub withdrawn: Vec<Withdrawn>,
    /// Who had received the data.
    pub recipient: Place,
    /// The day of the consent.
    pub given_on: Option<NaiveDate>,
    /// From when it holds; without one, from today.
    pub from: Option<NaiveDate>,
    /// The law that binds the employer.
    pub law: PrivacyLaw,
}

impl Withdrawal {
    pub(super) fn fill(&self, record: &Record<'_>) -> print::Withdrawal {
        print::Withdrawal {
            client: record.client.clone(),
            withdrawn: self.withdrawn.clone(),
            recipient: self.recipient.clone(),
            given_on: self.given_on,
            from: self.from.unwrap_or(record.today),
            law: self.law,
            worker: record.worker.clone(),
        }
    }
}
