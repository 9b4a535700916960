use std::collections::BTreeMap;

use model::ShelterId;
use model::disclose::is_protected;
use model::record::{Shelter, Stay};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Result, Session};

/// A shelter with who lives there now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ShelterRow {
    /// Its id.
    pub id: ShelterId,
    /// Its fields.
    pub fields: Shelter,
    /// Neither it nor who lives there is ever told.
    pub is_protected: bool,
    /// Present stays.
    pub occupied: u32,
}

/// The shelters, by name.
///
/// # Errors
/// File errors.
pub fn list(session: &Session) -> Result<Vec<ShelterRow>> {
    let reader = session.reader();
    let mut occupied: BTreeMap<ShelterId, u32> = BTreeMap::new();
    for row in reader
        .list_all::<Stay>()?
        .into_iter()
        .filter(|row| row.record.to_on.is_none())
    {
        if let Some(shelter) = row.record.shelter_id {
            *occupied.entry(shelter).or_default() += 1;
        }
    }
    let mut rows: Vec<ShelterRow> = reader
        .list_all::<Shelter>()?
        .into_iter()
        .map(|row| ShelterRow {
            id: row.id,
            is_protected: is_protected(&row.record),
            occupied: occupied.get(&row.id).copied().unwrap_or(0),
            fields: row.record,
        })
        .collect();
    rows.sort_by_cached_key(|row| names::fold(row.fields.name.as_deref().unwrap_or_default()));
    Ok(rows)
}
