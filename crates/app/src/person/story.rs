//! A case as one story: what was noted, and what happened beside the notes. Nothing is written for it; it is read from the
//! records, from the days that stand in them, and from the change log.

mod facts;
mod life;
mod log;
mod told;

use chrono::{NaiveDate, NaiveDateTime};
use model::{DeviceId, PersonId};

use super::get::find;
use crate::roster::device_label;
use crate::view::{StoryEntry, StoryEvent};
use crate::{Result, Session, note};

/// Everything that happened in a case, newest first; what has no date stands last.
///
/// # Errors
/// `not_found`, `person_erased`; file errors.
pub fn story(session: &Session, id: PersonId) -> Result<Vec<StoryEntry>> {
    let reader = session.reader();
    let person = find(&reader, id)?;
    let mut entries: Vec<StoryEntry> = note::list(session, id, u32::MAX)?
        .into_iter()
        .map(|note| StoryEntry {
            key: format!("note {}", note.id),
            at: note.at,
            has_time: true,
            device: None, // a note says who wrote it
            what: StoryEvent::Note { note: Box::new(note) },
        })
        .collect();
    facts::tell(session, id, &mut entries)?;
    life::tell(session, id, &person, &mut entries)?;
    told::tell(session, id, &mut entries)?;
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at)); // stable: notes of a minute keep the order they came in
    Ok(entries)
}

/// Something of which only the day is known.
fn on_day(key: String, day: Option<NaiveDate>, what: StoryEvent) -> StoryEntry {
    StoryEntry {
        key,
        at: day.map(|day| day.and_time(chrono::NaiveTime::MIN)),
        has_time: false,
        device: None,
        what,
    }
}

/// Something that a device wrote at a moment.
fn at_moment(
    session: &Session,
    key: String,
    at: NaiveDateTime,
    device: DeviceId,
    what: StoryEvent,
) -> Result<StoryEntry> {
    let is_own = device == session.store.origin().device;
    Ok(StoryEntry {
        key,
        at: Some(at),
        has_time: true,
        device: if is_own {
            None
        } else {
            Some(device_label(session, device)?)
        },
        what,
    })
}
