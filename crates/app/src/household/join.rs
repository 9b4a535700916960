use model::record::{Household, HouseholdMembership, Person};
use model::{HouseholdId, MembershipId, PersonId};
use store::{NewRow, Writer};

use super::leave::end_membership;
use crate::text::{filled, line};
use crate::{ErrorCode, Result, Session};

/// Brings people into one household: the one the first of them is in, or a new one. Whoever was in another leaves it
/// today.
///
/// # Errors
/// `not_found` for a person who is not here, `too_long`; file errors.
pub fn join(session: &mut Session, persons: &[PersonId], label: &str) -> Result<HouseholdId> {
    session.require_worker()?;
    line("label", label)?;
    let today = session.today();
    let done = session.write("household_join", |writer| {
        for person in persons {
            writer
                .reader()
                .get::<Person>(*person)?
                .ok_or(ErrorCode::NotFound)?;
        }
        let first = persons.first().ok_or(ErrorCode::NotFound)?;
        let household = match present(writer, *first)? {
            Some(household) => household,
            None => writer.create(&Household { label: filled(label) })?,
        };
        for person in persons {
            match present(writer, *person)? {
                Some(same) if same == household => continue,
                Some(_) => end_membership(writer, *person, today)?,
                None => {}
            }
            let membership = HouseholdMembership {
                household_id: Some(household),
                person_id: Some(*person),
                from_on: Some(today),
                to_on: None,
            };
            let id = MembershipId(writer.make_id());
            writer.create_rows(vec![NewRow::of(id, &membership)])?;
        }
        Ok(household)
    })?;
    Ok(done.value)
}

fn present(writer: &Writer<'_>, person: PersonId) -> Result<Option<HouseholdId>> {
    let rows = writer
        .reader()
        .list_by::<HouseholdMembership>("person_id", &person.to_string())?;
    Ok(rows
        .into_iter()
        .find(|row| row.record.to_on.is_none())
        .and_then(|row| row.record.household_id))
}
