//! The encrypted file in which a caseload lives. The only crate with SQL.
//!
//! | file | answers |
//! |---|---|
//! | `files` | what lies beside what: database, key slots, mark |
//! | `open` | how a database is made, unlocked and brought up to date |
//! | `write` | how every write begins and ends |
//! | `change` | what is done to rows here |
//! | `apply` | how an operation takes effect, whoever made it |
//! | `log` | how an operation is kept |
//! | `materialise` | how operations become the rows of the state |
//! | `purge` | how something is forgotten |
//! | `content` | what an attachment shows |
//! | `draft` | what is being typed and not saved yet |
//! | `index` | how the search is kept up |
//! | `reader`, `query` | how things are read |
//! | `channel`, `told` | what left, what came, and of whom |
//! | `upgrade` | what a newer version must do once |
//! | `backup` | how it is copied, and brought back from a copy |
//! | `check` | whether all of it is sound |
//!
//! To add a field: the model, then `schema/state.sql` and a migration; nothing else here names fields. To add a noun: the
//! model, then its table in `schema/state.sql` and a migration.

mod apply;
mod backup;
mod change;
mod channel;
mod check;
mod content;
mod draft;
mod error;
mod files;
mod index;
mod log;
mod mark;
mod materialise;
mod migrate;
mod office;
mod open;
mod purge;
mod query;
mod reader;
mod row;
mod setting;
mod told;
mod upgrade;
mod write;

pub use backup::{
    Archive, BackupFact, BackupKey, DatabaseCopy, ENDING as BACKUP_ENDING, FoundBackup, KEPT_DAYS, Reason,
    Restoring, list as list_backups, prune as prune_backups,
};
pub use change::NewRow;
pub use channel::{BundleRecord, Channel, Confirmed};
pub use check::{Finding, Report};
pub use content::Content;
pub use draft::Draft;
pub use error::{Result, StoreError};
pub use files::{Files, State, check_recovery, has_recovery, state};
pub use log::Appended;
pub use migrate::schema_version;
pub use office::{OfficeSnapshot, OfficeTotal};
pub use open::Store;
pub use query::{ListImport, NoteRow, PersonHit, Step, TaskRow};
pub use reader::{Reader, Row};
pub use row::StepId;
pub use told::Told;
pub use write::{Changed, Done, Stamp, Writer};

#[cfg(test)]
mod tests;
