use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::PersonFilter;

/// Names a saved view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct ViewId(pub Uuid);

/// A way of looking at the list of people that somebody gave a name: which of them, in what order, by household or not.
/// It belongs to this device and never travels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SavedView {
    /// Its id; the shell makes it, so that a dropped one can be put back as it was.
    pub id: ViewId,
    /// What the worker calls it.
    pub name: String,
    /// Which people.
    #[serde(default)]
    pub filter: PersonFilter,
    /// In what order.
    #[serde(default)]
    pub sort: PersonSort,
    /// With households as groups.
    #[serde(default)]
    pub is_grouped: bool,
}

/// The order of the list of people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PersonSort {
    /// By the shown name.
    #[default]
    Name,
    /// Who was not seen for longest comes first.
    LastSeen,
    /// Whose next date is nearest comes first.
    NextDue,
    /// By shelter and room.
    Place,
}
