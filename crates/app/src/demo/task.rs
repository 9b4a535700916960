//! What is still to be done, and what was done: so that a morning with the demo is like a morning.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use model::TaskId;
use model::code::TaskKind;
use model::record::Task;

use super::city::City;
use super::dice::Dice;
use super::family::Family;
use super::{ids, time};
use crate::Result;

const COUNTS: [(u64, u64); 4] = [(0, 30), (1, 40), (2, 20), (3, 10)];
const KINDS: [(TaskKind, u64); 3] = [
    (TaskKind::FollowUp, 50),
    (TaskKind::Task, 27),
    (TaskKind::Appointment, 23),
];

/// A task and when it was entered.
pub(super) struct Planned {
    pub(super) at: NaiveDateTime,
    pub(super) id: TaskId,
    pub(super) task: Task,
}

/// The tasks of a family that is still in care.
///
/// # Errors
/// `internal` for an empty data file.
pub(super) fn throw(city: &City, family: &Family, dice: &mut Dice) -> Result<Vec<Planned>> {
    if family.closed_on.is_some() {
        return Ok(Vec::new());
    }
    let yesterday = time::plus(city.today, -1);
    let evening = yesterday.and_time(NaiveTime::from_hms_opt(17, 45, 0).unwrap_or_default());
    let mut all = Vec::new();
    for _ in 0..*dice.weigh(&COUNTS)? {
        let at = time::working_time(family.entered_at, evening.max(family.entered_at), dice);
        let human = *dice.pick(&family.spokespeople())?;
        let kind = *dice.weigh(&KINDS)?;
        let (what, place) = words(city, kind, dice)?;
        let days = days(city.today, at.date(), kind, dice);
        let hour = time::office_hour(city.today, dice).time();
        let task = Task {
            person_id: Some(human.id),
            kind: Some(kind),
            what: Some(what),
            due_on: days.due_on,
            at_time: (kind == TaskKind::Appointment).then_some(hour),
            place,
            done_on: days.done_on,
            done_how: match days.done_on.is_some() && dice.is_in(60) {
                true => Some((*dice.pick(city.text.list("task_done"))?).to_owned()),
                false => None,
            },
            ..Task::default()
        };
        let id = TaskId(ids::throw(at, dice));
        all.push(Planned { at, id, task });
    }
    Ok(all)
}

fn words(city: &City, kind: TaskKind, dice: &mut Dice) -> Result<(String, Option<String>)> {
    let line = *dice.pick(city.text.list(&format!("task_{}", kind.code())))?;
    Ok(match line.split_once('|') {
        Some((what, place)) => (what.trim().to_owned(), Some(place.trim().to_owned())),
        None => (line.to_owned(), None),
    })
}

struct Days {
    due_on: Option<NaiveDate>,
    done_on: Option<NaiveDate>,
}

/// Some were done in time, some wait, a few are late.
fn days(today: NaiveDate, entered_on: NaiveDate, kind: TaskKind, dice: &mut Dice) -> Days {
    let yesterday = time::plus(today, -1);
    if dice.is_in(40) {
        let due_on = time::working_day(time::plus(entered_on, dice.between(1, 28)));
        let due_on = due_on.min(yesterday).max(entered_on);
        let early = if kind == TaskKind::Appointment {
            0
        } else {
            dice.between(0, 2)
        };
        return Days {
            due_on: Some(due_on),
            done_on: Some(time::working_day(time::plus(due_on, -early)).max(entered_on)),
        };
    }
    let earliest = if kind == TaskKind::Appointment { 0 } else { -4 };
    let ahead = dice.between(earliest, 42).min(dice.between(earliest, 42));
    let due_on = time::working_day(time::plus(today, ahead)).max(entered_on);
    let is_dated = kind != TaskKind::Task || dice.is_in(75);
    Days {
        due_on: is_dated.then_some(due_on),
        done_on: None,
    }
}
