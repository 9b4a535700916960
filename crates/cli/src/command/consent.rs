use app::view::{ConsentView, NewConsent};
use app::{ConsentId, ErrorCode, PersonId, code as codes, consent};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::code::code;
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::{coded, maybe};

/// `consent`
#[derive(Subcommand)]
pub enum Consent {
    /// Record a consent and print its id
    Add(Add),
    /// Withdraw every consent for a purpose, or one consent, from today on; the next bundle makes the recipient forget
    Withdraw {
        /// Whose
        #[arg(long, value_name = "ID", requires = "purpose", required_unless_present = "id")]
        person: Option<PersonId>,
        /// For what
        #[arg(long, value_parser = code!(ConsentPurpose), requires = "person")]
        purpose: Option<codes::ConsentPurpose>,
        /// Only this one consent
        #[arg(value_name = "ID", conflicts_with_all = ["person", "purpose"])]
        id: Option<ConsentId>,
    },
    /// The consents of a person, newest first
    #[command(
        after_long_help = "Columns: id, purpose, holds, given on, until, withdrawn on, form, recipient. With \
        --json: one object a line."
    )]
    List {
        /// Whose
        #[arg(long, value_name = "ID")]
        person: PersonId,
    },
}

/// `consent add`
#[derive(Args)]
pub struct Add {
    /// Who consents
    #[arg(long, value_name = "ID")]
    person: PersonId,
    /// To what
    #[arg(long, value_parser = code!(ConsentPurpose))]
    purpose: codes::ConsentPurpose,
    /// Last day (ISO); without it, until withdrawn
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,
    /// Since (ISO); without it, today
    #[arg(long, value_name = "DATE")]
    given_on: Option<NaiveDate>,
    /// How it was given
    #[arg(long, value_parser = code!(ConsentForm))]
    form: Option<codes::ConsentForm>,
    /// Towards whom, where the purpose leaves it open
    #[arg(long, value_name = "NAME", default_value = "")]
    recipient: String,
}

#[derive(Serialize)]
struct Added {
    id: ConsentId,
}

#[derive(Serialize)]
struct Withdrawn {
    withdrawn: u32,
}

impl Consent {
    /// # Errors
    /// Those of the verbs.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Consent::Add(call) => call.run(context)?,
            Consent::Withdraw { person, purpose, id } => {
                let mut session = context.open()?;
                let withdrawn = match (id, person, purpose) {
                    (Some(id), ..) => consent::withdraw_one(&mut session, id).map(|()| 1)?,
                    (None, Some(person), Some(purpose)) => consent::withdraw(&mut session, person, purpose)?,
                    _ => return Err(ErrorCode::Usage.into()), // the parser sees to it
                };
                context
                    .printer
                    .document(&Withdrawn { withdrawn }, |done| done.withdrawn.to_string())?;
            }
            Consent::List { person } => {
                for consent in consent::list(&context.open()?, person)? {
                    context.printer.line(&consent, columns)?;
                }
            }
        }
        Ok(Ending::Done)
    }
}

impl Add {
    fn run(self, context: &mut Context) -> Result<()> {
        let new = NewConsent {
            person: self.person,
            purpose: self.purpose,
            recipient: self.recipient,
            given_on: self.given_on,
            until_on: self.until,
            form: self.form,
        };
        let id = consent::give(&mut context.open()?, &new)?;
        context
            .printer
            .document(&Added { id }, |added| added.id.to_string())
    }
}

fn columns(consent: &ConsentView) -> Vec<String> {
    vec![
        consent.id.to_string(),
        coded(consent.purpose),
        consent.holds.to_string(),
        maybe(consent.given_on),
        maybe(consent.until_on),
        maybe(consent.withdrawn_on),
        coded(consent.form),
        consent.recipient.clone(),
    ]
}
