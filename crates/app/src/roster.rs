//! Who belongs to the project: the roster, signed by the office.

use model::DeviceId;

use crate::{Result, Session};

/// What the roster calls a device; a short form of its id where the roster does not know it.
pub(crate) fn device_label(session: &Session, device: DeviceId) -> Result<String> {
    if device == session.store.origin().device {
        return Ok(session.profile.unit_label.clone());
    }
    Ok(device.to_string().chars().take(8).collect())
}
