use model::code::{ContactKind, TaskKind};
use model::record::{CaseNote, Person, Task};
use model::{CaseNoteId, PersonId, Record as _, TaskId, WorkerId};
use store::Writer;

use crate::draft::check_place;
use crate::person::check_language;
use crate::text::{day, filled, free, invalid, line};
use crate::view::{NewFollowUp, NewNote};
use crate::{ErrorCode, Result, Session};

/// Longest contact, in minutes: a day.
const LONGEST: u32 = 24 * 60;

/// Notes a contact with one, several or no person, with a follow-up for each of them if there is to be one; the draft that
/// it was is forgotten. All of it is one step.
///
/// # Errors
/// `note_empty` when it says neither how long nor what, `not_found` for a person who is not here, `invalid_field`,
/// `too_long`; file errors.
pub fn add(session: &mut Session, new: &NewNote) -> Result<CaseNoteId> {
    session.require_worker()?;
    free("text", &new.text)?;
    // Whoever did not come took no time.
    let says_something = new.minutes > 0 || new.kind == Some(ContactKind::NoShow);
    if new.text.trim().is_empty() && !says_something {
        return Err(ErrorCode::NoteEmpty.into());
    }
    day("at", new.at.map(|at| at.date()))?;
    if new.minutes > LONGEST {
        return Err(invalid("minutes", "too_large").with("limit", LONGEST));
    }
    new.language.as_deref().map_or(Ok(()), check_language)?;
    if let Some(follow_up) = &new.follow_up {
        line("what", &follow_up.what)?;
        day("due_on", Some(follow_up.due_on))?;
    }
    new.draft.as_deref().map_or(Ok(()), check_place)?;
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
        language: new.language.clone(),
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
        let id: CaseNoteId = writer.create(&CaseNote::from_cells(&note.to_cells()))?;
        if let Some(follow_up) = &new.follow_up {
            follow_up_on(writer, follow_up, id, &persons, worker_id)?;
        }
        if let Some(place) = &new.draft {
            writer.drop_draft(place)?;
        }
        Ok(id)
    })?;
    Ok(done.value)
}

/// One for each of the people; one without a case where the advice was anonymous.
fn follow_up_on(
    writer: &mut Writer<'_>,
    follow_up: &NewFollowUp,
    note: CaseNoteId,
    persons: &[PersonId],
    worker_id: Option<WorkerId>,
) -> Result<()> {
    let mut whom: Vec<Option<PersonId>> = persons.iter().copied().map(Some).collect();
    if whom.is_empty() {
        whom.push(None);
    }
    for person_id in whom {
        let task = Task {
            person_id,
            kind: Some(TaskKind::FollowUp),
            what: filled(&follow_up.what),
            due_on: Some(follow_up.due_on),
            worker_id,
            note_id: Some(note),
            ..Task::default()
        };
        let _: TaskId = writer.create(&task)?;
    }
    Ok(())
}
