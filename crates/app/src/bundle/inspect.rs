use std::path::Path;

use bundle::roster::Reader as RosterReader;
use serde::Serialize;

use super::fact;
use super::import::missing_or_io;
use crate::keys::DeviceKeys;
use crate::roster::read;
use crate::view::BundleFact;
use crate::{AppError, Result, Session};

/// What can be known of a bundle.
#[derive(Clone, Debug, Serialize)]
pub struct Inspected {
    /// Size in bytes.
    pub bytes: u64,
    /// How many recipients of each kind can open it; who they are is not to be seen.
    pub recipients: std::collections::BTreeMap<String, u32>,
    /// With the key: what the verified manifest says.
    pub bundle: Option<BundleFact>,
    /// With the key: why it is refused.
    pub refused: Option<AppError>,
}

/// Looks at a bundle, with the key of an open database or without.
///
/// # Errors
/// `bundle_not_a_bundle`, `file_missing`; file errors.
pub fn inspect(file: &Path, session: Option<&Session>) -> Result<Inspected> {
    let bytes = std::fs::read(file).map_err(missing_or_io)?;
    let Some(session) = session else {
        let found = bundle::inspect(&bytes, None)?;
        return Ok(Inspected {
            bytes: found.bytes,
            recipients: found.recipients,
            bundle: None,
            refused: None,
        });
    };
    let identities = [DeviceKeys::read(&session.reader())?.identity];
    let roster = read(&session.reader())?;
    let trust = roster
        .as_ref()
        .map(|roster| roster.trust_of(RosterReader::Device(session.store.origin().device)));
    let key = trust
        .as_ref()
        .map(|trust| (identities.as_slice(), trust as &dyn bundle::Trust));
    let found = bundle::inspect(&bytes, key)?;
    let (bundle, refused) = match found.opened {
        None => (None, None),
        Some(Ok(manifest)) => (Some(fact(session, &manifest)), None),
        Some(Err(error)) => (None, Some(error.into())),
    };
    Ok(Inspected {
        bytes: found.bytes,
        recipients: found.recipients,
        bundle,
        refused,
    })
}
