//! Pass two: the lines of a bundle that was found to be right.

use std::io::Read;

use crypto::recipient::Identity;
use crypto::{Sha256Digest, sha256};
use uuid::Uuid;

use crate::classify::{ChannelState, Class, classify};
use crate::manifest::{Manifest, MemberName};
use crate::{Place, ReadError, Source};

use super::sealed::{Archive, archive};
use super::{lines, members};

/// A bundle whose author, addressee and every hash are right.
pub struct Verified<'a> {
    pub(super) source: &'a dyn Source,
    pub(super) identities: &'a [Identity],
    pub(super) manifest: Manifest,
    pub(super) sha256: Sha256Digest,
}

impl Verified<'_> {
    /// What it says about itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// SHA-256 of the manifest's bytes: what identifies the bundle in its channel and in receipts.
    pub fn manifest_sha256(&self) -> Sha256Digest {
        self.sha256
    }

    /// What it is to a receiver who knows `state`.
    pub fn classify(&self, state: &ChannelState) -> Class {
        classify(&self.manifest, self.sha256, state)
    }

    /// Decrypts again, checks everything again, and gives each line to `visit`; none where the bundle has no content.
    ///
    /// The last hash is known only after the last line: apply the lines in one transaction, and take it back when this
    /// returns an error.
    ///
    /// # Errors
    /// Those of `visit`, and the [`ReadError`] of a file that changed, or that its author made wrongly.
    pub fn for_each_line<E: From<ReadError>>(
        &self,
        mut visit: impl FnMut(&str) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut archive = self.reopen()?;
        members::visit(&mut archive, &self.manifest, |member, compressed| {
            if member.name.is_content() {
                lines::read(compressed, member, &self.manifest, &mut visit)
            } else {
                Ok(())
            }
        })
    }

    /// As [`Verified::for_each_line`], for the attachments. What `visit` leaves unread is skipped.
    ///
    /// # Errors
    /// As there.
    pub fn for_each_blob<E: From<ReadError>>(
        &self,
        mut visit: impl FnMut(Uuid, &mut dyn Read) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut archive = self.reopen()?;
        members::visit(&mut archive, &self.manifest, |member, content| {
            match member.name {
                MemberName::Blob(id) => visit(id, content),
                _ => Ok(()),
            }
        })
    }

    /// Starts over, and stops where this is no longer the file of pass one.
    fn reopen(&self) -> Result<Archive<'_>, ReadError> {
        let mut archive = archive(self.source, self.identities)?;
        let signed = members::read_whole(&mut archive, MemberName::Manifest)?;
        if sha256(&signed) != self.sha256 {
            return Err(ReadError::Damaged {
                place: Place::Manifest,
            });
        }
        members::read_whole(&mut archive, MemberName::Signature)?;
        Ok(archive)
    }
}
