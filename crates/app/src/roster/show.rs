use bundle::roster::{UnitKind, device_digest};

use super::compare::is_compared;
use super::stored::require;
use crate::keys::DeviceKeys;
use crate::view::{DeviceView, RosterView, UnitView};
use crate::{Result, Session};

/// The roster, with the words of every device. Those of this device are made of its own keys, not of what the roster
/// says of them.
///
/// # Errors
/// `not_enrolled`; file errors.
pub fn show(session: &Session) -> Result<RosterView> {
    let roster = require(&session.reader())?;
    let own = session.store.origin().device;
    let keys = DeviceKeys::read(&session.reader())?;
    let own_digest = device_digest(own, &keys.signing.verifying_key(), &keys.identity.to_public());
    let devices = roster.devices.iter().map(|device| {
        let is_this = device.id == own && device.revoked.is_none();
        let words = if is_this {
            crypto::words::derive_words(own_digest.as_bytes())
        } else {
            device.words()
        };
        Ok(DeviceView {
            name: device.name.clone(),
            unit: device.unit.clone(),
            worker: device.worker.clone(),
            words: words.map(str::to_owned).to_vec(),
            is_revoked: device.revoked.is_some(),
            is_this,
            is_intake: roster.intake_device == Some(device.id),
            is_confirmed: is_compared(&session.reader(), device)?,
        })
    });
    Ok(RosterView {
        project: roster.project.name.clone(),
        version: roster.version,
        words: roster.words().map(str::to_owned).to_vec(),
        units: roster
            .units
            .iter()
            .map(|unit| UnitView {
                name: unit.name.clone(),
                label: unit.label.clone(),
                employer: unit.employer.clone(),
                is_office: unit.kind == UnitKind::Office,
            })
            .collect(),
        devices: devices.collect::<Result<_>>()?,
    })
}
