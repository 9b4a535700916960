//! How taking in a file ended.

use app::ErrorCode;
use app::view::{ImportOutcome, ImportState};

/// It is in.
pub const IN: (ImportState, Option<&str>) = (ImportState::Imported, None);

/// State and code.
pub fn ended(outcome: &ImportOutcome) -> (ImportState, Option<&str>) {
    (outcome.state, outcome.code.as_deref())
}

/// It must have been refused, with this code.
#[track_caller]
pub fn assert_refused(outcome: &ImportOutcome, code: ErrorCode) {
    let code = code.code();
    assert_eq!(
        ended(outcome),
        (ImportState::Refused, Some(code.as_str())),
        "{outcome:?}"
    );
}
