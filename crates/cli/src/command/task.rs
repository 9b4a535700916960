use app::view::{NewTask, TaskFilter, TaskView};
use app::{PersonId, TaskId, code as codes, task};
use chrono::{NaiveDate, NaiveTime};
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::code::code;
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::{coded, maybe};

/// `task`
#[derive(Subcommand)]
pub enum Task {
    /// Enter a follow-up, a task or an appointment and print its id
    Add(Add),
    /// What is open, by its day; with --all also what is done
    #[command(
        after_long_help = "Columns: id, due on, time, kind, done on, person, what, place. With --json: one object a line."
    )]
    List {
        /// For whom; without it, for everybody
        #[arg(long, value_name = "ID")]
        person: Option<PersonId>,
        /// Due by this day (ISO)
        #[arg(long, value_name = "DATE")]
        until: Option<NaiveDate>,
        /// Also what is done
        #[arg(long)]
        all: bool,
    },
    /// Mark a task as done today
    Done {
        /// Which
        #[arg(value_name = "ID")]
        id: TaskId,
        /// How it ended
        #[arg(long, value_name = "TEXT", default_value = "")]
        how: String,
    },
}

/// `task add`
#[derive(Args)]
pub struct Add {
    /// For whom; without it, for no case
    #[arg(long, value_name = "ID")]
    person: Option<PersonId>,
    /// What kind
    #[arg(long, value_parser = code!(TaskKind), default_value = "task")]
    kind: codes::TaskKind,
    /// What is to be done
    #[arg(long, value_name = "TEXT", default_value = "")]
    what: String,
    /// On which day, or by when (ISO)
    #[arg(long, value_name = "DATE")]
    due: Option<NaiveDate>,
    /// At what time, as 10:30
    #[arg(long, value_name = "TIME", value_parser = time)]
    at: Option<NaiveTime>,
    /// Where
    #[arg(long, value_name = "TEXT", default_value = "")]
    place: String,
}

#[derive(Serialize)]
struct Added {
    id: TaskId,
}

impl Task {
    /// # Errors
    /// Those of the verbs.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Task::Add(call) => call.run(context)?,
            Task::List { person, until, all } => {
                let filter = TaskFilter {
                    person,
                    until,
                    with_done: all,
                };
                for task in task::list(&context.open()?, &filter)? {
                    context.printer.line(&task, columns)?;
                }
            }
            Task::Done { id, how } => task::finish(&mut context.open()?, id, &how)?,
        }
        Ok(Ending::Done)
    }
}

impl Add {
    fn run(self, context: &mut Context) -> Result<()> {
        let new = NewTask {
            person: self.person,
            kind: self.kind,
            what: self.what,
            due_on: self.due,
            at_time: self.at,
            place: self.place,
        };
        let id = task::add(&mut context.open()?, &new)?;
        context
            .printer
            .document(&Added { id }, |added| added.id.to_string())
    }
}

/// A time of the day, as 10:30.
///
/// # Errors
/// How a time is written.
pub fn time(typed: &str) -> Result<NaiveTime, String> {
    NaiveTime::parse_from_str(typed, "%H:%M").map_err(|_| "a time is written 10:30".to_owned())
}

fn columns(task: &TaskView) -> Vec<String> {
    vec![
        task.id.to_string(),
        maybe(task.due_on),
        maybe(task.at_time.map(|at| at.format("%H:%M"))),
        coded(task.kind),
        maybe(task.done_on),
        task.person
            .as_ref()
            .map(|person| person.name.clone())
            .unwrap_or_default(),
        task.what.clone(),
        task.place.clone(),
    ]
}
