use bundle::{EnrolmentRequest, SignedRequest};

use super::{EnrolmentFile, pending};
use crate::keys::DeviceKeys;
use crate::text::line;
use crate::{Result, Session};

/// This device's request to join, with the words that its owner reads aloud. The same wish gives the same words.
///
/// # Errors
/// `invalid_field`, `too_long`; file errors.
pub fn request(session: &mut Session, unit: &str, device: &str) -> Result<EnrolmentFile> {
    line("unit", unit)?;
    line("device", device)?;
    let signed = signed(session, unit, device)?;
    let now = session.now().unix_ms;
    session.write("enrol_request", |writer| {
        pending::remember(writer, unit, device, now)
    })?;
    Ok(EnrolmentFile {
        bytes: signed.to_bytes(),
        words: signed.words().map(str::to_owned),
    })
}

pub(super) fn signed(session: &Session, unit: &str, device: &str) -> Result<SignedRequest> {
    let keys = DeviceKeys::read(&session.reader())?;
    let request = EnrolmentRequest {
        device: session.store.origin().device,
        unit: unit.to_owned(),
        name: device.to_owned(),
        worker: session.profile.worker.clone(),
        signing_key: keys.signing.verifying_key(),
        recipient: keys.identity.to_public(),
    };
    Ok(SignedRequest::sign(request, &keys.signing)?)
}
