use chrono::NaiveDateTime;

use super::check_place;
use crate::text::invalid;
use crate::{AppError, ErrorCode, Result, Session};

/// Longest content, in characters: several times the longest note.
const LONGEST: usize = 200_000;

/// Keeps what stands in a form, in place of what was kept there before. It is durable when this comes back. Gives when it
/// was kept.
///
/// # Errors
/// `invalid_field` for a place that is none and for content that is no JSON, `too_long`; file errors, of which the form
/// says that the draft is not safe.
pub fn keep(session: &mut Session, place: &str, content: &str) -> Result<NaiveDateTime> {
    check_place(place)?;
    if content.chars().count() > LONGEST {
        return Err(AppError::new(ErrorCode::TooLong)
            .with("field", "draft")
            .with("limit", LONGEST));
    }
    if serde_json::from_str::<serde::de::IgnoredAny>(content).is_err() {
        return Err(invalid("draft", "no_json"));
    }
    let now = session.now();
    session.write("draft_keep", |writer| Ok(writer.keep_draft(place, content)?))?;
    Ok(session.local_at(now.unix_ms))
}
