use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Tell;
use crate::law::{Basis, PrivacyLaw, RIGHTS};
use crate::line::Line;
use crate::people::{needs, numeric};
use crate::words::Words;
use crate::{Client, Place, PrintError, Worker};

/// What a person has to be told when data about them are kept: Art. 13 DSGVO, § 15 KDG, § 17 DSG-EKD.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Privacy {
    /// Who is told.
    pub client: Client,
    /// Who keeps the data and answers for it: the employer.
    pub controller: Place,
    /// How the data protection officer is reached: name or office, telephone, mail.
    pub officer: Vec<String>,
    /// Where to complain.
    pub authority: Place,
    /// The law that binds the employer.
    pub law: PrivacyLaw,
    /// Why the data may be kept.
    pub basis: Basis,
    /// Years after the end of the year in which the care ends.
    pub kept_years: u8,
    /// Who explains the sheet.
    pub worker: Worker,
    /// When it is handed over.
    pub on: NaiveDate,
}

impl Tell for Privacy {
    fn check(&self) -> Result<(), PrintError> {
        self.client.check()?;
        self.worker.check()?;
        needs("controller.name", &self.controller.name)?;
        needs("authority.name", &self.authority.name)
    }

    fn sources(&self) -> Vec<&'static str> {
        vec![self.law.information(), "§ 203 StGB"]
    }

    fn tell(&self, words: &Words) -> Result<Value, PrintError> {
        let rights = RIGHTS.iter().zip(self.law.rights());
        let rights: Result<Vec<Value>, PrintError> = rights
            .map(|(key, source)| Ok(json!({ "text": words.line(key)?, "source": Line::typed(source) })))
            .collect();
        let mut authority = self.authority.lines();
        authority.push(Line::typed(self.law.complaint()));
        Ok(json!({
            "names": self.client.names(),
            "controller": self.controller.lines(),
            "officer": Line::all_typed(self.officer.iter().map(String::as_str)),
            "authority": authority,
            "basis": [Line::typed(self.law.basis(self.basis))],
            "special": [Line::typed(self.law.special())],
            "kept": words.years("privacy-long-text", self.kept_years)?,
            "rights": rights?,
            "worker": self.worker.names(),
            "reach": self.worker.reach(),
            "on": numeric(self.on),
        }))
    }
}
