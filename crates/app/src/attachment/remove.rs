use model::AttachmentId;
use model::record::{ATTACHMENT, Attachment};

use crate::{ErrorCode, Result, Session};

/// Takes a picture away. It can be brought back for thirty days, then it is erased for ever; [`super::erase`] does so at
/// once.
///
/// # Errors
/// `not_found`, `wrong_seat` at the office; file errors.
pub fn remove(session: &mut Session, id: AttachmentId) -> Result<()> {
    session.require_worker()?;
    session.write("attachment_remove", |writer| {
        writer
            .reader()
            .get::<Attachment>(id)?
            .ok_or(ErrorCode::NotFound)?;
        Ok(writer.delete(ATTACHMENT.no, id.into())?)
    })?;
    Ok(())
}
