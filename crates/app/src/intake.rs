//! What somebody brought, on a stick or by a double click: looked at first, taken in when told to. A file is what its
//! content says; its name says nothing.

mod list;
mod look;
mod recognise;
mod roster;
mod take;

pub use list::list;
pub use look::look;
pub use recognise::{LIST_ENDINGS, recognise};
pub use take::take;

use std::path::Path;

use crate::view::{ImportOutcome, ImportState, IntakeFile, IntakeKind};

/// A file of which nothing is known but its name.
fn unlooked(file: &Path, kind: IntakeKind) -> IntakeFile {
    IntakeFile {
        kind,
        who: String::new(),
        outcome: ImportOutcome::refused(file),
        effect: None,
    }
}

/// The same, refused with this error.
fn refused(file: &Path, kind: IntakeKind, error: &crate::AppError) -> IntakeFile {
    let mut refused = unlooked(file, kind);
    refused.outcome.state = ImportState::Refused;
    refused.outcome.code = Some(error.code.code());
    refused
}
