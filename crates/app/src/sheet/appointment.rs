use chrono::{NaiveDate, NaiveTime};
use model::TaskId;
use model::code::TaskKind;
use model::record::Task;
use print::{About, Paper, Place};

use super::record::Record;
use crate::text::{filled, invalid};
use crate::{ErrorCode, Result};

/// An appointment slip. Day, time and place are those of the appointment that stands in the record.
#[derive(Clone, Debug)]
pub struct Appointment {
    /// Which; without one, her next that is open.
    pub task: Option<TaskId>,
    /// What it is about, in the words of the sheet.
    pub about: About,
    /// At what time, where the record has none.
    pub at: Option<NaiveTime>,
    /// With whom, where the record names nobody or not as on the door.
    pub place: Option<String>,
    /// Street and number, postal code and town, room.
    pub place_address: Vec<String>,
    /// What to bring.
    pub bring: Vec<Paper>,
    /// A language mediator is ordered.
    pub is_interpreted: bool,
    /// A remark; printed as typed on both sides.
    pub note: Option<String>,
}

impl Appointment {
    /// # Errors
    /// `not_found` for a task that is not here; `invalid_field` for `task` with the reason `missing` where she has no open
    /// appointment, `no_appointment` or `another_person` where it is none of hers, and with `missing` for `due_on`,
    /// `at_time` and `place`.
    pub(super) fn fill(&self, record: &Record<'_>) -> Result<print::Appointment> {
        let task = self.task(record)?;
        let missing = |field| move || invalid(field, "missing");
        let place = self.place.clone().or(task.place);
        Ok(print::Appointment {
            client: record.client.clone(),
            on: task.due_on.ok_or_else(missing("due_on"))?,
            at: self.at.or(task.at_time).ok_or_else(missing("at_time"))?,
            place: Place {
                name: place.as_deref().and_then(filled).ok_or_else(missing("place"))?,
                address: self.place_address.clone(),
            },
            about: self.about,
            bring: self.bring.clone(),
            is_interpreted: self.is_interpreted,
            note: self.note.clone(),
            worker: record.worker.clone(),
        })
    }

    fn task(&self, record: &Record<'_>) -> Result<Task> {
        let reader = record.session.reader();
        if let Some(id) = self.task {
            let task = reader.get::<Task>(id)?.ok_or(ErrorCode::NotFound)?;
            return match (task.person_id, task.kind) {
                (Some(person), _) if person != record.person => Err(invalid("task", "another_person")),
                (Some(_), Some(TaskKind::Appointment)) => Ok(task),
                _ => Err(invalid("task", "no_appointment")),
            };
        }
        let tasks = reader.list_by::<Task>("person_id", &record.person.to_string())?;
        let open = tasks.into_iter().map(|row| row.record).filter(|task| {
            task.kind == Some(TaskKind::Appointment)
                && task.done_on.is_none()
                && task.due_on.is_some_and(|day| day >= record.today)
        });
        open.min_by_key(when).ok_or_else(|| invalid("task", "missing"))
    }
}

/// By day, and on a day by the clock.
fn when(task: &Task) -> (Option<NaiveDate>, bool, Option<NaiveTime>) {
    (task.due_on, task.at_time.is_none(), task.at_time)
}
