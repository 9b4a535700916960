use model::WorkerId;
use model::record::Worker;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Result, Session};

/// A worker who can be responsible for somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkerRow {
    /// Its id.
    pub id: WorkerId,
    /// Name, as colleagues know it.
    pub name: String,
}

/// The workers who care for the area of this device, by name; everybody where no area is known.
///
/// # Errors
/// File errors.
pub fn list(session: &Session) -> Result<Vec<WorkerRow>> {
    let area = session.profile.area_id;
    let mut rows: Vec<WorkerRow> = session
        .reader()
        .list_all::<Worker>()?
        .into_iter()
        .filter(|row| area.is_none() || row.record.area_id == area)
        .filter_map(|row| {
            Some(WorkerRow {
                id: row.id,
                name: row.record.name?,
            })
        })
        .collect();
    rows.sort_by_cached_key(|row| names::fold(&row.name));
    Ok(rows)
}
