use std::path::PathBuf;

use app::ErrorCode;
use app::backup::{RestoreOptions, Unlock, restore};
use clap::Args;
use serde::Serialize;

use super::{cost, new_password, secret_of};
use crate::clock::clock;
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::outline;
use crate::progress::waiting;

/// `backup restore`
#[derive(Args)]
pub struct Restore {
    /// The backup; --db names the place of the database
    #[arg(value_name = "FILE")]
    backup: PathBuf,
    /// Read the code of the recovery sheet from standard input and set a new password
    #[arg(long)]
    recovery: bool,
    /// With --recovery: a file with the new password in its first line; else the variable ANKOMMEN_NEW_PASSWORD, else a
    /// prompt
    #[arg(long, value_name = "FILE", requires = "recovery")]
    new_password_file: Option<PathBuf>,
    /// Move the database that lies there aside; it is never deleted
    #[arg(long)]
    move_aside: bool,
}

#[derive(Serialize)]
struct Restored {
    database: String,
    persons: u32,
    must_enrol_again: bool,
}

impl Restore {
    /// # Errors
    /// Those of [`restore`].
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let database = context.database()?;
        if !self.backup.exists() {
            return Err(ErrorCode::FileMissing.into()); // what is not there needs no password
        }
        if database.exists() && !self.move_aside {
            return Err(ErrorCode::DatabaseExists.into());
        }
        let secret = secret_of(context, self.recovery)?;
        let new = match self.recovery {
            true => Some(new_password(self.new_password_file.as_deref())?),
            false => None,
        };
        let unlock = match &new {
            None => Unlock::Password(&secret),
            Some(new_password) => Unlock::Recovery {
                code: &secret,
                new_password,
            },
        };
        let cost = cost()?;
        let session = waiting("Restoring the database", || {
            let options = RestoreOptions {
                backup: &self.backup,
                database: &database,
                unlock,
                may_move_aside: self.move_aside,
                cost,
            };
            restore(&options, clock())
        })?;
        let status = app::status::get(&session)?;
        let restored = Restored {
            database: database.to_string_lossy().into_owned(),
            persons: status.persons,
            must_enrol_again: status.is_restored,
        };
        context.printer.document(&restored, outline)?;
        Ok(Ending::Done)
    }
}
