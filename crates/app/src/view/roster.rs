use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The roster as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RosterView {
    /// The project.
    pub project: String,
    /// Counts up with every change.
    #[ts(type = "number")]
    pub version: u64,
    /// The office's eight words.
    pub words: Vec<String>,
    /// Areas and office.
    pub units: Vec<UnitView>,
    /// Devices, retired ones too.
    pub devices: Vec<DeviceView>,
}

/// A unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct UnitView {
    /// Name in addresses.
    pub name: String,
    /// Name as people say it.
    pub label: String,
    /// The employer.
    pub employer: String,
    /// It is the office.
    pub is_office: bool,
}

/// A device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DeviceView {
    /// Name in addresses.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// Who works with it.
    pub worker: String,
    /// Its eight words, for comparing by voice.
    pub words: Vec<String>,
    /// Retired or lost.
    pub is_revoked: bool,
    /// This very device.
    pub is_this: bool,
    /// The one of the office whose receipts count.
    pub is_intake: bool,
    /// Its words were typed here while its owner read them aloud.
    pub is_confirmed: bool,
}
