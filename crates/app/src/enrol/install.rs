use bundle::SignedRoster;

use crate::roster::{put, put_project_rows, read};
use crate::{ErrorCode, Result, Session};

/// Takes in a roster. The first one is believed by the eight words of the office's printed sheet, each later one by the
/// key that the first one named.
///
/// # Errors
/// `words_differ` when they are missing or wrong for a first roster, `roster_untrusted`, `roster_older`, `not_enrolled`
/// when this device is not in it, `not_an_enrolment_file`; file errors.
pub fn install(session: &mut Session, roster: &[u8], typed_words: Option<&str>) -> Result<()> {
    let file = SignedRoster::parse(roster)?;
    let roster = match read(&session.reader())? {
        Some(current) => file.verify_update(&current)?,
        None => file.verify_first(typed_words.unwrap_or_default())?,
    };
    let own = session.store.origin().device;
    if roster.device(own).is_none() {
        return Err(ErrorCode::NotEnrolled.into());
    }
    let mut profile = session.profile.clone();
    session.write("roster_install", |writer| {
        put(writer, &roster, &file)?;
        put_project_rows(writer, &roster, own, &mut profile)
    })?;
    session.profile = profile;
    Ok(())
}
