use bundle::roster::{LastSeq, Revoked};
use bundle::{Address, SignedRoster};
use model::Origin;

use super::stored::{put, require};
use crate::enrol::open_roster_key;
use crate::{AppError, ErrorCode, Result, Session};

/// Ends a device: lost, stolen, retired. What it sent up to the last number known here still counts. Gives the new roster
/// file, to be carried to everybody.
///
/// # Errors
/// `wrong_seat`, `not_enrolled`, `unknown_recipient`, `wrong_password` for the roster key; file errors.
pub fn revoke(session: &mut Session, roster_key: &[u8], password: &str, device: &str) -> Result<Vec<u8>> {
    session.require_office()?;
    let mut roster = require(&session.reader())?;
    let key = open_roster_key(roster_key, password)?;
    let unknown = || AppError::new(ErrorCode::UnknownRecipient).with("name", device);
    let id = roster.device_named(device).ok_or_else(unknown)?.id;
    let mut channels = Vec::new();
    for (origin, recipient, seq) in known_channels(session, id)? {
        let to = Address::unit(&recipient);
        channels.push(LastSeq {
            epoch: origin.epoch,
            to,
            seq,
        });
    }
    let entry = roster
        .devices
        .iter_mut()
        .find(|entry| entry.id == id && entry.revoked.is_none());
    entry.ok_or_else(unknown)?.revoked = Some(Revoked { channels });
    if roster.intake_device == Some(id) {
        roster.intake_device = None;
    }
    roster.version += 1;
    let file = SignedRoster::sign(&roster, &key)?;
    session.write("roster_revoke", |writer| put(writer, &roster, &file))?;
    Ok(file.to_bytes())
}

/// The channels from this device that were taken in here, with their last number.
fn known_channels(session: &Session, device: model::DeviceId) -> Result<Vec<(Origin, String, u64)>> {
    let mut last: std::collections::BTreeMap<(Origin, String), u64> = std::collections::BTreeMap::new();
    for bundle in session.reader().bundles(u32::MAX)? {
        if !bundle.is_outgoing && bundle.origin.device == device && bundle.seq > 0 {
            let entry = last.entry((bundle.origin, bundle.recipient)).or_default();
            *entry = (*entry).max(bundle.seq);
        }
    }
    Ok(last
        .into_iter()
        .map(|((origin, recipient), seq)| (origin, recipient, seq))
        .collect())
}
