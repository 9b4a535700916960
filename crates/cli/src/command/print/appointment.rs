use app::print::{About, Paper};
use app::{TaskId, sheet};
use chrono::{NaiveDate, NaiveTime};
use clap::Args;

use crate::code::printed;
use crate::command::task::time;

/// `print appointment`
#[derive(Args)]
pub struct Appointment {
    /// Which appointment; without it, the next that is open (`task list`)
    #[arg(long, value_name = "ID")]
    task: Option<TaskId>,
    /// The day of an appointment that is not in the caseload
    #[arg(long, value_name = "DATE", conflicts_with = "task")]
    on: Option<NaiveDate>,
    /// What it is about
    #[arg(long, value_parser = printed!(About))]
    about: About,
    /// At what time, as 10:30, where the appointment has none
    #[arg(long, value_name = "TIME", value_parser = time)]
    at: Option<NaiveTime>,
    /// With whom; without it, the place of the appointment
    #[arg(long, value_name = "TEXT")]
    place: Option<String>,
    /// A line of the place's address; may be given several times
    #[arg(long, value_name = "LINE")]
    place_address: Vec<String>,
    /// A paper to bring; may be given several times
    #[arg(long, value_name = "PAPER", value_parser = printed!(Paper))]
    bring: Vec<Paper>,
    /// A language mediator is ordered
    #[arg(long)]
    interpreted: bool,
    /// A remark, printed as typed
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

impl Appointment {
    /// What is asked for.
    pub fn wanted(self) -> sheet::Appointment {
        sheet::Appointment {
            task: self.task,
            on: self.on,
            about: self.about,
            at: self.at,
            place: self.place,
            place_address: self.place_address,
            bring: self.bring,
            is_interpreted: self.interpreted,
            note: self.note,
        }
    }
}
