//! Two asylum laws run in parallel: which rules apply is decided by the day the application was filed.

use chrono::NaiveDate;

use crate::apply::{Facts, not_valid};
use crate::rule::{Regime, Rule};
use crate::{Refusal, Rules};

/// The first day of the new asylum law, § 87e AsylG, Art. 79 III VO 2024/1348.
const NEW_LAW: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 6, 12);

impl Rules {
    /// The named rules as far as they apply to the day of filing; where nobody knows that day, also those that take
    /// their place under the other law.
    pub(crate) fn under_either_law<'a>(
        &'a self,
        named: &[&'a Rule],
        facts: &Facts,
        questions: &mut Vec<String>,
    ) -> Result<Vec<&'a Rule>, Refusal> {
        let mut rules: Vec<&Rule> = Vec::new();
        let mut refused = None;
        for rule in named.iter().copied() {
            let Some(regime) = rule.regime else {
                rules.push(rule);
                continue;
            };
            match known_regime(rule, facts)? {
                Some(known) if known == regime && facts.filed.is_none_or(|filed| rule.is_valid_on(filed)) => {
                    rules.push(rule);
                }
                Some(_) => {
                    refused = refused.or_else(|| Some(not_valid(rule, facts.filed.unwrap_or(facts.event))))
                }
                None => {
                    rules.push(rule);
                    rules.extend(rule.other_regime.iter().filter_map(|id| self.get(id)));
                    questions.push(WHICH_LAW.to_owned());
                }
            }
        }
        let mut seen = Vec::new();
        rules.retain(|rule| {
            let is_new = !seen.contains(&rule.id.as_str());
            seen.push(rule.id.as_str());
            is_new
        });
        match refused {
            Some(refusal) if rules.is_empty() => Err(refusal),
            _ => Ok(rules),
        }
    }
}

const WHICH_LAW: &str =
    "Wann wurde der Asylantrag eingereicht? Bis 11.06.2026 gilt das alte Asylrecht, ab 12.06.2026 das neue.";

/// The asylum law of the case, as far as it is known. A decision made before the new law is one under the old.
///
/// # Errors
/// [`Refusal::FiledAfterEvent`].
fn known_regime(rule: &Rule, facts: &Facts) -> Result<Option<Regime>, Refusal> {
    let is_decision = rule.sender.is_some();
    if is_decision && facts.filed.is_some_and(|filed| filed > facts.event) {
        return Err(Refusal::FiledAfterEvent);
    }
    let is_new = |day: NaiveDate| NEW_LAW.is_some_and(|first| day >= first);
    Ok(match facts.filed {
        Some(filed) if is_new(filed) => Some(Regime::New),
        Some(_) => Some(Regime::Old),
        None if is_decision && !is_new(facts.event) => Some(Regime::Old),
        None => None,
    })
}
