use model::{AreaId, WorkerId};
use serde::{Deserialize, Serialize};
use store::{Reader, Writer};

use crate::view::Seat;
use crate::{ErrorCode, Result};

const NAME: &str = "app.profile";

/// What a database knows of its owner before anybody enrolled it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Caseworker or office.
    pub seat: Seat,
    /// Who works here.
    pub worker: String,
    /// The area, or the office, as people call it.
    pub unit_label: String,
    /// The employer.
    pub employer: String,
    /// A fictional city.
    pub is_demo: bool,
    /// The row of the worker, once enrolled.
    #[serde(default)]
    pub worker_id: Option<WorkerId>,
    /// The row of the area, once enrolled.
    #[serde(default)]
    pub area_id: Option<AreaId>,
}

impl Profile {
    pub(crate) fn read(reader: &Reader<'_>) -> Result<Profile> {
        let bytes = reader.setting(NAME)?.ok_or(ErrorCode::DatabaseDamaged)?;
        serde_json::from_slice(&bytes).map_err(|_| ErrorCode::DatabaseDamaged.into())
    }

    pub(crate) fn write(&self, writer: &mut Writer<'_>) -> Result<()> {
        let bytes = serde_json::to_vec(self).map_err(|_| ErrorCode::Internal)?;
        Ok(writer.put_setting(NAME, &bytes)?)
    }
}
