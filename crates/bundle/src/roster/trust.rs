//! Believing those who are in the roster, as far as the roster lets them.

use crypto::signing::VerifyingKey;
use model::{DeviceId, Scope};

use crate::{Manifest, ReadError, Trust};

use super::{Device, Roster};

/// Who is reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// A device.
    Device(DeviceId),
    /// The holder of the recovery key from the office's safe.
    Recovery,
}

/// Trust as the roster gives it.
#[derive(Clone, Copy, Debug)]
pub struct RosterTrust<'a> {
    roster: &'a Roster,
    reader: Reader,
}

impl Roster {
    /// Whom `reader` believes.
    pub fn trust_of(&self, reader: Reader) -> RosterTrust<'_> {
        RosterTrust { roster: self, reader }
    }
}

impl Trust for RosterTrust<'_> {
    fn signers(&self) -> Vec<VerifyingKey> {
        self.roster
            .devices
            .iter()
            .map(|device| device.signing_key)
            .collect()
    }

    fn judge(&self, signer: &VerifyingKey, manifest: &Manifest) -> Result<(), ReadError> {
        if manifest.project != self.roster.project.id {
            return Err(ReadError::WrongProject);
        }
        let mut devices = self.roster.devices.iter();
        let sender = devices
            .find(|device| device.signing_key == *signer)
            .ok_or(ReadError::UnknownSender)?;
        if !is_the_one_named(sender, manifest) {
            return Err(ReadError::OtherSigner);
        }
        if !still_counts(sender, manifest) {
            return Err(ReadError::RevokedSender);
        }
        let is_allowed = self.roster.may_send(sender, manifest.scope, &manifest.to.address);
        if !is_allowed || self.leaks_to_recovery(manifest) {
            return Err(ReadError::ScopeNotAllowed {
                scope: manifest.scope,
            });
        }
        if self.is_addressed(manifest) {
            Ok(())
        } else {
            Err(ReadError::NotForThisDevice)
        }
    }
}

impl RosterTrust<'_> {
    /// The recovery key is the city's: it must not open what stays among the workers.
    fn leaks_to_recovery(&self, manifest: &Manifest) -> bool {
        let is_among_workers = matches!(manifest.scope, Scope::Replica | Scope::Transfer | Scope::Cover);
        is_among_workers
            && manifest
                .to
                .recipients
                .contains(&self.roster.recovery_recipient.fingerprint())
    }

    fn is_addressed(&self, manifest: &Manifest) -> bool {
        match self.reader {
            Reader::Recovery => manifest.scope == Scope::Office,
            Reader::Device(id) => {
                let address = &manifest.to.address;
                let is_in_unit = self
                    .roster
                    .device(id)
                    .is_some_and(|device| device.unit == address.unit);
                is_in_unit && address.device.is_none_or(|only| only == id)
            }
        }
    }
}

fn is_the_one_named(sender: &Device, manifest: &Manifest) -> bool {
    let named = &manifest.from;
    sender.id == named.device && sender.unit == named.unit && sender.signing_key.fingerprint() == named.signer
}

/// A receipt has no number, so nothing shows that it was written before the end: those of a revoked device never count.
fn still_counts(sender: &Device, manifest: &Manifest) -> bool {
    let Some(revoked) = &sender.revoked else {
        return true;
    };
    let link = manifest.channel.as_ref();
    link.is_some_and(|link| revoked.allows(manifest.from.epoch, &manifest.to.address, link.seq))
}
