//! The key that signs rosters and rules, as every call that signs with it takes it.

use std::path::PathBuf;

use clap::Args;
use zeroize::Zeroizing;

use crate::failure::Result;
use crate::input::{LARGEST_ENROLMENT_FILE, bytes};
use crate::secret::{self, Purpose};

/// Where the key is, and where its password comes from.
#[derive(Args)]
pub struct RosterKey {
    /// The key that signs rosters
    #[arg(long, value_name = "FILE")]
    roster_key: PathBuf,
    /// A file with the password of that key; else the variable ANKOMMEN_ROSTER_PASSWORD, else a prompt
    #[arg(long, value_name = "FILE")]
    roster_password_file: Option<PathBuf>,
}

impl RosterKey {
    /// The key as it lies in its file, still sealed.
    ///
    /// # Errors
    /// `file_missing`, `file_too_large`; file errors.
    pub fn read(&self) -> Result<Vec<u8>> {
        bytes("roster_key", &self.roster_key, LARGEST_ENROLMENT_FILE)
    }

    /// The password that opens it.
    ///
    /// # Errors
    /// Those of [`secret::password`].
    pub fn password(&self) -> Result<Zeroizing<String>> {
        secret::password(self.roster_password_file.as_deref(), Purpose::OpenRosterKey)
    }
}
