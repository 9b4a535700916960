use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Tell;
use crate::code::codes;
use crate::law::PrivacyLaw;
use crate::people::{needs, needs_some, numeric};
use crate::words::Words;
use crate::{Client, Place, PrintError, Worker};

/// Consent to that data go somewhere, or are kept at all. For each purpose a box to tick of its own: whoever signs may
/// agree to one and not to another (Art. 7, recital 43 DSGVO).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// Who agrees.
    pub client: Client,
    /// To what.
    pub purposes: Vec<ConsentPurpose>,
    /// Who receives the data.
    pub recipient: Place,
    /// How long it holds; until it is withdrawn where there is none.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// The law that binds the employer.
    pub law: PrivacyLaw,
    /// Who explains it.
    pub worker: Worker,
    /// When it is printed.
    pub on: NaiveDate,
}

codes! {
    /// What a consent is for.
    #[ts(rename = "SheetPurpose")]
    pub enum ConsentPurpose in "consent" {
        /// Name, birth year, shelter, language, worker to the coordination office.
        Office = "office",
        /// Deadlines and appointments to a colleague who covers.
        Cover = "cover",
        /// The whole case to a worker of another employer.
        Transfer = "transfer",
        /// Health is noted.
        Health = "health",
    }
}

impl Tell for Consent {
    fn check(&self) -> Result<(), PrintError> {
        self.client.check()?;
        self.worker.check()?;
        needs_some("purposes", &self.purposes)?;
        needs("recipient.name", &self.recipient.name)
    }

    fn sources(&self) -> Vec<&'static str> {
        let mut sources = vec![self.law.consent()];
        // A whole case may speak of health or faith, so handing it over needs the explicit consent as well.
        let is_special =
            |purpose: &ConsentPurpose| matches!(purpose, ConsentPurpose::Health | ConsentPurpose::Transfer);
        if self.purposes.iter().any(is_special) {
            sources.push(self.law.special());
        }
        sources.push(self.law.withdrawal());
        sources
    }

    fn tell(&self, words: &Words) -> Result<Value, PrintError> {
        Ok(json!({
            "names": self.client.names(),
            "born": self.client.born(),
            "purposes": words.words(&self.purposes)?,
            "recipient": self.recipient.lines(),
            "until": words.until(self.until)?,
            "worker": self.worker.names(),
            "on": numeric(self.on),
        }))
    }
}
