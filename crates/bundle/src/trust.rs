//! Whom to believe.

use crypto::signing::VerifyingKey;

use crate::{Manifest, ReadError};

/// Decides whether a sender is believed. [`RosterTrust`](crate::roster::RosterTrust) is the one of the program.
pub trait Trust {
    /// The keys that belong to senders known at all, revoked ones too: what those may still say is for
    /// [`Trust::judge`] to decide.
    fn signers(&self) -> Vec<VerifyingKey>;

    /// Whether `manifest`, which was signed with `signer`, is to be believed here.
    ///
    /// # Errors
    /// The reason why it is not.
    fn judge(&self, signer: &VerifyingKey, manifest: &Manifest) -> Result<(), ReadError>;
}
