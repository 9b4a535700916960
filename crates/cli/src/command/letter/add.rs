use app::view::{DeadlineAsk, NewDeadline, NewLetter};
use app::{PersonId, code as codes, letter};
use chrono::NaiveDate;
use clap::Args;

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
    /// The rule, or the group of rules, of the deadline that it sets going
    #[arg(long, value_name = "RULE")]
    rule: Option<String>,
    /// The length that it names, as P1W
    #[arg(long, value_name = "LENGTH", requires = "rule")]
    said: Option<String>,
    /// The day that the deadline begins with, where it is another than that of the letter (ISO)
    #[arg(long, value_name = "DATE", requires = "rule")]
    event: Option<NaiveDate>,
    /// When the asylum application was filed (ISO)
    #[arg(long, value_name = "DATE", requires = "rule")]
    filed: Option<NaiveDate>,
    /// When a withdrawal of protection was begun (ISO)
    #[arg(long, value_name = "DATE", requires = "rule")]
    withdrawal: Option<NaiveDate>,
    /// What is to be done; without it, the name of the rule
    #[arg(long, value_name = "TEXT", default_value = "", requires = "rule")]
    what: String,
}

impl Add {
    /// # Errors
    /// Those of the verb.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let deadline = self.rule.map(|rule| NewDeadline {
            ask: DeadlineAsk {
                rule,
                said: self.said,
                event_on: self.event,
                filed_on: self.filed,
                withdrawal_on: self.withdrawal,
                ..DeadlineAsk::default()
            },
            what: self.what,
            ..NewDeadline::default()
        });
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
            also_for: Vec::new(),
            deadlines: deadline.into_iter().collect(),
        };
        let entered = letter::add(&mut context.open()?, &new)?;
        context.printer.document(&entered, |entered| {
            std::iter::once(entered.letter.to_string())
                .chain(entered.deadlines.iter().map(ToString::to_string))
                .collect::<Vec<_>>()
                .join("\n")
        })?;
        Ok(Ending::Done)
    }
}
