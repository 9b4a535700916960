use app::print::{ConsentPurpose, PrivacyLaw};
use app::sheet;
use chrono::NaiveDate;
use clap::Args;

use super::place::Recipient;
use crate::code::printed;

/// `print consent`
#[derive(Args)]
pub struct Consent {
    /// To what; may be given several times, a box to tick for each
    #[arg(long, required = true, value_parser = printed!(ConsentPurpose))]
    purpose: Vec<ConsentPurpose>,
    #[command(flatten)]
    recipient: Recipient,
    /// Last day (ISO); without it, until withdrawn
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,
    /// The law that binds the employer
    #[arg(long, value_parser = printed!(PrivacyLaw))]
    law: PrivacyLaw,
}

impl Consent {
    /// What is asked for.
    pub fn wanted(self) -> sheet::Consent {
        sheet::Consent {
            purposes: self.purpose,
            recipient: self.recipient.place(),
            until: self.until,
            law: self.law,
        }
    }
}
