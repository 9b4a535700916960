//! What a shell shows: plain values that cross to the interface. Their TypeScript forms are generated into
//! `ui/src/backend/types` (a test of the package `tests` compares them) and are never written by hand.

mod bundle;
mod caseload;
mod conflict;
mod consent;
mod disclosure;
mod erasure;
mod family;
mod import;
mod likeness;
mod note;
mod office;
mod person;
mod roster;
mod search;
mod stay;
mod story;

pub use bundle::{
    BundleFact, BundleHistory, ExportPreview, ExportResult, ImportOutcome, ImportState, Leaving, Staying,
    StayingReason,
};
pub use caseload::{CaseloadFact, Seat, Status};
pub use conflict::{ConflictValue, ConflictView};
pub use consent::{ConsentView, NewConsent};
pub use disclosure::{DisclosureLine, Disclosures, Forgetting, Held, Known, OfficeKnows, ToldFact};
pub use erasure::ErasurePreview;
pub use family::{FamilyMember, FamilyView, HouseholdFact, NewRelationship, Tie};
pub use import::{DraftView, ImportApplied, ImportPreview, MappedColumn};
pub use likeness::{Likeness, LikenessReason};
pub use note::{NewNote, NoteView};
pub use office::{AreaOverview, OfficePerson, Overview, TotalView};
pub use person::{
    HouseholdView, LanguageView, NameView, NewPerson, PersonChange, PersonDetail, PersonFilter, PersonRef,
    PersonRow, RelationshipView, StayView,
};
pub use roster::{DeviceView, RosterView, UnitView};
pub use search::{Hit, HitKind, Matched, SearchResult};
pub use stay::NewStay;
pub use story::{FieldChange, Place, StoryEntry, StoryEvent};
