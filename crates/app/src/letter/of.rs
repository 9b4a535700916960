use model::LetterId;
use model::record::Letter;
use store::Reader;

use crate::Result;

/// The letter of a deadline, where it has one that is here.
///
/// # Errors
/// File errors.
pub(crate) fn of(reader: &Reader<'_>, letter: Option<LetterId>) -> Result<Option<Letter>> {
    Ok(match letter {
        Some(letter) => reader.get::<Letter>(letter)?,
        None => None,
    })
}
