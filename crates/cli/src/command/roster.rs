use std::path::PathBuf;

use app::roster;
use app::view::RosterView;
use clap::{Args, Subcommand};

use super::enrol::refuse_existing;
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::input::write;
use crate::roster_key::RosterKey;
use crate::secret;

/// `roster`
#[derive(Subcommand)]
pub enum Roster {
    /// Units and devices of the project, each with its eight words
    Show,
    /// Write the newest roster, to be carried to everybody who has an older one
    HandOn {
        /// Where the roster is written
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Type the eight words of a device while its owner reads them aloud (standard input), before the first replica to it
    Compare {
        /// The device
        #[arg(value_name = "DEVICE")]
        device: String,
    },
    /// The office: end a lost or retired device, and write the new roster, to be carried to everybody
    Revoke(Revoke),
}

/// `roster revoke`
#[derive(Args)]
pub struct Revoke {
    /// The device
    #[arg(value_name = "DEVICE")]
    device: String,
    #[command(flatten)]
    key: RosterKey,
    /// Where the new roster is written
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Roster {
    /// # Errors
    /// Those of the verbs.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Roster::Show => {
                let view = roster::show(&context.open()?)?;
                context.printer.document(&view, text)?;
            }
            Roster::HandOn { out } => write(&out, &roster::hand_on(&context.open()?)?)?,
            Roster::Compare { device } => {
                let mut session = context.open()?;
                let typed = secret::words("that the device's owner reads aloud")?;
                roster::compare(&mut session, &device, &typed)?;
            }
            Roster::Revoke(call) => {
                refuse_existing(&[&call.out])?;
                let key = call.key.read()?;
                let mut session = context.open()?;
                let password = call.key.password()?;
                let roster = roster::revoke(&mut session, &key, &password, &call.device)?;
                write(&call.out, &roster)?;
            }
        }
        Ok(Ending::Done)
    }
}

fn text(roster: &RosterView) -> String {
    let mut text = format!("{} (roster {})\n", roster.project, roster.version);
    for unit in &roster.units {
        text.push_str(&format!("\n{}: {}, {}\n", unit.name, unit.label, unit.employer));
        for device in roster.devices.iter().filter(|device| device.unit == unit.name) {
            let state = match (device.is_revoked, device.is_this) {
                (true, _) => " (revoked)",
                (false, true) => " (this device)",
                (false, false) => "",
            };
            text.push_str(&format!("  {}{state}: {}\n", device.name, device.worker));
            text.push_str(&format!("    {}\n", device.words.join(" ")));
        }
    }
    text
}
