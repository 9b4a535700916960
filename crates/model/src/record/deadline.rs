use chrono::{NaiveDate, NaiveTime};

use crate::code::{DeadlineEnd, Filing};
use crate::{DeadlineId, LetterId, PersonId, WorkerId, record};

record! {
    /// A statutory deadline of a case: the days as somebody has seen them, and what they were computed from. It never changes
    /// by itself, neither when a letter is corrected nor when rules are replaced. It is ended with a reason, never deleted. A
    /// covering colleague is told for whom, what and until when.
    pub struct Deadline[DeadlineId] in DEADLINE = 17 "deadline" {
        /// Whose; empty while nobody knows yet.
        1 person_id: PersonId => Cover, Remove;
        /// The letter that set it going.
        2 letter_id: LetterId => Case, Remove;
        /// The rule, or the group of rules, it was computed with (`deadlines::Rules`).
        3 rule: String => Case, Remove;
        /// What is to be done, in a line.
        4 what: String => Cover, Remove;
        /// The last day.
        5 last_day: NaiveDate => Cover, Remove;
        /// The day to have it done.
        6 safe_day: NaiveDate => Cover, Remove;
        /// The day of the event, where no letter set it going.
        7 event_on: NaiveDate => Case, Remove;
        /// When the asylum application was filed (eingereicht), as far as it was known.
        8 filed_on: NaiveDate => Case, Remove;
        /// When a withdrawal of protection was begun, as far as it was known.
        9 withdrawal_on: NaiveDate => Case, Remove;
        /// The Land of the court or authority, two letters; empty where it was not known.
        10 land: String => Case, Remove;
        /// The version of the rules it was computed with.
        11 rules_version: u32 => Case, Remove;
        /// A person has looked at what the rule leaves open, and stands by these days.
        12 is_confirmed: bool => Cover, Remove;
        /// The days are not those that the rule gives first: a person has set them.
        13 is_set_by_hand: bool => Cover, Remove;
        /// How it ended; empty while it is open.
        14 end: DeadlineEnd => Case, Remove;
        /// On which day it ended.
        15 ended_on: NaiveDate => Case, Remove;
        /// At what time of that day.
        16 ended_at: NaiveTime => Case, Remove;
        /// By which way it was filed.
        17 filing: Filing => Case, Remove;
        /// The proof, or the reason.
        18 closed_how: String => Own, Remove;
        /// The missed deadline that this one can heal (Wiedereinsetzung).
        19 follows_id: DeadlineId => Case, Remove;
        /// Who entered it.
        20 worker_id: WorkerId => Case, Remove;
        /// The length that the instruction on remedies (Rechtsbehelfsbelehrung) names, as an ISO 8601 duration: `P1W`.
        21 said: String => Case, Remove;
        /// The last day that the rule gave when these days were taken; another one today is told, and moves nothing.
        22 computed_day: NaiveDate => Case, Remove;
    }
}
