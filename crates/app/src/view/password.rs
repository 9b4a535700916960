use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How good a password is. Nothing of the password is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PasswordStrength {
    /// How long it holds.
    pub holds: Holds,
    /// It is not refused.
    pub is_enough: bool,
    /// Why it is refused: what makes up most of it.
    pub reason: Option<WeakReason>,
}

/// How long a password holds somebody up who has the computer and a few dozen graphics cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// Less than a minute.
    Seconds,
    /// Less than an hour.
    Minutes,
    /// Less than a day.
    Hours,
    /// Less than a month.
    Days,
    /// Less than a year.
    Months,
    /// Less than ten years.
    Years,
    /// Less than a hundred years.
    Decades,
    /// Longer.
    Centuries,
}

/// What makes a password easy to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WeakReason {
    /// It has too few characters.
    TooShort,
    /// It stands in every list of passwords.
    WellKnown,
    /// It is made of the owner's name, area or employer.
    AboutYou,
    /// Keys that lie side by side.
    Keys,
    /// The same again and again.
    Repeated,
    /// `abcd`, `9876`.
    Sequence,
    /// A date or a year.
    Date,
    /// One or two words, or too few other characters.
    FewWords,
}
