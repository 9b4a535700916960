use app::print::{PrivacyLaw, Topic};
use app::sheet;
use chrono::NaiveDate;
use clap::Args;

use super::place::Recipient;
use crate::code::printed;

/// `print release`
#[derive(Args)]
pub struct Release {
    #[command(flatten)]
    recipient: Recipient,
    /// The recipient may speak as well
    #[arg(long)]
    mutual: bool,
    /// About what; may be given several times
    #[arg(long, required = true, value_parser = printed!(Topic))]
    topic: Vec<Topic>,
    /// What for, printed as typed
    #[arg(long, value_name = "TEXT")]
    purpose: Option<String>,
    /// Last day (ISO); without it, until withdrawn
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,
    /// The law that binds the employer
    #[arg(long, value_parser = printed!(PrivacyLaw))]
    law: PrivacyLaw,
}

impl Release {
    /// What is asked for.
    pub fn wanted(self) -> sheet::Release {
        sheet::Release {
            recipient: self.recipient.place(),
            is_mutual: self.mutual,
            topics: self.topic,
            purpose: self.purpose,
            until: self.until,
            law: self.law,
        }
    }
}
