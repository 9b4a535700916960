//! Pass one: is it what it claims to be?

use std::io::Read;

use crypto::recipient::{Identity, Opened, open};
use crypto::sha256;
use crypto::signing::{Namespace, SignatureError, VerifyingKey, verify};

use crate::archive::ArchiveReader;
use crate::manifest::{Manifest, MemberName};
use crate::{Place, ReadError, Source, Trust, Verified};

use super::{envelope, members};

/// A bundle that nobody has looked into yet.
#[derive(Clone, Copy)]
pub struct Sealed<'a> {
    source: &'a dyn Source,
}

/// What is inside the encryption.
pub(super) type Archive<'a> = ArchiveReader<Opened<Box<dyn Read + 'a>>>;

impl<'a> Sealed<'a> {
    /// The bundle in `source`, which must stay the same until it is taken in: copy it to a place of your own first.
    pub fn new(source: &'a dyn Source) -> Sealed<'a> {
        Sealed { source }
    }

    /// Decrypts it with one of `identities` (the present one of this device and any earlier ones) and checks everything
    /// that can be checked without applying it: signature, sender, addressee, limits, every hash, the end.
    ///
    /// Until the signature is found to be right, only the encryption, the archive and the signature itself are parsed;
    /// the manifest is read after that and the content not at all.
    ///
    /// # Errors
    /// See [`ReadError`].
    pub fn open(self, identities: &'a [Identity], trust: &dyn Trust) -> Result<Verified<'a>, ReadError> {
        self.verify(identities, trust).map_err(|error| match error {
            ReadError::Damaged { place: Place::End } if envelope::is_cut(self.source) => ReadError::Truncated,
            other => other,
        })
    }

    fn verify(self, identities: &'a [Identity], trust: &dyn Trust) -> Result<Verified<'a>, ReadError> {
        let mut archive = archive(self.source, identities)?;
        let signed = members::read_whole(&mut archive, MemberName::Manifest)?;
        let signature = members::read_whole(&mut archive, MemberName::Signature)?;
        let signer = find_signer(trust, &signed, &signature)?;
        let manifest = Manifest::parse(&signed)?;
        trust.judge(&signer, &manifest)?;
        if !is_listed(identities, &manifest) {
            return Err(ReadError::RecipientNotListed);
        }
        members::visit(&mut archive, &manifest, |_, _| Ok::<(), ReadError>(()))?;
        Ok(Verified {
            source: self.source,
            identities,
            sha256: sha256(&signed),
            manifest,
        })
    }
}

/// Starts to decrypt.
pub(super) fn archive<'a>(source: &'a dyn Source, identities: &[Identity]) -> Result<Archive<'a>, ReadError> {
    let input = source.open().map_err(ReadError::Read)?;
    Ok(ArchiveReader::new(open(identities, input)?))
}

/// The one known key that made the signature. Every signature names its key, so at most one is tried in earnest.
fn find_signer(trust: &dyn Trust, signed: &[u8], signature: &[u8]) -> Result<VerifyingKey, ReadError> {
    let signature = std::str::from_utf8(signature).map_err(|_| ReadError::BadSignature)?;
    for key in trust.signers() {
        match verify(&key, Namespace::Bundle, signed, signature) {
            Ok(()) => return Ok(key),
            Err(SignatureError::WrongKey) => {}
            Err(_) => return Err(ReadError::BadSignature),
        }
    }
    Err(ReadError::UnknownSender)
}

fn is_listed(identities: &[Identity], manifest: &Manifest) -> bool {
    identities.iter().any(|identity| {
        manifest
            .to
            .recipients
            .contains(&identity.to_public().fingerprint())
    })
}
