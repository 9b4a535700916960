use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Land, Start, Unit};

/// A rule of the table. A changed law is a new row with a validity of its own, never an edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Rule {
    /// Stable.
    pub id: String,
    /// What has to be done, or what happens, in German.
    pub name: String,
    /// What sets it going, in German.
    pub trigger: String,
    /// Who sends the letter that sets it going; `None` where no letter does.
    pub sender: Option<Sender>,
    /// How long, and from which day.
    pub term: Term,
    /// What a day off at its end does.
    pub rolling: Rolling,
    /// What the day it gives means.
    pub meaning: Meaning,
    /// The paragraphs.
    pub source: String,
    /// First day of its validity; `None` where nobody has verified it.
    pub valid_from: Option<NaiveDate>,
    /// Last day of its validity.
    pub valid_to: Option<NaiveDate>,
    /// Under which asylum law, where that matters.
    pub regime: Option<Regime>,
    /// Which day decides that.
    pub regime_by: RegimeBy,
    /// The rules that take its place under the other asylum law.
    pub other_regime: Vec<String>,
    /// The rules among which the kind of decision chooses have the same group.
    pub group: Option<String>,
    /// The rules and groups that this one comes after: once their day has passed, or was missed, its own event can
    /// happen. So a request for restitution follows the action that came too late.
    pub follows: Vec<String>,
    /// The Land whose law it is, where it is not the federation's.
    pub land: Option<Land>,
    /// The Land where the act has to be done, where the law says it for everybody: Berlin, where the federal government
    /// has its seat, for everything about visas (§ 52 Nr. 2 S. 5 VwGO). Elsewhere it is that of the case.
    pub seat: Option<Land>,
    /// How many weeks before its last day to be reminded, beside the usual alarm day; the longest first.
    pub remind_weeks: Vec<u32>,
    /// What happens when it is missed, in German.
    pub consequence: String,
    /// How bad that is.
    pub severity: Severity,
    /// How well the row was checked.
    pub verified: Grade,
    /// The day as of which the paragraphs were read; `None` where they were not.
    pub rechtsstand: Option<NaiveDate>,
    /// What decides within the group, in German.
    pub question: Option<String>,
    /// What stays open whatever is known, in German.
    pub doubt: Option<String>,
    /// What else to know, in German.
    pub note: String,
}

/// How the day of a rule is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// A period from the event.
    Period {
        /// At least 1.
        length: u32,
        /// What is counted.
        unit: Unit,
        /// Whether the day of the event counts.
        start: Start,
    },
    /// So many years after the end of the year of the event.
    YearEnd(u32),
    /// Back to the first day of the month that lies so many months before that of the event.
    MonthsBack(u32),
    /// The last day of the month of the event.
    MonthEnd,
    /// This day of the month after the event.
    DayOfNextMonth(u32),
    /// Until a day that the law names, whatever the event.
    Until(NaiveDate),
    /// The event is the day itself: an appointment, an expiry, "at once".
    NamedDay,
}

/// What a day off at the end does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rolling {
    /// As in every count.
    As(crate::Roll),
    /// Moved like a period before an authority, unless it named the day with reference to § 31 III 2 VwVfG. Nobody
    /// knows which until the letter is read, so it is both.
    AuthorityUnlessNamed,
}

/// What the day that a rule gives means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// Something has to be done by then.
    ActBy,
    /// Something is possible from the day after.
    OpensAfter,
    /// Something ends, without anybody having to act.
    Ends,
    /// Something reaches back to that day and no further.
    ReachesBack,
}

/// Who sends a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sender {
    /// The Federal Office for Migration and Refugees, under the AsylG.
    Bamf,
    /// A court.
    Court,
    /// An authority under the VwVfG.
    Authority,
    /// An authority that grants social benefits.
    Social,
    /// A tax office or the Familienkasse, under the AO.
    Tax,
}

/// Which asylum law, § 87e AsylG.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Regime {
    /// Filed, or begun, until 11 June 2026.
    Old,
    /// Filed, or begun, since 12 June 2026.
    New,
}

/// The day that decides between the two asylum laws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RegimeBy {
    /// That on which the application was filed (*eingereicht*), § 87e I, II 1 AsylG.
    Filed,
    /// That on which the withdrawal of protection was begun, § 87e II 2 AsylG.
    Withdrawal,
}

/// How bad it is to miss the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A right is lost.
    Loss,
    /// A disadvantage.
    Disadvantage,
    /// For information.
    Info,
}

/// How well a row was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// The wording of the paragraph was read.
    Law,
    /// The wording was read, and a decision or an official page on it.
    LawSec,
    /// The German wording was read; the European article it points to was not.
    LawEu,
    /// A decision, an official page or the press.
    Sec,
    /// A European article that was not read, and a page on it.
    EuSec,
    /// A European article that was not read.
    Eu,
    /// From memory, nearly sure.
    MemHigh,
    /// From memory.
    Mem,
}

impl Grade {
    /// Whether the wording of German law was read for it.
    pub fn is_verified(self) -> bool {
        matches!(self, Grade::Law | Grade::LawSec | Grade::LawEu)
    }
}

impl Rule {
    /// Whether somebody has read the law for it and knows since when it applies. Otherwise it is shown in red.
    pub fn is_verified(&self) -> bool {
        self.verified.is_verified() && self.valid_from.is_some()
    }

    /// Whether a day lies in its validity. An open end is valid.
    pub fn is_valid_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}
