//! The bytes of a vault: `{"sha256":"…","vault":{"version":1,"key_check":"…","slots":[…]}}` and a newline.
//!
//! The checksum is over the text of the inner object exactly as it stands in the file. It is no protection
//! from people, who can compute it too; it tells a failing disk from a wrong password.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::key_check::KeyCheck;
use super::slot::Slot;
use super::{MOST_SHEETS, Vault, VaultError};
use crate::digest::{Sha256Digest, sha256};

/// A vault with a handful of slots has two kilobytes.
pub(super) const LONGEST: usize = 64 * 1024;
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    sha256: Sha256Digest,
    vault: Box<RawValue>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    version: u32,
    key_check: KeyCheck,
    slots: Vec<Box<RawValue>>,
}

#[derive(Deserialize)]
struct AnyVersion {
    version: u32,
}

pub(super) fn write(vault: &Vault) -> Result<Vec<u8>, VaultError> {
    let body = || -> Result<Envelope, serde_json::Error> {
        let slots = vault.slots.iter().map(Slot::to_raw).collect::<Result<_, _>>()?;
        let body = Body {
            version: VERSION,
            key_check: vault.key_check,
            slots,
        };
        let body = serde_json::value::to_raw_value(&body)?;
        Ok(Envelope {
            sha256: sha256(body.get()),
            vault: body,
        })
    };
    let bytes = to_bytes(&body().map_err(|_| VaultError::Damaged)?)?;
    if bytes.len() > LONGEST {
        Err(VaultError::TooLarge)
    } else {
        Ok(bytes)
    }
}

pub(super) fn read(bytes: &[u8]) -> Result<Vault, VaultError> {
    if bytes.len() > LONGEST {
        return Err(VaultError::TooLarge);
    }
    let envelope: Envelope = serde_json::from_slice(bytes).map_err(|_| VaultError::Damaged)?;
    // Only the one way of writing it is accepted: no spaces, no other order, nothing after the newline.
    if sha256(envelope.vault.get()) != envelope.sha256 || to_bytes(&envelope)? != bytes {
        return Err(VaultError::Damaged);
    }
    let AnyVersion { version } = parse(&envelope.vault)?;
    if version != VERSION {
        return Err(VaultError::NewerFormat { version });
    }
    let body: Body = parse(&envelope.vault)?;
    let slots = body
        .slots
        .iter()
        .map(|raw| Slot::from_raw(raw))
        .collect::<Result<Vec<_>, _>>()?;
    let passwords = slots
        .iter()
        .filter(|slot| matches!(slot, Slot::Password(_)))
        .count();
    let recoveries = slots
        .iter()
        .filter(|slot| matches!(slot, Slot::Recovery(_)))
        .count();
    if passwords > 1 || recoveries > MOST_SHEETS {
        return Err(VaultError::Damaged);
    }
    Ok(Vault {
        key_check: body.key_check,
        slots,
    })
}

fn to_bytes(envelope: &Envelope) -> Result<Vec<u8>, VaultError> {
    let mut bytes = serde_json::to_vec(envelope).map_err(|_| VaultError::Damaged)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn parse<'a, T: Deserialize<'a>>(raw: &'a RawValue) -> Result<T, VaultError> {
    serde_json::from_str(raw.get()).map_err(|_| VaultError::Damaged)
}
