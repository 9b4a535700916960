use std::path::PathBuf;

use app::rule;
use clap::Args;

use crate::command::enrol::refuse_existing;
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::input::{text, write};
use crate::roster_key::RosterKey;

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
    #[command(flatten)]
    key: RosterKey,
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
        let key = self.key.read()?;
        let session = context.open()?;
        let password = self.key.password()?;
        write(&self.out, &rule::sign(&session, &rules, &key, &password)?)?;
        Ok(Ending::Done)
    }
}
