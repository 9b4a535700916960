use std::collections::{BTreeMap, BTreeSet};

use model::record::Stay;
use model::{PersonId, ShelterId, StayId};
use store::{NewRow, Writer};

use super::complete::complete;
use super::draft::Draft;
use super::list::ListOptions;
use super::{preview, resemble};
use crate::person::{check, find_or_make, new_person_rows};
use crate::text::filled;
use crate::view::{ImportApplied, ListDecisions, NewPerson};
use crate::{AppError, ErrorCode, Result, Session};

/// What somebody decided after looking at the preview.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// Rows not to be taken, by their numbers in the list. All others are, also suspected duplicates.
    pub skip_rows: BTreeSet<u32>,
    /// Rows about somebody who is here already: what is new of them is added to her.
    pub known: BTreeMap<u32, PersonId>,
    /// Rows that somebody put right: they become this.
    pub corrected: BTreeMap<u32, NewPerson>,
    /// The list is real, the database is a demo, and somebody was told.
    pub accept_demo: bool,
}

impl From<ListDecisions> for Choices {
    fn from(decided: ListDecisions) -> Choices {
        Choices {
            skip_rows: decided.skipped.into_iter().collect(),
            known: decided
                .known
                .into_iter()
                .map(|row| (row.row, row.person))
                .collect(),
            corrected: decided
                .corrected
                .into_iter()
                .map(|row| (row.row, row.person))
                .collect(),
            accept_demo: decided.accept_demo,
        }
    }
}

/// Reads in a list as one step, which [`crate::step::undo`] takes back as a whole. Writes just what [`super::preview`]
/// shows, and what was decided. `step` of the result is empty when no row was left to take.
///
/// # Errors
/// `wrong_seat` at the office; `demo_database` unless accepted; `too_long` with `row` when one row says more than a remark
/// can hold; `not_found` for a person who is not here; those of [`crate::person::add`] with `row` for a row that was put
/// right; those of [`super::preview`]; those of a copy that cannot be made first. Nothing is changed then.
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
    for draft in &mut drafts {
        if let Some(person) = choices.corrected.get(&draft.row) {
            check(person).map_err(|error| error.with("row", draft.row))?;
            draft.put_right(person.clone());
        }
    }
    if let Some(draft) = drafts.iter().find(|draft| draft.is_too_long()) {
        let error = AppError::new(ErrorCode::TooLong).with("field", "remark");
        return Err(error.with("limit", model::text::MAX_TEXT).with("row", draft.row));
    }
    let (known, new): (Vec<Draft>, Vec<Draft>) = drafts
        .into_iter()
        .partition(|draft| choices.known.contains_key(&draft.row));
    let resemblances = resemble::find(&session.reader(), &new)?;
    let step = if known.is_empty() && new.is_empty() {
        None
    } else {
        crate::backup::before_import(session)?;
        write(session, &new, &known, choices, bytes)?
    };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let doubted = new.iter().chain(&known).filter(|draft| !draft.doubts.is_empty());
    Ok(ImportApplied {
        step: step.map(|step| step.to_string()).unwrap_or_default(),
        persons: count(new.len()),
        completed: count(known.len()),
        suspected_duplicates: count(resemblances.iter().filter(|found| found.is_suspected()).count()),
        doubted: count(doubted.count()),
    })
}

fn write(
    session: &mut Session,
    new: &[Draft],
    known: &[Draft],
    choices: &Choices,
    bytes: &[u8],
) -> Result<Option<store::StepId>> {
    let (today, profile) = (session.today(), session.profile.clone());
    let digest = *crypto::sha256(bytes).as_bytes();
    let done = session.write("list_import", |writer| {
        let mut shelters = Shelters::default();
        for draft in new {
            let id = PersonId(writer.make_id());
            let shelter = shelters.find(writer, draft)?;
            // The shelter was looked up once; the stay is made here.
            let person = NewPerson {
                shelter: None,
                ..draft.person.clone()
            };
            let mut rows = new_person_rows(writer, id, &person, &profile, today)?;
            rows.extend(stay(writer, id, shelter, person));
            writer.create_rows(rows)?;
        }
        for draft in known {
            let id = choices.known.get(&draft.row).ok_or(ErrorCode::NotFound)?;
            let shelter = shelters.find(writer, draft)?;
            complete(writer, *id, &draft.person, shelter, today)
                .map_err(|error| error.with("row", draft.row))?;
        }
        Ok(writer.note_list_import(digest)?)
    })?;
    Ok(done.changed.step)
}

/// The shelters of a list, each looked up once.
#[derive(Default)]
struct Shelters(BTreeMap<String, ShelterId>);

impl Shelters {
    fn find(&mut self, writer: &mut Writer<'_>, draft: &Draft) -> Result<Option<ShelterId>> {
        let Some(name) = draft.person.shelter.as_deref().and_then(filled) else {
            return Ok(None);
        };
        if let Some(id) = self.0.get(&name) {
            return Ok(Some(*id));
        }
        let id = find_or_make(writer, &name)?;
        self.0.insert(name, id);
        Ok(Some(id))
    }
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
