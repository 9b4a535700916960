//! A day by a rule of the table of deadlines.

use chrono::{Days, NaiveDate};
use deadlines::{Facts, Meaning, Refusal, RuleResult, Rules, Severity};
use serde::Serialize;
use ts_rs::TS;

use crate::{Case, Event, Source, law};

/// A day by which something is due, opens, ends or reaches back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ChecklistDue")]
pub struct Due {
    /// The day. The earliest that it could be.
    pub day: NaiveDate,
    /// The last working day before, for what has to be done.
    pub safe_day: Option<NaiveDate>,
    /// The other days that it could be.
    pub others: Vec<NaiveDate>,
    /// What the day means.
    pub meaning: Meaning,
    /// The id of the rule; `None` where the day is one of practice and no deadline.
    pub rule: Option<String>,
    /// How bad it is to miss it, where a rule says so.
    pub severity: Option<Severity>,
    /// Where the rule stands.
    pub source: Option<Source>,
    /// What has to be answered before the day is certain, in German.
    pub questions: Vec<String>,
}

/// Days by the rules of a table.
pub(crate) struct Counting<'a> {
    pub case: &'a Case<'a>,
    pub events: &'a [&'a Event],
    pub rules: &'a Rules,
}

impl Counting<'_> {
    /// The day that a rule gives from a day on; under the other asylum law by the rule that takes its place there.
    ///
    /// # Errors
    /// [`Refusal`], when no rule can be computed.
    pub fn due(&self, rule: &str, from: NaiveDate) -> Result<Due, Refusal> {
        let filed = law::filed(self.case, self.events, from);
        let begun = self.events.iter().rev();
        let begun = begun.filter(|event| event.day <= from && event.kind == "entzug_angekuendigt");
        let facts = |filed| Facts {
            filed,
            withdrawal: begun.clone().map(|event| event.day).next(),
            land: self.case.land,
            ..Facts::anywhere(from)
        };
        match self.rules.compute(rule, &facts(filed)) {
            Ok(result) => Ok(of(result)),
            Err(Refusal::NotValid { instead, .. }) if !instead.is_empty() => {
                let others = instead
                    .iter()
                    .map(|other| self.rules.compute(other, &facts(filed)));
                let days: Result<Vec<RuleResult>, Refusal> = others.collect();
                earliest(days?).ok_or(Refusal::UnknownRule)
            }
            Err(refusal) => Err(refusal),
        }
    }
}

fn of(result: RuleResult) -> Due {
    let day = match result.meaning {
        Meaning::OpensAfter => result.opens_on.unwrap_or(result.computed.last_day),
        _ => result.computed.last_day,
    };
    let mut others: Vec<NaiveDate> = result
        .alternatives
        .iter()
        .map(|one| one.computed.last_day)
        .collect();
    others.retain(|other| *other != day);
    others.dedup();
    Due {
        day,
        safe_day: (result.meaning == Meaning::ActBy).then_some(result.computed.safe_day),
        others,
        meaning: result.meaning,
        rule: Some(result.rule),
        severity: Some(result.severity),
        source: Some(Source {
            paragraph: result.source,
            verified: result.verified,
            rechtsstand: result.rechtsstand,
        }),
        questions: result.questions,
    }
}

fn earliest(results: Vec<RuleResult>) -> Option<Due> {
    let mut days: Vec<Due> = results.into_iter().map(of).collect();
    days.sort_by_key(|due| due.day);
    let mut days = days.into_iter();
    let mut first = days.next()?;
    for other in days {
        first.questions.extend(other.questions);
        if other.day != first.day && !first.others.contains(&other.day) {
            first.others.push(other.day);
        }
    }
    first.questions.dedup();
    Some(first)
}

/// A day of practice: so many days after or before another. No deadline, and nothing moves it.
pub(crate) fn practice(from: NaiveDate, days: i32) -> Option<Due> {
    let distance = Days::new(u64::from(days.unsigned_abs()));
    let day = match days {
        ..0 => from.checked_sub_days(distance),
        0.. => from.checked_add_days(distance),
    };
    Some(Due {
        day: day?,
        safe_day: None,
        others: Vec::new(),
        meaning: Meaning::ActBy,
        rule: None,
        severity: None,
        source: None,
        questions: Vec::new(),
    })
}
