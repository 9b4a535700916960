use app::print::{PrivacyLaw, Withdrawn};
use app::sheet;
use chrono::NaiveDate;
use clap::Args;

use super::place::Recipient;
use crate::code::printed;

/// `print withdrawal`
#[derive(Args)]
pub struct Withdrawal {
    /// What; may be given several times
    #[arg(long, required = true, value_parser = printed!(Withdrawn))]
    purpose: Vec<Withdrawn>,
    #[command(flatten)]
    recipient: Recipient,
    /// The day of the consent (ISO)
    #[arg(long, value_name = "DATE")]
    given_on: Option<NaiveDate>,
    /// From when it holds (ISO); without it, from today
    #[arg(long, value_name = "DATE")]
    from: Option<NaiveDate>,
    /// The law that binds the employer
    #[arg(long, value_parser = printed!(PrivacyLaw))]
    law: PrivacyLaw,
}

impl Withdrawal {
    /// What is asked for.
    pub fn wanted(self) -> sheet::Withdrawal {
        sheet::Withdrawal {
            withdrawn: self.purpose,
            recipient: self.recipient.place(),
            given_on: self.given_on,
            from: self.from,
            law: self.law,
        }
    }
}
