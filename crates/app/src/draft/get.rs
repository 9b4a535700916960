use super::check_place;
use crate::view::KeptDraft;
use crate::{Result, Session};

/// The draft of one place, if there is one.
///
/// # Errors
/// `invalid_field` for a place that is none; file errors.
pub fn get(session: &Session, place: &str) -> Result<Option<KeptDraft>> {
    check_place(place)?;
    let draft = session.reader().draft(place)?;
    Ok(draft.map(|draft| super::view(session, draft)))
}
