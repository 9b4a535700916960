//! Where nobody knows in which Land the act has to be done.

use crate::apply::Alternative;
use crate::{Facts, Land, Refusal, RuleResult, Rules};

const WHERE: &str =
    "In welchem Land liegt das Gericht oder die Behörde? Davon hängt ab, welche Feiertage zählen.";

impl Rules {
    /// Computes in every Land: the earliest day, and where the Länder differ, the other days beside it with the question
    /// that decides.
    ///
    /// # Errors
    /// Those of [`compute`](Rules::compute).
    pub(crate) fn compute_anywhere(&self, name: &str, facts: &Facts) -> Result<RuleResult, Refusal> {
        let mut results = Land::ALL
            .into_iter()
            .map(|land| self.compute_in(land, name, facts))
            .collect::<Result<Vec<RuleResult>, Refusal>>()?;
        let days = |result: &RuleResult| (result.computed.last_day, result.computed.safe_day);
        results.sort_by_key(days);
        let mut results = results.into_iter();
        let mut first = results.next().ok_or(Refusal::UnknownLand)?;
        let mut matters = false;
        for other in results {
            matters |= days(&other) != days(&first) || other.questions != first.questions;
            let RuleResult { alternatives, .. } = other.clone();
            for one in std::iter::once(Alternative::from(other)).chain(alternatives) {
                let is_known = |known: &Alternative| known.computed.last_day == one.computed.last_day;
                if one.computed.last_day != first.computed.last_day
                    && !first.alternatives.iter().any(is_known)
                {
                    first.alternatives.push(one);
                }
            }
        }
        first.alternatives.sort_by_key(|other| other.computed.last_day);
        if matters {
            first.questions.push(WHERE.to_owned());
        }
        first.certain = first.questions.is_empty();
        Ok(first)
    }
}

impl From<RuleResult> for Alternative {
    fn from(result: RuleResult) -> Alternative {
        Alternative {
            rule: result.rule,
            name: result.name,
            source: result.source,
            rechtsstand: result.rechtsstand,
            service_day: result.service_day,
            computed: result.computed,
        }
    }
}
