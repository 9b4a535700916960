use procedure::{Document, Group, Kind};

use super::tables;
use crate::Result;

/// The kinds of events that can be entered, in the order in which they usually happen.
///
/// # Errors
/// None that a release could have.
pub fn kinds() -> Result<Vec<Kind>> {
    let all = tables()?.kinds().iter();
    Ok(all.filter(|kind| kind.group != Group::Derived).cloned().collect())
}

/// The kinds of documents that can show an event.
///
/// # Errors
/// None that a release could have.
pub fn documents() -> Result<Vec<Document>> {
    Ok(tables()?.documents().to_vec())
}
