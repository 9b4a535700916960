mod add;
mod correct;
mod deadline;

use app::view::{LetterEntered, LetterView};
use app::{PersonId, letter};
use clap::Subcommand;

use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::{coded, maybe};

/// `letter`
#[derive(Subcommand)]
pub enum Letter {
    /// Enter a letter, with the deadline that it sets going, and print their ids
    Add(Box<add::Add>),
    /// Correct a letter, and for whom it counts; its deadlines keep their days
    Correct(Box<correct::Correct>),
    /// The letters to a person, the latest first
    #[command(
        after_long_help = "Columns: id, arrived on, dated on, sender, name of the sender, number, subject, how it came, \
        deadlines. With --json: one object a line, with the deadlines."
    )]
    List {
        /// To whom; without it, those of which nobody knows whose they are
        #[arg(long, value_name = "ID")]
        person: Option<PersonId>,
    },
}

impl Letter {
    /// # Errors
    /// Those of the verbs.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Letter::Add(call) => call.run(context),
            Letter::Correct(call) => call.run(context),
            Letter::List { person } => {
                for one in letter::list(&context.open()?, person)? {
                    context.printer.line(&one, columns)?;
                }
                Ok(Ending::Done)
            }
        }
    }
}

/// What was entered: the letter, then its deadlines.
///
/// # Errors
/// Where nothing can be printed.
fn print(context: &mut Context, entered: &LetterEntered) -> Result<()> {
    context.printer.document(entered, |entered| {
        std::iter::once(entered.letter.to_string())
            .chain(entered.deadlines.iter().map(ToString::to_string))
            .collect::<Vec<_>>()
            .join("\n")
    })
}

fn columns(one: &LetterView) -> Vec<String> {
    vec![
        one.id.to_string(),
        maybe(one.arrived_on),
        maybe(one.dated_on),
        coded(one.sender),
        one.sender_name.clone(),
        one.file_number.clone(),
        one.subject.clone(),
        coded(one.service),
        one.deadlines
            .iter()
            .map(|deadline| deadline.brief.id.to_string())
            .collect::<Vec<_>>()
            .join(" "),
    ]
}
