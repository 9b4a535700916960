use model::record::{Person, Stay};
use model::{PersonId, Record as _, StayId};
use store::NewRow;

use super::check;
use crate::person::{find_or_make, present};
use crate::text::{filled, invalid};
use crate::view::NewStay;
use crate::{ErrorCode, Result, Session};

/// Records a time in a shelter. One that lasts is a move: it begins today unless a day is said, and ends the present one
/// on that day. One that is over is only added to the history.
///
/// # Errors
/// `not_found`, `too_long`, `invalid_field` for an impossible day, one before the present stay began, or an end before
/// the beginning; file errors.
pub fn add(session: &mut Session, person: PersonId, new: &NewStay) -> Result<StayId> {
    session.require_worker()?;
    check(new)?;
    let today = session.today();
    let done = session.write("stay_add", |writer| {
        writer
            .reader()
            .get::<Person>(person)?
            .ok_or(ErrorCode::NotFound)?;
        let from_on = match new.to_on {
            Some(_) => new.from_on,
            None => Some(new.from_on.unwrap_or(today)),
        };
        let stays = writer
            .reader()
            .list_by::<Stay>("person_id", &person.to_string())?;
        if new.to_on.is_none()
            && let Some(row) = present(&stays)
        {
            if row.record.from_on > from_on {
                return Err(invalid("from_on", "before_the_present_stay"));
            }
            // Every stay that is not over ends: two places at once are a slip, or two devices that each moved her.
            for row in stays.iter().filter(|row| row.record.to_on.is_none()) {
                let after = Stay {
                    to_on: from_on,
                    ..row.record.clone()
                };
                writer.edit(Stay::TABLE.no, row.id.into(), row.record.changes_to(&after))?;
            }
        }
        let stay = Stay {
            person_id: Some(person),
            shelter_id: Some(find_or_make(writer, new.shelter.trim())?),
            room: filled(&new.room),
            from_on,
            to_on: new.to_on,
        };
        let id = StayId(writer.make_id());
        writer.create_rows(vec![NewRow::of(id, &stay)])?;
        Ok(id)
    })?;
    Ok(done.value)
}
