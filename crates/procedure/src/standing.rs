use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::{Derived, Law, Question, Source, State};

/// Where a person stands on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ProcedureStanding")]
pub struct Standing {
    /// The asylum procedure.
    pub asylum: TrackStanding,
    /// The right to stay.
    pub residence: TrackStanding,
    /// Which asylum law applies, § 87e AsylG.
    pub law: Law,
    /// Days that follow from others: the eighteenth birthday, the last day of a paper.
    pub derived: Vec<Derived>,
    /// What is missing or contradicts.
    pub questions: Vec<Question>,
}

/// One of the two tracks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct TrackStanding {
    /// Where the person stands; `None` where nothing says it.
    pub now: Option<Now>,
    /// The way there, the earliest first.
    pub path: Vec<Station>,
}

/// A state that somebody is in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "StandingNow")]
pub struct Now {
    /// The state, with its paper and paragraph.
    pub state: State,
    /// Since when.
    pub since: NaiveDate,
    /// The event that led there.
    pub event: Uuid,
    /// The paragraph by which it leads there.
    pub source: Source,
    /// The last day on which the newest paper is valid.
    pub until: Option<NaiveDate>,
    /// What typically follows.
    pub next: Vec<Named>,
}

/// A state by its id and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "NamedState")]
pub struct Named {
    /// The id.
    pub id: String,
    /// The name, in German.
    pub name: String,
}

/// A station on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "StandingStation")]
pub struct Station {
    /// The state that was reached; `None` where a state ended and none follows.
    pub state: Option<Named>,
    /// On which day.
    pub on: NaiveDate,
    /// The event that led there.
    pub event: Uuid,
    /// The code of its kind.
    pub kind: String,
    /// The paragraph.
    pub source: Source,
}

impl TrackStanding {
    /// The id of the state on a day, after what happened on it.
    pub(crate) fn on(&self, day: NaiveDate) -> Option<&str> {
        let station = self.path.iter().rev().find(|station| station.on <= day)?;
        station.state.as_ref().map(|state| state.id.as_str())
    }

    /// The id of the state.
    pub fn state(&self) -> Option<&str> {
        self.now.as_ref().map(|now| now.state.id.as_str())
    }
}

impl Standing {
    /// The state that decides about benefits, work and course: a right to stay goes before the procedure.
    pub(crate) fn deciding(&self) -> Option<&Now> {
        self.residence.now.as_ref().or(self.asylum.now.as_ref())
    }
}
