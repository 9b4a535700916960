//! What a shell shows: plain values that cross to the interface. Their TypeScript forms are generated into
//! `ui/src/backend/types` (a test of the package `tests` compares them) and are never written by hand.

mod about;
mod attachment;
mod backup;
mod bundle;
mod caseload;
mod conflict;
mod consent;
mod deadline;
mod disclosure;
mod display;
mod draft;
mod due;
mod enrolment;
mod erasure;
mod family;
mod import;
mod intake;
mod letter;
mod likeness;
mod note;
mod office;
mod password;
mod person;
mod preference;
mod procedure;
mod roster;
mod rule;
mod saved_view;
mod search;
mod sheet;
mod stay;
mod step;
mod story;
mod task;
mod today;

pub use ::procedure::{Document as ProcedureDocument, TrackStanding};
pub use about::About;
pub use attachment::{
    AttachmentAdded, AttachmentChange, AttachmentFilter, AttachmentView, AttachmentsAdded, NewAttachment,
};
pub use backup::{
    BackupDone, BackupList, BackupPlace, BackupReason, BackupRestore, BackupState, BackupView, BackupWhere,
};
pub use bundle::{
    BundleFact, BundleHistory, ExportPreview, ExportResult, FilePlace, ImportOutcome, ImportState, Leaving,
    Recipient, Standing, Staying, StayingReason,
};
pub use caseload::{CaseloadFact, RecoveryState, Seat, Status};
pub use conflict::{ConflictValue, ConflictView};
pub use consent::{ConsentView, NewConsent};
pub use deadline::{
    ChosenDays, DeadlineAsk, DeadlineBrief, DeadlineDetail, DeadlineFilter, DeadlineTask, DeadlineView,
    EndDeadline, FollowingRule, NewDeadline,
};
pub use disclosure::{DisclosureLine, Disclosures, Forgetting, Held, Known, OfficeKnows, ToldFact};
pub use display::{Display, Language, Theme};
pub use draft::KeptDraft;
pub use due::DueKind;
pub use enrolment::{EnrolmentWish, Identity, NewArea, PendingEnrolment, RosterFile, SafeSheet, Who};
pub use erasure::ErasurePreview;
pub use family::{FamilyMember, FamilyView, HouseholdFact, NewRelationship, Tie};
pub use import::{
    ChosenColumn, CorrectedRow, DraftView, ImportApplied, ImportPreview, KnownRow, ListDecisions,
    ListReading, MappedColumn, OpenedList,
};
pub use intake::{Effect, EffectKind, EffectLine, FieldChange, IntakeFile, IntakeKind, IntakeView, Progress};
pub use letter::{LetterEntered, LetterKind, LetterStart, LetterView, NewLetter, SenderName};
pub use likeness::{Likeness, LikenessReason};
pub use note::{NewFollowUp, NewNote, NoteView};
pub use office::{AreaOverview, OfficePerson, Overview, TotalView};
pub use password::{Holds, PasswordStrength, WeakReason};
pub use person::{
    HouseholdView, LanguageView, NameView, NewPerson, NextDue, PersonChange, PersonDetail, PersonFilter,
    PersonRef, PersonRow, RelationshipView, StayView,
};
pub use preference::{PreferenceChange, Preferences};
pub use procedure::{FamilyFact, NewProcedureEvent, ProcedureEventView, ProcedureView};
pub use roster::{DeviceView, RosterView, UnitView};
pub use rule::{MovedDeadline, RuleTable, RulesOrigin, RulesPreview};
pub use saved_view::{PersonSort, SavedView, ViewId};
pub use search::{Hit, HitKind, Matched, SearchResult};
pub use sheet::{KnownAppointment, KnownDeadline, Letterhead, SheetKnown, SheetLine, SheetOrder, SheetPages};
pub use stay::NewStay;
pub use step::StepView;
pub use story::{Place, StoryChange, StoryEntry, StoryEvent};
pub use task::{FollowUpDays, NewTask, TaskFilter, TaskView};
pub use today::{CalendarDay, Due, DueWhat, Today};
