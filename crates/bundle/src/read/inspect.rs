//! What can be known of a bundle without, and with, the key.

use std::collections::BTreeMap;

use crypto::recipient::Identity;

use crate::{Manifest, ReadError, Sealed, Source, Trust};

use super::envelope;

/// What is known of a bundle.
#[derive(Debug)]
pub struct Inspection {
    /// How many recipients of each kind can open it. Who they are is not to be seen.
    pub recipients: BTreeMap<String, u32>,
    /// Size of the file in bytes.
    pub bytes: u64,
    /// With the key: what it says about itself once it is verified, or why it is refused. Without: none.
    pub opened: Option<Result<Manifest, ReadError>>,
}

/// Looks at a bundle; `key` are the identities of this device and whom it trusts.
///
/// # Errors
/// [`ReadError`] where not even the outside is that of a bundle.
pub fn inspect(source: &dyn Source, key: Option<(&[Identity], &dyn Trust)>) -> Result<Inspection, ReadError> {
    let outside = envelope::read(source)?;
    let opened = key.map(|(identities, trust)| {
        let verified = Sealed::new(source).open(identities, trust)?;
        Ok(verified.manifest().clone())
    });
    Ok(Inspection {
        recipients: outside.recipients,
        bytes: outside.bytes,
        opened,
    })
}
