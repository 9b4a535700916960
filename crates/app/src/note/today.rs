use super::views;
use crate::view::NoteView;
use crate::{Result, Session};

/// How far back a note of today can have been written, in milliseconds: a day and a half, for whoever notes at midnight in
/// another time zone.
const LOOK_BACK_MS: u64 = 36 * 60 * 60 * 1000;

/// The contacts of today, newest first.
///
/// # Errors
/// `wrong_seat` at the office; file errors.
pub fn today(session: &Session) -> Result<Vec<NoteView>> {
    session.require_worker()?;
    let (reader, now) = (session.reader(), session.now());
    let notes = reader.notes_of_day(now.local.date(), now.unix_ms.saturating_sub(LOOK_BACK_MS))?;
    views(&reader, notes)
}
