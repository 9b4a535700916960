use model::record::{HOUSEHOLD, Household};
use model::{HouseholdId, Record as _};

use crate::text::{filled, line};
use crate::{ErrorCode, Result, Session};

/// Changes what a household is called; an empty text takes the name away.
///
/// # Errors
/// `not_found`, `too_long`; file errors.
pub fn name(session: &mut Session, id: HouseholdId, label: &str) -> Result<()> {
    session.require_worker()?;
    line("label", label)?;
    session.write("household_name", |writer| {
        let before = writer.reader().get::<Household>(id)?.ok_or(ErrorCode::NotFound)?;
        let after = Household { label: filled(label) };
        Ok(writer.edit(HOUSEHOLD.no, id.into(), before.changes_to(&after))?)
    })?;
    Ok(())
}
