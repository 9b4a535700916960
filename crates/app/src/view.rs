//! What a shell shows: plain values that cross to the interface. Their TypeScript forms are generated into
//! `ui/src/backend/types` (a test of the package `tests` compares them) and are never written by hand.

mod about;
mod bundle;
mod caseload;
mod conflict;
mod consent;
mod display;
mod import;
mod intake;
mod note;
mod office;
mod person;
mod preference;
mod roster;
mod rule;
mod search;

pub use about::About;
pub use bundle::{
    BundleFact, BundleHistory, ExportPreview, ExportResult, FilePlace, ImportOutcome, ImportState, Leaving,
    Recipient, Standing, Staying, StayingReason,
};
pub use caseload::{CaseloadFact, Seat, Status};
pub use conflict::{ConflictValue, ConflictView};
pub use consent::{ConsentView, NewConsent};
pub use display::{Display, Language, Theme};
pub use import::{DraftView, ImportApplied, ImportPreview, MappedColumn};
pub use intake::{Effect, EffectKind, EffectLine, FieldChange, IntakeFile, IntakeKind, IntakeView, Progress};
pub use note::{NewNote, NoteView};
pub use office::{AreaOverview, OfficePerson, Overview, TotalView};
pub use person::{
    HouseholdView, NameView, NewPerson, PersonChange, PersonDetail, PersonFilter, PersonRef, PersonRow,
    RelationshipView, StayView,
};
pub use preference::{PreferenceChange, Preferences};
pub use roster::{DeviceView, RosterView, UnitView};
pub use rule::RuleTable;
pub use search::{Hit, HitKind, Matched, SearchResult};
