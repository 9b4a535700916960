//! What can be typed, as far as every call shares it.

use std::path::PathBuf;

use clap::{Args, Parser};

use crate::command::Command;

const ABOUT: &str = "Ankommen on the command line: the same verbs as the window";

const LONG_ABOUT: &str = "\
Ankommen on the command line: the same verbs as the window, for drop folders, nightly reports and tests.

Results go to standard output, everything else to standard error. Without --json, lists have one entry a line with \
columns separated by tabs. With --json, a call prints one JSON document; calls that list (`list`, `history`, \
`bundle import`) print one JSON object a line.

The password of a database comes from --password-file, else from the variable ANKOMMEN_PASSWORD, else from a prompt.

Exit status: 0 done, 1 refused or failed (two sentences on standard error: what happened, what to do now), 2 wrong \
usage.";

/// The whole command line.
#[derive(Parser)]
#[command(name = "ankommen", version, about = ABOUT, long_about = LONG_ABOUT, max_term_width = 110)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// What every call takes, before or after its name.
    #[command(flatten)]
    pub shared: Shared,
}

/// Options that may stand anywhere.
#[derive(Args, Clone, Debug)]
pub struct Shared {
    /// The database
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        help_heading = "Options for every call"
    )]
    pub db: Option<PathBuf>,

    /// A file with the password of the database in its first line
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        help_heading = "Options for every call"
    )]
    pub password_file: Option<PathBuf>,

    /// Print JSON
    #[arg(long, global = true, help_heading = "Options for every call")]
    pub json: bool,
}
