//! What a call works with: its shared options, the open database, the printer.

use std::path::{Path, PathBuf};

use app::{Session, session};
use zeroize::Zeroizing;

use crate::args::Shared;
use crate::clock::clock;
use crate::failure::{Ending, Failure, Result};
use crate::print::Printer;
use crate::progress::waiting;
use crate::secret::{self, Purpose};

/// The context of one call.
pub struct Context {
    shared: Shared,
    /// For results.
    pub printer: Printer,
}

impl Context {
    /// For these options.
    pub fn new(shared: Shared) -> Context {
        let printer = Printer::new(shared.json);
        Context { shared, printer }
    }

    /// The database that was named.
    ///
    /// # Errors
    /// Wrong usage when none was.
    pub fn database(&self) -> Result<PathBuf> {
        self.shared
            .db
            .clone()
            .ok_or_else(|| Failure::usage("this call needs a database: --db FILE"))
    }

    /// Whether a database was named.
    pub fn has_database(&self) -> bool {
        self.shared.db.is_some()
    }

    /// The password of the database.
    ///
    /// # Errors
    /// `file_missing` and file errors; wrong usage when there is none and nobody to ask.
    pub fn password(&self) -> Result<Zeroizing<String>> {
        secret::password(self.shared.password_file.as_deref(), Purpose::OpenDatabase)
    }

    /// A password for a database that does not have one yet; asked twice.
    ///
    /// # Errors
    /// As [`Context::password`].
    pub fn first_password(&self) -> Result<Zeroizing<String>> {
        secret::password(self.shared.password_file.as_deref(), Purpose::NewDatabase)
    }

    /// Unlocks the database.
    ///
    /// # Errors
    /// Those of [`session::open`], and of the password.
    pub fn open(&self) -> Result<Session> {
        let database = self.database()?;
        // What is not there needs no password.
        if !database.exists() {
            return Err(app::ErrorCode::DatabaseMissing.into());
        }
        let password = self.password()?;
        open(&database, &password)
    }

    /// Ends the call: hands over the results.
    ///
    /// # Errors
    /// Standard output cannot be written.
    pub fn finish(&mut self, ending: Ending) -> Result<Ending> {
        self.printer.flush()?;
        Ok(ending)
    }
}

fn open(database: &Path, password: &str) -> Result<Session> {
    Ok(waiting("Opening the database", || {
        session::open(database, password, clock())
    })?)
}
