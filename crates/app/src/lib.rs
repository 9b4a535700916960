//! The verbs a shell may call. A verb is a file; a noun is a folder. Each takes the unlocked [`Session`], decides, and
//! writes through the one function of the store that begins, stamps, records, audits and commits.

pub mod about;
pub mod attachment;
pub mod backup;
pub mod bundle;
pub mod check;
pub mod conflict;
pub mod consent;
pub mod deadline;
pub mod demo;
pub mod display;
pub mod draft;
mod due;
pub mod enrol;
mod error;
pub mod export;
pub mod files;
pub mod folder;
pub mod household;
pub mod identity;
pub mod import;
pub mod intake;
mod keys;
pub mod letter;
pub mod name;
pub mod note;
pub mod office;
pub mod password;
pub mod person;
pub mod preference;
pub mod procedure;
pub mod relationship;
pub mod roster;
mod row_id;
pub mod rule;
pub mod saved_view;
pub mod search;
pub mod session;
pub mod sheet;
pub mod shelter;
pub mod status;
pub mod stay;
pub mod step;
pub mod task;
mod text;
pub mod today;
pub mod view;
mod watch;
pub mod worker;

pub use error::{AppError, ErrorCode, Result};
// What a shell names when it calls a verb.
pub use crypto::vault::KdfCost;
pub use deadlines;
pub use model::record::PERSON;
pub use model::{
    AttachmentId, CaseNoteId, ConsentId, DeadlineId, HouseholdId, LetterId, OpId, PersonId, PersonNameId,
    ProcedureEventId, RelationshipId, RowId, Scope, ShelterId, StayId, TaskId, code,
};
pub use print;
pub use session::{Clock, Now, Session};
pub use store::StepId;
pub use watch::Watch;
