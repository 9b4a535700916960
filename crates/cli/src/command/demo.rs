use std::path::PathBuf;

use app::demo::{DemoOptions, make};
use clap::Args;

use crate::clock::{calibrated_cost, clock};
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::outline;
use crate::progress::counting;

/// `demo`
#[derive(Args)]
#[command(
    after_long_help = "Makes DIR/office.db, DIR/area-1.db and so on, with enrolled devices that trust each other, \
    and DIR/area-1-second.db, a second device of area 1 that is empty until it takes in a `replica` bundle. The password \
    of NAME.db is in DIR/passwords/NAME.txt. Nobody in it exists, and every database says so. The same seed gives the \
    same content."
)]
pub struct Demo {
    /// The folder; made if it is not there
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Areas
    #[arg(long, value_name = "N", default_value_t = 5)]
    areas: u32,
    /// People in each area
    #[arg(long, value_name = "N", default_value_t = 200)]
    persons: u32,
    /// Notes for each person
    #[arg(long, value_name = "N", default_value_t = 50)]
    notes: u32,
    /// Another one gives another city
    #[arg(long, value_name = "N", default_value_t = 42)]
    seed: u64,
}

impl Demo {
    /// # Errors
    /// `invalid_field`, `file_exists`; file errors. Nothing is left then.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let report = counting("Inventing a city", |progress| {
            let options = DemoOptions {
                out: self.out,
                areas: self.areas,
                persons: self.persons,
                notes: self.notes,
                seed: self.seed,
                cost: calibrated_cost()?,
            };
            make(&options, &clock, progress)
        })?;
        context.printer.document(&report, outline)?;
        Ok(Ending::Done)
    }
}
