use app::view::NewLetter;
use app::{PersonId, code as codes, letter};
use chrono::NaiveDate;
use clap::Args;

use super::deadline::SetsGoing;
use super::print;
use crate::code::code;
use crate::context::Context;
use crate::failure::{Ending, Result};

/// `letter add`
#[derive(Args)]
#[command(
    after_long_help = "Prints the id of the letter, then those of its deadlines. With --json: one document with `letter` \
    and `deadlines`.\n\nWithout --rule the letter is only filed. The rules and groups are in `deadline list`; what is open \
    about a day is in `deadline open`."
)]
pub struct Add {
    /// To whom; without it, nobody knows yet
    #[arg(long, value_name = "ID")]
    person: Option<PersonId>,
    /// Who wrote it
    #[arg(long, value_parser = code!(LetterSender))]
    sender: codes::LetterSender,
    /// Who exactly
    #[arg(long, value_name = "TEXT", default_value = "")]
    name: String,
    /// Its number
    #[arg(long, value_name = "TEXT", default_value = "")]
    number: String,
    /// What it is about
    #[arg(long, value_name = "TEXT", default_value = "")]
    subject: String,
    /// The date on it (ISO)
    #[arg(long, value_name = "DATE")]
    dated: Option<NaiveDate>,
    /// How it came
    #[arg(long, value_parser = code!(ServiceKind))]
    service: Option<codes::ServiceKind>,
    /// Who signed for it
    #[arg(long, value_parser = code!(LetterSigner))]
    signer: Option<codes::LetterSigner>,
    /// It came to a shelter
    #[arg(long)]
    shelter: bool,
    /// The day it came (ISO); without it, the earliest day on which it can have come
    #[arg(long, value_name = "DATE")]
    arrived: Option<NaiveDate>,
    /// The day it was posted (ISO)
    #[arg(long, value_name = "DATE")]
    posted: Option<NaiveDate>,
    /// Further people whom it names; each gets the deadline (repeat for several)
    #[arg(long, value_name = "ID")]
    also_for: Vec<PersonId>,
    #[command(flatten)]
    deadline: SetsGoing,
}

impl Add {
    /// # Errors
    /// Those of the verb.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let new = NewLetter {
            person: self.person,
            sender: self.sender,
            sender_name: self.name,
            file_number: self.number,
            subject: self.subject,
            dated_on: self.dated,
            service: self.service,
            signer: self.signer,
            is_shelter: self.shelter,
            arrived_on: self.arrived,
            posted_on: self.posted,
            remark: String::new(),
            also_for: self.also_for,
            deadlines: self.deadline.wanted(),
        };
        let entered = letter::add(&mut context.open()?, &new)?;
        print(context, &entered)?;
        Ok(Ending::Done)
    }
}
