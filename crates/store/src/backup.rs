//! Copies of the whole database, for the day on which it is lost.
//!
//! | file | answers |
//! |---|---|
//! | `archive` | what a backup file is, and how it is read |
//! | `copy` | how one is made of an open database |
//! | `keep` | which are there, and which are old enough to go |
//! | `key` | how one is opened and looked through |
//! | `restore` | how a database is made of one again |

mod archive;
mod copy;
mod keep;
mod key;
mod restore;

pub use archive::{Archive, BackupFact, ENDING, Reason};
pub use copy::DatabaseCopy;
pub use keep::{FoundBackup, KEPT_DAYS, list, prune};
pub use key::BackupKey;
pub use restore::Restoring;

pub(crate) use copy::copy_before_upgrade;
