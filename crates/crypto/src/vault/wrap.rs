//! Closing the data key with a wrapping key.

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{Key, Tag, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::hex::Hex;
use crate::DataKey;
use crate::random::random_bytes;

/// A data key under XChaCha20-Poly1305. The random 24-byte nonce may be chosen anew each time without a
/// counter (draft-irtf-cfrg-xchacha-03, section 3.1).
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrappedKey {
    nonce: Hex<24>,
    key: Hex<32>,
    tag: Hex<16>,
}

impl WrappedKey {
    /// Closes `data_key`. `header` stays readable beside it and cannot be changed without notice.
    pub(super) fn close(data_key: &DataKey, wrapping_key: &[u8; 32], header: &str) -> Option<Self> {
        let nonce: [u8; 24] = random_bytes();
        let mut key = *data_key.as_bytes();
        let tag = XChaCha20Poly1305::new(&Key::from(*wrapping_key))
            .encrypt_inout_detached(&XNonce::from(nonce), header.as_bytes(), key.as_mut_slice().into())
            .ok()?;
        Some(Self {
            nonce: Hex(nonce),
            key: Hex(key),
            tag: Hex(tag.into()),
        })
    }

    /// The data key, if `wrapping_key` and `header` are those it was closed with.
    pub(super) fn open(&self, wrapping_key: &[u8; 32], header: &str) -> Option<DataKey> {
        let mut key = Zeroizing::new(self.key.0);
        XChaCha20Poly1305::new(&Key::from(*wrapping_key))
            .decrypt_inout_detached(
                &XNonce::from(self.nonce.0),
                header.as_bytes(),
                key.as_mut_slice().into(),
                &Tag::from(self.tag.0),
            )
            .ok()?;
        Some(DataKey::from_bytes(key))
    }
}
