use chrono::{NaiveDate, NaiveTime};
use model::TaskId;
use model::code::TaskKind;
use model::record::Task;
use print::{About, Paper, Place};
use serde::Deserialize;
use ts_rs::TS;

use super::record::Record;
use crate::text::{filled, incomplete, invalid};
use crate::{ErrorCode, Result};

/// An appointment slip. Day, time and place are those of the appointment that stands in the record, unless the day is given.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(rename = "WantedAppointment")]
pub struct Appointment {
    /// Which; without one and without a day, her next that is open.
    pub task: Option<TaskId>,
    /// The day of an appointment that stands in no record; looked at where no task is named.
    pub on: Option<NaiveDate>,
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
    /// `sheet_incomplete` for `task` where she has no open appointment and no day is given, and for `due_on`, `at_time` and
    /// `place`; `not_found` for a task that is not here; `invalid_field` for `task` with the reason `no_appointment` or
    /// `another_person` where it is none of hers.
    pub(super) fn fill(&self, record: &Record<'_>) -> Result<print::Appointment> {
        let missing = |field| move || incomplete(field);
        let (on, at, place) = self.when_and_where(record)?;
        let place = self.place.clone().or(place);
        Ok(print::Appointment {
            client: record.client.clone(),
            on: on.ok_or_else(missing("due_on"))?,
            at: self.at.or(at).ok_or_else(missing("at_time"))?,
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

    fn when_and_where(
        &self,
        record: &Record<'_>,
    ) -> Result<(Option<NaiveDate>, Option<NaiveTime>, Option<String>)> {
        if self.task.is_none() && self.on.is_some() {
            return Ok((self.on, None, None));
        }
        let task = self.task(record)?;
        Ok((task.due_on, task.at_time, task.place))
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
        open(record)?
            .into_iter()
            .next()
            .map(|(_, task)| task)
            .ok_or_else(|| incomplete("task"))
    }
}

/// Her open appointments from today on, the next first.
pub(super) fn open(record: &Record<'_>) -> Result<Vec<(TaskId, Task)>> {
    let reader = record.session.reader();
    let tasks = reader.list_by::<Task>("person_id", &record.person.to_string())?;
    let mut open: Vec<(TaskId, Task)> = tasks
        .into_iter()
        .map(|row| (row.id, row.record))
        .filter(|(_, task)| {
            task.kind == Some(TaskKind::Appointment)
                && task.done_on.is_none()
                && task.due_on.is_some_and(|day| day >= record.today)
        })
        .collect();
    open.sort_by_key(|(_, task)| when(task));
    Ok(open)
}

/// By day, and on a day by the clock.
fn when(task: &Task) -> (Option<NaiveDate>, bool, Option<NaiveTime>) {
    (task.due_on, task.at_time.is_none(), task.at_time)
}
