//! Where nobody knows in which Land the act has to be done.

use crate::apply::Alternative;
use crate::{Facts, Land, Refusal, RuleResult, Rules};

const WHERE: &str =
    "In welchem Land liegt das Gericht oder die Behörde? Davon hängt ab, welche Feiertage zählen.";

impl Rules {
    /// Computes as [`compute`](Rules::compute) does, in every Land: the earliest day, and where the Länder differ, the other
    /// days beside it with the question that decides. `facts.land` is not looked at.
    ///
    /// # Errors
    /// Those of [`compute`](Rules::compute).
    pub fn compute_anywhere(&self, name: &str, facts: &Facts) -> Result<RuleResult, Refusal> {
        let mut results = Land::ALL
            .into_iter()
            .map(|land| self.compute(name, &Facts { land, ..*facts }))
            .collect::<Result<Vec<RuleResult>, Refusal>>()?;
        results.sort_by_key(|result| (result.computed.last_day, result.questions.len()));
        let mut results = results.into_iter();
        let mut first = results.next().ok_or(Refusal::UnknownLand)?;
        for other in results {
            let is_known = std::iter::once(first.computed.last_day)
                .chain(first.alternatives.iter().map(|known| known.computed.last_day))
                .any(|day| day == other.computed.last_day);
            if !is_known {
                first.alternatives.push(Alternative::from(other));
                if !first.questions.iter().any(|question| question == WHERE) {
                    first.questions.push(WHERE.to_owned());
                }
            }
        }
        first.alternatives.sort_by_key(|other| other.computed.last_day);
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
