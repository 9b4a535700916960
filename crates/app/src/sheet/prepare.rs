use model::PersonId;
use print::Sheet;

use super::record::Record;
use super::{Contact, Wanted};
use crate::{Result, Session};

/// Puts together what a sheet says; [`print::typeset`] sets it, which needs no caseload.
///
/// From the record come her name as shown and in its own script, her day of birth, where she lives, the worker and the
/// employer, and today's date; `wanted` brings the rest.
///
/// # Errors
/// `not_found`, `person_erased`, `wrong_seat` at the office; `sheet_incomplete` with the `field` that the sheet cannot do
/// without, `invalid_field` with a reason that the kinds of [`Wanted`] name; file errors.
pub fn prepare(session: &Session, person: PersonId, contact: &Contact, wanted: &Wanted) -> Result<Sheet> {
    session.require_worker()?;
    let record = Record::read(session, person, contact)?;
    wanted.fill(&record)
}
