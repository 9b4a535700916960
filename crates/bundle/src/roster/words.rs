//! The eight words that people compare by voice.

use crypto::Sha256Digest;
use crypto::digest::Hasher;
use crypto::recipient::Recipient;
use crypto::signing::VerifyingKey;
use crypto::words::{COUNT, derive_words};
use model::DeviceId;

use super::{Device, Roster};

impl Roster {
    /// The office's words, made of the key that signs the rosters of this project. They stay the same for as long as the
    /// project has that key, so that they can stand on a printed sheet.
    pub fn words(&self) -> [&'static str; COUNT] {
        derive_words(self.words_digest().as_bytes())
    }

    /// What [`Roster::words`] are made of.
    pub fn words_digest(&self) -> Sha256Digest {
        let mut hasher = Hasher::new();
        hasher.update(b"ankommen roster key 1\n");
        hasher.update(format!("{}\n{}\n", self.project.id, self.roster_key));
        hasher.finish()
    }
}

impl Device {
    /// The words of this device, as the roster knows it. Its owner reads them from the device itself
    /// ([`device_digest`]): where they agree, the office put no other key in its place.
    pub fn words(&self) -> [&'static str; COUNT] {
        derive_words(self.words_digest().as_bytes())
    }

    /// What [`Device::words`] are made of.
    pub fn words_digest(&self) -> Sha256Digest {
        device_digest(self.id, &self.signing_key, &self.recipient)
    }
}

/// What the words of a device are made of: its id and both its public keys.
pub fn device_digest(id: DeviceId, signing_key: &VerifyingKey, recipient: &Recipient) -> Sha256Digest {
    let mut hasher = Hasher::new();
    hasher.update(b"ankommen device 1\n");
    hasher.update(format!("{id}\n{signing_key}\n{recipient}\n"));
    hasher.finish()
}
