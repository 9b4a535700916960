use model::PersonId;
use model::record::Relationship;
use store::{Reader, Row};

use crate::Result;

/// A tie as it is seen from one of the two.
pub(crate) struct TieOf {
    pub(crate) row: Row<Relationship>,
    /// She is the first of the two: `parent_of` makes her the parent.
    pub(crate) is_first: bool,
    /// The other one, where she has a file here.
    pub(crate) other: Option<PersonId>,
}

/// The ties of a person.
///
/// # Errors
/// File errors.
pub(crate) fn ties(reader: &Reader<'_>, id: PersonId) -> Result<Vec<TieOf>> {
    let mut ties = Vec::new();
    for (column, is_first) in [("from_person_id", true), ("to_person_id", false)] {
        for row in reader.list_by::<Relationship>(column, &id.to_string())? {
            let other = match is_first {
                true => row.record.to_person_id,
                false => row.record.from_person_id,
            };
            ties.push(TieOf { row, is_first, other });
        }
    }
    Ok(ties)
}
