use std::collections::BTreeSet;
use std::fmt::Display;

use model::record::{
    Attachment, CASE_NOTE, CaseNote, Consent, Deadline, Household, HouseholdMembership, Letter, Nationality,
    Person, PersonLanguage, PersonName, ProcedureEvent, Relationship, Stay, Task,
};
use model::{CaseNoteId, Cells, HouseholdId, OnErase, PartBody, PersonId, Record};
use store::{NewRow, Writer};
use uuid::Uuid;

use crate::row_id::derive_row_id;
use crate::{ErrorCode, Result, Session};

/// What erasing a person did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Erasure {
    /// Rows of which nothing is left.
    pub rows: u32,
    /// Notes about her alone: their numbers stay, without her and without their text.
    pub notes: u32,
    /// Notes about her and others: they stay with the others; her name may stand in their text.
    pub shared_notes: u32,
}

/// Forgets a person for ever, here and in every copy that the next bundles reach (Art. 17 DSGVO).
///
/// What each field's [`OnErase`] keeps of a note about her alone (day, kind, minutes, topics) stays as a contact with
/// nobody, so that the numbers of past months remain true.
///
/// # Errors
/// `not_found`; file errors.
pub fn erase(session: &mut Session, id: PersonId) -> Result<Erasure> {
    session.require_worker()?;
    let done = session.write("person_erase", |writer| {
        writer.reader().get::<Person>(id)?.ok_or(ErrorCode::NotFound)?;
        let mut erasure = erase_what_hangs_on(writer, id)?;
        writer.purge(Person::TABLE.no, id.into())?;
        erasure.rows += 1;
        Ok(erasure)
    })?;
    Ok(done.value)
}

/// Forgets what was written about these people beside their erasure, on a device that did not know of it yet.
pub(crate) fn erase_what_came_late(writer: &mut Writer<'_>, persons: &BTreeSet<PersonId>) -> Result<()> {
    for person in persons {
        let reader = writer.reader();
        let is_gone = reader.get::<Person>(*person)?.is_none();
        let is_purge = |op: &model::merge::RowOp| matches!(op.body, PartBody::Purge);
        if is_gone && reader.row_operations((*person).into())?.iter().any(is_purge) {
            erase_what_hangs_on(writer, *person)?;
        }
    }
    Ok(())
}

fn erase_what_hangs_on(writer: &mut Writer<'_>, id: PersonId) -> Result<Erasure> {
    let mut erasure = Erasure::default();
    writer.drop_drafts_about(&id.to_string())?;
    erase_notes(writer, id, &mut erasure)?;
    erase_memberships(writer, id, &mut erasure)?;
    erase_rows::<PersonName>(writer, "person_id", id, &mut erasure)?;
    erase_rows::<Nationality>(writer, "person_id", id, &mut erasure)?;
    erase_rows::<PersonLanguage>(writer, "person_id", id, &mut erasure)?;
    erase_rows::<Relationship>(writer, "from_person_id", id, &mut erasure)?;
    erase_rows::<Relationship>(writer, "to_person_id", id, &mut erasure)?;
    erase_rows::<Stay>(writer, "person_id", id, &mut erasure)?;
    erase_rows::<Consent>(writer, "person_id", id, &mut erasure)?;
    erase_rows::<Task>(writer, "person_id", id, &mut erasure)?;
    erase_rows::<Deadline>(writer, "person_id", id, &mut erasure)?;
    erase_pages(writer, id, &mut erasure)?;
    erase_rows::<Letter>(writer, "person_id", id, &mut erasure)?;
    erase_rows::<ProcedureEvent>(writer, "person_id", id, &mut erasure)?;
    erase_rows::<Attachment>(writer, "person_id", id, &mut erasure)?;
    Ok(erasure)
}

/// Those that were deleted too: a deleted row can be brought back, and what stood in it is still there.
fn erase_rows<R: Record>(
    writer: &mut Writer<'_>,
    column: &str,
    id: impl Display,
    erasure: &mut Erasure,
) -> Result<()> {
    let id = id.to_string();
    let mut rows = writer.reader().list_by::<R>(column, &id)?;
    rows.extend(writer.reader().list_deleted_by::<R>(column, &id)?);
    for row in rows {
        writer.purge(R::TABLE.no, row.id.into())?;
        erasure.rows += 1;
    }
    Ok(())
}

/// The pages of her letters, also those that were put there while nobody knew whose the letter is.
fn erase_pages(writer: &mut Writer<'_>, id: PersonId, erasure: &mut Erasure) -> Result<()> {
    let (column, person) = ("person_id", id.to_string());
    let mut letters = writer.reader().list_by::<Letter>(column, &person)?;
    letters.extend(writer.reader().list_deleted_by::<Letter>(column, &person)?);
    for letter in letters {
        erase_rows::<Attachment>(writer, "letter_id", letter.id, erasure)?;
    }
    Ok(())
}

/// A household in which nobody else ever was goes with her: what it is called may be her name.
fn erase_memberships(writer: &mut Writer<'_>, id: PersonId, erasure: &mut Erasure) -> Result<()> {
    let column = "person_id";
    let mut rows = writer
        .reader()
        .list_by::<HouseholdMembership>(column, &id.to_string())?;
    rows.extend(
        writer
            .reader()
            .list_deleted_by::<HouseholdMembership>(column, &id.to_string())?,
    );
    let households: BTreeSet<HouseholdId> = rows.iter().filter_map(|row| row.record.household_id).collect();
    erase_rows::<HouseholdMembership>(writer, column, id, erasure)?;
    for household in households {
        let reader = writer.reader();
        let others = reader.list_by::<HouseholdMembership>("household_id", &household.to_string())?;
        if others.is_empty() && reader.get::<Household>(household)?.is_some() {
            writer.purge(Household::TABLE.no, household.into())?;
            erasure.rows += 1;
        }
    }
    Ok(())
}

fn erase_notes(writer: &mut Writer<'_>, id: PersonId, erasure: &mut Erasure) -> Result<()> {
    let notes = writer.reader().notes_of(id, u32::MAX)?;
    let mut alone = Vec::new();
    for row in notes {
        let persons = row.record.persons.clone().unwrap_or_default();
        if persons.iter().all(|person| *person == id) {
            alone.push(row);
            continue;
        }
        let others = persons.into_iter().filter(|person| *person != id).collect();
        let after = CaseNote {
            persons: Some(others),
            ..row.record.clone()
        };
        writer.edit(CASE_NOTE.no, row.id.into(), row.record.changes_to(&after))?;
        erasure.shared_notes += 1;
    }
    // Which of them are counted is asked before any is gone: a corrected one is not.
    let mut counted = Vec::new();
    for row in &alone {
        if writer.reader().corrections_of(row.id)?.is_empty() {
            counted.push(row);
        }
    }
    for row in &alone {
        writer.purge(CASE_NOTE.no, row.id.into())?;
        erasure.notes += 1;
    }
    for row in counted {
        let contact = what_stays(writer, &row.record)?;
        let id = derive_row_id(Uuid::nil(), "contact", &row.id.to_string());
        writer.create_rows(vec![NewRow::of(CaseNoteId(id), &contact)])?;
    }
    for row in writer.reader().deleted_notes_of(id)? {
        writer.purge(CASE_NOTE.no, row.id.into())?;
        erasure.rows += 1;
    }
    Ok(())
}

/// A note with only those fields that its declaration keeps, and the note that it corrects where that one stays: it must
/// not count again.
fn what_stays(writer: &Writer<'_>, note: &CaseNote) -> Result<CaseNote> {
    let is_kept = |no: &u16| {
        CASE_NOTE
            .column(*no)
            .is_some_and(|column| column.on_erase == OnErase::Keep)
    };
    let cells: Cells = note
        .to_cells()
        .into_iter()
        .filter(|(no, _)| is_kept(no))
        .collect();
    let kept = CaseNote::from_cells(&cells);
    let corrects = match note.corrects {
        Some(corrected) => writer.reader().get::<CaseNote>(corrected)?.map(|_| corrected),
        None => None,
    };
    Ok(CaseNote {
        // The hour could tell who it was; the day is enough for every number.
        at: kept.at.and_then(|at| at.date().and_hms_opt(0, 0, 0)),
        corrects,
        ..kept
    })
}
