use std::collections::BTreeMap;
use std::path::PathBuf;

use app::bundle::{self, ImportOptions};
use app::view::{ImportOutcome, ImportState};
use clap::Args;

use crate::context::Context;
use crate::failure::{Ending, Result, say};
use crate::print::{coded, maybe};
use crate::progress::waiting;

/// `bundle import`
#[derive(Args)]
#[command(
    after_long_help = "Columns: file, state (imported, already_imported, waiting, would_import, refused), code, \
    from, number, persons, operations, people forgotten, conflicts, missing number, receipt. With --json: one object \
    a line. Exit 1 when a file was refused; the others are taken in all the same."
)]
pub struct Import {
    /// Files or folders
    #[arg(value_name = "FILE|DIR", required = true)]
    places: Vec<PathBuf>,
    /// Only say what would happen
    #[arg(long)]
    dry_run: bool,
    /// Where receipts go; without it, beside each bundle
    #[arg(long, value_name = "DIR")]
    receipts: Option<PathBuf>,
}

impl Import {
    /// # Errors
    /// `file_missing`; a bundle that is refused is a result.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let mut files = Vec::new();
        for place in &self.places {
            files.extend(bundle::list_files(place)?);
        }
        let mut session = context.open()?;
        let options = ImportOptions {
            dry_run: self.dry_run,
            receipts: self.receipts,
            ..ImportOptions::default()
        };
        let outcomes = waiting("Taking in the bundles", || {
            bundle::import_many(&mut session, &files, &options)
        });
        let mut ending = Ending::Done;
        for outcome in &outcomes {
            context.printer.line(outcome, columns)?;
            if let Some(code) = &outcome.code {
                eprintln!("{}:", crate::print::visible(&outcome.file));
                say(code, &BTreeMap::new());
            }
            if outcome.state == ImportState::Refused {
                ending = Ending::Refused;
            }
        }
        Ok(ending)
    }
}

fn columns(outcome: &ImportOutcome) -> Vec<String> {
    let bundle = outcome.bundle.as_ref();
    vec![
        outcome.file.clone(),
        coded(outcome.state),
        maybe(outcome.code.clone()),
        maybe(bundle.map(|bundle| bundle.from.clone())),
        maybe(bundle.map(|bundle| bundle.seq)),
        outcome.persons.to_string(),
        outcome.operations.to_string(),
        outcome.revocations.to_string(),
        outcome.conflicts.to_string(),
        maybe(outcome.missing),
        maybe(outcome.receipt.clone()),
    ]
}
