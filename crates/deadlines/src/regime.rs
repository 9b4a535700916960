//! Two asylum laws run in parallel: which rules apply is decided by the day the application was filed, or the withdrawal
//! of protection begun.

use chrono::NaiveDate;

use crate::apply::not_valid;
use crate::facts::Facts;
use crate::rule::{Regime, RegimeBy, Rule};
use crate::{Refusal, Rules};

/// The first day of the new asylum law, § 87e AsylG, Art. 79 III VO 2024/1348.
const NEW_LAW: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 6, 12);

impl Rules {
    /// The named rules as far as they apply to the day that decides; where nobody knows that day, also those that take
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
            let deciding = deciding_day(rule, facts);
            match known_regime(rule, facts, deciding) {
                Some(known) if known == regime && deciding.is_none_or(|day| rule.is_valid_on(day)) => {
                    rules.push(rule);
                }
                Some(_) => {
                    let day = deciding.unwrap_or(facts.event);
                    refused = refused.or_else(|| Some(not_valid(rule, day)));
                }
                None => {
                    rules.push(rule);
                    rules.extend(rule.other_regime.iter().flat_map(|id| self.rows(id)));
                    questions.push(question(rule.regime_by).to_owned());
                }
            }
        }
        let mut seen: Vec<&Rule> = Vec::new();
        rules.retain(|rule| {
            let is_new = !seen.iter().any(|other| std::ptr::eq(*other, *rule));
            seen.push(rule);
            is_new
        });
        match refused {
            Some(refusal) if rules.is_empty() => Err(refusal),
            _ => Ok(rules),
        }
    }
}

fn question(by: RegimeBy) -> &'static str {
    match by {
        RegimeBy::Filed => {
            "Wann wurde der Asylantrag eingereicht? Bis 11.06.2026 gilt das alte Asylrecht, ab 12.06.2026 das neue."
        }
        RegimeBy::Withdrawal => {
            "Wann wurde das Verfahren zum Entzug oder Widerruf begonnen? Bis 11.06.2026 gilt das alte Asylrecht, ab \
             12.06.2026 das neue."
        }
    }
}

/// A withdrawal that was begun goes before: § 87e I, II 2 AsylG speak of it apart from the application.
fn deciding_day(rule: &Rule, facts: &Facts) -> Option<NaiveDate> {
    match rule.regime_by {
        RegimeBy::Filed => facts.withdrawal.or(facts.filed),
        RegimeBy::Withdrawal => facts.withdrawal,
    }
}

/// The asylum law of the case, as far as it is known. A letter that came before the new law is one under the old.
fn known_regime(rule: &Rule, facts: &Facts, deciding: Option<NaiveDate>) -> Option<Regime> {
    let is_new = |day: NaiveDate| NEW_LAW.is_some_and(|first| day >= first);
    match deciding {
        Some(day) if is_new(day) => Some(Regime::New),
        Some(_) => Some(Regime::Old),
        None if rule.sender.is_some() && !is_new(facts.event) => Some(Regime::Old),
        None => None,
    }
}
