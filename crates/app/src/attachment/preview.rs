use model::AttachmentId;
use model::record::Attachment;

use super::get::content;
use super::picture;
use crate::{ErrorCode, Result, Session};

/// A small picture for a list, JPEG.
///
/// # Errors
/// Those of [`super::get`].
pub fn preview(session: &Session, id: AttachmentId) -> Result<Vec<u8>> {
    session.require_worker()?;
    let reader = session.reader();
    reader.get::<Attachment>(id)?.ok_or(ErrorCode::NotFound)?;
    picture::preview(&content(&reader, id)?)
}
