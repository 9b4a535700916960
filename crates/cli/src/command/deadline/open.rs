use app::view::{DeadlineFilter, DeadlineView};
use app::{PersonId, deadline};
use clap::Args;

use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::{coded, maybe};

/// `deadline open`
#[derive(Args)]
pub struct Open {
    /// Whose; without it, everybody's
    #[arg(long, value_name = "ID")]
    person: Option<PersonId>,
    /// Also those that have ended
    #[arg(long)]
    all: bool,
}

impl Open {
    /// # Errors
    /// `wrong_seat` at the office; file errors.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let filter = DeadlineFilter {
            person: self.person,
            with_ended: self.all,
        };
        for one in deadline::list(&context.open()?, &filter)? {
            context.printer.line(&one, columns)?;
        }
        Ok(Ending::Done)
    }
}

fn columns(one: &DeadlineView) -> Vec<String> {
    let brief = &one.brief;
    vec![
        brief.id.to_string(),
        maybe(brief.last_day),
        maybe(brief.safe_day),
        one.person
            .as_ref()
            .map(|person| person.name.clone())
            .unwrap_or_default(),
        brief.what.clone(),
        brief.source.clone(),
        coded(one.end),
        if brief.is_open_question { "open" } else { "" }.to_owned(),
        brief.questions.join(" "),
    ]
}
