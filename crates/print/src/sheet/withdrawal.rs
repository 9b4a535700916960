use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Tell;
use crate::code::codes;
use crate::law::PrivacyLaw;
use crate::people::{needs, needs_some, numeric};
use crate::words::Words;
use crate::{Client, Place, PrintError, Worker};

/// Withdrawal of consents. It has to be as easy as consenting was (Art. 7 Abs. 3 DSGVO).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// Who withdraws.
    pub client: Client,
    /// What.
    pub withdrawn: Vec<Withdrawn>,
    /// Who had received the data.
    pub recipient: Place,
    /// The day of the consent.
    #[serde(default)]
    pub given_on: Option<NaiveDate>,
    /// From when the withdrawal holds.
    pub from: NaiveDate,
    /// The law that binds the employer.
    pub law: PrivacyLaw,
    /// Who receives the withdrawal.
    pub worker: Worker,
}

codes! {
    /// What can be withdrawn. The first four read as the consents do.
    #[ts(rename = "SheetWithdrawn")]
    pub enum Withdrawn in "consent" {
        /// The coordination office.
        Office = "office",
        /// Cover by a colleague.
        Cover = "cover",
        /// Handing over the whole case.
        Transfer = "transfer",
        /// Notes about health.
        Health = "health",
        /// A release from confidentiality.
        Release = "release",
    }
}

impl Tell for Withdrawal {
    fn check(&self) -> Result<(), PrintError> {
        self.client.check()?;
        self.worker.check()?;
        needs_some("withdrawn", &self.withdrawn)?;
        needs("recipient.name", &self.recipient.name)
    }

    fn sources(&self) -> Vec<&'static str> {
        let erasure = match self.law {
            PrivacyLaw::Dsgvo => "Art. 17 Abs. 1 Buchst. b DSGVO",
            PrivacyLaw::Kdg => "§ 19 KDG",
            PrivacyLaw::DsgEkd => "§ 21 DSG-EKD",
        };
        vec![self.law.withdrawal(), erasure]
    }

    fn tell(&self, words: &Words) -> Result<Value, PrintError> {
        Ok(json!({
            "names": self.client.names(),
            "born": self.client.born(),
            "withdrawn": words.words(&self.withdrawn)?,
            "recipient": self.recipient.lines(),
            "given_on": self.given_on.map(numeric).into_iter().collect::<Vec<_>>(),
            "from": words.date(self.from)?,
            "worker": self.worker.names(),
            "on": numeric(self.from),
        }))
    }
}
