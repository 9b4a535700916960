//! What stands on every sheet of this desk and seldom changes. It is kept in the encrypted database of this device and
//! leaves with no bundle.

use print::Place;

use crate::text::line;
use crate::view::Letterhead;
use crate::{ErrorCode, Result, Session};

/// The setting that holds it.
const NAME: &str = "app.letterhead";
/// Lines of an address, or ways to reach somebody; more stands on no envelope.
const MOST_LINES: usize = 12;

/// What was kept last. What cannot be read any more says nothing: it only spares typing.
pub(super) fn read(session: &Session) -> Result<Letterhead> {
    let kept = session.reader().setting(NAME)?.unwrap_or_default();
    Ok(serde_json::from_slice(&kept).unwrap_or_default())
}

/// Keeps what the next sheet is to begin with. It is no step that could be undone: typing it again is as easy.
///
/// # Errors
/// `too_long`, `invalid_field` for control characters; `wrong_seat` at the office; file errors.
pub fn keep_letterhead(session: &mut Session, letterhead: &Letterhead) -> Result<()> {
    session.require_worker()?;
    let Letterhead { contact, .. } = letterhead;
    for text in [&contact.phone, &contact.email].into_iter().flatten() {
        line("worker.reach", text)?;
    }
    line("town", &letterhead.town)?;
    lines("worker.address", &contact.address)?;
    lines("officer", &letterhead.officer)?;
    for place in letterhead.authority.iter().chain(letterhead.recipients.values()) {
        check_place(place)?;
    }
    session.write("letterhead_keep", |writer| {
        let bytes = serde_json::to_vec(letterhead).map_err(|_| ErrorCode::Internal)?;
        Ok(writer.put_setting(NAME, &bytes)?)
    })?;
    Ok(())
}

fn check_place(place: &Place) -> Result<()> {
    line("recipient.name", &place.name)?;
    lines("recipient.name", &place.address)
}

fn lines(field: &str, texts: &[String]) -> Result<()> {
    for text in texts.iter().take(MOST_LINES) {
        line(field, text)?;
    }
    match texts.len() > MOST_LINES {
        true => Err(crate::AppError::new(ErrorCode::TooLong)
            .with("field", field)
            .with("limit", MOST_LINES)),
        false => Ok(()),
    }
}
