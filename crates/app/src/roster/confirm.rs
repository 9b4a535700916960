use std::collections::BTreeMap;

use bundle::roster::Device;
use bundle::{Address, Roster};
use crypto::Sha256Digest;
use crypto::words::words_match;
use model::{DeviceId, Scope};
use store::Reader;

use super::stored::require;
use crate::{AppError, ErrorCode, Result, Session};

const NAME: &str = "app.confirmed_devices";

/// Device → what its words are made of. Other keys for the same device have other words, and must be compared anew.
type Confirmed = BTreeMap<DeviceId, Sha256Digest>;

/// Believes that a device's keys are its owner's, because the owner read its words aloud and they were typed here. The
/// office alone, which wrote the roster, is not to be trusted with everything.
///
/// # Errors
/// `words_differ`, `unknown_recipient`, `not_enrolled`; file errors.
pub fn confirm_device(session: &mut Session, device: &str, typed_words: &str) -> Result<()> {
    let roster = require(&session.reader())?;
    let unknown = || AppError::new(ErrorCode::UnknownRecipient).with("name", device);
    let found = roster
        .device_named(device)
        .filter(|device| device.revoked.is_none());
    let found = found.ok_or_else(unknown)?;
    let digest = found.words_digest();
    words_match(typed_words, digest.as_bytes())
        .map_err(|error| AppError::new(ErrorCode::WordsDiffer).with("positions", super::positions(&error)))?;
    let mut confirmed = confirmed(&session.reader())?;
    confirmed.insert(found.id, digest);
    session.write("roster_confirm", |writer| {
        let bytes = serde_json::to_vec(&confirmed).map_err(|_| ErrorCode::Internal)?;
        Ok(writer.put_setting(NAME, &bytes)?)
    })?;
    Ok(())
}

fn confirmed(reader: &Reader<'_>) -> Result<Confirmed> {
    let Some(bytes) = reader.setting(NAME)? else {
        return Ok(Confirmed::new());
    };
    serde_json::from_slice(&bytes).map_err(|_| ErrorCode::DatabaseDamaged.into())
}

/// Tells whether the words of a device were typed here.
pub(super) fn is_confirmed(reader: &Reader<'_>) -> Result<impl Fn(&Device) -> bool + use<>> {
    let confirmed = confirmed(reader)?;
    Ok(move |device: &Device| confirmed.get(&device.id) == Some(&device.words_digest()))
}

/// The devices a bundle would go to and whose words nobody typed yet. What goes to the office needs none: numbers, and what
/// people agreed to, are all it gets.
pub(crate) fn unconfirmed(
    reader: &Reader<'_>,
    roster: &Roster,
    own: DeviceId,
    to: &Address,
    scope: Scope,
) -> Result<Vec<String>> {
    if !matches!(scope, Scope::Replica | Scope::Transfer | Scope::Cover) {
        return Ok(Vec::new());
    }
    let is_confirmed = is_confirmed(reader)?;
    let devices = roster.active_devices(&to.unit);
    let meant = devices.filter(|device| device.id != own && to.device.is_none_or(|only| only == device.id));
    Ok(meant
        .filter(|device| !is_confirmed(device))
        .map(|device| device.name.clone())
        .collect())
}
