mod import;
mod show;
mod sign;

use std::borrow::Cow;

use app::deadlines::Rules as Table;
use app::rule;
use clap::Subcommand;

use crate::context::Context;
use crate::failure::{Ending, Result};

pub use show::columns;

/// `rules`
#[derive(Subcommand)]
pub enum Rules {
    /// The rules in use, each with its source and how well it was checked
    Show(show::Show),
    /// Take in newer rules that the project has signed: says what changes and which open deadlines move
    Import(import::Import),
    /// The office: sign a file of rules, to be carried to everybody
    Sign(sign::Sign),
}

impl Rules {
    /// # Errors
    /// Those of the verbs.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Rules::Show(call) => call.run(context),
            Rules::Import(call) => call.run(context),
            Rules::Sign(call) => call.run(context),
        }
    }
}

/// The rules to compute with: those of the database that was named, else those of the program.
///
/// # Errors
/// Those of [`rule::in_use`] and of opening.
pub fn in_use(context: &Context) -> Result<Cow<'static, Table>> {
    let session = context.has_database().then(|| context.open()).transpose()?;
    Ok(rule::in_use(session.as_ref())?)
}
