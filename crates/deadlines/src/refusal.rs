use chrono::NaiveDate;
use thiserror::Error;

/// Why no date is given. A date that cannot be explained is not shown, so whatever does not fit is refused. Contains no
/// personal data.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Not one of the sixteen codes of [`crate::Land`].
    #[error("unknown Land: use one of BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH")]
    UnknownLand,
    /// Not one of S1 to S14.
    #[error("unknown kind of service: use S1 to S14")]
    UnknownService,
    /// A period of no length ends nowhere.
    #[error("the length of a period is at least 1")]
    NoLength,
    /// The day, or a day that follows from it, lies where the holidays are not known.
    #[error("dates are computed from 1990 to 2199")]
    OutOfRange,
    /// The table has neither a rule nor a group of this name.
    #[error("there is no rule with this id: see the list of rules")]
    UnknownRule,
    /// The rule does not apply to that day, or to an application filed that day.
    #[error("{rule} does not apply on {day}: it is valid{}{}", from.map(|d| format!(" from {d}")).unwrap_or_default(),
        to.map(|d| format!(" until {d}")).unwrap_or_default())]
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
    #[error("the day of service lies before the day of posting: check both dates")]
    ServedBeforePosted,
    /// The application cannot have been filed after the decision on it.
    #[error("the application was filed after this day: check both dates")]
    FiledAfterEvent,
    /// A kind of service or a day of posting was given where no letter starts the period.
    #[error("this rule does not start with a letter: leave out the kind of service and the day of posting")]
    NotALetter,
}
