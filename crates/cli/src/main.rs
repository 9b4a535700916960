//! `ankommen`: the verbs of the window on the command line, for the office's IT, for tests and for benchmarks.
//!
//! Thin by intention: parse, call one verb of `app`, print. Results go to standard output, everything else to standard
//! error. Exit 0 is done, 1 refused or failed with a sentence and what to do now, 2 wrong usage.

mod args;
mod clock;
mod code;
mod command;
mod context;
mod failure;
mod fields;
mod input;
mod print;
mod progress;
mod roster_key;
mod secret;
mod sentence;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let cli = args::Cli::parse();
    let mut context = context::Context::new(cli.shared);
    match command::run(cli.command, &mut context).and_then(|ending| context.finish(ending)) {
        Ok(ending) => ending.into(),
        Err(failure) => failure.report(),
    }
}
