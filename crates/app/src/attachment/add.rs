use model::record::{Attachment, Letter, Person};
use model::{AttachmentId, RowId};
use store::NewRow;

use super::picture::prepare;
use crate::text::{day, filled, line};
use crate::view::{AttachmentAdded, NewAttachment};
use crate::{AppError, ErrorCode, Result, Session};

/// Bytes of the largest file that is looked at.
pub const LARGEST_FILE: u64 = 64 << 20;
/// A person has no more than so many.
const MOST: usize = 500;

/// Puts a picture to a person. `file` is what the camera made; what is kept is smaller and says nothing of the camera.
///
/// # Errors
/// `attachment_not_a_picture`, `attachment_too_large`, `file_too_large`, `attachment_too_many`, `not_found`, `too_long`,
/// `invalid_field`, `wrong_seat` at the office; `disk_full` and other file errors. Nothing is changed then.
pub fn add(session: &mut Session, new: &NewAttachment, file: &[u8]) -> Result<AttachmentAdded> {
    session.require_worker()?;
    line("title", &new.title)?;
    day("taken_on", new.taken_on)?;
    if file.len() as u64 > LARGEST_FILE {
        return Err(ErrorCode::FileTooLarge.into());
    }
    session
        .reader()
        .get::<Person>(new.person)?
        .ok_or(ErrorCode::NotFound)?;
    if let Some(letter) = new.letter {
        let letter = session.reader().get::<Letter>(letter)?;
        let is_hers = letter.is_some_and(|letter| letter.person_id == Some(new.person));
        is_hers.then_some(()).ok_or(ErrorCode::NotFound)?;
    }
    let picture = prepare(file)?;
    let today = session.today();
    let record = Attachment {
        person_id: Some(new.person),
        title: filled(&new.title),
        media_type: Some(picture.media_type),
        bytes: Some(u32::try_from(picture.bytes.len()).map_err(|_| ErrorCode::AttachmentTooLarge)?),
        sha256: Some(crypto::sha256(&picture.bytes).to_string()),
        taken_on: Some(new.taken_on.unwrap_or(today)),
        added_on: Some(today),
        worker_id: session.profile.worker_id,
        letter_id: new.letter,
    };
    let done = session.write("attachment_add", |writer| {
        let of_person = writer
            .reader()
            .list_by::<Attachment>("person_id", &new.person.to_string())?;
        if of_person.len() >= MOST {
            return Err(AppError::new(ErrorCode::AttachmentTooMany).with("limit", MOST));
        }
        let id = AttachmentId::from(RowId(writer.make_id()));
        writer.put_content(id.into(), &picture.bytes)?;
        writer.create_rows(vec![NewRow::of(id, &record)])?;
        Ok(id)
    })?;
    Ok(AttachmentAdded {
        id: done.value,
        is_smaller: picture.is_smaller,
    })
}
