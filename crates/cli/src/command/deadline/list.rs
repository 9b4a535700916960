use chrono::NaiveDate;
use clap::Args;

use crate::command::rules::{columns, in_use};
use crate::context::Context;
use crate::failure::{Ending, Result};

/// `deadline list`
#[derive(Args)]
pub struct List {
    /// Only the rules that are valid on this day
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
}

impl List {
    /// # Errors
    /// Those of opening; standard output cannot be written.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        for rule in in_use(context)?.all() {
            if self.on.is_none_or(|day| rule.is_valid_on(day)) {
                context.printer.line(rule, columns)?;
            }
        }
        Ok(Ending::Done)
    }
}
