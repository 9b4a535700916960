//! Who wrote this: Ed25519 (RFC 8032) signatures in OpenSSH's SSHSIG form.
//!
//! `ssh-keygen -Y verify` checks every signature made here, with the line that
//! [`VerifyingKey::allowed_signers_line`] gives. The format is
//! <https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig>.

mod key;
mod namespace;
mod signature;
#[cfg(test)]
mod tests;

pub use key::{InvalidKey, InvalidPrincipal, SigningKey, VerifyingKey};
pub use namespace::Namespace;
pub use signature::{SignatureError, sign, verify};
