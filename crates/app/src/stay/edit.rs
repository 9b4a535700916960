use model::record::Stay;
use model::{Record as _, StayId};

use super::check;
use crate::person::find_or_make;
use crate::text::filled;
use crate::view::NewStay;
use crate::{ErrorCode, Result, Session};

/// Corrects a time in a shelter, or says its last day: nothing is added to the history.
///
/// # Errors
/// `not_found`, `too_long`, `invalid_field`; file errors.
pub fn edit(session: &mut Session, id: StayId, typed: &NewStay) -> Result<()> {
    session.require_worker()?;
    check(typed)?;
    session.write("stay_edit", |writer| {
        let before = writer.reader().get::<Stay>(id)?.ok_or(ErrorCode::NotFound)?;
        let after = Stay {
            person_id: before.person_id,
            shelter_id: Some(find_or_make(writer, typed.shelter.trim())?),
            room: filled(&typed.room),
            from_on: typed.from_on,
            to_on: typed.to_on,
        };
        Ok(writer.edit(Stay::TABLE.no, id.into(), before.changes_to(&after))?)
    })?;
    Ok(())
}
