use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The request of this device that the office has not answered yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PendingEnrolment {
    /// The area it asked for.
    pub unit: String,
    /// The name it asked for.
    pub device: String,
    /// When it was last written.
    pub at: NaiveDateTime,
    /// The eight words to read aloud to the office.
    pub words: Vec<String>,
}

/// A request as the office looks at it before its words are typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct EnrolmentWish {
    /// Who works with the device, as it says.
    pub worker: String,
    /// The area, as it was typed there.
    pub wished_unit: String,
    /// The unit of the roster that is meant, where one is.
    pub unit: Option<String>,
    /// The name of the device, as it was typed there.
    pub wished_device: String,
    /// What the office could call it.
    pub device: String,
    /// What the roster calls this very device already.
    pub known_as: Option<String>,
}

/// A roster as a file says it is, before anybody compared words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct RosterFile {
    /// The project, as it says.
    pub project: String,
    /// Its version, as it says.
    #[ts(type = "number")]
    pub version: u64,
    /// Nothing is known of the office yet: its words have to be typed.
    pub needs_words: bool,
}

/// What founding a project gives to print and lock away.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct SafeSheet {
    /// The office's eight words, for the sheet from which workers type.
    pub words: Vec<String>,
    /// Opens every office bundle when all office computers are lost.
    pub recovery_identity: String,
}

/// An area of a project that is founded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct NewArea {
    /// Its name, as people say it.
    pub label: String,
    /// The employer of who works there.
    pub employer: String,
}

/// Who works here, and with which device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Identity {
    /// Who works here.
    pub worker: String,
    /// The area, or the office, as people say it.
    pub unit_label: String,
    /// The employer.
    pub employer: String,
    /// The office's name for the device, once enrolled.
    pub device: Option<String>,
    /// The beginning of the device's id.
    pub device_id: String,
    /// Counts up each time an old copy of the database was put back.
    pub epoch: u32,
    /// The eight words of this device's own keys, to be read aloud to whoever sends to it.
    pub words: Vec<String>,
}

/// Who works here, as it is typed at the first start or corrected later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Who {
    /// The name.
    pub worker: String,
    /// The area, or the office, as people say it.
    pub unit_label: String,
    /// The employer.
    pub employer: String,
}
