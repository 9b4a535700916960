use app::view::{LetterView, NewLetter};
use app::{LetterId, PersonId, code as codes, letter};
use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::deadline::SetsGoing;
use super::print;
use crate::code::code;
use crate::context::Context;
use crate::failure::{Ending, Result};

/// `letter correct`
#[derive(Args)]
#[command(
    after_long_help = "Changes what is named and leaves the rest; an empty text takes it out. Prints the id of the letter, then \
    those of the deadlines that were entered. With --json: one document with `letter` and `deadlines`.\n\nNo deadline moves by \
    it: `deadline open` says which would come out at another day. Nobody is left out while a deadline from the letter stands for \
    them that was not ended as a mistake (`deadline end`). One step of `undo` takes all of it back."
)]
pub struct Correct {
    /// Which
    #[arg(value_name = "ID")]
    id: LetterId,
    /// To whom
    #[arg(long, value_name = "ID")]
    person: Option<PersonId>,
    /// Who wrote it
    #[arg(long, value_parser = code!(LetterSender))]
    sender: Option<codes::LetterSender>,
    /// Who exactly
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// Its number
    #[arg(long, value_name = "TEXT")]
    number: Option<String>,
    /// What it is about
    #[arg(long, value_name = "TEXT")]
    subject: Option<String>,
    /// A remark
    #[arg(long, value_name = "TEXT")]
    remark: Option<String>,
    /// The date on it (ISO)
    #[arg(long, value_name = "DATE")]
    dated: Option<NaiveDate>,
    /// How it came
    #[arg(long, value_parser = code!(ServiceKind))]
    service: Option<codes::ServiceKind>,
    /// Who signed for it
    #[arg(long, value_parser = code!(LetterSigner))]
    signer: Option<codes::LetterSigner>,
    /// Whether it came to a shelter
    #[arg(long, value_name = "TRUE|FALSE")]
    shelter: Option<bool>,
    /// The day it came (ISO)
    #[arg(long, value_name = "DATE")]
    arrived: Option<NaiveDate>,
    /// The day it was posted (ISO)
    #[arg(long, value_name = "DATE")]
    posted: Option<NaiveDate>,
    /// What is not known after all (repeat for several)
    #[arg(long, value_enum, value_name = "WHAT")]
    unknown: Vec<Unknown>,
    /// Further people whom it names; each gets its deadlines (repeat for several)
    #[arg(long, value_name = "ID")]
    also_for: Vec<PersonId>,
    /// Whom it does not name (repeat for several)
    #[arg(long, value_name = "ID")]
    not_for: Vec<PersonId>,
    #[command(flatten)]
    deadline: SetsGoing,
}

/// What of a letter can be unknown.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Unknown {
    Person,
    Dated,
    Service,
    Signer,
    Arrived,
    Posted,
}

impl Correct {
    /// # Errors
    /// Those of the verbs.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let mut session = context.open()?;
        let before = letter::get(&session, self.id)?;
        let id = self.id;
        let after = self.applied_to(before);
        let entered = letter::edit(&mut session, id, &after)?;
        print(context, &entered)?;
        Ok(Ending::Done)
    }

    fn applied_to(self, before: LetterView) -> NewLetter {
        let is_known = |what| !self.unknown.contains(&what);
        let mut also_for: Vec<PersonId> = before.also_for.iter().map(|other| other.id).collect();
        also_for.extend(&self.also_for);
        also_for.retain(|other| !self.not_for.contains(other));
        let arrived = before.arrived_on.filter(|_| !before.is_estimated);
        NewLetter {
            person: self
                .person
                .or(before.person.map(|person| person.id))
                .filter(|_| is_known(Unknown::Person)),
            sender: self
                .sender
                .or(before.sender)
                .unwrap_or(codes::LetterSender::Other),
            sender_name: self.name.unwrap_or(before.sender_name),
            file_number: self.number.unwrap_or(before.file_number),
            subject: self.subject.unwrap_or(before.subject),
            dated_on: self
                .dated
                .or(before.dated_on)
                .filter(|_| is_known(Unknown::Dated)),
            service: self
                .service
                .or(before.service)
                .filter(|_| is_known(Unknown::Service)),
            signer: self
                .signer
                .or(before.signer)
                .filter(|_| is_known(Unknown::Signer)),
            is_shelter: self.shelter.unwrap_or(before.is_shelter),
            arrived_on: self.arrived.or(arrived).filter(|_| is_known(Unknown::Arrived)),
            posted_on: self
                .posted
                .or(before.posted_on)
                .filter(|_| is_known(Unknown::Posted)),
            remark: self.remark.unwrap_or(before.remark),
            also_for,
            deadlines: self.deadline.wanted(),
        }
    }
}
