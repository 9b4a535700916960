use chrono::NaiveDate;
use thiserror::Error;

/// Why no date is given. A date that cannot be explained is not shown, so whatever does not fit is refused. Contains no
/// personal data.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Not one of the sixteen codes of [`crate::Land`].
    #[error("unknown Land")]
    UnknownLand,
    /// Not one of S1 to S14.
    #[error("unknown kind of service")]
    UnknownService,
    /// A period of no length ends nowhere.
    #[error("a period has to have a length")]
    NoLength,
    /// The day, or a day that follows from it, lies where the holidays are not known.
    #[error("a day of this period lies before 1990 or after 2199, where the public holidays are not known")]
    OutOfRange,
    /// The table has neither a rule nor a group of this name.
    #[error("there is no rule with this id")]
    UnknownRule,
    /// The rule does not apply to that day, or to an application filed that day.
    #[error("{rule} does not apply on {day}: it is valid {}", validity(*from, *to))]
    NotValid {
        /// The rule that was asked for.
        rule: String,
        /// The day that its validity is compared with.
        day: NaiveDate,
        /// First day of its validity.
        from: Option<NaiveDate>,
        /// Last day of its validity.
        to: Option<NaiveDate>,
        /// The rules that take its place under the other asylum law.
        instead: Vec<String>,
    },
    /// A letter cannot arrive before it was posted.
    #[error("the day of service lies before the day of posting")]
    ServedBeforePosted,
    /// A decision cannot arrive, or be posted, before its date.
    #[error("the decision would have been posted or served before its own date")]
    ServedBeforeDecided,
    /// Something would have happened only after the day on which it is asked.
    #[error("one of the days lies after today, {today}")]
    InFuture {
        /// The day on which it was asked.
        today: NaiveDate,
    },
    /// The application cannot have been filed after the decision on it.
    #[error("the application would have been filed after the decision on it")]
    FiledAfterEvent,
    /// A withdrawal of protection cannot have been begun after the letter about it.
    #[error("the withdrawal would have been begun after the letter about it")]
    BegunAfterEvent,
    /// Nobody has said when it happened.
    #[error("the day of the event is missing")]
    NoEvent,
    /// The letter names a length that no rule of the group has.
    #[error("no rule of this group has the length that the letter names")]
    OtherLength,
    /// Something of a letter was given (how it came, who signed, when it was posted or decided) where none starts the
    /// period.
    #[error("this rule does not start with a letter")]
    NotALetter,
}

impl Refusal {
    /// A stable name, for scripts and for whoever has words of their own.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::UnknownLand => "unknown_land",
            Refusal::UnknownService => "unknown_service",
            Refusal::NoLength => "no_length",
            Refusal::OutOfRange => "out_of_range",
            Refusal::UnknownRule => "unknown_rule",
            Refusal::NotValid { .. } => "rule_not_valid",
            Refusal::ServedBeforePosted => "served_before_posted",
            Refusal::ServedBeforeDecided => "served_before_decided",
            Refusal::InFuture { .. } => "in_future",
            Refusal::BegunAfterEvent => "begun_after_event",
            Refusal::FiledAfterEvent => "filed_after_event",
            Refusal::NotALetter => "not_a_letter",
            Refusal::NoEvent => "no_event",
            Refusal::OtherLength => "other_length",
        }
    }

    /// What to do now.
    pub fn advice(&self) -> String {
        let advice = match self {
            Refusal::UnknownLand => "Use one of BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH.",
            Refusal::UnknownService => "Use one of S1 to S14.",
            Refusal::NoLength => "Give a length of at least 1.",
            Refusal::OutOfRange => "Check the day and the length.",
            Refusal::UnknownRule => "Look the rule up in the list.",
            Refusal::NotValid { instead, .. } if !instead.is_empty() => {
                return format!("Try {}, or check the day of filing.", instead.join(" or "));
            }
            Refusal::NotValid { .. } => "Check the day: another version of the law applied then.",
            Refusal::ServedBeforePosted
            | Refusal::ServedBeforeDecided
            | Refusal::FiledAfterEvent
            | Refusal::BegunAfterEvent => "Check both days.",
            Refusal::InFuture { .. } => {
                "Check the years: a period can only be counted from what has happened."
            }
            Refusal::NoEvent => "Give the day.",
            Refusal::OtherLength => "Read the instruction on remedies again, or enter its last day by hand.",
            Refusal::NotALetter => {
                "Leave out how the letter came, who signed, and when it was decided and posted."
            }
        };
        advice.to_owned()
    }
}

fn validity(from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("from {from} until {to}"),
        (Some(from), None) => format!("from {from}"),
        (None, Some(to)) => format!("until {to}"),
        (None, None) => "always".to_owned(),
    }
}
