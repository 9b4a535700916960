use std::path::PathBuf;

use app::session::{confirm_recovery, make_recovery, open_with_recovery, reset_password};
use clap::Subcommand;
use serde::Serialize;

use crate::clock::{calibrated_cost, clock};
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::progress::waiting;
use crate::secret::{self, Purpose};

/// `recovery`
#[derive(Subcommand)]
pub enum Recovery {
    /// Make the code of a new recovery sheet and print it; a former sheet fits until this one was confirmed
    Make,
    /// Read the code, as typed back from the printed sheet, from standard input; if it fits, every other sheet ends
    Confirm,
    /// Read the code from standard input and put a new password in place of the forgotten one
    Open {
        /// A file with the new password in its first line; else the variable ANKOMMEN_NEW_PASSWORD, else a prompt
        #[arg(long, value_name = "FILE")]
        new_password_file: Option<PathBuf>,
    },
}

#[derive(Serialize)]
struct Sheet<'a> {
    lines: Vec<&'a str>,
}

impl Recovery {
    /// # Errors
    /// `recovery_mistyped`, `wrong_recovery_code`, and those of opening.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Recovery::Make => {
                let session = context.open()?;
                let lines = make_recovery(&session)?;
                let sheet = Sheet {
                    lines: lines.iter().map(|line| line.as_str()).collect(),
                };
                context.printer.document(&sheet, |sheet| sheet.lines.join("\n"))?;
            }
            Recovery::Confirm => {
                let mut session = context.open()?;
                confirm_recovery(&mut session, &code()?)?;
            }
            Recovery::Open { new_password_file } => {
                let database = context.database()?;
                let session = open_with_recovery(&database, &code()?, clock())?;
                let new = secret::password(new_password_file.as_deref(), Purpose::ChangedPassword)?;
                waiting("Changing the password", || {
                    reset_password(&session, &new, calibrated_cost()?)
                })?;
            }
        }
        Ok(Ending::Done)
    }
}

fn code() -> Result<zeroize::Zeroizing<String>> {
    secret::typed("The code of the recovery sheet, then an empty line:", |_| false)
}
