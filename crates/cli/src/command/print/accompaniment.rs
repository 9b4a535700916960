use app::print::{Permission, Place};
use app::sheet;
use chrono::NaiveDate;
use clap::Args;

use crate::code::printed;

/// `print accompaniment`
#[derive(Args)]
pub struct Accompaniment {
    /// Who comes along, as on the identity card
    #[arg(long, value_name = "NAME")]
    companion: String,
    /// The organisation that sends the companion
    #[arg(long, value_name = "NAME")]
    sent_by: Option<String>,
    /// Where to; without it, everywhere
    #[arg(long, value_name = "NAME")]
    place: Option<String>,
    /// A line of the place's address; may be given several times
    #[arg(long, value_name = "LINE", requires = "place")]
    place_address: Vec<String>,
    /// What the companion may do; may be given several times
    #[arg(long, required = true, value_parser = printed!(Permission))]
    may: Vec<Permission>,
    /// Last day (ISO); without it, until withdrawn
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,
}

impl Accompaniment {
    /// What is asked for.
    pub fn wanted(self) -> sheet::Accompaniment {
        let address = self.place_address;
        sheet::Accompaniment {
            companion: self.companion,
            sent_by: self.sent_by,
            place: self.place.map(|name| Place { name, address }),
            may: self.may,
            until: self.until,
        }
    }
}
