use std::collections::HashMap;
use std::collections::hash_map::Entry;

use model::record::{Task, Worker};
use model::{PersonId, WorkerId};
use store::{Reader, Row, TaskRow};

use crate::person::reference;
use crate::view::{PersonRef, TaskFilter, TaskView};
use crate::{ErrorCode, Result, Session};

/// Tasks: what is open first, by its day, without a day last; then what is done, the latest first.
///
/// # Errors
/// `wrong_seat` at the office; file errors.
pub fn list(session: &Session, filter: &TaskFilter) -> Result<Vec<TaskView>> {
    session.require_worker()?;
    let reader = session.reader();
    let mut rows = match (filter.person, filter.with_done) {
        (Some(person), _) => reader.list_by::<Task>("person_id", &person.to_string())?,
        (None, true) => reader.list_all::<Task>()?,
        (None, false) => reader.open_tasks(filter.until)?,
    };
    rows.retain(|row| passes(&row.record, filter));
    rows.sort_by_key(|row| {
        let task = &row.record;
        (
            task.done_on.map(std::cmp::Reverse),
            task.due_on.is_none(),
            task.due_on,
            task.at_time.is_none(),
            task.at_time,
        )
    });
    views(&reader, rows)
}

fn passes(task: &Task, filter: &TaskFilter) -> bool {
    (filter.with_done || task.done_on.is_none())
        && filter
            .until
            .is_none_or(|until| task.due_on.is_some_and(|due| due <= until))
}

/// One as it is read.
///
/// # Errors
/// File errors.
pub(crate) fn view(reader: &Reader<'_>, row: TaskRow) -> Result<TaskView> {
    let view = views(reader, vec![row])?.pop();
    view.ok_or(ErrorCode::Internal.into())
}

/// Several as they are read.
///
/// # Errors
/// File errors.
pub(crate) fn views(reader: &Reader<'_>, rows: Vec<TaskRow>) -> Result<Vec<TaskView>> {
    let mut people: HashMap<PersonId, PersonRef> = HashMap::new();
    let mut workers: HashMap<WorkerId, Option<String>> = HashMap::new();
    let mut views = Vec::with_capacity(rows.len());
    for Row { id, record: task } in rows {
        if let Some(person) = task.person_id
            && let Entry::Vacant(place) = people.entry(person)
        {
            place.insert(reference(reader, person)?);
        }
        if let Some(worker) = task.worker_id
            && let Entry::Vacant(place) = workers.entry(worker)
        {
            place.insert(reader.get::<Worker>(worker)?.and_then(|worker| worker.name));
        }
        views.push(TaskView {
            id,
            person: task.person_id.and_then(|person| people.get(&person).cloned()),
            kind: task.kind,
            what: task.what.unwrap_or_default(),
            due_on: task.due_on,
            at_time: task.at_time,
            place: task.place.unwrap_or_default(),
            done_on: task.done_on,
            done_how: task.done_how.unwrap_or_default(),
            worker: task
                .worker_id
                .and_then(|worker| workers.get(&worker).cloned().flatten()),
            note: task.note_id,
        });
    }
    Ok(views)
}
