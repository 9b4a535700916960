use model::PersonId;
use model::code::ShelterKind;
use model::record::{Shelter, Stay};
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
        Ok(self.stay(reader, person)?.map(|(shelter, room)| Place {
            shelter: shelter
                .and_then(|shelter| shelter.name.clone())
                .unwrap_or_default(),
            room: room.unwrap_or_default(),
        }))
    }

    /// Whether somebody lives where letters are handed to the house (Gemeinschaftseinrichtung, § 178 Abs. 1 Nr. 3 ZPO) and
    /// not in a flat of her own. A house of which nobody noted the kind counts as one.
    ///
    /// # Errors
    /// File errors.
    pub(crate) fn is_shared(&self, reader: &Reader<'_>, person: PersonId) -> Result<bool> {
        let kind = |shelter: Option<&Shelter>| shelter.and_then(|shelter| shelter.kind);
        let stay = self.stay(reader, person)?;
        Ok(stay.is_some_and(|(shelter, _)| {
            !matches!(
                kind(shelter),
                Some(ShelterKind::MunicipalFlat | ShelterKind::RentedByCity | ShelterKind::OwnFlat)
            )
        }))
    }

    fn stay(
        &self,
        reader: &Reader<'_>,
        person: PersonId,
    ) -> Result<Option<(Option<&Shelter>, Option<String>)>> {
        let stays: Vec<Row<Stay>> = reader.list_by("person_id", &person.to_string())?;
        Ok(present(&stays).map(|row| (self.0.get(row.record.shelter_id), row.record.room.clone())))
    }
}
