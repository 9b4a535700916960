use std::path::PathBuf;

use app::deadline;
use app::files::write_new;
use clap::Args;

use crate::context::Context;
use crate::failure::{Ending, Result};

/// `deadline calendar`
#[derive(Args)]
pub struct Calendar {
    /// Where it is written
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Also write what is to be done; whoever sees the calendar reads it
    #[arg(long)]
    with_what: bool,
}

impl Calendar {
    /// # Errors
    /// `wrong_seat` at the office, `file_exists`; file errors.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let calendar = deadline::calendar(&context.open()?, self.with_what)?;
        write_new(&self.out, &calendar)?;
        Ok(Ending::Done)
    }
}
