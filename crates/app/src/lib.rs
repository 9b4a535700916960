//! The verbs a shell may call. A verb is a file; a noun is a folder. Each takes the unlocked [`Session`], decides, and
//! writes through the one function of the store that begins, stamps, records, audits and commits.

pub mod bundle;
pub mod check;
pub mod conflict;
pub mod consent;
pub mod demo;
pub mod enrol;
mod error;
pub mod export;
pub mod files;
pub mod household;
pub mod identity;
pub mod import;
mod keys;
pub mod note;
pub mod office;
pub mod password;
pub mod person;
pub mod relationship;
pub mod roster;
mod row_id;
pub mod search;
pub mod session;
pub mod shelter;
pub mod status;
pub mod step;
mod text;
pub mod view;

pub use error::{AppError, ErrorCode, Result};
// What a shell names when it calls a verb.
pub use crypto::vault::KdfCost;
pub use deadlines;
pub use model::record::PERSON;
pub use model::{
    CaseNoteId, ConsentId, HouseholdId, OpId, PersonId, RelationshipId, RowId, Scope, ShelterId, code,
};
pub use session::{Clock, Now, Session};
