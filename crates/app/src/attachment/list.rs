use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use model::WorkerId;
use model::record::{Attachment, Worker};
use store::Row;

use crate::view::{AttachmentFilter, AttachmentView};
use crate::{Result, Session};

/// Whether there are any.
///
/// # Errors
/// File errors.
pub fn is_any(session: &Session) -> Result<bool> {
    Ok(session.reader().count::<Attachment>()? > 0)
}

/// The pictures of a person, the newest day first; or the pages of one of her letters.
///
/// # Errors
/// `wrong_seat` at the office; file errors.
pub fn list(session: &Session, filter: AttachmentFilter) -> Result<Vec<AttachmentView>> {
    session.require_worker()?;
    let reader = session.reader();
    let mut rows = reader.list_by::<Attachment>("person_id", &filter.person.to_string())?;
    rows.retain(|row| filter.letter.is_none() || row.record.letter_id == filter.letter);
    match filter.letter {
        // Page after page, as they were put here.
        Some(_) => rows.sort_by_key(|row| row.id),
        None => rows.sort_by_key(|row| Reverse((row.record.taken_on, row.record.added_on, row.id))),
    }
    let mut workers: HashMap<WorkerId, Option<String>> = HashMap::new();
    let mut views = Vec::with_capacity(rows.len());
    for Row { id, record } in rows {
        if let Some(worker) = record.worker_id
            && let Entry::Vacant(place) = workers.entry(worker)
        {
            place.insert(reader.get::<Worker>(worker)?.and_then(|worker| worker.name));
        }
        let worker = record.worker_id.and_then(|worker| workers.get(&worker).cloned());
        views.push(AttachmentView {
            id,
            person: record.person_id,
            letter: record.letter_id,
            title: record.title.unwrap_or_default(),
            media_type: record.media_type,
            bytes: record.bytes.unwrap_or_default(),
            taken_on: record.taken_on,
            added_on: record.added_on,
            worker: worker.flatten(),
            is_here: reader.has_content(id.into())?,
        });
    }
    Ok(views)
}
