use model::record::{CaseNote, Person};
use model::{CaseNoteId, Record as _};

use crate::text::{day, free, invalid};
use crate::view::NewNote;
use crate::{ErrorCode, Result, Session};

/// Longest contact, in minutes: a day.
const LONGEST: u32 = 24 * 60;

/// Notes a contact with one, several or no person.
///
/// # Errors
/// `note_empty` when it says neither how long nor what, `not_found` for a person who is not here, `invalid_field`,
/// `too_long`; file errors.
pub fn add(session: &mut Session, new: &NewNote) -> Result<CaseNoteId> {
    session.require_worker()?;
    free("text", &new.text)?;
    if new.text.trim().is_empty() && new.minutes == 0 {
        return Err(ErrorCode::NoteEmpty.into());
    }
    day("at", new.at.map(|at| at.date()))?;
    if new.minutes > LONGEST {
        return Err(invalid("minutes", "too_large").with("limit", LONGEST));
    }
    let (now, worker_id) = (session.now(), session.profile.worker_id);
    let mut persons = new.persons.clone();
    persons.sort();
    persons.dedup();
    let note = CaseNote {
        persons: Some(persons.clone()),
        at: Some(new.at.unwrap_or(now.local)),
        kind: new.kind,
        minutes: Some(new.minutes),
        topics: Some(new.topics.clone()),
        mediator: new.mediator,
        text: Some(new.text.clone()).filter(|text| !text.is_empty()),
        worker_id,
        corrects: new.corrects,
        is_personal: new.is_personal.then_some(true),
    };
    let done = session.write("note_add", |writer| {
        for person in &persons {
            writer
                .reader()
                .get::<Person>(*person)?
                .ok_or(ErrorCode::NotFound)?;
        }
        if let Some(corrected) = new.corrects {
            writer
                .reader()
                .get::<CaseNote>(corrected)?
                .ok_or(ErrorCode::NotFound)?;
        }
        // What the clock shows below the minute is not kept; two notes of a minute keep the order of their ids.
        Ok(writer.create(&CaseNote::from_cells(&note.to_cells()))?)
    })?;
    Ok(done.value)
}
