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
//! | `index` | how the search is kept up |
//! | `reader`, `query` | how things are read |
//! | `upgrade` | what a newer version must do once |
//! | `check` | whether all of it is sound |
//!
//! To add a field: the model, then `schema/state.sql` and a migration; nothing else here names fields. To add a noun: the
//! model, then its table in `schema/state.sql` and a migration.

mod apply;
mod change;
mod channel;
mod check;
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
mod upgrade;
mod write;

pub use change::NewRow;
pub use channel::{BundleRecord, Channel, Confirmed};
pub use check::{Finding, Report};
pub use error::{Result, StoreError};
pub use files::{Files, check_recovery, has_recovery};
pub use log::Appended;
pub use office::{OfficeSnapshot, OfficeTotal};
pub use open::Store;
pub use query::{ListImport, NoteRow, PersonHit, Step};
pub use reader::{Reader, Row};
pub use row::StepId;
pub use write::{Changed, Done, Stamp, Writer};

#[cfg(test)]
mod tests;
