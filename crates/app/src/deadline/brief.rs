use deadlines::Rules;
use model::record::{Deadline, Letter};
use store::{Reader, Row};

use super::ask::again;
use crate::view::DeadlineBrief;
use crate::{Result, letter};

/// A deadline in a line, with what the rules in use say of it today.
///
/// # Errors
/// File errors.
pub(crate) fn brief(reader: &Reader<'_>, rules: &Rules, row: &Row<Deadline>) -> Result<DeadlineBrief> {
    let letter = letter::of(reader, row.record.letter_id)?;
    Ok(of(rules, row, letter.as_ref()))
}

/// The same where the letter was read.
pub(super) fn of(rules: &Rules, row: &Row<Deadline>, letter: Option<&Letter>) -> DeadlineBrief {
    let deadline = &row.record;
    let rule = deadline.rule.clone().unwrap_or_default();
    let named = rules.named(&rule);
    let first = named.first();
    let now = again(rules, deadline, letter);
    let (result, refusal) = match &now {
        Ok(result) => (Some(result), None),
        Err(refusal) => (None, Some(refusal.code().to_owned())),
    };
    let is_confirmed = deadline.is_confirmed == Some(true);
    let day_today = result.map(|result| result.computed.last_day);
    let would_be = day_today.filter(|day| {
        deadline.end.is_none() && Some(*day) != deadline.computed_day && Some(*day) != deadline.last_day
    });
    DeadlineBrief {
        id: row.id,
        letter: deadline.letter_id,
        name: result
            .map(|result| result.name.clone())
            .or_else(|| first.map(|rule| rule.name.clone()))
            .unwrap_or_default(),
        source: result
            .map(|result| result.source.clone())
            .or_else(|| first.map(|rule| rule.source.clone()))
            .unwrap_or_default(),
        rechtsstand: match result {
            Some(result) => result.rechtsstand,
            None => first.and_then(|rule| rule.rechtsstand),
        },
        severity: result
            .map(|result| result.severity)
            .or_else(|| first.map(|rule| rule.severity)),
        what: deadline.what.clone().unwrap_or_default(),
        last_day: deadline.last_day,
        safe_day: deadline.safe_day,
        is_open_question: deadline.end.is_none()
            && (would_be.is_some() || !is_confirmed && !result.is_some_and(|result| result.certain)),
        questions: result.map(|result| result.questions.clone()).unwrap_or_default(),
        is_confirmed,
        is_set_by_hand: deadline.is_set_by_hand == Some(true),
        would_be,
        refusal,
        rule,
    }
}
