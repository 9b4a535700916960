//! The errors a shell sees: few codes, no personal data. A code exists only if a screen does something with it; its two
//! sentences (what happened, what to do now) are in `ui/src/i18n/*/error.json`, which the command line reads too.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A failure with its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{code:?}")]
pub struct AppError {
    /// Which.
    pub code: ErrorCode,
    /// What its sentences need: field names, row numbers, limits. Never a value that somebody typed about a person.
    #[serde(default)]
    pub params: BTreeMap<String, String>,
}

/// The result of a verb.
pub type Result<T> = std::result::Result<T, AppError>;

impl AppError {
    /// A failure whose sentences need nothing.
    pub fn new(code: ErrorCode) -> AppError {
        AppError {
            code,
            params: BTreeMap::new(),
        }
    }

    /// Adds what a sentence needs.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> AppError {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

impl From<ErrorCode> for AppError {
    fn from(code: ErrorCode) -> AppError {
        AppError::new(code)
    }
}

/// What can go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The caseload is locked: unlock it first.
    Locked,
    /// The password opens no slot.
    WrongPassword,
    /// The typed code of the recovery sheet has a mistake in it: `lines`, and in `places` also the group where it can be
    /// told (`1, 3.2` is somewhere in line 1 and in the second group of line 3).
    RecoveryMistyped,
    /// The code of the recovery sheet is well typed and not of this database.
    WrongRecoveryCode,
    /// The password is too short.
    PasswordTooShort,
    /// The password would be guessed within a year by somebody who has the computer.
    PasswordWeak,
    /// There is no database at this place.
    DatabaseMissing,
    /// There is one already.
    DatabaseExists,
    /// The file beside the database that holds the key slots is missing or damaged.
    SlotsDamaged,
    /// The database was here and is gone, or was taken away while it was open.
    DatabaseLost,
    /// The database is damaged; it was left as it is.
    DatabaseDamaged,
    /// A newer version of the program made the database.
    DatabaseNewer,
    /// Another program has the database open.
    DatabaseBusy,
    /// The database or its folder cannot be written.
    ReadOnly,
    /// The disk is full; nothing was saved.
    DiskFull,
    /// Reading or writing failed.
    Io,
    /// The file is no backup.
    BackupNotABackup,
    /// The backup is damaged; it was left as it is.
    BackupDamaged,
    /// The second place for backups is not there: no stick, no share.
    BackupPlaceAway,
    /// The folder cannot be the second place: the database itself lies in it.
    BackupPlaceUnfit,
    /// The file is not there.
    FileMissing,
    /// There is a file already; it is not overwritten.
    FileExists,
    /// The file is larger than the program takes.
    FileTooLarge,
    /// No such person, note or consent.
    NotFound,
    /// The person was erased for ever: nothing is left to show.
    PersonErased,
    /// A field does not take this value: `field`, `reason`.
    InvalidField,
    /// A text is longer than allowed: `field`, `limit`.
    TooLong,
    /// A name is missing.
    NameMissing,
    /// A note says neither what nor how long.
    NoteEmpty,
    /// This database has the other seat: the verb is not for it.
    WrongSeat,
    /// Restored from a backup, with new keys that no roster knows yet: enrol again.
    DeviceRestored,
    /// No roster yet: enrol first.
    NotEnrolled,
    /// Enrolled already.
    AlreadyEnrolled,
    /// The typed words are not those of the file: `positions`.
    WordsDiffer,
    /// The roster's signature is not that of this project.
    RosterUntrusted,
    /// The roster is older than the one here.
    RosterOlder,
    /// The file is no roster or enrolment request.
    NotAnEnrolmentFile,
    /// The roster has no unit or device of that name: `name`.
    UnknownRecipient,
    /// That scope may not go there: `scope`.
    ScopeNotAllowed,
    /// A demo database takes no real list and enrols nowhere without a warning.
    DemoDatabase,
    /// The file is no bundle.
    BundleNotABundle,
    /// The bundle is for somebody else.
    BundleNotForUs,
    /// The sender is not in the roster.
    BundleUnknownSender,
    /// The sender was retired or its device was lost.
    BundleRevokedSender,
    /// The signature does not fit.
    BundleBadSignature,
    /// The bundle is damaged or was changed.
    BundleDamaged,
    /// The bundle was cut short.
    BundleTruncated,
    /// Its format is newer than this version.
    BundleNewerFormat,
    /// It holds what its scope does not allow.
    BundleScopeViolated,
    /// It belongs to another project.
    BundleWrongProject,
    /// Two bundles claim the same number: a copied or restored device.
    BundleFork,
    /// An older snapshot than the one here; it was recorded, not applied.
    BundleOlder,
    /// The bundle is larger than allowed.
    BundleTooLarge,
    /// Another device of the same area knows things that this snapshot's sender did not: they must exchange a replica
    /// first. Its revocations were taken in.
    BundleNeedsReplica,
    /// The file is no list.
    ListNotAList,
    /// The list has no row of headings.
    ListNoHeader,
    /// The list is protected by a password.
    ListEncrypted,
    /// The list is in the old Excel format.
    ListOldFormat,
    /// The saved meaning of the columns does not fit the list, or is none: `column` or `line`.
    ListMappingUnfit,
    /// People or notes are here already: restoring needs a database without any.
    CaseloadNotEmpty,
    /// A line of an export cannot be read back: `line`.
    ExportUnreadable,
    /// The file is no signed file of rules.
    RulesNotAFile,
    /// The rules are in a form that only a newer version of the program reads.
    RulesNewerForm,
    /// The signature of the rules is not that of this project.
    RulesUntrusted,
    /// The rules are not newer than those in use: `in_use`, `offered`.
    RulesOlder,
    /// A line of the file of rules is not understood: `line`, `part`.
    RulesUnreadable,
    /// A rule contradicts itself or another one: `rule`.
    RulesContradict,
    /// Rules follow each other in a circle: `rules`.
    RulesCycle,
    /// A rule was changed or left out instead of ended: `rule`.
    RulesEdited,
    /// A sheet cannot do without something that stands in no record and that nobody has said: `field`.
    SheetIncomplete,
    /// A text on a sheet has letters that no shipped font has: `script`.
    PrintMissingGlyph,
    /// The file is no picture that the program can show, or a damaged one.
    AttachmentNotAPicture,
    /// The picture has more points than the program takes.
    AttachmentTooLarge,
    /// A person has no more attachments than so many: `limit`.
    AttachmentTooMany,
    /// Of an attachment only the entry is here, not the picture.
    AttachmentContentMissing,
    /// The picture of an attachment was altered on the disk.
    AttachmentDamaged,
    /// Nothing to undo, or something was changed since.
    CannotUndo,
    /// The letter is not taken back while pictures hang on it.
    CannotUndoPages,
    /// Somebody stopped it under way; nothing of what was under way is in.
    Cancelled,
    /// In the folder is nothing that this program takes in.
    NothingToTakeIn,
    /// The recipient's eight words were not compared yet: `name`.
    WordsNotCompared,
    /// A command was called with arguments that do not fit.
    Usage,
    /// A fault in the program.
    Internal,
}

impl ErrorCode {
    /// As it is printed and looked up: `wrong_password`.
    pub fn code(self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::String(code)) => code,
            _ => "internal".to_owned(),
        }
    }
}

impl From<store::StoreError> for AppError {
    fn from(error: store::StoreError) -> AppError {
        use store::StoreError as S;
        if let S::RecoveryMistyped(mistyped) = error {
            return crate::session::recovery_mistyped(mistyped);
        }
        AppError::new(match error {
            S::Missing => ErrorCode::DatabaseMissing,
            S::Exists => ErrorCode::DatabaseExists,
            S::SlotsDamaged => ErrorCode::SlotsDamaged,
            S::WrongPassword => ErrorCode::WrongPassword,
            S::RecoveryMistyped(_) => ErrorCode::RecoveryMistyped,
            S::WrongRecoveryCode => ErrorCode::WrongRecoveryCode,
            S::Lost => ErrorCode::DatabaseLost,
            S::NotABackup => ErrorCode::BackupNotABackup,
            S::BackupDamaged => ErrorCode::BackupDamaged,
            S::Damaged => ErrorCode::DatabaseDamaged,
            S::Newer => ErrorCode::DatabaseNewer,
            S::Busy => ErrorCode::DatabaseBusy,
            S::ReadOnly => ErrorCode::ReadOnly,
            S::Full => ErrorCode::DiskFull,
            S::Io => ErrorCode::Io,
            S::ContentMissing => ErrorCode::AttachmentContentMissing,
            S::ContentDamaged => ErrorCode::AttachmentDamaged,
            S::NotFound => ErrorCode::NotFound,
            S::Statement => ErrorCode::Internal,
        })
    }
}

impl From<print::PrintError> for AppError {
    fn from(error: print::PrintError) -> AppError {
        use print::PrintError as P;
        match error {
            P::Empty { field } => crate::text::incomplete(field),
            P::MissingGlyph { script } => AppError::new(ErrorCode::PrintMissingGlyph).with("script", script),
            P::Unknown => ErrorCode::Usage.into(),
            // Where in the crate it failed says nothing about people, and helps nobody but us.
            _ => ErrorCode::Internal.into(),
        }
    }
}
