pub mod batch;
mod calendar;
mod compute;
mod end;
pub mod facts;
mod list;
mod open;
mod rule;

use std::io::{Write as _, stderr};

use app::deadlines::{Land, Refusal};
use clap::Subcommand;

use crate::context::Context;
use crate::failure::{Ending, Result};

/// `deadline`
#[derive(Subcommand)]
pub enum Deadline {
    /// Count days: where does a period end?
    Compute(compute::Compute),
    /// Apply a rule of the table, or a group of rules: the earliest day, and what else it could be
    Rule(rule::Rule),
    /// The rules of the table that is in use
    #[command(
        after_long_help = "Columns: id, group, name, source, valid from, valid until, Rechtsstand. With --json: \
        one object a line."
    )]
    List(list::List),
    /// The deadlines of the caseload that run, by their last day
    #[command(
        after_long_help = "Columns: id, last day, safe day, person, what is to be done, source, how it ended, open where \
        a question is open, the questions. With --json: one object a line."
    )]
    Open(open::Open),
    /// End a deadline: with its proof, or with the reason
    End(end::End),
    /// Write the open deadlines as a calendar file (iCalendar), without anything about anybody
    Calendar(calendar::Calendar),
}

impl Deadline {
    /// # Errors
    /// What cannot be read or written.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Deadline::Compute(call) => call.run(context),
            Deadline::Rule(call) => call.run(context),
            Deadline::List(call) => call.run(context),
            Deadline::Open(call) => call.run(context),
            Deadline::End(call) => call.run(context),
            Deadline::Calendar(call) => call.run(context),
        }
    }
}

/// Says why there is no date, and what to do now.
fn refuse(refusal: &Refusal) -> Ending {
    let text = format!("{refusal}\n{}\n[{}]", refusal.advice(), refusal.code());
    // Where not even standard error can be written, the exit status has to do.
    let _ = writeln!(stderr(), "{}", crate::print::visible(&text));
    Ending::Refused
}

fn land(text: &str) -> std::result::Result<Land, String> {
    text.parse()
        .map_err(|refusal: Refusal| format!("{refusal}. {}", refusal.advice()))
}
