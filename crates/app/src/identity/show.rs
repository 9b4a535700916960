use bundle::roster::device_digest;

use crate::keys::DeviceKeys;
use crate::roster::read;
use crate::view::Identity;
use crate::{Result, Session};

/// Who works here, and the words of this device, made of its own keys and not of what any roster says of them.
///
/// # Errors
/// File errors.
pub fn show(session: &Session) -> Result<Identity> {
    let own = session.store.origin();
    let keys = DeviceKeys::read(&session.reader())?;
    let digest = device_digest(
        own.device,
        &keys.signing.verifying_key(),
        &keys.identity.to_public(),
    );
    let roster = read(&session.reader())?;
    let known = roster.as_ref().and_then(|roster| roster.device(own.device));
    Ok(Identity {
        worker: session.profile.worker.clone(),
        unit_label: session.profile.unit_label.clone(),
        employer: session.profile.employer.clone(),
        device: known.map(|device| device.name.clone()),
        device_id: own.device.to_string().chars().take(8).collect(),
        epoch: own.epoch,
        words: crypto::words::derive_words(digest.as_bytes())
            .map(str::to_owned)
            .to_vec(),
    })
}
