use std::collections::BTreeSet;

use model::record::Stay;
use model::{PersonId, ShelterId, StayId};
use store::{NewRow, Writer};

use super::draft::Draft;
use super::list::ListOptions;
use super::{preview, resemble};
use crate::person::{find_or_make, new_person_rows};
use crate::view::{ImportApplied, NewPerson};
use crate::{AppError, ErrorCode, Result, Session};

/// What somebody decided after looking at the preview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Rows not to be taken, by their numbers in the list. All others are, also suspected duplicates.
    pub skip_rows: BTreeSet<u32>,
    /// The list is real, the database is a demo, and somebody was told.
    pub accept_demo: bool,
}

/// Reads in a list as one step, which [`crate::step::undo`] takes back as a whole. Writes just what [`super::preview`]
/// shows. `step` of the result is empty when no row was left to take.
///
/// # Errors
/// `wrong_seat` at the office; `demo_database` unless accepted; `too_long` with `row` when one row says more than a remark
/// can hold; those of [`super::preview`]; those of a copy that cannot be made first. Nothing is changed then.
pub fn apply(
    session: &mut Session,
    bytes: &[u8],
    file_name: &str,
    options: &ListOptions,
    choices: &Choices,
) -> Result<ImportApplied> {
    session.require_worker()?;
    if session.profile.is_demo && !choices.accept_demo {
        return Err(ErrorCode::DemoDatabase.into());
    }
    let (_, mut drafts) = preview::read(session, bytes, file_name, options)?;
    drafts.retain(|draft| !choices.skip_rows.contains(&draft.row));
    if let Some(draft) = drafts.iter().find(|draft| draft.is_too_long()) {
        let error = AppError::new(ErrorCode::TooLong).with("field", "remark");
        return Err(error.with("limit", model::text::MAX_TEXT).with("row", draft.row));
    }
    let resemblances = resemble::find(&session.reader(), &drafts)?;
    let step = if drafts.is_empty() {
        None
    } else {
        crate::backup::before_import(session)?;
        write(session, &drafts, bytes)?
    };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(ImportApplied {
        step: step.map(|step| step.to_string()).unwrap_or_default(),
        persons: count(drafts.len()),
        suspected_duplicates: count(resemblances.iter().filter(|found| found.is_suspected()).count()),
        doubted: count(drafts.iter().filter(|draft| !draft.doubts.is_empty()).count()),
    })
}

fn write(session: &mut Session, drafts: &[Draft], bytes: &[u8]) -> Result<Option<store::StepId>> {
    let (today, profile) = (session.today(), session.profile.clone());
    let digest = *crypto::sha256(bytes).as_bytes();
    let shelter = drafts.iter().find_map(|draft| draft.person.shelter.clone());
    let done = session.write("list_import", |writer| {
        let shelter = shelter.map(|name| find_or_make(writer, &name)).transpose()?;
        for draft in drafts {
            let id = PersonId(writer.make_id());
            // The shelter was looked up once; the stay is made here.
            let person = NewPerson {
                shelter: None,
                ..draft.person.clone()
            };
            let mut rows = new_person_rows(writer, id, &person, &profile, today)?;
            rows.extend(stay(writer, id, shelter, person));
            writer.create_rows(rows)?;
        }
        Ok(writer.note_list_import(digest)?)
    })?;
    Ok(done.changed.step)
}

/// A list says rooms and days of moving in also where nobody said of which shelter: that is kept as a stay too.
fn stay(writer: &Writer<'_>, id: PersonId, shelter: Option<ShelterId>, person: NewPerson) -> Option<NewRow> {
    let stay = Stay {
        person_id: Some(id),
        shelter_id: shelter,
        room: person.room,
        from_on: person.moved_in_on,
        to_on: None,
    };
    let says_something = stay.shelter_id.is_some() || stay.room.is_some() || stay.from_on.is_some();
    says_something.then(|| NewRow::of(StayId(writer.make_id()), &stay))
}
