//! A rule and the facts of a case: the earliest day first, and whatever is in doubt beside it.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::count::{Computed, in_range};
use crate::facts::Facts;
use crate::letter::{Serving, plain};
use crate::rule::{Grade, Meaning, Rolling, Rule, Severity, Term};
use crate::{Land, Refusal, Roll, Rules, Said};

/// What a rule gives for a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RuleResult {
    /// The id of the rule that gives the earliest day.
    pub rule: String,
    /// Its name, in German.
    pub name: String,
    /// Its paragraphs.
    pub source: String,
    /// The day as of which they were read; `None` where they were not, which is to be said.
    pub rechtsstand: Option<NaiveDate>,
    /// The version of the file of rules.
    pub rules_version: u32,
    /// How well the rule was checked.
    pub verified: Grade,
    /// What the day means.
    pub meaning: Meaning,
    /// What happens when it is missed.
    pub consequence: String,
    /// How bad that is.
    pub severity: Severity,
    /// The day from which it was counted.
    pub service_day: NaiveDate,
    /// The days and the way to them. For [`Meaning::ReachesBack`] all are the first day that is reached.
    #[serde(flatten)]
    pub computed: Computed,
    /// The first day on which it is possible, for [`Meaning::OpensAfter`].
    pub opens_on: Option<NaiveDate>,
    /// What else it could be, the earliest first.
    pub alternatives: Vec<Alternative>,
    /// What decides, in German. Not empty as long as it is not certain.
    pub questions: Vec<String>,
    /// The ids of the rules to think of once the day has passed or was missed.
    pub followed_by: Vec<String>,
    /// Nothing is open. Otherwise the day is the earliest of those that it could be, and a person has to confirm it.
    pub certain: bool,
    /// What else to know, in German.
    pub note: String,
}

/// Another day that it could be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Alternative {
    /// The id of the rule.
    pub rule: String,
    /// Its name, in German.
    pub name: String,
    /// Its paragraphs.
    pub source: String,
    /// The day as of which they were read; `None` where they were not.
    pub rechtsstand: Option<NaiveDate>,
    /// The day from which it was counted.
    pub service_day: NaiveDate,
    /// The days and the way to them.
    #[serde(flatten)]
    pub computed: Computed,
}

/// An envelope that was lost or cannot be read: the date of the decision is the earliest day on which it can have come.
const ESTIMATED: &str = "Der Tag der Zustellung ist geschätzt. Wann kam der Brief wirklich? Heute Akteneinsicht oder anwaltlichen Rat einholen.";

impl Rules {
    /// Computes a rule, or of a group the earliest that it could be.
    ///
    /// # Errors
    /// [`Refusal`]: no such rule, or one that is not valid for these facts.
    pub fn compute(&self, name: &str, facts: &Facts) -> Result<RuleResult, Refusal> {
        match facts.land {
            Some(land) => self.compute_in(land, name, facts),
            None => self.compute_anywhere(name, facts),
        }
    }

    /// The same in one Land, whatever the facts say of it.
    pub(crate) fn compute_in(&self, land: Land, name: &str, facts: &Facts) -> Result<RuleResult, Refusal> {
        let named = self.named(name);
        if named.is_empty() {
            return Err(Refusal::UnknownRule);
        }
        let named = of_that_length(named, facts)?;
        let mut questions: Vec<String> = Vec::new();
        let rules = of_that_length(self.under_either_law(&named, facts, &mut questions)?, facts)?;
        // Whatever decides within the group decides between these, and a letter that names the length has decided it.
        if rules.len() > 1 && facts.said.is_none() {
            questions.extend(rules.iter().filter_map(|rule| rule.question.clone()).take(1));
        }
        let mut found: Vec<(&Rule, Alternative)> = Vec::new();
        let mut refused = None;
        for rule in &rules {
            match rule.each(facts, land, &mut questions) {
                Ok(days) => found.extend(days.into_iter().map(|day| (*rule, day))),
                Err(refusal) => refused = refused.or(Some(refusal)),
            }
        }
        if facts.is_estimated {
            questions.push(ESTIMATED.to_owned());
        }
        for rule in &rules {
            questions.extend(rule.doubts(land));
        }
        found.sort_by_key(|(_, one)| one.computed.last_day);
        found.dedup_by(|(_, later), (_, earlier)| {
            (&later.rule, later.computed.last_day) == (&earlier.rule, earlier.computed.last_day)
        });
        questions.extend(changed_law(&found));
        let mut unique = Vec::new();
        for question in questions {
            if !unique.contains(&question) {
                unique.push(question);
            }
        }
        let mut found = found.into_iter();
        let (rule, first) = found.next().ok_or(refused.unwrap_or(Refusal::UnknownRule))?;
        let alternatives = found.map(|(_, other)| other).collect();
        Ok(self.result(rule, first, alternatives, unique))
    }

    fn result(
        &self,
        rule: &Rule,
        first: Alternative,
        alternatives: Vec<Alternative>,
        questions: Vec<String>,
    ) -> RuleResult {
        let last_day = first.computed.last_day;
        let mut followed_by: Vec<String> = self.following(rule).map(|next| next.id.clone()).collect();
        followed_by.dedup();
        RuleResult {
            rule: first.rule,
            name: first.name,
            source: first.source,
            rechtsstand: first.rechtsstand,
            rules_version: self.head().version,
            verified: rule.verified,
            meaning: rule.meaning,
            consequence: rule.consequence.clone(),
            severity: rule.severity,
            service_day: first.service_day,
            opens_on: match (rule.meaning, rule.term) {
                (Meaning::OpensAfter, Term::NamedDay) => Some(last_day),
                (Meaning::OpensAfter, _) => last_day.succ_opt(),
                _ => None,
            },
            computed: first.computed,
            alternatives,
            followed_by,
            certain: questions.is_empty(),
            questions,
            note: rule.note.clone(),
        }
    }
}

/// Of several rules those whose length the letter names; a single rule is what was asked for, whatever the letter says.
fn of_that_length<'a>(rules: Vec<&'a Rule>, facts: &Facts) -> Result<Vec<&'a Rule>, Refusal> {
    let Some(said) = facts.said.filter(|_| rules.len() > 1) else {
        return Ok(rules);
    };
    let fitting: Vec<&Rule> = rules
        .into_iter()
        .filter(|rule| Said::by(rule) == Some(said))
        .collect();
    match fitting.is_empty() {
        true => Err(Refusal::OtherLength),
        false => Ok(fitting),
    }
}

/// A right that waits long can be waited for under two versions of the law.
fn changed_law(found: &[(&Rule, Alternative)]) -> Option<String> {
    let is_other = |one: &Rule, other: &Rule| one.id == other.id && one.valid_from != other.valid_from;
    let is_changed = found
        .iter()
        .any(|(rule, _)| found.iter().any(|(other, _)| is_other(rule, other)));
    is_changed
        .then(|| "Das Gesetz wurde in dieser Zeit geändert: Welche Fassung gilt für diesen Fall?".to_owned())
}

pub(crate) fn not_valid(rule: &Rule, day: NaiveDate) -> Refusal {
    Refusal::NotValid {
        rule: rule.id.clone(),
        day,
        from: rule.valid_from,
        to: rule.valid_to,
        instead: rule.other_regime.clone(),
    }
}

impl Rule {
    /// Every day that this rule can give for the facts, and what is to be asked.
    fn each(
        &self,
        facts: &Facts,
        land: Land,
        questions: &mut Vec<String>,
    ) -> Result<Vec<Alternative>, Refusal> {
        facts.check(self)?;
        let serving = self.serving(facts)?;
        questions.extend(serving.question.map(str::to_owned));
        let mut found = Vec::new();
        for served in serving.days {
            for roll in self.rolls() {
                let computed = self.compute(&served, roll, self.seat.unwrap_or(land))?;
                self.check_validity(facts, &computed)?;
                found.push(Alternative {
                    rule: self.id.clone(),
                    name: self.name.clone(),
                    source: self.source.clone(),
                    rechtsstand: self.rechtsstand,
                    service_day: served.day,
                    computed,
                });
            }
        }
        Ok(found)
    }

    fn serving(&self, facts: &Facts) -> Result<Serving, Refusal> {
        match self.sender {
            Some(sender) => facts.letter().serve(sender),
            None => Ok(Serving {
                days: vec![plain(in_range(facts.event)?, &self.trigger)],
                question: None,
            }),
        }
    }

    /// The earliest first.
    fn rolls(&self) -> Vec<Roll> {
        match self.rolling {
            Rolling::As(roll) => vec![roll],
            Rolling::AuthorityUnlessNamed => vec![Roll::None, Roll::Authority],
        }
    }

    /// A right that opens is one under the law of the day on which it opens: whoever entered in 2023 has waited
    /// thirty-six months under the law of 2026. A rule of one asylum law was chosen by the day of filing. All others
    /// are compared with the event.
    fn check_validity(&self, facts: &Facts, computed: &Computed) -> Result<(), Refusal> {
        let day = match (self.regime, self.meaning) {
            (Some(_), _) => return Ok(()),
            (None, Meaning::OpensAfter) => computed.last_day,
            (None, _) => facts.event,
        };
        match self.is_valid_on(day) {
            true => Ok(()),
            false => Err(not_valid(self, day)),
        }
    }

    /// What stays open about the rule itself.
    fn doubts(&self, land: Land) -> Vec<String> {
        let mut doubts: Vec<String> = self.doubt.iter().cloned().collect();
        if !self.verified.is_verified() {
            doubts.push(format!(
                "Der Wortlaut von {} ist nicht geprüft: Was sagt das Schreiben?",
                self.source
            ));
        }
        if self.valid_from.is_none() {
            doubts.push("Seit wann diese Regel gilt, ist nicht geprüft.".to_owned());
        }
        if let Some(own) = self.land.filter(|own| *own != land) {
            doubts.push(format!("Diese Regel ist Recht von {own}: Was gilt in {land}?"));
        }
        if self.rolling == Rolling::AuthorityUnlessNamed {
            doubts.push(
                "Verweist das Schreiben für diesen Tag auf § 31 III VwVfG oder § 26 III SGB X?".to_owned(),
            );
        }
        doubts
    }
}
