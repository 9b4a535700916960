//! What a shell shows: plain values that cross to the interface. Their TypeScript forms are generated into
//! `ui/src/backend/types` (a test of the package `tests` compares them) and are never written by hand.

mod bundle;
mod caseload;
mod conflict;
mod consent;
mod enrolment;
mod import;
mod note;
mod office;
mod password;
mod person;
mod roster;
mod search;

pub use bundle::{
    BundleFact, BundleHistory, ExportPreview, ExportResult, ImportOutcome, ImportState, Leaving, Staying,
    StayingReason,
};
pub use caseload::{CaseloadFact, RecoveryState, Seat, Status};
pub use conflict::{ConflictValue, ConflictView};
pub use consent::{ConsentView, NewConsent};
pub use enrolment::{EnrolmentWish, Identity, NewArea, PendingEnrolment, RosterFile, SafeSheet, Who};
pub use import::{DraftView, ImportApplied, ImportPreview, MappedColumn};
pub use note::{NewNote, NoteView};
pub use office::{AreaOverview, OfficePerson, Overview, TotalView};
pub use password::{Holds, PasswordStrength, WeakReason};
pub use person::{
    HouseholdView, NameView, NewPerson, PersonChange, PersonDetail, PersonFilter, PersonRef, PersonRow,
    RelationshipView, StayView,
};
pub use roster::{DeviceView, RosterView, UnitView};
pub use search::{Hit, HitKind, Matched, SearchResult};
