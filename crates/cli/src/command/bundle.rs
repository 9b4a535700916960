mod export;
mod import;
mod inspect;

use app::bundle;
use app::view::BundleHistory;
use clap::Subcommand;

use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::coded;

/// `bundle`
#[derive(Subcommand)]
pub enum Bundle {
    /// Write a bundle, or only list what would go and what stays
    Export(export::Export),
    /// What can be known of a bundle: without a database what anybody can see, with one what its key opens
    Inspect(inspect::Inspect),
    /// Take in bundles: files, or all bundles in a folder, whatever their order
    Import(import::Import),
    /// What left and what came, newest first
    #[command(
        after_long_help = "Columns: time, out or in, scope, number, from, to, persons, bytes, confirmed. With \
        --json: one object a line."
    )]
    History {
        /// Not more than this many
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
}

impl Bundle {
    /// # Errors
    /// Those of the verbs.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Bundle::Export(call) => call.run(context),
            Bundle::Inspect(call) => call.run(context),
            Bundle::Import(call) => call.run(context),
            Bundle::History { limit } => {
                for bundle in bundle::history(&context.open()?, limit.unwrap_or(u32::MAX))? {
                    context.printer.line(&bundle, columns)?;
                }
                Ok(Ending::Done)
            }
        }
    }
}

fn columns(line: &BundleHistory) -> Vec<String> {
    vec![
        line.at.to_string(),
        if line.is_outgoing { "out" } else { "in" }.to_owned(),
        coded(line.bundle.scope),
        line.bundle.seq.to_string(),
        line.bundle.from.clone(),
        line.bundle.to.clone(),
        line.persons.to_string(),
        line.bytes.to_string(),
        line.is_confirmed.to_string(),
    ]
}
