use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

use crate::context::Context;
use crate::failure::{Ending, Result};

/// `completions`
#[derive(Args)]
pub struct Completions {
    /// The shell
    shell: Shell,
}

impl Completions {
    /// # Errors
    /// Standard output cannot be written.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let mut command = crate::args::Cli::command();
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, "ankommen", &mut script);
        context.printer.raw(&script)?;
        Ok(Ending::Done)
    }
}
