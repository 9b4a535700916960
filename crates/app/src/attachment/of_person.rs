use model::record::{Attachment, Letter};
use model::{LetterId, PersonId};
use store::{Reader, Row};

use crate::Result;

/// The pictures of a person. A page goes with its letter: one that was put to a letter of nobody on another device is hers
/// once the letter is, and one that was put to her letter is not once the letter turned out to be somebody else's.
///
/// # Errors
/// File errors.
pub(super) fn of_person(reader: &Reader<'_>, person: PersonId) -> Result<Vec<Row<Attachment>>> {
    let mut rows = Vec::new();
    for row in reader.list_by::<Attachment>("person_id", &person.to_string())? {
        if row.record.letter_id.is_none() || whose(reader, &row.record)? == Some(person) {
            rows.push(row);
        }
    }
    for letter in reader.list_by::<Letter>("person_id", &person.to_string())? {
        let pages = of_letter(reader, letter.id)?;
        rows.extend(
            pages
                .into_iter()
                .filter(|page| page.record.person_id != Some(person)),
        );
    }
    Ok(rows)
}

/// The pages of a letter, in the order in which they were put here: two of one moment have ids in any order.
///
/// # Errors
/// File errors.
pub(super) fn of_letter(reader: &Reader<'_>, letter: LetterId) -> Result<Vec<Row<Attachment>>> {
    Ok(reader.list_by::<Attachment>("letter_id", &letter.to_string())?)
}

/// How many pages of a letter are here.
///
/// # Errors
/// File errors.
pub(crate) fn count_pages(reader: &Reader<'_>, letter: LetterId) -> Result<u32> {
    let pages = of_letter(reader, letter)?;
    Ok(u32::try_from(pages.len()).unwrap_or(u32::MAX))
}

/// Whose a picture is.
///
/// # Errors
/// File errors.
pub(super) fn whose(reader: &Reader<'_>, attachment: &Attachment) -> Result<Option<PersonId>> {
    let letter = match attachment.letter_id {
        Some(letter) => reader.get::<Letter>(letter)?,
        None => None,
    };
    Ok(match letter {
        Some(letter) => letter.person_id,
        None => attachment.person_id,
    })
}
