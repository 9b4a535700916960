//! What can go wrong with the file. No message holds a value of a cell or the text of an SQL error.

use crypto::vault::Mistyped;
use rusqlite::ErrorCode;

/// A failure of the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no database at this place.
    #[error("there is no database at this place")]
    Missing,
    /// There is one already.
    #[error("there is a database at this place already")]
    Exists,
    /// The file beside the database with the key slots is missing or damaged.
    #[error("the key slots beside the database are missing or damaged")]
    SlotsDamaged,
    /// The password opens no slot.
    #[error("the password does not fit")]
    WrongPassword,
    /// The code of the recovery sheet has a typing mistake.
    #[error("the recovery code has a typing mistake")]
    RecoveryMistyped(Mistyped),
    /// The code of the recovery sheet is not of this database.
    #[error("the recovery code is not of this database")]
    WrongRecoveryCode,
    /// The file, or its folder, was taken away while the database was open.
    #[error("the database was taken away while it was open")]
    Lost,
    /// The database is damaged.
    #[error("the database is damaged")]
    Damaged,
    /// The file is no backup.
    #[error("the file is no backup")]
    NotABackup,
    /// The backup is damaged.
    #[error("the backup is damaged")]
    BackupDamaged,
    /// A newer version made it.
    #[error("the database was made by a newer version")]
    Newer,
    /// Another process has it open.
    #[error("the database is open elsewhere")]
    Busy,
    /// It, or its folder, cannot be written.
    #[error("the database cannot be written")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// Reading or writing failed.
    #[error("reading or writing failed")]
    Io,
    /// The file with the content of an attachment is gone.
    #[error("the content of an attachment is gone")]
    ContentMissing,
    /// The content of an attachment was altered.
    #[error("the content of an attachment is damaged")]
    ContentDamaged,
    /// There is no such row.
    #[error("there is no such row")]
    NotFound,
    /// A fault in the program: a statement that does not fit the schema.
    #[error("a statement failed")]
    Statement,
}

/// The result of reading or writing.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        if matches!(error, rusqlite::Error::QueryReturnedNoRows) {
            return StoreError::NotFound;
        }
        if is_sqlcipher_at_a_loss(&error) {
            return StoreError::Damaged;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => StoreError::ReadOnly,
            Some(ErrorCode::DiskFull) => StoreError::Full,
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => StoreError::Io,
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => StoreError::Damaged,
            _ => StoreError::Statement,
        }
    }
}

/// SQLCipher reports a page that does not fit its checksum as a lack of memory, and from then on everything fails without
/// a reason. A statement that is wrong in itself would be given one.
fn is_sqlcipher_at_a_loss(error: &rusqlite::Error) -> bool {
    match error {
        rusqlite::Error::SqliteFailure(code, _) if code.code == ErrorCode::OutOfMemory => true,
        rusqlite::Error::SqliteFailure(code, Some(said)) => {
            code.extended_code == 1 && said == "SQL logic error"
        }
        _ => false,
    }
}

/// A column that holds another kind of value than the schema says.
impl From<rusqlite::types::FromSqlError> for StoreError {
    fn from(_: rusqlite::types::FromSqlError) -> StoreError {
        StoreError::Damaged
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> StoreError {
        match error.kind() {
            std::io::ErrorKind::NotFound => StoreError::Missing,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::ReadOnly
            }
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => StoreError::Full,
            _ => StoreError::Io,
        }
    }
}

impl From<crypto::vault::VaultError> for StoreError {
    fn from(error: crypto::vault::VaultError) -> StoreError {
        use crypto::vault::VaultError as V;
        match error {
            V::WrongPassword => StoreError::WrongPassword,
            V::WrongRecoveryCode => StoreError::WrongRecoveryCode,
            V::RecoveryCode(typed) => StoreError::RecoveryMistyped(typed.mistyped()),
            // A code of whatever other database: here no sheet was ever made.
            V::MissingSlot { kind: "recovery" } => StoreError::WrongRecoveryCode,
            V::NewerFormat { .. } => StoreError::Newer,
            _ => StoreError::SlotsDamaged,
        }
    }
}
