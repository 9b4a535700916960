//! Where a bundle goes, and the channel it goes through.

use model::{DeviceId, Origin};
use serde::{Deserialize, Serialize};

/// Whom a bundle is for: every device of a unit, or one of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Address {
    /// Name of the unit in the roster, such as `area-1` or `office`.
    pub unit: String,
    /// The one device; none for all of the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<DeviceId>,
}

impl Address {
    /// All devices of a unit.
    pub fn unit(name: &str) -> Address {
        Address {
            unit: name.to_owned(),
            device: None,
        }
    }

    /// One device of a unit.
    pub fn device(unit: &str, device: DeviceId) -> Address {
        Address {
            unit: unit.to_owned(),
            device: Some(device),
        }
    }
}

/// One life of a sending device to one addressee. The numbers of its bundles count up by one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Channel {
    /// The sender.
    pub from: Origin,
    /// The addressee.
    pub to: Address,
}
