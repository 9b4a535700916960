use app::ErrorCode;
use app::deadlines::{Rule, Rules};
use chrono::NaiveDate;
use clap::Args;

use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::maybe;

/// `deadline list`
#[derive(Args)]
pub struct List {
    /// Only the rules that are valid on this day
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
}

impl List {
    /// # Errors
    /// Standard output cannot be written.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        for rule in shipped()?.all() {
            if self.on.is_none_or(|day| rule.is_valid_on(day)) {
                context.printer.line(rule, columns)?;
            }
        }
        Ok(Ending::Done)
    }
}

/// The rules that are part of the program.
///
/// # Errors
/// None that a release could have: a test parses the same text.
pub fn shipped() -> Result<&'static Rules> {
    Rules::shipped().map_err(|_| ErrorCode::Internal.into())
}

fn columns(rule: &Rule) -> Vec<String> {
    vec![
        rule.id.clone(),
        maybe(rule.group.clone()),
        rule.name.clone(),
        rule.source.clone(),
        maybe(rule.valid_from),
        maybe(rule.valid_to),
        maybe(rule.rechtsstand),
    ]
}
