//! The kinds of recipient keys: the one place to touch when a kind is added.

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::digest::{Sha256Digest, sha256};

/// How a recipient key closes a file. All recipients of one file are of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RecipientKind {
    /// Elliptic curve Diffie-Hellman on Curve25519; any `age` since 1.0 opens it.
    #[serde(rename = "x25519")]
    X25519,
}

/// The secret half of a recipient key. Opens what was closed for its [`Recipient`].
#[derive(Clone)]
pub struct Identity(SecretHalf);

/// The public half of a recipient key; written `age1…`.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Recipient(PublicHalf);

/// What was read is not the one correct spelling of a key of a known kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a recipient key of a kind that this program knows")]
pub struct InvalidKey;

#[derive(Clone)]
enum SecretHalf {
    X25519(age::x25519::Identity),
}

#[derive(Clone, PartialEq, Eq, Hash)]
enum PublicHalf {
    X25519(age::x25519::Recipient),
}

impl Identity {
    /// A new key.
    #[must_use]
    pub fn make_random(kind: RecipientKind) -> Self {
        match kind {
            RecipientKind::X25519 => Self(SecretHalf::X25519(age::x25519::Identity::generate())),
        }
    }

    /// The half to give away.
    #[must_use]
    pub fn to_public(&self) -> Recipient {
        match &self.0 {
            SecretHalf::X25519(secret) => Recipient(PublicHalf::X25519(secret.to_public())),
        }
    }

    /// The key as one line, `AGE-SECRET-KEY-1…`, to be stored in the encrypted database.
    #[must_use]
    pub fn to_secret_string(&self) -> Zeroizing<String> {
        match &self.0 {
            SecretHalf::X25519(secret) => Zeroizing::new(secret.to_string().expose_secret().to_owned()),
        }
    }

    /// Reads [`Identity::to_secret_string`] back.
    ///
    /// # Errors
    /// [`InvalidKey`].
    pub fn parse(secret: &str) -> Result<Self, InvalidKey> {
        secret
            .parse()
            .map(|secret| Self(SecretHalf::X25519(secret)))
            .map_err(|_| InvalidKey)
    }

    pub(super) fn as_age(&self) -> &dyn age::Identity {
        match &self.0 {
            SecretHalf::X25519(secret) => secret,
        }
    }
}

impl Recipient {
    /// The kind of the key.
    #[must_use]
    pub fn kind(&self) -> RecipientKind {
        match &self.0 {
            PublicHalf::X25519(_) => RecipientKind::X25519,
        }
    }

    /// SHA-256 of the key as it is written, so that `printf %s age1… | sha256sum` gives the same.
    #[must_use]
    pub fn fingerprint(&self) -> Sha256Digest {
        sha256(self.to_string())
    }

    pub(super) fn as_age(&self) -> &dyn age::Recipient {
        match &self.0 {
            PublicHalf::X25519(public) => public,
        }
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            PublicHalf::X25519(public) => public.fmt(formatter),
        }
    }
}

impl FromStr for Recipient {
    type Err = InvalidKey;

    fn from_str(text: &str) -> Result<Self, InvalidKey> {
        let recipient = text
            .parse()
            .map(|public| Self(PublicHalf::X25519(public)))
            .map_err(|_| InvalidKey)?;
        // Bech32 may also be written in capitals; with two spellings a key would have two fingerprints.
        if recipient.to_string() == text {
            Ok(recipient)
        } else {
            Err(InvalidKey)
        }
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// Names the public half only.
impl fmt::Debug for Identity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Identity of {}", self.to_public())
    }
}

impl From<Recipient> for String {
    fn from(recipient: Recipient) -> Self {
        recipient.to_string()
    }
}

impl TryFrom<String> for Recipient {
    type Error = InvalidKey;

    fn try_from(text: String) -> Result<Self, InvalidKey> {
        text.parse()
    }
}
