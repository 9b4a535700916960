//! How a call ends.

use std::collections::BTreeMap;
use std::io::{ErrorKind, Write as _, stderr};
use std::process::ExitCode;

use app::{AppError, ErrorCode};

use crate::sentence::sentences;

/// A call that was understood and carried out, as far as it could be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Done.
    Done,
    /// Something was refused or found wrong, and was said.
    Refused,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> ExitCode {
        match ending {
            Ending::Done => ExitCode::SUCCESS,
            Ending::Refused => ExitCode::from(1),
        }
    }
}

/// A call that was not carried out.
pub enum Failure {
    /// Refused or failed: exit 1.
    App(AppError),
    /// Called wrongly: exit 2.
    Usage(clap::Error),
    /// Nobody reads the results any more.
    Output(std::io::Error),
}

/// The result of a call.
pub type Result<T, E = Failure> = std::result::Result<T, E>;

impl Failure {
    /// A wrong call that the parser alone cannot see.
    pub fn usage(message: &str) -> Failure {
        let mut command = <crate::args::Cli as clap::CommandFactory>::command();
        Failure::Usage(command.error(clap::error::ErrorKind::MissingRequiredArgument, message))
    }

    /// Says what happened and gives the exit status.
    pub fn report(&self) -> ExitCode {
        match self {
            Failure::App(error) if error.code == ErrorCode::Usage => {
                say(&error.code.code(), &error.params);
                ExitCode::from(2)
            }
            Failure::App(error) => {
                say(&error.code.code(), &error.params);
                ExitCode::from(1)
            }
            Failure::Usage(error) => {
                let _ = write!(stderr(), "{error}");
                ExitCode::from(2)
            }
            // `ankommen person list | head` is no failure.
            Failure::Output(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Failure::Output(error) => {
                let code = match error.kind() {
                    ErrorKind::StorageFull => ErrorCode::DiskFull,
                    _ => ErrorCode::Io,
                };
                say(&code.code(), &BTreeMap::new());
                ExitCode::from(1)
            }
        }
    }
}

/// The two sentences of a code on standard error, and the code with its parameters for scripts and for asking.
pub fn say(code: &str, params: &BTreeMap<String, String>) {
    let details: String = params
        .iter()
        .map(|(name, value)| format!(" {name}={value}"))
        .collect();
    let text = format!("{}\n[{code}{details}]", sentences(code, params));
    // Where not even standard error can be written, the exit status has to do.
    let _ = writeln!(stderr(), "{}", crate::print::visible(&text));
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Failure {
        Failure::App(error)
    }
}

impl From<ErrorCode> for Failure {
    fn from(code: ErrorCode) -> Failure {
        Failure::App(code.into())
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        Failure::Output(error)
    }
}
