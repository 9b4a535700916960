//! The ways into a vault: each slot holds the same data key, wrapped in another way.

use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::cost::KdfCost;
use super::hex::Hex;
use super::key_check::KeyCheck;
use super::wrap::WrappedKey;
use super::{RecoveryCode, VaultError};
use crate::DataKey;
use crate::random::random_bytes;

/// One slot of a vault. A kind that this version does not know is kept to the letter and written back.
#[derive(Debug, Clone)]
pub(super) enum Slot {
    Password(PasswordSlot),
    Recovery(RecoverySlot),
    Foreign(Box<RawValue>),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PasswordSlot {
    kind: PasswordKind,
    argon2id: KdfCost,
    salt: Hex<16>,
    wrapped: WrappedKey,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RecoverySlot {
    kind: RecoveryKind,
    salt: Hex<16>,
    wrapped: WrappedKey,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum PasswordKind {
    Password,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RecoveryKind {
    Recovery,
}

#[derive(Deserialize)]
struct AnyKind {
    kind: String,
}

impl Slot {
    pub(super) fn from_raw(raw: &RawValue) -> Result<Self, VaultError> {
        let AnyKind { kind } = serde_json::from_str(raw.get()).map_err(|_| VaultError::Damaged)?;
        let slot = match kind.as_str() {
            "password" => serde_json::from_str(raw.get()).map(Self::Password),
            "recovery" => serde_json::from_str(raw.get()).map(Self::Recovery),
            _ => Ok(Self::Foreign(raw.to_owned())),
        };
        slot.map_err(|_| VaultError::Damaged)
    }

    pub(super) fn to_raw(&self) -> Result<Box<RawValue>, serde_json::Error> {
        match self {
            Self::Password(slot) => serde_json::value::to_raw_value(slot),
            Self::Recovery(slot) => serde_json::value::to_raw_value(slot),
            Self::Foreign(raw) => Ok(raw.clone()),
        }
    }
}

impl PasswordSlot {
    pub(super) fn close(
        key: &DataKey,
        check: &KeyCheck,
        password: &str,
        cost: KdfCost,
    ) -> Result<Self, VaultError> {
        let salt = Hex(random_bytes());
        let wrapping_key = cost.derive_key(password, &salt.0)?;
        let wrapped = WrappedKey::close(key, &wrapping_key, &Self::header(check, cost, &salt));
        let wrapped = wrapped.ok_or(VaultError::Damaged)?;
        Ok(Self {
            kind: PasswordKind::Password,
            argon2id: cost,
            salt,
            wrapped,
        })
    }

    pub(super) fn open(&self, check: &KeyCheck, password: &str) -> Result<DataKey, VaultError> {
        let wrapping_key = self.argon2id.derive_key(password, &self.salt.0)?;
        let header = Self::header(check, self.argon2id, &self.salt);
        self.wrapped
            .open(&wrapping_key, &header)
            .ok_or(VaultError::WrongPassword)
    }

    /// The authenticated text beside the wrapped key. It names the vault by its check value, so that a slot
    /// cannot be moved into another vault, and every parameter, so that none can be weakened.
    fn header(check: &KeyCheck, cost: KdfCost, salt: &Hex<16>) -> String {
        format!(
            "ankommen-vault/1\nkey-check {check}\npassword\nargon2id v=19 m={} t={} p={}\nsalt {salt}\nxchacha20-poly1305\n",
            cost.memory_kib(),
            cost.passes(),
            cost.lanes()
        )
    }
}

impl RecoverySlot {
    pub(super) fn close(key: &DataKey, check: &KeyCheck, code: &RecoveryCode) -> Result<Self, VaultError> {
        let salt = Hex(random_bytes());
        let wrapped = WrappedKey::close(
            key,
            &*derive_recovery_key(code, &salt)?,
            &Self::header(check, &salt),
        );
        let wrapped = wrapped.ok_or(VaultError::Damaged)?;
        Ok(Self {
            kind: RecoveryKind::Recovery,
            salt,
            wrapped,
        })
    }

    pub(super) fn open(&self, check: &KeyCheck, code: &RecoveryCode) -> Result<DataKey, VaultError> {
        let wrapping_key = derive_recovery_key(code, &self.salt)?;
        let opened = self.wrapped.open(&wrapping_key, &Self::header(check, &self.salt));
        opened.ok_or(VaultError::WrongRecoveryCode)
    }

    fn header(check: &KeyCheck, salt: &Hex<16>) -> String {
        format!(
            "ankommen-vault/1\nkey-check {check}\nrecovery\nhkdf-sha256\nsalt {salt}\nxchacha20-poly1305\n"
        )
    }
}

/// A code of 180 random bits needs no slow derivation: nobody can try them all. HKDF-SHA256, RFC 5869.
fn derive_recovery_key(code: &RecoveryCode, salt: &Hex<16>) -> Result<Zeroizing<[u8; 32]>, VaultError> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(&salt.0), &code.to_key_material())
        .expand(b"ankommen-vault/1 recovery", &mut *key)
        .map_err(|_| VaultError::Damaged)?;
    Ok(key)
}
