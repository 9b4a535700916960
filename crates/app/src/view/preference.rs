use deadlines::Land;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What this device is told to do with the caseload. It stays here: it travels in no bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Preferences {
    /// Minutes after which a caseload that nobody uses locks itself, 1 to 60.
    pub lock_minutes: u8,
    /// Names are hidden on the screen right after unlocking.
    pub is_discreet: bool,
    /// The Land whose holidays count: that of the courts and authorities the area has to do with. Empty until it is chosen.
    pub land: Option<Land>,
}

/// One of them, changed. One at a time, so that no screen puts back what another one changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "name", content = "value", rename_all = "snake_case")]
pub enum PreferenceChange {
    /// [`Preferences::lock_minutes`].
    LockMinutes(u8),
    /// [`Preferences::is_discreet`].
    IsDiscreet(bool),
    /// [`Preferences::land`].
    Land(Land),
}
