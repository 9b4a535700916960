//! Why a bundle is refused: one variant for each cause.

use std::io;

use crypto::recipient::OpenError;
use model::Scope;

/// Where in the file a damage was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The encryption.
    Envelope,
    /// The last piece of the encryption.
    End,
    /// The archive inside it: order, names, headers, end.
    Archive,
    /// The manifest.
    Manifest,
    /// The content: operations or snapshot.
    Content,
    /// An attachment.
    Blob,
}

/// Why a bundle is refused. Nothing of it was applied.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It does not begin as a bundle does.
    #[error("the file is no bundle")]
    NotABundle,
    /// It was encrypted, or is addressed, to others.
    #[error("the bundle is for somebody else")]
    NotForThisDevice,
    /// It was signed with a key that the roster does not know.
    #[error("the sender is not in the roster")]
    UnknownSender,
    /// The sender was retired, or lost, before it wrote this.
    #[error("the sender was revoked")]
    RevokedSender,
    /// The signature does not fit the manifest, or was made for another purpose.
    #[error("the signature does not fit")]
    BadSignature,
    /// It was signed by a known device that is not the one it names as its sender.
    #[error("the bundle names another sender than the one who signed it")]
    OtherSigner,
    /// It was encrypted to this device, but its author did not address it to this device: somebody passed it on.
    #[error("the author did not address the bundle to this device")]
    RecipientNotListed,
    /// It was changed, or a storage medium failed.
    #[error("the bundle is damaged")]
    Damaged {
        /// Where.
        place: Place,
    },
    /// It breaks off, or has a length that no whole bundle has: mostly a copy that was interrupted.
    #[error("the bundle is cut off")]
    Truncated,
    /// A part of it is larger than allowed.
    #[error("the bundle is larger than allowed")]
    TooLarge,
    /// A newer version of the program wrote it. It is to be kept, and not confirmed.
    #[error("the bundle has a newer format")]
    NewerFormat,
    /// The sender may not send this scope to this addressee.
    #[error("a bundle of scope {} may not go this way", scope.code())]
    ScopeNotAllowed {
        /// The scope.
        scope: Scope,
    },
    /// A line holds what the scope does not allow.
    #[error("the bundle holds what its scope does not allow")]
    ScopeViolated {
        /// The scope.
        scope: Scope,
    },
    /// It belongs to another project.
    #[error("the bundle belongs to another project")]
    WrongProject,
    /// Reading failed; says nothing about the bundle.
    #[error("the bundle could not be read")]
    Read(#[source] io::Error),
}

impl ReadError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            ReadError::NotABundle => "bundle_not_a_bundle",
            ReadError::NotForThisDevice => "bundle_not_for_this_device",
            ReadError::UnknownSender => "bundle_unknown_sender",
            ReadError::RevokedSender => "bundle_revoked_sender",
            ReadError::BadSignature => "bundle_bad_signature",
            ReadError::OtherSigner => "bundle_other_signer",
            ReadError::RecipientNotListed => "bundle_recipient_not_listed",
            ReadError::Damaged { .. } => "bundle_damaged",
            ReadError::Truncated => "bundle_truncated",
            ReadError::TooLarge => "bundle_too_large",
            ReadError::NewerFormat => "bundle_newer_format",
            ReadError::ScopeNotAllowed { .. } => "bundle_scope_not_allowed",
            ReadError::ScopeViolated { .. } => "bundle_scope_violated",
            ReadError::WrongProject => "bundle_wrong_project",
            ReadError::Read(_) => "bundle_unreadable",
        }
    }

    /// The reason of an error that came while `place` was read. The encryption beneath tells its own reasons, those of the
    /// medium among them; whatever else went wrong lies in the bytes.
    pub(crate) fn of_reading(error: io::Error, place: Place) -> ReadError {
        match error.downcast::<OpenError>() {
            Ok(error) => error.into(),
            Err(_) => ReadError::Damaged { place },
        }
    }
}

impl From<OpenError> for ReadError {
    fn from(error: OpenError) -> ReadError {
        match error {
            OpenError::NotSealed => ReadError::NotABundle,
            OpenError::NotAddressed => ReadError::NotForThisDevice,
            OpenError::DamagedHeader | OpenError::DamagedContent => ReadError::Damaged {
                place: Place::Envelope,
            },
            OpenError::DamagedEnd => ReadError::Damaged { place: Place::End },
            OpenError::Truncated => ReadError::Truncated,
            OpenError::Read(error) => ReadError::Read(error),
        }
    }
}
