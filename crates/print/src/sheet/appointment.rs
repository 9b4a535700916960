use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Tell;
use crate::code::codes;
use crate::line::Line;
use crate::people::needs;
use crate::words::Words;
use crate::{Client, Paper, Place, PrintError, Worker};

/// A slip for an appointment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appointment {
    /// Who is to come.
    pub client: Client,
    /// The day.
    pub on: NaiveDate,
    /// The time by the clock in Germany.
    pub at: NaiveTime,
    /// With whom, and where.
    pub place: Place,
    /// What it is about.
    pub about: About,
    /// What to bring.
    #[serde(default)]
    pub bring: Vec<Paper>,
    /// A language mediator is ordered.
    #[serde(default)]
    pub is_interpreted: bool,
    /// A remark in the worker's own words. It is printed as typed on both sides, not translated.
    #[serde(default)]
    pub note: Option<String>,
    /// Whom to call when it cannot be kept.
    pub worker: Worker,
}

codes! {
    /// What an appointment is about.
    #[ts(rename = "SheetAbout")]
    pub enum About in "about" {
        /// With the social worker.
        Counselling = "counselling",
        /// An authority.
        Authority = "authority",
        /// The hearing at the Bundesamt. Whoever stays away risks the procedure.
        Hearing = "hearing",
        /// A court.
        Court = "court",
        /// A lawyer.
        Lawyer = "lawyer",
        /// A doctor, a hospital.
        Doctor = "doctor",
        /// School or day care.
        School = "school",
        /// A German course.
        Course = "course",
        /// An employer, the Jobcenter.
        Work = "work",
        /// A flat.
        Housing = "housing",
    }
}

impl Tell for Appointment {
    fn check(&self) -> Result<(), PrintError> {
        self.client.check()?;
        self.worker.check()?;
        needs("place.name", &self.place.name)
    }

    fn sources(&self) -> Vec<&'static str> {
        match self.about {
            About::Hearing => vec!["§ 25 AsylG", "Art. 41 VO (EU) 2024/1348"],
            _ => Vec::new(),
        }
    }

    fn tell(&self, words: &Words) -> Result<Value, PrintError> {
        let mut when = words.date(self.on)?;
        when.push(words.time(self.at)?);
        Ok(json!({
            "names": self.client.names(),
            "when": when,
            "place": self.place.lines(),
            "about": [words.word(self.about)?],
            "bring": words.words(&self.bring)?,
            "is_hearing": self.about == About::Hearing,
            "is_interpreted": self.is_interpreted,
            "note": Line::all_typed(self.note.as_deref()),
            "worker": self.worker.names(),
            "reach": self.worker.reach(),
        }))
    }
}
