use chrono::NaiveDate;
use model::record::{Attachment, Letter, Person};
use model::{AttachmentId, PersonId, RowId};
use store::{NewRow, Reader};

use super::of_person::{of_letter, of_person};
use super::picture::prepare;
use crate::text::{day, filled, invalid, line};
use crate::view::{AttachmentAdded, NewAttachment};
use crate::{AppError, ErrorCode, Result, Session};

/// Bytes of the largest file that is looked at.
pub const LARGEST_FILE: u64 = 64 << 20;
/// A person has no more than so many, and a letter of nobody.
const MOST: usize = 500;

/// Puts a picture to a person or to a letter, and then to its person, if it has one yet. `file` is what the camera made;
/// what is kept is smaller and says nothing of the camera.
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
    let (person, came_on) = whose(&session.reader(), new)?;
    let picture = prepare(file)?;
    let today = session.today();
    let record = Attachment {
        person_id: person,
        title: filled(&new.title),
        media_type: Some(picture.media_type),
        bytes: Some(u32::try_from(picture.bytes.len()).map_err(|_| ErrorCode::AttachmentTooLarge)?),
        sha256: Some(crypto::sha256(&picture.bytes).to_string()),
        taken_on: Some(new.taken_on.or(came_on).unwrap_or(today)),
        added_on: Some(today),
        worker_id: session.profile.worker_id,
        letter_id: new.letter,
    };
    let done = session.write("attachment_add", |writer| {
        let others = match (person, new.letter) {
            (Some(person), _) => of_person(&writer.reader(), person)?,
            (None, Some(letter)) => of_letter(&writer.reader(), letter)?,
            (None, None) => Vec::new(),
        };
        if others.len() >= MOST {
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

/// Whose it will be, and when the letter came that it shows.
///
/// # Errors
/// `not_found` where the person or the letter is not here, or the letter is somebody else's; `invalid_field` where neither
/// is named.
fn whose(reader: &Reader<'_>, new: &NewAttachment) -> Result<(Option<PersonId>, Option<NaiveDate>)> {
    if let Some(person) = new.person {
        reader.get::<Person>(person)?.ok_or(ErrorCode::NotFound)?;
    }
    match (new.letter, new.person) {
        (Some(letter), person) => {
            let letter = reader.get::<Letter>(letter)?.ok_or(ErrorCode::NotFound)?;
            let is_right = person.is_none() || person == letter.person_id;
            is_right.then_some(()).ok_or(ErrorCode::NotFound)?;
            Ok((letter.person_id, letter.arrived_on.or(letter.dated_on)))
        }
        (None, Some(person)) => Ok((Some(person), None)),
        (None, None) => Err(invalid("person", "missing")),
    }
}
