use chrono::NaiveDate;
use deadlines::{Land, Rules};
use model::code::TaskKind;
use model::record::{Deadline, Letter, Person, Task};
use model::{DeadlineId, LetterId, PersonId, WorkerId};
use store::Writer;

use super::ask::answer;
use crate::text::{day, filled, invalid, line};
use crate::view::NewDeadline;
use crate::{ErrorCode, Result, Session, preference, rule};

/// Enters a deadline that no new letter sets going: of an event, or of a letter that was entered before.
///
/// # Errors
/// Those of [`compute`](super::compute); `not_found` for a person, letter or missed deadline that is not here.
pub fn add(session: &mut Session, new: &NewDeadline) -> Result<DeadlineId> {
    session.require_worker()?;
    let letter = new.ask.letter.map(|id| session.reader().get::<Letter>(id));
    let letter = letter.transpose()?.map(|found| found.ok_or(ErrorCode::NotFound));
    let letter = letter.transpose()?;
    let rules = rule::in_use(Some(session))?;
    let land = preference::get(session)?.land;
    let person = letter.as_ref().map_or(new.person, |letter| letter.person_id);
    let checked = check(&rules, new, letter.as_ref(), land, session.today())?;
    let worker = session.profile.worker_id;
    let done = session.write("deadline_add", |writer| {
        if let Some(person) = person {
            writer
                .reader()
                .get::<Person>(person)?
                .ok_or(ErrorCode::NotFound)?;
        }
        if let Some(missed) = new.follows {
            writer
                .reader()
                .get::<Deadline>(missed)?
                .ok_or(ErrorCode::NotFound)?;
        }
        rows(writer, &checked, person, new.ask.letter, worker)
    })?;
    Ok(done.value)
}

/// A deadline that may be stored, and its tasks.
pub(crate) struct Checked {
    deadline: Deadline,
    tasks: Vec<Task>,
}

/// Checks what was entered, and computes it once more: what is stored was never only on a screen.
///
/// # Errors
/// Those of [`compute`](super::compute); `invalid_field` for days that do not follow each other, `too_long`.
pub(crate) fn check(
    rules: &Rules,
    new: &NewDeadline,
    letter: Option<&Letter>,
    land: Option<Land>,
    today: NaiveDate,
) -> Result<Checked> {
    line("what", &new.what)?;
    let result = answer(rules, &new.ask, letter, land, today)?;
    let (first, safe) = (result.computed.last_day, result.computed.safe_day);
    if let Some(days) = new.days {
        day("last_day", Some(days.last_day))?;
        if days.safe_day > days.last_day {
            return Err(invalid("safe_day", "after_the_last_day"));
        }
    }
    let (last_day, safe_day) = new
        .days
        .map_or((first, safe), |days| (days.last_day, days.safe_day));
    let deadline = Deadline {
        rule: Some(new.ask.rule.clone()),
        what: filled(&new.what).or(Some(result.name)),
        last_day: Some(last_day),
        safe_day: Some(safe_day),
        event_on: new.ask.event_on,
        filed_on: new.ask.filed_on,
        withdrawal_on: new.ask.withdrawal_on,
        land: new.ask.land.or(land).map(|land| land.to_string()),
        rules_version: Some(result.rules_version),
        is_confirmed: new.is_confirmed.then_some(true),
        is_set_by_hand: (last_day != first).then_some(true),
        said: new.ask.said.clone(),
        computed_day: Some(first),
        follows_id: new.follows,
        ..Deadline::default()
    };
    let mut tasks = Vec::with_capacity(new.tasks.len());
    for task in &new.tasks {
        line("task", &task.what)?;
        day("task_due_on", Some(task.due_on))?;
        tasks.push(Task {
            kind: Some(TaskKind::Task),
            what: Some(filled(&task.what).ok_or_else(|| invalid("task", "missing"))?),
            due_on: Some(task.due_on),
            ..Task::default()
        });
    }
    Ok(Checked { deadline, tasks })
}

/// Stores a deadline and its tasks.
///
/// # Errors
/// File errors.
pub(crate) fn rows(
    writer: &mut Writer<'_>,
    checked: &Checked,
    person: Option<PersonId>,
    letter: Option<LetterId>,
    worker: Option<WorkerId>,
) -> Result<DeadlineId> {
    let id = writer.create(&Deadline {
        person_id: person,
        letter_id: letter,
        worker_id: worker,
        ..checked.deadline.clone()
    })?;
    checked.add_tasks(writer, id, person, worker)?;
    Ok(id)
}

impl Checked {
    /// Stores the tasks.
    ///
    /// # Errors
    /// File errors.
    pub(super) fn add_tasks(
        &self,
        writer: &mut Writer<'_>,
        deadline: DeadlineId,
        person: Option<PersonId>,
        worker: Option<WorkerId>,
    ) -> Result<()> {
        for task in &self.tasks {
            writer.create(&Task {
                person_id: person,
                worker_id: worker,
                deadline_id: Some(deadline),
                ..task.clone()
            })?;
        }
        Ok(())
    }

    /// Without tasks: for the others whom a decision names, who come along.
    pub(crate) fn alone(&self) -> Checked {
        Checked {
            deadline: self.deadline.clone(),
            tasks: Vec::new(),
        }
    }

    /// What is stored of it.
    pub(crate) fn deadline(&self) -> &Deadline {
        &self.deadline
    }
}
