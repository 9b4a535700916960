use bundle::{EnrolmentRequest, SignedRequest};

use super::EnrolmentFile;
use crate::keys::DeviceKeys;
use crate::text::line;
use crate::{Result, Session};

/// This device's request to join, with the words that its owner reads aloud.
///
/// # Errors
/// `invalid_field`, `too_long`; file errors.
pub fn request(session: &mut Session, unit: &str, device: &str) -> Result<EnrolmentFile> {
    line("unit", unit)?;
    line("device", device)?;
    let keys = DeviceKeys::read(&session.reader())?;
    let request = EnrolmentRequest {
        device: session.store.origin().device,
        unit: unit.to_owned(),
        name: device.to_owned(),
        worker: session.profile.worker.clone(),
        signing_key: keys.signing.verifying_key(),
        recipient: keys.identity.to_public(),
    };
    let signed = SignedRequest::sign(request, &keys.signing)?;
    Ok(EnrolmentFile {
        bytes: signed.to_bytes(),
        words: signed.words().map(str::to_owned),
    })
}
