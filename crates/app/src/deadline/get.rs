use model::DeadlineId;
use model::record::{Deadline, Task};
use store::Row;

use super::ask::{again, asked};
use super::list::views;
use super::strip::strip;
use crate::view::{DeadlineDetail, FollowingRule};
use crate::{ErrorCode, Result, Session, letter, rule, task};

/// A deadline with each step to its days, its letter, its tasks, and what follows when it is missed.
///
/// # Errors
/// `not_found`, `wrong_seat` at the office; file errors.
pub fn get(session: &Session, id: DeadlineId) -> Result<DeadlineDetail> {
    session.require_worker()?;
    let reader = session.reader();
    let record = reader.get::<Deadline>(id)?.ok_or(ErrorCode::NotFound)?;
    let rules = rule::in_use(Some(session))?;
    let letter = letter::of(&reader, record.letter_id)?;
    let result = again(&rules, &record, letter.as_ref()).ok();
    let rule = record.rule.clone().unwrap_or_default();
    let named = rules.named(&rule);
    let mut following: Vec<FollowingRule> = Vec::new();
    for next in named.iter().flat_map(|rule| rules.following(rule)) {
        if !following.iter().any(|known| known.rule == next.id) {
            following.push(FollowingRule {
                rule: next.id.clone(),
                name: next.name.clone(),
                trigger: next.trigger.clone(),
                source: next.source.clone(),
            });
        }
    }
    let ask = asked(&record);
    let days = result
        .as_ref()
        .map(|result| strip(&rules, result, ask.land, record.last_day))
        .unwrap_or_default();
    let letter = match (record.letter_id, letter) {
        (Some(id), Some(record)) => Some(letter::view(&reader, &rules, Row { id, record })?),
        _ => None,
    };
    let tasks = task::views(&reader, reader.list_by::<Task>("deadline_id", &id.to_string())?)?;
    let deadline = views(&reader, &rules, vec![Row { id, record }])?.pop();
    Ok(DeadlineDetail {
        deadline: deadline.ok_or(ErrorCode::Internal)?,
        ask,
        letter,
        result,
        days,
        tasks,
        following,
    })
}
