use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use model::WorkerId;
use model::record::{Attachment, Worker};
use store::Row;

use super::of_person::{of_letter, of_person, whose};
use crate::text::invalid;
use crate::view::{AttachmentFilter, AttachmentView};
use crate::{Result, Session};

/// Whether there are any.
///
/// # Errors
/// File errors.
pub fn is_any(session: &Session) -> Result<bool> {
    Ok(session.reader().count::<Attachment>()? > 0)
}

/// The pictures of a person, the newest day first; or the pages of a letter, which may be nobody's yet.
///
/// # Errors
/// `invalid_field` where neither is named; `wrong_seat` at the office; file errors.
pub fn list(session: &Session, filter: AttachmentFilter) -> Result<Vec<AttachmentView>> {
    session.require_worker()?;
    let reader = session.reader();
    let rows = match (filter.letter, filter.person) {
        (Some(letter), _) => of_letter(&reader, letter)?,
        (None, Some(person)) => {
            let mut rows = of_person(&reader, person)?;
            rows.sort_by_key(|row| Reverse((row.record.taken_on, row.record.added_on, row.id)));
            rows
        }
        (None, None) => return Err(invalid("person", "missing")),
    };
    let mut workers: HashMap<WorkerId, Option<String>> = HashMap::new();
    let mut views = Vec::with_capacity(rows.len());
    for Row { id, record } in rows {
        let person = whose(&reader, &record)?;
        if filter.person.is_some() && filter.person != person {
            continue;
        }
        if let Some(worker) = record.worker_id
            && let Entry::Vacant(place) = workers.entry(worker)
        {
            place.insert(reader.get::<Worker>(worker)?.and_then(|worker| worker.name));
        }
        let worker = record.worker_id.and_then(|worker| workers.get(&worker).cloned());
        views.push(AttachmentView {
            id,
            person,
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
