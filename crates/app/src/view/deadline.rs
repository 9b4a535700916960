use chrono::{NaiveDate, NaiveTime};
use deadlines::{Land, RuleResult, Severity};
use model::code::{DeadlineEnd, Filing};
use model::{DeadlineId, LetterId, PersonId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CalendarDay, LetterView, PersonRef, Place, TaskView};

/// What a deadline is to be computed from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DeadlineAsk {
    /// The rule, or the group of rules.
    pub rule: String,
    /// The length that the instruction on remedies names, as an ISO 8601 duration (`P1W`).
    pub said: Option<String>,
    /// The letter that sets it going, where it was entered.
    pub letter: Option<LetterId>,
    /// The day of the event, where no letter sets it going, or where the letter names it.
    pub event_on: Option<NaiveDate>,
    /// When the asylum application was filed.
    pub filed_on: Option<NaiveDate>,
    /// When a withdrawal of protection was begun.
    pub withdrawal_on: Option<NaiveDate>,
    /// The Land of the court or authority; empty for that of the area.
    pub land: Option<Land>,
}

/// A deadline as it is entered, or taken anew.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct NewDeadline {
    /// Whose; of a letter that of the letter.
    pub person: Option<PersonId>,
    /// What it is computed from.
    pub ask: DeadlineAsk,
    /// What is to be done, in a line.
    pub what: String,
    /// Somebody has looked at what the rule leaves open: the days hold.
    pub is_confirmed: bool,
    /// Other days than the rule gives first: the letter says so, or a person has decided.
    pub days: Option<ChosenDays>,
    /// What is to be done for it until when.
    pub tasks: Vec<DeadlineTask>,
    /// The missed deadline that this one can heal.
    pub follows: Option<DeadlineId>,
}

/// Days that a person has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChosenDays {
    /// The last day.
    pub last_day: NaiveDate,
    /// The day to have it done.
    pub safe_day: NaiveDate,
}

/// A task for a deadline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeadlineTask {
    /// What is to be done.
    pub what: String,
    /// By when.
    pub due_on: NaiveDate,
}

/// A deadline in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeadlineBrief {
    /// Its id.
    pub id: DeadlineId,
    /// The letter that set it going.
    pub letter: Option<LetterId>,
    /// The rule, or the group of rules.
    pub rule: String,
    /// What the rule says, in German.
    pub name: String,
    /// Its paragraphs.
    pub source: String,
    /// The day as of which they were read; empty where they were not.
    pub rechtsstand: Option<NaiveDate>,
    /// How bad it is to miss it; empty for a rule that this program does not have.
    pub severity: Option<Severity>,
    /// What is to be done.
    pub what: String,
    /// The last day.
    pub last_day: Option<NaiveDate>,
    /// The day to have it done.
    pub safe_day: Option<NaiveDate>,
    /// Something about these days is open and nobody has confirmed them: to be shown in red, with the questions.
    pub is_open_question: bool,
    /// What decides, in German.
    pub questions: Vec<String>,
    /// A person stands by these days.
    pub is_confirmed: bool,
    /// A person has set other days than the rule gives first.
    pub is_set_by_hand: bool,
    /// With what is known today, and by the rules in use, the last day would be this one. Nothing was moved.
    pub would_be: Option<NaiveDate>,
    /// Why the rules in use give no day: the code of the refusal.
    pub refusal: Option<String>,
}

/// A deadline in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DeadlineView {
    /// Whose; empty while nobody knows yet.
    pub person: Option<PersonRef>,
    /// Where she lives.
    pub home: Option<Place>,
    /// The deadline.
    pub brief: DeadlineBrief,
    /// What happens when it is missed, in German.
    pub consequence: String,
    /// How it ended; empty while it is open.
    pub end: Option<DeadlineEnd>,
    /// On which day.
    pub ended_on: Option<NaiveDate>,
    /// At what time of that day.
    pub ended_at: Option<NaiveTime>,
    /// By which way it was filed.
    pub filing: Option<Filing>,
    /// The proof, or the reason.
    pub closed_how: String,
    /// The missed deadline that this one can heal.
    pub follows: Option<DeadlineId>,
    /// Who entered it.
    pub worker: Option<String>,
}

/// A deadline with the way to its days, and what belongs to it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct DeadlineDetail {
    /// The deadline.
    pub deadline: DeadlineView,
    /// What it was computed from.
    pub ask: DeadlineAsk,
    /// The letter.
    pub letter: Option<LetterView>,
    /// What the rules in use give today; empty where they give nothing, see [`DeadlineBrief::refusal`].
    pub result: Option<RuleResult>,
    /// The last days before the last day, eighteen at most and none before the day of service; empty where the rules give
    /// another day than stands here.
    pub days: Vec<CalendarDay>,
    /// The tasks that serve it.
    pub tasks: Vec<TaskView>,
    /// The rules to think of once the day has passed or was missed.
    pub following: Vec<FollowingRule>,
}

/// A rule that comes after another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FollowingRule {
    /// Its id.
    pub rule: String,
    /// Its name, in German.
    pub name: String,
    /// What sets it going, in German.
    pub trigger: String,
    /// Its paragraphs.
    pub source: String,
}

/// How a deadline ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EndDeadline {
    /// How.
    pub end: DeadlineEnd,
    /// On which day.
    pub on: NaiveDate,
    /// At what time of that day; for what was done.
    #[serde(default)]
    pub at: Option<NaiveTime>,
    /// By which way it was filed; for what was done.
    #[serde(default)]
    pub filing: Option<Filing>,
    /// The proof (report of sending, stamp, number), or the reason.
    #[serde(default)]
    pub how: String,
}

/// Which deadlines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DeadlineFilter {
    /// Of this person; empty for everybody.
    pub person: Option<PersonId>,
    /// Also those that have ended, after those that are open.
    pub with_ended: bool,
}
