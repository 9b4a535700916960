use model::record::{Person, PersonName};
use model::{PersonId, PersonNameId, Record as _};

use crate::person::sorted;
use crate::{ErrorCode, Result, Session};

/// Sets which name is shown first. Names that `first` leaves out follow in the order in which they stand.
///
/// # Errors
/// `not_found` for a person who is not here, or a name that is not hers; file errors.
pub fn order(session: &mut Session, person: PersonId, first: &[PersonNameId]) -> Result<()> {
    session.require_worker()?;
    session.write("name_order", |writer| {
        let reader = writer.reader();
        reader.get::<Person>(person)?.ok_or(ErrorCode::NotFound)?;
        let mut names = sorted(reader.list_by::<PersonName>("person_id", &person.to_string())?);
        if first.iter().any(|id| names.iter().all(|row| row.id != *id)) {
            return Err(ErrorCode::NotFound.into());
        }
        names.sort_by_key(|row| first.iter().position(|id| *id == row.id).unwrap_or(usize::MAX));
        for (rank, row) in (0u32..).zip(names) {
            let after = PersonName {
                rank: Some(rank),
                ..row.record.clone()
            };
            writer.edit(PersonName::TABLE.no, row.id.into(), row.record.changes_to(&after))?;
        }
        Ok(())
    })?;
    Ok(())
}
