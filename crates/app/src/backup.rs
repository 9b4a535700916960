//! Backups: encrypted copies of the database, beside it and in a second place; looking through them; and coming back from
//! one. A backup on a stolen laptop is stolen too, so without a second place nothing is safe.

mod before;
mod create;
mod disk;
mod find;
mod kept;
mod list;
mod place;
mod restore;
mod standing;
mod verify;

pub use before::before_import;
pub use create::{BackupDraft, Finished, begin, create, note, write_into};
pub use find::{find, own_of};
pub use list::{list, list_own};
pub use place::{choose_place, forget_place};
pub use restore::{RestoreOptions, Unlock, restore};
pub use verify::{Verification, begin_verify, verify_file};

pub use standing::is_daily_due;
pub(crate) use standing::standing;

use store::StoreError;

use crate::{AppError, ErrorCode};

/// How the name of a backup ends.
pub const ENDING: &str = store::BACKUP_ENDING;
pub use store::Reason;

/// What the store says of a backup file, which is no database.
fn of_backup(error: StoreError) -> AppError {
    match error {
        StoreError::Missing => ErrorCode::FileMissing.into(),
        error => error.into(),
    }
}

/// What the store says of the second place.
fn of_place(error: StoreError) -> AppError {
    match error {
        StoreError::Missing | StoreError::Io | StoreError::BackupDamaged => ErrorCode::BackupPlaceAway.into(),
        error => error.into(),
    }
}
