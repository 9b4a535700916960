//! Which days would be others under other rules. Nothing is changed here: a day that is kept was confirmed by a person, and
//! only a person moves it.

use chrono::NaiveDate;

use crate::{Facts, Refusal, RuleResult, Rules};

/// A deadline that somebody keeps and that is not done yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDeadline {
    /// What its keeper calls it; it comes back in [`Moved`].
    pub key: String,
    /// The rule or group it was computed with.
    pub rule: String,
    /// What was known.
    pub facts: Facts,
    /// The last day as it is kept.
    pub kept: NaiveDate,
}

/// A deadline whose day would be another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// What its keeper calls it.
    pub key: String,
    /// The rule or group it was computed with.
    pub rule: String,
    /// The last day as it is kept, and goes on to be kept.
    pub kept: NaiveDate,
    /// What the new rules give, or why they give nothing.
    pub now: Result<RuleResult, Refusal>,
}

/// The deadlines that the step from one version of the rules to another concerns: those whose last day comes out
/// differently than before and differently from the day that is kept, in the order in which they were given. A day that
/// was set by hand is not reported as long as its rule stays what it was.
pub fn moved(open: &[OpenDeadline], old: &Rules, new: &Rules) -> Vec<Moved> {
    let last_day = |result: &Result<RuleResult, Refusal>| match result {
        Ok(result) => Ok(result.computed.last_day),
        Err(refusal) => Err(refusal.code()),
    };
    let moves = open.iter().filter_map(|deadline| {
        let before = old.compute(&deadline.rule, &deadline.facts);
        let now = new.compute(&deadline.rule, &deadline.facts);
        let day = last_day(&now);
        let is_moved = day != last_day(&before) && day != Ok(deadline.kept);
        is_moved.then(|| Moved {
            key: deadline.key.clone(),
            rule: deadline.rule.clone(),
            kept: deadline.kept,
            now,
        })
    });
    moves.collect()
}
