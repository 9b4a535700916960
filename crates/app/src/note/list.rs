use std::collections::HashMap;

use model::record::Worker;
use model::{PersonId, WorkerId};
use store::{NoteRow, Reader};

use crate::person::reference;
use crate::view::{NoteView, PersonRef};
use crate::{Result, Session};

/// The notes about a person, newest first.
///
/// # Errors
/// File errors.
pub fn list(session: &Session, person: PersonId, limit: u32) -> Result<Vec<NoteView>> {
    let reader = session.reader();
    let notes = reader.notes_of(person, limit)?;
    views(&reader, notes)
}

/// Notes as they are read.
pub(crate) fn views(reader: &Reader<'_>, notes: Vec<NoteRow>) -> Result<Vec<NoteView>> {
    let mut people: HashMap<PersonId, PersonRef> = HashMap::new();
    let mut workers: HashMap<WorkerId, Option<String>> = HashMap::new();
    let mut views = Vec::with_capacity(notes.len());
    for row in notes {
        let note = row.record;
        let mut persons = Vec::new();
        for id in note.persons.unwrap_or_default() {
            if let std::collections::hash_map::Entry::Vacant(place) = people.entry(id) {
                place.insert(reference(reader, id)?);
            }
            persons.extend(people.get(&id).cloned());
        }
        let worker = match note.worker_id {
            None => None,
            Some(id) => {
                if let std::collections::hash_map::Entry::Vacant(place) = workers.entry(id) {
                    place.insert(reader.get::<Worker>(id)?.and_then(|worker| worker.name));
                }
                workers.get(&id).cloned().flatten()
            }
        };
        views.push(NoteView {
            id: row.id,
            persons,
            at: note.at,
            kind: note.kind,
            minutes: note.minutes.unwrap_or(0),
            topics: note.topics.unwrap_or_default(),
            mediator: note.mediator,
            language: note.language,
            text: note.text.unwrap_or_default(),
            worker,
            corrects: note.corrects,
            corrected_by: reader.corrections_of(row.id)?.first().map(|row| row.id),
            is_personal: note.is_personal == Some(true),
        });
    }
    Ok(views)
}
