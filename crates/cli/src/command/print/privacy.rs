use app::print::{Basis, Place, PrivacyLaw};
use app::sheet;
use clap::Args;

use crate::code::printed;

/// `print privacy`
#[derive(Args)]
#[command(after_long_help = "The employer answers for the data, with the address given by --worker-address.")]
pub struct Privacy {
    /// A line on how the data protection officer is reached; may be given several times
    #[arg(long, value_name = "LINE", required = true)]
    officer: Vec<String>,
    /// Where to complain
    #[arg(long, value_name = "NAME")]
    authority: String,
    /// A line of its address; may be given several times
    #[arg(long, value_name = "LINE")]
    authority_address: Vec<String>,
    /// The law that binds the employer
    #[arg(long, value_parser = printed!(PrivacyLaw))]
    law: PrivacyLaw,
    /// Why the data may be kept
    #[arg(long, value_name = "consent|public-task", value_parser = basis)]
    basis: Basis,
    /// How many years the data are kept after the end of the year in which care ends
    #[arg(long, value_name = "N")]
    kept_years: u8,
}

impl Privacy {
    /// What is asked for.
    pub fn wanted(self) -> sheet::Privacy {
        sheet::Privacy {
            officer: self.officer,
            authority: Place {
                name: self.authority,
                address: self.authority_address,
            },
            law: self.law,
            basis: self.basis,
            kept_years: self.kept_years,
        }
    }
}

fn basis(typed: &str) -> Result<Basis, String> {
    match typed {
        "consent" => Ok(Basis::Consent),
        "public-task" => Ok(Basis::PublicTask),
        _ => Err("use consent or public-task".to_owned()),
    }
}
