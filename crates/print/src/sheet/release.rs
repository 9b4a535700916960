use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Tell;
use crate::code::codes;
use crate::law::PrivacyLaw;
use crate::line::Line;
use crate::people::{needs, needs_some, numeric};
use crate::words::Words;
use crate::{Client, Place, PrintError, Worker};

/// Release from confidentiality (§ 203 StGB): the worker may speak with one named recipient about named topics.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Who releases.
    pub client: Client,
    /// Who may speak.
    pub worker: Worker,
    /// With whom.
    pub recipient: Place,
    /// The recipient may speak as well; a doctor is released by the same signature.
    #[serde(default)]
    pub is_mutual: bool,
    /// About what, and nothing else.
    pub topics: Vec<Topic>,
    /// What for, in the worker's own words. Printed as typed on both sides.
    #[serde(default)]
    pub purpose: Option<String>,
    /// How long it holds; until it is withdrawn where there is none.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// The law that binds the employer.
    pub law: PrivacyLaw,
    /// When it is printed.
    pub on: NaiveDate,
}

codes! {
    /// What may be spoken about.
    #[ts(rename = "SheetTopic")]
    pub enum Topic in "topic" {
        /// The asylum procedure.
        Asylum = "asylum",
        /// Residence.
        Residence = "residence",
        /// Health.
        Health = "health",
        /// Money from the state.
        Benefits = "benefits",
        /// School and day care.
        School = "school",
        /// Work and training.
        Work = "work",
        /// Housing.
        Housing = "housing",
        /// Family.
        Family = "family",
    }
}

impl Tell for Release {
    fn check(&self) -> Result<(), PrintError> {
        self.client.check()?;
        self.worker.check()?;
        needs("recipient.name", &self.recipient.name)?;
        needs_some("topics", &self.topics)
    }

    fn sources(&self) -> Vec<&'static str> {
        let mut sources = vec!["§ 203 StGB", self.law.consent()];
        if self.topics.contains(&Topic::Health) {
            sources.push(self.law.special());
        }
        sources.push(self.law.withdrawal());
        sources
    }

    fn tell(&self, words: &Words) -> Result<Value, PrintError> {
        Ok(json!({
            "names": self.client.names(),
            "born": self.client.born(),
            "worker": self.worker.names(),
            "recipient": self.recipient.lines(),
            "is_mutual": self.is_mutual,
            "topics": words.words(&self.topics)?,
            "purpose": Line::all_typed(self.purpose.as_deref()),
            "until": words.until(self.until)?,
            "on": numeric(self.on),
        }))
    }
}
