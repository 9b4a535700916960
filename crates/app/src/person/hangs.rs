use model::record::{
    Attachment, Consent, Deadline, HouseholdMembership, Letter, Nationality, PersonLanguage, PersonName,
    ProcedureEvent, Relationship, Stay, Task,
};
use model::{PersonId, Record, RowId};
use store::{Reader, Row};

use crate::Result;

/// Whether anything is written about a person beside her own row.
pub(crate) fn has_something(reader: &Reader<'_>, id: PersonId) -> Result<bool> {
    Ok(reader.count_notes_of(id)? > 0 || !elements_of(reader, id, false)?.is_empty())
}

/// Every row that says something of her, or did before it was deleted: her own, what hangs on it, her notes.
pub(super) fn rows_of(reader: &Reader<'_>, id: PersonId) -> Result<Vec<RowId>> {
    let mut rows = vec![RowId::from(id)];
    rows.extend(elements_of(reader, id, true)?);
    let mut notes = reader.notes_of(id, u32::MAX)?;
    notes.extend(reader.deleted_notes_of(id)?);
    rows.extend(notes.into_iter().map(|row| RowId::from(row.id)));
    Ok(rows)
}

fn elements_of(reader: &Reader<'_>, id: PersonId, with_deleted: bool) -> Result<Vec<RowId>> {
    let mut elements = Elements {
        reader,
        id: id.to_string(),
        with_deleted,
        rows: Vec::new(),
    };
    elements.add::<PersonName>("person_id")?;
    elements.add::<Nationality>("person_id")?;
    elements.add::<PersonLanguage>("person_id")?;
    elements.add::<HouseholdMembership>("person_id")?;
    elements.add::<Relationship>("from_person_id")?;
    elements.add::<Relationship>("to_person_id")?;
    elements.add::<Stay>("person_id")?;
    elements.add::<Consent>("person_id")?;
    elements.add::<Task>("person_id")?;
    elements.add::<Deadline>("person_id")?;
    elements.add::<Letter>("person_id")?;
    elements.add::<ProcedureEvent>("person_id")?;
    elements.add::<Attachment>("person_id")?;
    elements.add_pages()?;
    Ok(elements.rows)
}

struct Elements<'a> {
    reader: &'a Reader<'a>,
    id: String,
    with_deleted: bool,
    rows: Vec<RowId>,
}

impl Elements<'_> {
    fn add<R: Record>(&mut self, column: &str) -> Result<()> {
        let found = self.found::<R>(column, &self.id)?;
        self.rows.extend(found.into_iter().map(|row| row.id.into()));
        Ok(())
    }

    /// The pages of her letters that were put there while nobody knew whose the letter is.
    fn add_pages(&mut self) -> Result<()> {
        for letter in self.found::<Letter>("person_id", &self.id)? {
            let pages = self.found::<Attachment>("letter_id", &letter.id.to_string())?;
            let of_nobody = pages.into_iter().filter(|page| page.record.person_id.is_none());
            self.rows.extend(of_nobody.map(|page| RowId::from(page.id)));
        }
        Ok(())
    }

    fn found<R: Record>(&self, column: &str, id: &str) -> Result<Vec<Row<R>>> {
        let mut found = self.reader.list_by::<R>(column, id)?;
        if self.with_deleted {
            found.extend(self.reader.list_deleted_by::<R>(column, id)?);
        }
        Ok(found)
    }
}
