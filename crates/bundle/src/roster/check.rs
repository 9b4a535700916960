//! Whether a roster is consistent in itself, so that the rest of this crate may rely on it.

use std::collections::HashSet;
use std::hash::Hash;

use super::{Device, Role, Roster, UnitKind};

/// Longest name of a unit or device.
const LONGEST_NAME: usize = 40;

impl Roster {
    /// What contradicts itself in this roster; no part of it may be used then.
    pub(super) fn find_contradiction(&self) -> Option<&'static str> {
        let rules = [
            (self.version == 0, "the first version of a roster is 1"),
            (!self.has_one_office(), "a project has one office"),
            (
                !self.has_good_names(),
                "a name is empty, too long, not plain or given twice",
            ),
            (
                !self.devices.iter().all(|device| self.has_its_place(device)),
                "a device stands in a unit that does not fit its role",
            ),
            (!self.has_separate_keys(), "a key is used twice"),
            (
                !self.has_one_recipient_kind(),
                "the recipient keys are of different kinds",
            ),
            (
                !self.has_intake_at_office(),
                "the intake device is none of the office",
            ),
        ];
        rules
            .into_iter()
            .find_map(|(is_broken, what)| is_broken.then_some(what))
    }

    fn has_one_office(&self) -> bool {
        self.units
            .iter()
            .filter(|unit| unit.kind == UnitKind::Office)
            .count()
            == 1
    }

    /// A name leads to one unit or one device that is in use. A restored device stands there twice: revoked with its old
    /// keys, and with its new ones.
    fn has_good_names(&self) -> bool {
        let active = || self.devices.iter().filter(|device| device.revoked.is_none());
        let units = self.units.iter().map(|unit| unit.name.as_str());
        let is_unit = |device: &Device| self.unit(&device.name).is_some();
        let mut all = units
            .clone()
            .chain(self.devices.iter().map(|device| device.name.as_str()));
        all.all(is_plain)
            && is_each_once(units.chain(active().map(|device| device.name.as_str())))
            && is_each_once(active().map(|device| device.id))
            && !self.devices.iter().any(is_unit)
    }

    fn has_its_place(&self, device: &Device) -> bool {
        let kind = self.unit(&device.unit).map(|unit| unit.kind);
        kind == Some(match device.role {
            Role::Worker => UnitKind::Area,
            Role::Coordinator => UnitKind::Office,
        })
    }

    /// The roster key signs nothing else, and the recovery key reads nothing that goes to a device.
    fn has_separate_keys(&self) -> bool {
        let signing = self.devices.iter().map(|device| &device.signing_key);
        let reading = self.devices.iter().map(|device| &device.recipient);
        is_each_once(signing.chain([&self.roster_key]))
            && is_each_once(reading.chain([&self.recovery_recipient]))
    }

    fn has_one_recipient_kind(&self) -> bool {
        let is_of_the_kind = |device: &Device| device.recipient.kind() == self.recipient_kind;
        // What a revoked device read with is history.
        let mut active = self.devices.iter().filter(|device| device.revoked.is_none());
        active.all(is_of_the_kind) && self.recovery_recipient.kind() == self.recipient_kind
    }

    fn has_intake_at_office(&self) -> bool {
        self.intake_device.is_none_or(|intake| {
            let device = self.device(intake);
            device.is_some_and(|device| device.role == Role::Coordinator && device.revoked.is_none())
        })
    }
}

/// Whether a unit or a device may be called that: small letters, digits and dashes, because it stands in file names.
pub fn is_plain(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !name.is_empty() && name.len() <= LONGEST_NAME && name.chars().all(is_plain)
}

fn is_each_once<T: Eq + Hash>(mut things: impl Iterator<Item = T>) -> bool {
    let mut seen = HashSet::new();
    things.all(|thing| seen.insert(thing))
}
