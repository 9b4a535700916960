use std::path::PathBuf;

use app::session::{change_password, open};
use clap::Subcommand;

use crate::clock::{calibrated_cost, clock};
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::progress::waiting;
use crate::secret::{self, Purpose};

/// `password`
#[derive(Subcommand)]
pub enum Password {
    /// Put a new password in place of the old one; the data is not encrypted again
    Change {
        /// A file with the new password in its first line; else the variable ANKOMMEN_NEW_PASSWORD, else a prompt
        #[arg(long, value_name = "FILE")]
        new_password_file: Option<PathBuf>,
    },
}

impl Password {
    /// # Errors
    /// Those of [`change_password`].
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let Password::Change { new_password_file } = self;
        let database = context.database()?;
        if !database.exists() {
            return Err(app::ErrorCode::DatabaseMissing.into());
        }
        let old = context.password()?;
        let session = waiting("Opening the database", || open(&database, &old, clock()))?;
        let new = secret::password(new_password_file.as_deref(), Purpose::ChangedPassword)?;
        waiting("Changing the password", || {
            change_password(&session, &old, &new, calibrated_cost()?)
        })?;
        Ok(Ending::Done)
    }
}
