use model::record::{ATTACHMENT, Attachment};
use model::{AttachmentId, Record as _};

use crate::text::{day, filled, line};
use crate::view::AttachmentChange;
use crate::{ErrorCode, Result, Session};

/// Says anew what a picture shows, and of which day it is.
///
/// # Errors
/// `not_found`, `too_long`, `invalid_field`, `wrong_seat` at the office; file errors.
pub fn edit(session: &mut Session, id: AttachmentId, change: &AttachmentChange) -> Result<()> {
    session.require_worker()?;
    line("title", &change.title)?;
    day("taken_on", change.taken_on)?;
    session.write("attachment_edit", |writer| {
        let before = writer
            .reader()
            .get::<Attachment>(id)?
            .ok_or(ErrorCode::NotFound)?;
        let after = Attachment {
            title: filled(&change.title),
            taken_on: change.taken_on.or(before.taken_on),
            ..before.clone()
        };
        Ok(writer.edit(ATTACHMENT.no, id.into(), before.changes_to(&after))?)
    })?;
    Ok(())
}
