//! Writing out the whole caseload, for whoever takes it into another program. The text is readable by everybody: the shell
//! warns before. Complete is [`jsonl`], which [`crate::import::jsonl`] reads back; [`csv`] and [`xlsx`] are for looking at.
//!
//! Each writes to an output; [`crate::files::NewFile`] sees to it that a file is whole or not there.

mod csv;
mod jsonl;
mod people;
pub(crate) mod tables;
mod xlsx;

pub use self::csv::csv;
pub use self::jsonl::jsonl;
pub use self::xlsx::xlsx;

use crate::AppError;

/// What went wrong with the output: `disk_full`, `read_only` or `io`.
fn refuse(error: std::io::Error) -> AppError {
    use std::io::ErrorKind as K;
    match error.kind() {
        K::StorageFull | K::QuotaExceeded | K::PermissionDenied | K::ReadOnlyFilesystem => {
            store::StoreError::from(error).into()
        }
        K::WriteZero | K::FileTooLarge => crate::ErrorCode::DiskFull.into(),
        _ => crate::ErrorCode::Io.into(),
    }
}
