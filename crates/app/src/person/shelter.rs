use std::collections::HashMap;

use model::record::{Shelter, Stay};
use model::{PersonId, ShelterId, StayId};
use store::{NewRow, Reader, Row, Writer};

use crate::Result;

/// Shelters by id, and who lives where now.
pub(crate) struct Shelters {
    by_id: HashMap<ShelterId, Shelter>,
}

impl Shelters {
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Shelters> {
        let all = reader.list_all::<Shelter>()?;
        Ok(Shelters {
            by_id: all.into_iter().map(|row| (row.id, row.record)).collect(),
        })
    }

    pub(crate) fn get(&self, id: Option<ShelterId>) -> Option<&Shelter> {
        self.by_id.get(&id?)
    }

    /// The shelters of all stays that are not over: any protected one among them is a veto.
    pub(crate) fn of_present<'a>(&'a self, stays: &'a [Row<Stay>]) -> impl Iterator<Item = &'a Shelter> {
        stays
            .iter()
            .filter(|row| row.record.to_on.is_none())
            .filter_map(|row| self.get(row.record.shelter_id))
    }
}

/// The present stay: not over, the latest to begin.
pub(crate) fn present(stays: &[Row<Stay>]) -> Option<&Row<Stay>> {
    stays
        .iter()
        .filter(|row| row.record.to_on.is_none())
        .max_by_key(|row| (row.record.from_on, row.id.0))
}

/// The shelter of that name; made if there is none. Names are compared folded, so that `Haus Birkenweg` and
/// `HAUS BIRKENWEG` are one.
pub(crate) fn find_or_make(writer: &mut Writer<'_>, name: &str) -> Result<ShelterId> {
    let wanted = names::fold(name);
    let found = writer.reader().list_all::<Shelter>()?.into_iter().find(|row| {
        row.record
            .name
            .as_deref()
            .is_some_and(|name| names::fold(name) == wanted)
    });
    match found {
        Some(row) => Ok(row.id),
        None => Ok(writer.create(&Shelter {
            name: Some(name.to_owned()),
            ..Shelter::default()
        })?),
    }
}

/// The row of a new stay.
pub(crate) fn new_stay(writer: &Writer<'_>, person: PersonId, stay: Stay) -> NewRow {
    NewRow::of(
        StayId(writer.make_id()),
        &Stay {
            person_id: Some(person),
            ..stay
        },
    )
}
