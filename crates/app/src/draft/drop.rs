use super::check_place;
use crate::{Result, Session};

/// Forgets a draft: it was saved, or thrown away. One that is not there is forgotten already.
///
/// # Errors
/// `invalid_field` for a place that is none; file errors.
pub fn drop(session: &mut Session, place: &str) -> Result<()> {
    check_place(place)?;
    session.write("draft_drop", |writer| Ok(writer.drop_draft(place)?))?;
    Ok(())
}
