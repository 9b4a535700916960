//! The keys of this device. They live in its database and nowhere else.

use crypto::recipient::{Identity, RecipientKind};
use crypto::signing::SigningKey;
use store::{Reader, Writer};

use crate::{ErrorCode, Result};

const SIGNING: &str = "app.signing_key";
const IDENTITY: &str = "app.identity";

/// What this device signs and opens with.
pub(crate) struct DeviceKeys {
    pub signing: SigningKey,
    pub identity: Identity,
}

impl DeviceKeys {
    pub(crate) fn make_random() -> DeviceKeys {
        DeviceKeys {
            signing: SigningKey::make_random(),
            identity: Identity::make_random(RecipientKind::X25519),
        }
    }

    pub(crate) fn read(reader: &Reader<'_>) -> Result<DeviceKeys> {
        let signing = reader.setting(SIGNING)?.ok_or(ErrorCode::DatabaseDamaged)?;
        let identity = reader.setting(IDENTITY)?.ok_or(ErrorCode::DatabaseDamaged)?;
        let identity = std::str::from_utf8(&identity)
            .ok()
            .and_then(|text| Identity::parse(text).ok());
        let signing = <[u8; 32]>::try_from(signing.as_slice())
            .ok()
            .map(|bytes| SigningKey::from_bytes(&bytes));
        match (signing, identity) {
            (Some(signing), Some(identity)) => Ok(DeviceKeys { signing, identity }),
            _ => Err(ErrorCode::DatabaseDamaged.into()),
        }
    }

    pub(crate) fn write(&self, writer: &mut Writer<'_>) -> Result<()> {
        writer.put_setting(SIGNING, self.signing.to_bytes().as_slice())?;
        Ok(writer.put_setting(IDENTITY, self.identity.to_secret_string().as_bytes())?)
    }
}
