use app::{PersonId, sheet};
use chrono::NaiveDate;
use clap::Args;

use super::place::Recipient;

/// `print address-change-…`
#[derive(Args)]
pub struct AddressChange {
    #[command(flatten)]
    recipient: Recipient,
    /// The number under which the recipient knows the case; to the Ausländerbehörde without it the AZR number
    #[arg(long, value_name = "TEXT")]
    file_number: Option<String>,
    /// Where the letter is signed
    #[arg(long, value_name = "TEXT")]
    town: String,
    /// A line of the new address, where the caseload has none; may be given several times
    #[arg(long, value_name = "LINE")]
    address: Vec<String>,
    /// A line of the address before, where the caseload has none; may be given several times
    #[arg(long, value_name = "LINE")]
    old_address: Vec<String>,
    /// The day of the move, where the caseload has none
    #[arg(long, value_name = "DATE")]
    moved_on: Option<NaiveDate>,
    /// Who moved along; may be given several times
    #[arg(long, value_name = "ID")]
    with: Vec<PersonId>,
}

impl AddressChange {
    /// What is asked for.
    pub fn wanted(self) -> sheet::AddressChange {
        sheet::AddressChange {
            recipient: self.recipient.place(),
            file_number: self.file_number,
            town: self.town,
            address: self.address,
            old_address: self.old_address,
            moved_on: self.moved_on,
            family: self.with,
        }
    }
}
