//! What may be sent to whom, and with which keys.

use crypto::recipient::Recipient;
use model::{DeviceId, Scope};

use crate::{Address, Manifest, Receipt};

use super::{Device, Roster, UnitKind};

/// A name, looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// What the manifest names.
    pub address: Address,
    /// Who can open the bundle.
    pub recipients: Vec<Recipient>,
}

/// Why nothing can be sent there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RouteError {
    /// The roster has no unit and no active device of this name.
    #[error("the roster knows no such unit or device")]
    UnknownName,
    /// The unit has no active device beside the sender.
    #[error("nobody there has a device")]
    NoDevice,
    /// This scope may not go from there to there.
    #[error("a bundle of scope {} may not go this way", scope.code())]
    ScopeNotAllowed {
        /// The scope.
        scope: Scope,
    },
    /// The sending device is not in the roster, or was revoked.
    #[error("the sending device is not enrolled")]
    NotEnrolled,
}

impl Roster {
    /// Whom a bundle of `scope` by the device `from` reaches under `name`, which is that of a unit (all its active
    /// devices) or of one device. What goes to the office also goes to the recovery recipient; nothing else does.
    ///
    /// # Errors
    /// See [`RouteError`].
    pub fn resolve(&self, from: DeviceId, name: &str, scope: Scope) -> Result<Resolved, RouteError> {
        let sender = self.device(from).filter(|device| device.revoked.is_none());
        let sender = sender.ok_or(RouteError::NotEnrolled)?;
        let address = self.address_of(name).ok_or(RouteError::UnknownName)?;
        if !self.may_send(sender, scope, &address) {
            return Err(RouteError::ScopeNotAllowed { scope });
        }
        let mut recipients: Vec<Recipient> = self
            .active_devices(&address.unit)
            .filter(|device| device.id != from && address.device.is_none_or(|only| only == device.id))
            .map(|device| device.recipient.clone())
            .collect();
        if recipients.is_empty() {
            return Err(RouteError::NoDevice);
        }
        if scope == Scope::Office {
            recipients.push(self.recovery_recipient.clone());
        }
        Ok(Resolved { address, recipients })
    }

    /// The receipts in `manifest` that count: of the office's devices only those of the intake device, because two
    /// coordinators who both confirm would confirm what the other does not have.
    pub fn counting_receipts<'a>(&self, manifest: &'a Manifest) -> &'a [Receipt] {
        let is_office = self
            .unit(&manifest.from.unit)
            .is_some_and(|unit| unit.kind == UnitKind::Office);
        if is_office && self.intake_device != Some(manifest.from.device) {
            &[]
        } else {
            &manifest.receipts
        }
    }

    /// The table of scopes. A replica stays within a unit, and so within one employer.
    pub(super) fn may_send(&self, from: &Device, scope: Scope, to: &Address) -> bool {
        use UnitKind::{Area, Office};
        let kind_of = |name: &str| self.unit(name).map(|unit| unit.kind);
        let (Some(sender), Some(receiver)) = (kind_of(&from.unit), kind_of(&to.unit)) else {
            return false;
        };
        match scope {
            Scope::Office => (sender, receiver) == (Area, Office),
            Scope::Replica => from.unit == to.unit,
            Scope::Transfer | Scope::Cover => (sender, receiver) == (Area, Area),
            Scope::Project => sender == Office,
            Scope::Receipt => true,
        }
    }

    fn address_of(&self, name: &str) -> Option<Address> {
        if self.unit(name).is_some() {
            return Some(Address::unit(name));
        }
        let device = self
            .device_named(name)
            .filter(|device| device.revoked.is_none())?;
        Some(Address::device(&device.unit, device.id))
    }
}
