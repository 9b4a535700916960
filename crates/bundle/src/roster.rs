//! The roster: who belongs to the project, with which keys, and what they may send to whom.

mod check;
mod file;
mod route;
mod trust;
mod words;

pub use check::is_plain;
pub use file::SignedRoster;
pub use route::{Resolved, RouteError};
pub use trust::{Reader, RosterTrust};
pub use words::device_digest;

use crypto::recipient::{Recipient, RecipientKind};
use crypto::signing::VerifyingKey;
use model::{DeviceId, Hlc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Address;

/// Everyone in the project. Signed with a key apart from all device keys and kept offline, so that every computer of the
/// office can be lost and replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// The format it was written in.
    pub format: u32,
    /// The project.
    pub project: Project,
    /// Counts up with every change; a device never goes back to a lower one.
    pub version: u64,
    /// The one kind of all recipient keys. Changing it means to enrol every device again.
    pub recipient_kind: RecipientKind,
    /// The key that signs this and every later roster of the project.
    pub roster_key: VerifyingKey,
    /// The areas and the office.
    pub units: Vec<Unit>,
    /// Their devices, the retired ones too.
    pub devices: Vec<Device>,
    /// The one device of the office whose receipts count.
    pub intake_device: Option<DeviceId>,
    /// The key in the office's safe: opens what goes to the office, and nothing else.
    pub recovery_recipient: Recipient,
}

/// The project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    /// Its id, in every bundle.
    pub id: Uuid,
    /// Its name.
    pub name: String,
}

/// An area with one employer, or the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its name in addresses: lower-case letters, digits and dashes, such as `area-1` or `office`.
    pub name: String,
    /// Its name as people say it.
    pub label: String,
    /// Who employs the people there.
    pub employer: String,
    /// What it is.
    pub kind: UnitKind,
}

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// An Integrationsraum.
    Area,
    /// The coordination office; a project has one.
    Office,
}

/// One installation with keys of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Its id.
    pub id: DeviceId,
    /// Its name in addresses, such as `area-1-second`; never that of a unit.
    pub name: String,
    /// The unit it belongs to.
    pub unit: String,
    /// Who works with it.
    pub worker: String,
    /// What it may do.
    pub role: Role,
    /// The key it signs with.
    pub signing_key: VerifyingKey,
    /// The key it reads with.
    pub recipient: Recipient,
    /// When it was enrolled, by the office's clock.
    pub enrolled_at: Hlc,
    /// Set when it was retired or lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<Revoked>,
}

/// What a device may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Keeps a caseload; belongs to an area.
    Worker,
    /// Steers and counts; belongs to the office.
    Coordinator,
}

/// The end of a device: what it sent up to here still counts. By number and never by time, because the clock of a stolen
/// laptop is the thief's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revoked {
    /// The last number known of each channel. Every other channel and every other epoch is refused.
    pub channels: Vec<LastSeq>,
}

/// The last number known of one channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastSeq {
    /// The sender's epoch.
    pub epoch: u32,
    /// The addressee.
    pub to: Address,
    /// The last number that counts.
    pub seq: u64,
}

impl Roster {
    /// The unit of this name.
    pub fn unit(&self, name: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.name == name)
    }

    /// The device with this id; where it stands there twice, since it was restored, the one in use.
    pub fn device(&self, id: DeviceId) -> Option<&Device> {
        self.find_device(|device| device.id == id)
    }

    /// The device of this name; where it stands there twice, the one in use.
    pub fn device_named(&self, name: &str) -> Option<&Device> {
        self.find_device(|device| device.name == name)
    }

    /// The devices of a unit that were not revoked.
    pub fn active_devices<'a>(&'a self, unit: &'a str) -> impl Iterator<Item = &'a Device> + 'a {
        self.devices
            .iter()
            .filter(move |device| device.unit == unit && device.revoked.is_none())
    }

    fn find_device(&self, is_meant: impl Fn(&Device) -> bool) -> Option<&Device> {
        let meant = self.devices.iter().filter(|device| is_meant(device));
        meant.min_by_key(|device| device.revoked.is_some())
    }
}

impl Revoked {
    /// Whether the bundle with this place still counts.
    pub fn allows(&self, epoch: u32, to: &Address, seq: u64) -> bool {
        self.channels
            .iter()
            .any(|last| last.epoch == epoch && &last.to == to && seq <= last.seq)
    }
}
