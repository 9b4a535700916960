use chrono::{NaiveDate, NaiveTime};
use deadlines::{Facts, Meaning, Refusal};
use model::DeadlineId;
use print::Action;
use serde::Deserialize;
use ts_rs::TS;

use super::record::Record;
use super::until::SheetUntil;
use crate::text::{filled, incomplete, invalid};
use crate::{AppError, Result, rule};

/// "Ihre Frist", about a letter.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(rename = "WantedDeadline")]
pub struct Deadline {
    /// When it ends.
    #[ts(as = "SheetUntil")]
    pub until: Until,
    /// Who wrote the letter.
    pub letter_from: String,
    /// The date on the letter; without one, that of the decision in the facts.
    pub letter_on: Option<NaiveDate>,
    /// Its number.
    pub file_number: Option<String>,
    /// What has to be done.
    pub action: Action,
    /// When to come on the safe day.
    pub safe_time: Option<NaiveTime>,
}

/// How the days of a deadline are known.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "SheetUntil")]
pub enum Until {
    /// By a rule of those in use ([`rule::in_use`]), or a group of them.
    Rule {
        /// Which.
        id: String,
        /// What is known of the case.
        facts: Facts,
        /// Somebody has looked at what the rule leaves open: the earliest day that it could be holds.
        is_confirmed: bool,
    },
    /// As they stand in the record, for good.
    Stored(DeadlineId),
    /// Somebody has decided.
    Days {
        /// The last day.
        last: NaiveDate,
        /// The day to come by.
        safe: NaiveDate,
        /// The day the letter came.
        received_on: Option<NaiveDate>,
    },
}

/// The days, and where they come from.
struct Days {
    last: NaiveDate,
    safe: NaiveDate,
    received_on: Option<NaiveDate>,
    decided_on: Option<NaiveDate>,
    source: Option<String>,
}

impl Deadline {
    /// # Errors
    /// `invalid_field`: for `rule` with the reason `unknown_rule`, `no_deadline` where nothing has to be done by that day,
    /// `not_certain` where it could be another day and nobody has confirmed it; for `event` with the code of
    /// [`Refusal`] where the rule does not fit the facts; for `last_day` with `over` where it has passed; for `deadline` with
    /// `another_person`, `ended`, or `not_certain` where something is open about a stored one and nobody has confirmed it;
    /// `not_found` for one that is not here.
    pub(super) fn fill(&self, record: &Record<'_>) -> Result<print::Deadline> {
        let days = self.until.days(record)?;
        if days.last < record.today {
            return Err(invalid("last_day", "over"));
        }
        Ok(print::Deadline {
            client: record.client.clone(),
            letter_from: self.letter_from.clone(),
            letter_on: self.letter_on.or(days.decided_on),
            received_on: days.received_on,
            file_number: self.file_number.clone(),
            action: self.action,
            last_day: days.last,
            safe_day: days.safe,
            safe_time: self.safe_time,
            source: days.source,
            worker: record.worker.clone(),
        })
    }
}

impl Until {
    fn days(&self, record: &Record<'_>) -> Result<Days> {
        let (id, facts, is_confirmed) = match self {
            Until::Stored(id) => return stored(*id, record),
            Until::Days {
                last,
                safe,
                received_on,
            } if safe <= last => {
                return Ok(Days {
                    last: *last,
                    safe: *safe,
                    received_on: *received_on,
                    decided_on: None,
                    source: None,
                });
            }
            Until::Days { .. } => return Err(invalid("safe_day", "after_the_last_day")),
            Until::Rule {
                id,
                facts,
                is_confirmed,
            } => (id, facts, *is_confirmed),
        };
        let rules = rule::in_use(Some(record.session))?;
        let today = facts.today.or(Some(record.today));
        let result = rules.compute(id, &Facts { today, ..*facts }).map_err(refused)?;
        if result.meaning != Meaning::ActBy {
            return Err(invalid("rule", "no_deadline"));
        }
        if !result.certain && !is_confirmed {
            return Err(invalid("rule", "not_certain"));
        }
        let is_letter = rules
            .all()
            .iter()
            .any(|rule| rule.id == result.rule && rule.sender.is_some());
        Ok(Days {
            last: result.computed.last_day,
            safe: result.computed.safe_day,
            received_on: is_letter.then_some(facts.event),
            decided_on: facts.decided,
            source: Some(result.source),
        })
    }
}

/// The days of a deadline never change by themselves: they are those that somebody has seen.
fn stored(id: DeadlineId, record: &Record<'_>) -> Result<Days> {
    let detail = crate::deadline::get(record.session, id)?;
    let deadline = detail.deadline;
    if deadline.person.is_none_or(|person| person.id != record.person) {
        return Err(invalid("deadline", "another_person"));
    }
    if deadline.end.is_some() {
        return Err(invalid("deadline", "ended"));
    }
    if deadline.brief.is_open_question {
        return Err(invalid("deadline", "not_certain"));
    }
    let last = deadline.brief.last_day.ok_or_else(|| incomplete("last_day"))?;
    let letter = detail.letter;
    Ok(Days {
        last,
        safe: deadline.brief.safe_day.unwrap_or(last),
        // An estimated day did not happen: she is not told that it did.
        received_on: letter
            .as_ref()
            .filter(|letter| !letter.is_estimated)
            .and_then(|letter| letter.arrived_on),
        decided_on: letter.as_ref().and_then(|letter| letter.dated_on),
        source: filled(&deadline.brief.source),
    })
}

fn refused(refusal: Refusal) -> AppError {
    let field = match refusal {
        Refusal::UnknownRule => "rule",
        _ => "event",
    };
    invalid(field, refusal.code())
}
