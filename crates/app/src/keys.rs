//! The keys of this device. They live in its database and nowhere else.

use crypto::Zeroizing;
use crypto::recipient::{Identity, RecipientKind};
use crypto::signing::SigningKey;
use store::{Reader, Writer};

use crate::{ErrorCode, Result};

const SIGNING: &str = "app.signing_key";
const IDENTITY: &str = "app.identity";
const FORMER: &str = "app.former_identities";

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

    /// Everything this device can open: what it reads with now, and what it read with before it was restored.
    pub(crate) fn identities(reader: &Reader<'_>) -> Result<Vec<Identity>> {
        let mut identities = vec![DeviceKeys::read(reader)?.identity];
        for former in former(reader)? {
            identities.push(Identity::parse(&former).map_err(|_| ErrorCode::DatabaseDamaged)?);
        }
        Ok(identities)
    }

    /// Makes new keys. The old one to read with is kept, for what is still under way; the old one to sign with is
    /// forgotten.
    pub(crate) fn replace(writer: &mut Writer<'_>) -> Result<()> {
        let old = DeviceKeys::read(&writer.reader())?;
        let mut all = former(&writer.reader())?;
        all.insert(0, old.identity.to_secret_string().to_string());
        let all = Zeroizing::new(serde_json::to_vec(&all).map_err(|_| ErrorCode::Internal)?);
        writer.put_setting(FORMER, &all)?;
        DeviceKeys::make_random().write(writer)
    }

    pub(crate) fn write(&self, writer: &mut Writer<'_>) -> Result<()> {
        writer.put_setting(SIGNING, self.signing.to_bytes().as_slice())?;
        Ok(writer.put_setting(IDENTITY, self.identity.to_secret_string().as_bytes())?)
    }
}

fn former(reader: &Reader<'_>) -> Result<Vec<String>> {
    match reader.setting(FORMER)? {
        None => Ok(Vec::new()),
        Some(bytes) => serde_json::from_slice(&bytes).map_err(|_| ErrorCode::DatabaseDamaged.into()),
    }
}
