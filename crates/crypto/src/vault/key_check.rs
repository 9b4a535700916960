//! A public value by which a data key is recognised.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::hex::Hex;
use crate::DataKey;

/// The first 16 bytes of SHA-256("ankommen key check" ‖ key). It betrays nothing of 32 random bytes, and it
/// tells a wrong key from a damaged database before the database is touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct KeyCheck(Hex<16>);

impl KeyCheck {
    pub(super) fn of(key: &DataKey) -> Self {
        let digest: [u8; 32] = Sha256::new()
            .chain_update(b"ankommen key check")
            .chain_update(key.as_bytes())
            .finalize()
            .into();
        let (half, _) = digest.split_at(16);
        let mut check = [0; 16];
        check.copy_from_slice(half);
        Self(Hex(check))
    }
}

impl fmt::Display for KeyCheck {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}
