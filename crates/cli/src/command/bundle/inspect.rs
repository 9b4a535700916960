use std::path::PathBuf;

use app::bundle;
use clap::Args;

use crate::context::Context;
use crate::failure::{Ending, Result, say};
use crate::print::outline;

/// `bundle inspect`
#[derive(Args)]
pub struct Inspect {
    /// The bundle
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Inspect {
    /// # Errors
    /// Those of [`bundle::inspect`].
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let session = match context.has_database() {
            true => Some(context.open()?),
            false => None,
        };
        let inspected = bundle::inspect(&self.file, session.as_ref())?;
        context.printer.document(&inspected, outline)?;
        match &inspected.refused {
            None => Ok(Ending::Done),
            Some(error) => {
                say(&error.code.code(), &error.params);
                Ok(Ending::Refused)
            }
        }
    }
}
