use crate::view::KeptDraft;
use crate::{Result, Session};

/// Every draft, the one that was typed at last first.
///
/// # Errors
/// File errors.
pub fn list(session: &Session) -> Result<Vec<KeptDraft>> {
    let drafts = session.reader().drafts()?;
    Ok(drafts
        .into_iter()
        .map(|draft| super::view(session, draft))
        .collect())
}
