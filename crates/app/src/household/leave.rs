use chrono::NaiveDate;
use model::record::HouseholdMembership;
use model::{PersonId, Record as _};
use store::Writer;

use crate::{Result, Session};

/// Ends a person's belonging to her household, today.
///
/// # Errors
/// File errors. Whoever is in none stays in none.
pub fn leave(session: &mut Session, person: PersonId) -> Result<()> {
    session.require_worker()?;
    let today = session.today();
    session.write("household_leave", |writer| end_membership(writer, person, today))?;
    Ok(())
}

pub(super) fn end_membership(writer: &mut Writer<'_>, person: PersonId, today: NaiveDate) -> Result<()> {
    let rows = writer
        .reader()
        .list_by::<HouseholdMembership>("person_id", &person.to_string())?;
    for row in rows.into_iter().filter(|row| row.record.to_on.is_none()) {
        let after = HouseholdMembership {
            to_on: Some(today),
            ..row.record.clone()
        };
        writer.edit(
            HouseholdMembership::TABLE.no,
            row.id.into(),
            row.record.changes_to(&after),
        )?;
    }
    Ok(())
}
