use crate::view::SavedView;
use crate::{Result, Session};

/// The views of this device, in the order in which they were put.
///
/// # Errors
/// File errors.
pub fn list(session: &Session) -> Result<Vec<SavedView>> {
    super::read(&session.reader())
}
