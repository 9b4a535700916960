use model::PersonId;
use model::record::Stay;
use store::{Reader, Row};

use super::shelter::{Shelters, present};
use crate::Result;
use crate::view::Place;

/// Where people live.
pub(crate) struct Homes(Shelters);

impl Homes {
    /// # Errors
    /// File errors.
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Homes> {
        Ok(Homes(Shelters::read(reader)?))
    }

    /// Where somebody lives today.
    ///
    /// # Errors
    /// File errors.
    pub(crate) fn of(&self, reader: &Reader<'_>, person: PersonId) -> Result<Option<Place>> {
        let stays: Vec<Row<Stay>> = reader.list_by("person_id", &person.to_string())?;
        Ok(present(&stays).map(|row| Place {
            shelter: self
                .0
                .get(row.record.shelter_id)
                .and_then(|shelter| shelter.name.clone())
                .unwrap_or_default(),
            room: row.record.room.clone().unwrap_or_default(),
        }))
    }
}
