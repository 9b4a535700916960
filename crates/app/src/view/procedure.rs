use chrono::NaiveDate;
use model::{PersonId, ProcedureEventId};
use procedure::{Checklist, Counter, Document, Information, Kind, Source, Standing};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PersonRef;

/// The procedure of a person: what happened, where she stands, and what that means. Everything legal in it has its source.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ProcedureView {
    /// The events that count, the newest first.
    pub events: Vec<ProcedureEventView>,
    /// Where she stands.
    pub standing: Standing,
    /// What her events ask to be done, the newest first.
    pub checklists: Vec<Checklist>,
    /// What holds for her.
    pub information: Vec<Information>,
    /// The thirty-six months of § 2 AsylbLG, where they count for her.
    pub counter: Option<Counter>,
    /// What the procedures of her relatives mean for her.
    pub family: Vec<FamilyFact>,
    /// The kinds of events that can be entered, in the order in which they usually happen.
    pub kinds: Vec<Kind>,
    /// The codes of those that typically come next.
    pub likely: Vec<String>,
    /// The kinds of documents.
    pub documents: Vec<Document>,
}

/// An event as it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ProcedureEventView {
    /// Its id.
    pub id: ProcedureEventId,
    /// The code of its kind.
    pub kind: String,
    /// The name of its kind, in German; the code for one that only a newer version knows.
    pub name: String,
    /// On which day.
    pub happened_on: NaiveDate,
    /// The code of the document that shows it.
    pub document: Option<String>,
    /// The last day of the paper, or the day of the appointment.
    pub until_on: Option<NaiveDate>,
    /// A remark.
    pub remark: String,
    /// How often it was corrected.
    pub corrections: u32,
}

/// An event as it is entered or corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewProcedureEvent {
    /// The code of its kind.
    pub kind: String,
    /// On which day.
    #[serde(default)]
    pub happened_on: Option<NaiveDate>,
    /// The code of the document that shows it.
    #[serde(default)]
    pub document: Option<String>,
    /// The last day of the paper, or the day of the appointment, for kinds that have one.
    #[serde(default)]
    pub until_on: Option<NaiveDate>,
    /// A remark.
    #[serde(default)]
    pub remark: String,
}

/// What the procedure of a relative means for her.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct FamilyFact {
    /// Stable.
    pub id: String,
    /// The relative.
    pub person: PersonRef,
    /// The relative's id, for a link to the file.
    pub person_id: PersonId,
    /// What it means, in German.
    pub what: String,
    /// Where it stands.
    pub source: Source,
    /// What decides, in German.
    pub questions: Vec<String>,
}
