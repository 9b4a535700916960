use std::path::PathBuf;

use app::rule;
use clap::Args;

use crate::command::enrol::refuse_existing;
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::input::{LARGEST_ENROLMENT_FILE, bytes, text, write};
use crate::secret::{self, Purpose};

/// `rules sign`
#[derive(Args)]
#[command(
    after_long_help = "`rules show --csv` prints the rules in use to start from: count up `# version`, end a row with \
    `valid_to` and put the changed law into a new one. The form is described in docs/formats/rules.md."
)]
pub struct Sign {
    /// The rules, as a CSV file with its head
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
    /// The key that signs rosters
    #[arg(long, value_name = "FILE")]
    roster_key: PathBuf,
    /// A file with the password of that key; else the variable ANKOMMEN_ROSTER_PASSWORD, else a prompt
    #[arg(long, value_name = "FILE")]
    roster_password_file: Option<PathBuf>,
    /// Where the signed rules are written
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

impl Sign {
    /// # Errors
    /// Those of [`rule::sign`].
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        refuse_existing(&[&self.out])?;
        let rules = text("rules", &self.file, rule::LARGEST)?;
        let key = bytes("roster_key", &self.roster_key, LARGEST_ENROLMENT_FILE)?;
        let session = context.open()?;
        let password = secret::password(self.roster_password_file.as_deref(), Purpose::OpenRosterKey)?;
        write(&self.out, &rule::sign(&session, &rules, &key, &password)?)?;
        Ok(Ending::Done)
    }
}
