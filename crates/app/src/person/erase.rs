use model::record::{
    CASE_NOTE, CaseNote, Consent, HouseholdMembership, Nationality, Person, PersonLanguage, PersonName,
    Relationship, Stay,
};
use model::{Cells, OnErase, PersonId, Record};
use store::Writer;

use crate::{ErrorCode, Result, Session};

/// What erasing a person did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
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
        let mut erasure = Erasure::default();
        erase_notes(writer, id, &mut erasure)?;
        erase_rows::<PersonName>(writer, "person_id", id, &mut erasure)?;
        erase_rows::<Nationality>(writer, "person_id", id, &mut erasure)?;
        erase_rows::<PersonLanguage>(writer, "person_id", id, &mut erasure)?;
        erase_rows::<HouseholdMembership>(writer, "person_id", id, &mut erasure)?;
        erase_rows::<Relationship>(writer, "from_person_id", id, &mut erasure)?;
        erase_rows::<Relationship>(writer, "to_person_id", id, &mut erasure)?;
        erase_rows::<Stay>(writer, "person_id", id, &mut erasure)?;
        erase_rows::<Consent>(writer, "person_id", id, &mut erasure)?;
        writer.purge(Person::TABLE.no, id.into())?;
        erasure.rows += 1;
        Ok(erasure)
    })?;
    Ok(done.value)
}

fn erase_rows<R: Record>(
    writer: &mut Writer<'_>,
    column: &str,
    id: PersonId,
    erasure: &mut Erasure,
) -> Result<()> {
    let rows = writer.reader().list_by::<R>(column, &id.to_string())?;
    for row in rows {
        writer.purge(R::TABLE.no, row.id.into())?;
        erasure.rows += 1;
    }
    Ok(())
}

fn erase_notes(writer: &mut Writer<'_>, id: PersonId, erasure: &mut Erasure) -> Result<()> {
    let notes = writer.reader().notes_of(id, u32::MAX)?;
    for row in notes {
        let persons = row.record.persons.clone().unwrap_or_default();
        if persons.iter().any(|person| *person != id) {
            let others = persons.into_iter().filter(|person| *person != id).collect();
            let after = CaseNote {
                persons: Some(others),
                ..row.record.clone()
            };
            writer.edit(CASE_NOTE.no, row.id.into(), row.record.changes_to(&after))?;
            erasure.shared_notes += 1;
            continue;
        }
        let is_corrected = !writer.reader().corrections_of(row.id)?.is_empty();
        writer.purge(CASE_NOTE.no, row.id.into())?;
        if !is_corrected {
            writer.create(&what_stays(&row.record))?;
        }
        erasure.notes += 1;
    }
    Ok(())
}

/// A note with only those fields that its declaration keeps.
fn what_stays(note: &CaseNote) -> CaseNote {
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
    // The hour could tell who it was; the day is enough for every number.
    CaseNote {
        at: kept.at.and_then(|at| at.date().and_hms_opt(0, 0, 0)),
        ..kept
    }
}
