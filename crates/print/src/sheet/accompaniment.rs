use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Tell;
use crate::code::codes;
use crate::line::Line;
use crate::people::{needs, needs_some, numeric};
use crate::words::Words;
use crate::{Client, Place, PrintError, Worker};

/// Authority for a volunteer or a friend who comes along to an office: a Beistand, who decides and signs nothing
/// (§ 14 Abs. 4 VwVfG, § 13 Abs. 4 SGB X).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accompaniment {
    /// Who is accompanied.
    pub client: Client,
    /// Name of the one who comes along, as on the identity card.
    pub companion: String,
    /// The organisation that sends the companion.
    #[serde(default)]
    pub sent_by: Option<String>,
    /// Where to; everywhere where there is none.
    #[serde(default)]
    pub place: Option<Place>,
    /// What the companion may do.
    pub may: Vec<Permission>,
    /// How long it holds; until it is withdrawn where there is none.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Who can be asked about it.
    pub worker: Worker,
    /// When it is printed.
    pub on: NaiveDate,
}

codes! {
    /// What a companion may do.
    #[ts(rename = "SheetPermission")]
    pub enum Permission in "may" {
        /// Be there when something is discussed.
        BeThere = "be-there",
        /// Speak for the client, in the client's presence.
        Speak = "speak",
        /// See papers.
        See = "see",
        /// Hand papers in.
        HandIn = "hand-in",
        /// Collect papers.
        Collect = "collect",
    }
}

impl Tell for Accompaniment {
    fn check(&self) -> Result<(), PrintError> {
        self.client.check()?;
        self.worker.check()?;
        needs("companion", &self.companion)?;
        needs_some("may", &self.may)
    }

    fn sources(&self) -> Vec<&'static str> {
        vec!["§ 14 Abs. 4 VwVfG", "§ 13 Abs. 4 SGB X"]
    }

    fn tell(&self, words: &Words) -> Result<Value, PrintError> {
        let companion = [
            self.companion.as_str(),
            self.sent_by.as_deref().unwrap_or_default(),
        ];
        Ok(json!({
            "names": self.client.names(),
            "born": self.client.born(),
            "companion": Line::all_typed(companion),
            "place": self.place.as_ref().map(Place::lines).unwrap_or_default(),
            "may": words.words(&self.may)?,
            "until": words.until(self.until)?,
            "worker": self.worker.names(),
            "reach": self.worker.reach(),
            "on": numeric(self.on),
        }))
    }
}
