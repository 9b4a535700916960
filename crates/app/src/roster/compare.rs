use std::collections::BTreeMap;

use bundle::roster::Device;
use bundle::{Address, PaperError, Roster};
use crypto::words::words_match;
use model::DeviceId;
use store::{Reader, Writer};

use super::stored::require;
use crate::{AppError, ErrorCode, Result, Session};

/// The setting that holds which devices were compared, each with what its words were made of: a device that comes back
/// with other keys is another one.
const NAME: &str = "app.compared_devices";

type Compared = BTreeMap<DeviceId, String>;

/// Compares the eight words that a device's owner reads aloud from it with those that the roster makes of its keys. They
/// are typed before the first bundle that holds everything: the office signs the roster, and is not to be trusted with
/// putting its own key in a colleague's place.
///
/// # Errors
/// `words_differ` with `positions`, `unknown_recipient`, `not_enrolled`; file errors.
pub fn compare(session: &mut Session, device: &str, typed: &str) -> Result<()> {
    let roster = require(&session.reader())?;
    let unknown = || AppError::new(ErrorCode::UnknownRecipient).with("name", device);
    let device = roster
        .device_named(device)
        .filter(|device| device.revoked.is_none())
        .ok_or_else(unknown)?;
    words_match(typed, device.words_digest().as_bytes()).map_err(PaperError::Words)?;
    session.write("device_compare", |writer| note_compared(writer, device))?;
    Ok(())
}

/// Notes that a device's words were compared.
pub(crate) fn note_compared(writer: &mut Writer<'_>, device: &Device) -> Result<()> {
    let mut compared = read(&writer.reader())?;
    compared.insert(device.id, made_of(device));
    let bytes = serde_json::to_vec(&compared).map_err(|_| ErrorCode::Internal)?;
    Ok(writer.put_setting(NAME, &bytes)?)
}

/// Whether this device's words were compared, with the keys that it has now.
pub(crate) fn is_compared(reader: &Reader<'_>, device: &Device) -> Result<bool> {
    Ok(read(reader)?.get(&device.id) == Some(&made_of(device)))
}

/// # Errors
/// `words_not_compared` with the first device at `to` whose words were not.
pub(crate) fn require_compared(
    reader: &Reader<'_>,
    roster: &Roster,
    to: &Address,
    own: DeviceId,
) -> Result<()> {
    for device in roster.active_devices(&to.unit) {
        let is_meant = device.id != own && to.device.is_none_or(|only| only == device.id);
        if is_meant && !is_compared(reader, device)? {
            return Err(AppError::new(ErrorCode::WordsNotCompared).with("name", &device.name));
        }
    }
    Ok(())
}

fn made_of(device: &Device) -> String {
    device.words_digest().to_string()
}

/// Where it cannot be read nothing was compared: asking once more does no harm.
fn read(reader: &Reader<'_>) -> Result<Compared> {
    let bytes = reader.setting(NAME)?;
    Ok(bytes
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default())
}
