use model::PersonId;
use print::{Language, Typeset, typeset};

use super::{Contact, Wanted, prepare};
use crate::{Result, Session};

/// Sets a sheet for a person, in German and beside it in `language`. [`Typeset`] gives a PDF, or a picture of each page.
///
/// # Errors
/// Those of [`prepare`]; `sheet_incomplete`, `print_missing_glyph`.
pub fn make(
    session: &Session,
    person: PersonId,
    language: Language,
    contact: &Contact,
    wanted: &Wanted,
) -> Result<Typeset> {
    Ok(typeset(&prepare(session, person, contact, wanted)?, language)?)
}
