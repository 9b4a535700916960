//! Steps: what one verb wrote, and undoing it.

mod list;
mod undo;

pub use list::list;
pub use undo::undo;

/// What is done for good. What was erased is erased; who belongs to the project is undone by a newer roster that says so,
/// not by forgetting one that others have read; what came from others is theirs.
fn is_for_good(verb: &str) -> bool {
    matches!(
        verb,
        "attachment_erase"
            | "bundle_import"
            | "enrol_accept"
            | "erase_expired"
            | "person_erase"
            | "project_found"
            | "roster_install"
            | "roster_revoke"
    )
}
