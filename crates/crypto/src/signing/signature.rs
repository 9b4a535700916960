//! Making and checking signatures.

use ssh_key::{HashAlg, LineEnding, SshSig};

use super::{Namespace, SigningKey, VerifyingKey};

/// A signature has some 300 characters; anything much longer is not parsed.
const LONGEST: usize = 4096;

/// Why a signature does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// Not a signature in the one form that [`sign`] writes; something may follow it.
    #[error("not a well-formed signature")]
    Malformed,
    /// Made for another purpose.
    #[error("the signature was made for another purpose")]
    WrongNamespace,
    /// Made with another hash than SHA-512.
    #[error("the signature uses another hash than SHA-512")]
    WrongHash,
    /// Made by another key than the expected one.
    #[error("the signature was made with another key")]
    WrongKey,
    /// The content is not what was signed.
    #[error("the signature does not fit the content")]
    WrongContent,
    /// The signature could not be made; does not happen with keys of this program.
    #[error("the signature could not be made")]
    NotSigned,
}

/// Signs `content` for the purpose `namespace`: an SSHSIG of its SHA-512, between
/// `-----BEGIN SSH SIGNATURE-----` and `-----END SSH SIGNATURE-----`, with a newline at the end.
///
/// # Errors
/// [`SignatureError::NotSigned`].
pub fn sign(key: &SigningKey, namespace: Namespace, content: &[u8]) -> Result<String, SignatureError> {
    let signature = SshSig::sign(&key.to_ssh(), namespace.as_str(), HashAlg::Sha512, content);
    signature
        .and_then(|signature| to_text(&signature))
        .map_err(|_| SignatureError::NotSigned)
}

/// Checks that exactly `content` was signed by exactly `key` for exactly this purpose.
///
/// # Errors
/// The first reason found, in the order of [`SignatureError`]. All but the last describe the signature, not
/// the content: none of its fields can be trusted then.
pub fn verify(
    key: &VerifyingKey,
    namespace: Namespace,
    content: &[u8],
    signature: &str,
) -> Result<(), SignatureError> {
    let parsed = parse(signature)?;
    if parsed.namespace() != namespace.as_str() {
        return Err(SignatureError::WrongNamespace);
    }
    if parsed.hash_alg() != HashAlg::Sha512 {
        return Err(SignatureError::WrongHash);
    }
    let public = key.to_ssh();
    if parsed.public_key() != public.key_data() {
        return Err(SignatureError::WrongKey);
    }
    public
        .verify(namespace.as_str(), content, &parsed)
        .map_err(|_| SignatureError::WrongContent)
}

/// Only text that comes out again letter for letter is accepted, so nothing can hide in it or behind it.
fn parse(text: &str) -> Result<SshSig, SignatureError> {
    if text.len() > LONGEST {
        return Err(SignatureError::Malformed);
    }
    let parsed = SshSig::from_pem(text).map_err(|_| SignatureError::Malformed)?;
    let is_plain = parsed.version() == SshSig::VERSION && parsed.reserved().is_empty();
    match to_text(&parsed) {
        Ok(written) if written == text && is_plain => Ok(parsed),
        _ => Err(SignatureError::Malformed),
    }
}

fn to_text(signature: &SshSig) -> ssh_key::Result<String> {
    let mut text = signature.to_pem(LineEnding::LF)?;
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}
