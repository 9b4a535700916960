use bundle::SignedRoster;

use super::stored::read;
use crate::view::RosterFile;
use crate::{Result, Session};

/// What a file says of itself, so that somebody who chose the wrong one sees it before typing eight words. Nothing of it is
/// believed yet.
///
/// # Errors
/// `not_an_enrolment_file`, `bundle_newer_format`; file errors.
pub fn look(session: &Session, roster: &[u8]) -> Result<RosterFile> {
    let told = SignedRoster::parse(roster)?.read_unverified()?;
    Ok(RosterFile {
        project: told.project.name,
        version: told.version,
        needs_words: read(&session.reader())?.is_none(),
    })
}
