use model::PersonId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PersonRow;

/// Somebody who might be the same as one who is being entered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Likeness {
    /// Who.
    pub person: PersonId,
    /// Her line in the list of people.
    pub row: PersonRow,
    /// Names and birth agree, or a number does.
    pub is_same: bool,
    /// What it rests on, the strongest first.
    pub reasons: Vec<LikenessReason>,
}

/// What speaks for one person behind two names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LikenessReason {
    /// The same AZR number.
    Number,
    /// All parts of the names agree, across spellings and scripts.
    Names,
    /// One name has parts that the other leaves out.
    NamePartMissing,
    /// A part differs by a slip or a vowel.
    NamesConfusable,
    /// The dates of birth agree as far as they are known.
    Birth,
}
