use model::AttachmentId;
use model::code::MediaType;
use model::record::Attachment;
use store::Reader;

use crate::{ErrorCode, Result, Session};

/// A picture, to be shown.
pub struct Shown {
    /// What it is as a file.
    pub media_type: MediaType,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The picture itself, found to be what was put here.
///
/// # Errors
/// `not_found`, `attachment_content_missing`, `attachment_damaged`, `wrong_seat` at the office; file errors.
pub fn get(session: &Session, id: AttachmentId) -> Result<Shown> {
    session.require_worker()?;
    let reader = session.reader();
    let record = reader.get::<Attachment>(id)?.ok_or(ErrorCode::NotFound)?;
    Ok(Shown {
        // A kind that only a newer version knows is none that could be shown.
        media_type: record.media_type.ok_or(ErrorCode::AttachmentNotAPicture)?,
        bytes: content(&reader, id)?,
    })
}

pub(super) fn content(reader: &Reader<'_>, id: AttachmentId) -> Result<Vec<u8>> {
    let content = reader.content(id.into())?;
    Ok(content.ok_or(ErrorCode::AttachmentContentMissing)?.read()?)
}
