use chrono::NaiveDate;
use deadlines::{Land, Severity};
use model::code::{LetterSender, LetterSigner, ServiceKind};
use model::{DeadlineId, LetterId, PersonId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DeadlineView, NewDeadline, PersonRef};

/// A letter as it is entered or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewLetter {
    /// To whom; empty while nobody knows yet whose it is.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// Who wrote it.
    pub sender: LetterSender,
    /// Who exactly, as the head of the letter says.
    #[serde(default)]
    pub sender_name: String,
    /// Its number.
    #[serde(default)]
    pub file_number: String,
    /// What it is about, in a line.
    #[serde(default)]
    pub subject: String,
    /// The date on it.
    #[serde(default)]
    pub dated_on: Option<NaiveDate>,
    /// How it came; empty where that is not known.
    #[serde(default)]
    pub service: Option<ServiceKind>,
    /// Who took it and signed.
    #[serde(default)]
    pub signer: Option<LetterSigner>,
    /// Delivered to a shelter.
    #[serde(default)]
    pub is_shelter: bool,
    /// The day it came. Empty where nobody knows it and the envelope is lost: then the date on it is taken, the earliest day
    /// on which it can have come.
    #[serde(default)]
    pub arrived_on: Option<NaiveDate>,
    /// The day it was posted or sent.
    #[serde(default)]
    pub posted_on: Option<NaiveDate>,
    /// Free remark.
    #[serde(default)]
    pub remark: String,
    /// Further people whom the decision in it names, § 10 Abs. 3 AsylG: each gets the deadlines as well. When a letter is
    /// changed, all for whom it counts from now on.
    #[serde(default)]
    pub also_for: Vec<PersonId>,
    /// The deadlines that it sets going; when a letter is changed, those that come to the ones it has.
    #[serde(default)]
    pub deadlines: Vec<NewDeadline>,
}

/// What entering or changing a letter made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterEntered {
    /// The letter.
    pub letter: LetterId,
    /// The deadlines, in the order in which they were given; those of further people after them.
    pub deadlines: Vec<DeadlineId>,
}

/// A letter as it is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LetterView {
    /// Its id.
    pub id: LetterId,
    /// To whom.
    pub person: Option<PersonRef>,
    /// Who wrote it; empty where a newer version has another kind.
    pub sender: Option<LetterSender>,
    /// Who exactly.
    pub sender_name: String,
    /// Its number.
    pub file_number: String,
    /// What it is about.
    pub subject: String,
    /// The date on it.
    pub dated_on: Option<NaiveDate>,
    /// How it came.
    pub service: Option<ServiceKind>,
    /// Who took it and signed.
    pub signer: Option<LetterSigner>,
    /// Delivered to a shelter.
    pub is_shelter: bool,
    /// The day it came.
    pub arrived_on: Option<NaiveDate>,
    /// The day it was posted or sent.
    pub posted_on: Option<NaiveDate>,
    /// The day it came is not known: the earliest possible was taken.
    pub is_estimated: bool,
    /// Free remark.
    pub remark: String,
    /// Who entered it.
    pub worker: Option<String>,
    /// For whom it counts as well: whoever else has a deadline from it that was not ended as a mistake.
    pub also_for: Vec<PersonRef>,
    /// The deadlines that it set going, the earliest first.
    pub deadlines: Vec<DeadlineView>,
    /// How many pages of it are here as pictures.
    pub pages: u32,
}

/// What a letter of that sender can set going: a rule, or a group of rules among which the letter itself decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterKind {
    /// Who sends such letters.
    pub sender: LetterSender,
    /// The id of the rule, or the name of the group.
    pub rule: String,
    /// The names of the rules, in German; of a single rule one.
    pub names: Vec<String>,
    /// Their paragraphs.
    pub source: String,
    /// The lengths that the instruction on remedies can name, as ISO 8601 durations, the shortest first; empty where there
    /// is nothing to choose.
    pub lengths: Vec<String>,
    /// What decides within the group, in German.
    pub question: Option<String>,
    /// The day to be asked for, in German, where it is another one than that on which the letter came.
    pub event: Option<String>,
    /// Whether the day the application was filed, or the withdrawal was begun, decides between two laws.
    pub asks_filed: bool,
    /// How bad it is to miss the day.
    pub severity: Severity,
    /// Whether somebody has read the law for it and knows since when it applies.
    pub is_verified: bool,
}

/// What is known before a letter is entered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct LetterStart {
    /// Lives in a shelter, so letters come there.
    pub is_shelter: bool,
    /// When the asylum application was filed, as the procedure has it, else an earlier deadline.
    pub filed_on: Option<NaiveDate>,
    /// When a withdrawal of protection was begun, as an earlier deadline has it.
    pub withdrawal_on: Option<NaiveDate>,
    /// The Land of the courts and authorities.
    pub land: Option<Land>,
    /// What the letters of each sender can set going, the usual first.
    pub kinds: Vec<LetterKind>,
    /// Who wrote to this person or to others before, the latest first.
    pub senders: Vec<SenderName>,
    /// Others whom a decision may name as well: those of her household.
    pub family: Vec<PersonRef>,
}

/// Somebody who wrote before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SenderName {
    /// Which kind.
    pub sender: LetterSender,
    /// Who exactly.
    pub name: String,
    /// The number, where the letter was to the same person.
    pub file_number: String,
}
