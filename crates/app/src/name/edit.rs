use model::record::PersonName;
use model::{PersonNameId, Record as _};

use super::checked;
use crate::view::NameView;
use crate::{ErrorCode, Result, Session};

/// Corrects a spelling: what it says, its script, where it comes from. Its place among the others stays.
///
/// # Errors
/// `not_found`, `name_missing`, `too_long`, `invalid_field`; file errors.
pub fn edit(session: &mut Session, id: PersonNameId, typed: &NameView) -> Result<()> {
    session.require_worker()?;
    let name = checked(typed)?;
    session.write("name_edit", |writer| {
        let before = writer
            .reader()
            .get::<PersonName>(id)?
            .ok_or(ErrorCode::NotFound)?;
        let after = PersonName {
            person_id: before.person_id,
            rank: before.rank,
            ..name
        };
        Ok(writer.edit(PersonName::TABLE.no, id.into(), before.changes_to(&after))?)
    })?;
    Ok(())
}
