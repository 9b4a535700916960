//! One version of the table against the next. A changed law is a new row, never an edit of an old one: whoever was shown a
//! day has to find the rule for it again, word for word.

use serde::Serialize;
use thiserror::Error;

use crate::Rules;
use crate::rule::{Grade, Rule};

/// What a newer version of the table changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// Rows that were not there: new rules, and known ones for new days.
    pub added: Vec<Rule>,
    /// Rows that got a last day of validity.
    pub ended: Vec<Rule>,
    /// Rows of which only was noted anew how well they were checked, or what is to be asked.
    pub rechecked: Vec<Rule>,
    /// Rows that stayed as they were.
    pub unchanged: Vec<Rule>,
}

/// Why a version does not take the place of another.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotReplaced {
    /// It is not newer.
    #[error("version {offered} is not newer than {in_use}, which is in use")]
    NotNewer {
        /// The version in use.
        in_use: u32,
        /// The version of the file.
        offered: u32,
    },
    /// A row says something else than before, for the same days.
    #[error("{rule} was edited; a changed law is a new row, with a validity of its own")]
    Edited {
        /// The id.
        rule: String,
    },
    /// A row is missing.
    #[error("{rule} is missing; a rule that no longer applies gets a last day of validity")]
    Lost {
        /// The id.
        rule: String,
    },
}

impl NotReplaced {
    /// A stable name, for whoever has words of their own.
    pub fn code(&self) -> &'static str {
        match self {
            NotReplaced::NotNewer { .. } => "not_newer",
            NotReplaced::Edited { .. } => "edited",
            NotReplaced::Lost { .. } => "lost",
        }
    }
}

impl Rules {
    /// Compares this version with one that is to take its place.
    ///
    /// Of a row may change: its last day of validity from open to a day; its first day from not verified to a day; how
    /// well it was checked, as of when, and what is to be asked or noted. Everything else needs a new row.
    ///
    /// # Errors
    /// [`NotReplaced`].
    pub fn compare(&self, newer: &Rules) -> Result<Comparison, NotReplaced> {
        let (in_use, offered) = (self.head().version, newer.head().version);
        if offered <= in_use {
            return Err(NotReplaced::NotNewer { in_use, offered });
        }
        let mut comparison = Comparison::default();
        let mut known: Vec<&Rule> = Vec::new();
        for old in self.all() {
            let rule = || old.id.clone();
            let new = find_successor(old, newer).ok_or_else(|| NotReplaced::Lost { rule: rule() })?;
            let is_ended = old.valid_to.is_none() && new.valid_to.is_some();
            if law(old) != law(new) || (old.valid_to != new.valid_to && !is_ended) {
                return Err(NotReplaced::Edited { rule: rule() });
            }
            known.push(new);
            let list = match (is_ended, old == new) {
                (true, _) => &mut comparison.ended,
                (false, false) => &mut comparison.rechecked,
                (false, true) => &mut comparison.unchanged,
            };
            list.push(new.clone());
        }
        let is_known = |rule: &&Rule| known.iter().any(|other| std::ptr::eq(*other, *rule));
        let added = newer.all().iter().filter(|rule| !is_known(rule));
        comparison.added = added.cloned().collect();
        Ok(comparison)
    }
}

/// The same row in the newer table: the same id from the same day; where that day was not verified before, the one that
/// says the same.
fn find_successor<'a>(old: &Rule, newer: &'a Rules) -> Option<&'a Rule> {
    let same_day = newer
        .all()
        .iter()
        .find(|new| new.id == old.id && new.valid_from == old.valid_from);
    let verified_since = || {
        let may_be = |new: &&Rule| old.valid_from.is_none() && new.id == old.id && law(new) == law(old);
        newer.all().iter().find(may_be)
    };
    same_day.or_else(verified_since)
}

/// What of a row is law, and may not change under its id and validity. Whatever a row gets beside it is law, until it is
/// named here.
fn law(rule: &Rule) -> Rule {
    Rule {
        valid_from: None,
        valid_to: None,
        verified: Grade::Mem,
        rechtsstand: None,
        question: None,
        doubt: None,
        note: String::new(),
        ..rule.clone()
    }
}
