use model::PersonId;
use print::{Language, Typeset, typeset};

use super::record::Record;
use super::{Contact, Wanted};
use crate::{Result, Session};

/// Sets a sheet for a person, in German and beside it in `language`. [`Typeset`] gives a PDF, or a picture of each page.
///
/// From the record come her name as shown and in its own script, her day of birth, where she lives, the worker and the
/// employer, and today's date; `wanted` brings the rest.
///
/// # Errors
/// `not_found`, `person_erased`, `wrong_seat` at the office; `invalid_field` with the `field` that the sheet cannot do
/// without and the reason `missing`, or another reason that [`Wanted`] names; `print_missing_glyph`; file errors.
pub fn make(
    session: &Session,
    person: PersonId,
    language: Language,
    contact: &Contact,
    wanted: &Wanted,
) -> Result<Typeset> {
    session.require_worker()?;
    let record = Record::read(session, person, contact)?;
    let sheet = wanted.fill(&record)?;
    Ok(typeset(&sheet, language)?)
}
