//! The keys of a signer.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ssh_key::private::Ed25519Keypair;
use ssh_key::public::{Ed25519PublicKey, KeyData};
use ssh_key::{HashAlg, PrivateKey, PublicKey};
use zeroize::Zeroizing;

use super::Namespace;
use crate::random::random_bytes;

/// The secret half of a signing key: 32 bytes.
#[derive(Clone)]
pub struct SigningKey(Zeroizing<[u8; 32]>);

/// The public half of a signing key; written as in OpenSSH, `ssh-ed25519 AAAA…`, without a comment.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct VerifyingKey(Ed25519PublicKey);

/// What was read is not the one correct spelling of an Ed25519 key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an Ed25519 key in OpenSSH's form")]
pub struct InvalidKey;

/// The name contains what would change the meaning of an `allowed_signers` line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the name of a signer consists of letters, digits and . _ - @")]
pub struct InvalidPrincipal;

impl SigningKey {
    /// A new key.
    #[must_use]
    pub fn make_random() -> Self {
        Self(Zeroizing::new(random_bytes()))
    }

    /// The key that a vault of its own keeps: how a key that is used once a month, and lies on a stick in a safe, gets
    /// a password and a recovery sheet.
    #[must_use]
    pub fn from_data_key(key: &crate::DataKey) -> Self {
        Self::from_bytes(key.as_bytes())
    }

    /// The 32 bytes (the seed of RFC 8032), to be stored in the encrypted database.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        self.0.clone()
    }

    /// The key of stored bytes; any 32 bytes are a key.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(Zeroizing::new(*bytes))
    }

    /// The half to give away.
    #[must_use]
    pub fn verifying_key(&self) -> VerifyingKey {
        VerifyingKey(Ed25519Keypair::from_seed(&self.0).public)
    }

    pub(super) fn to_ssh(&self) -> PrivateKey {
        PrivateKey::from(Ed25519Keypair::from_seed(&self.0))
    }
}

impl VerifyingKey {
    /// `SHA256:…`, as `ssh-keygen -l` shows it.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.to_ssh().fingerprint(HashAlg::Sha256).to_string()
    }

    /// The line for the file that `ssh-keygen -Y verify -f` reads: `principal` may sign for `namespace` and for
    /// nothing else. `principal` is the name that goes with `-I`.
    ///
    /// # Errors
    /// [`InvalidPrincipal`] unless it consists of ASCII letters, digits and `. _ - @`: anything else could be
    /// a pattern, a separator or a comment in that file.
    pub fn allowed_signers_line(
        &self,
        principal: &str,
        namespace: Namespace,
    ) -> Result<String, InvalidPrincipal> {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '@');
        if principal.is_empty() || !principal.chars().all(is_plain) {
            return Err(InvalidPrincipal);
        }
        Ok(format!(
            "{principal} namespaces=\"{}\" {self}",
            namespace.as_str()
        ))
    }

    pub(super) fn to_ssh(self) -> PublicKey {
        PublicKey::from(KeyData::Ed25519(self.0))
    }
}

impl fmt::Display for VerifyingKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.to_ssh().to_openssh().map_err(|_| fmt::Error)?)
    }
}

impl FromStr for VerifyingKey {
    type Err = InvalidKey;

    fn from_str(text: &str) -> Result<Self, InvalidKey> {
        let public = PublicKey::from_openssh(text).map_err(|_| InvalidKey)?;
        let key = Self(*public.key_data().ed25519().ok_or(InvalidKey)?);
        // With a comment or another spelling the same key would look like two.
        if key.to_string() == text {
            Ok(key)
        } else {
            Err(InvalidKey)
        }
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

/// Names the public half only.
impl fmt::Debug for SigningKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SigningKey of {}", self.verifying_key())
    }
}

impl Hash for VerifyingKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.as_ref().hash(state);
    }
}

impl From<VerifyingKey> for String {
    fn from(key: VerifyingKey) -> Self {
        key.to_string()
    }
}

impl TryFrom<String> for VerifyingKey {
    type Error = InvalidKey;

    fn try_from(text: String) -> Result<Self, InvalidKey> {
        text.parse()
    }
}
