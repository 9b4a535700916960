use app::print::Place;
use clap::Args;

/// Who receives a letter or data.
#[derive(Args)]
pub struct Recipient {
    /// Who receives it
    #[arg(long, value_name = "NAME")]
    recipient: String,
    /// A line of the recipient's address; may be given several times
    #[arg(long, value_name = "LINE")]
    recipient_address: Vec<String>,
}

impl Recipient {
    /// As it stands on the sheet.
    pub fn place(self) -> Place {
        Place {
            name: self.recipient,
            address: self.recipient_address,
        }
    }
}
