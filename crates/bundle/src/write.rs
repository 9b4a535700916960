//! Writing a bundle: compress, name every hash in the manifest, sign it, pack, encrypt. No plaintext touches a disk.

mod compress;

use std::io::{self, Read as _, Write};

use crypto::digest::Hasher;
use crypto::recipient::{Recipient, SealError, seal};
use crypto::signing::{Namespace, SigningKey, sign};
use crypto::{Sha256Digest, sha256};
use model::{BundleId, Hlc, Origin, Scope};
use uuid::Uuid;

use crate::archive::ArchiveWriter;
use crate::manifest::{Addressee, Counts, FORMAT, Link, Manifest, Member, MemberName, Sender, Span};
use crate::{Address, Receipt, Source};

use compress::{Compressed, compress};

/// Everything that goes into a bundle.
pub struct WriteRequest<'a, L> {
    /// What the manifest says and this crate cannot know.
    pub draft: Draft,
    /// The lines of the content, each one JSON object without a line break. None for a receipt.
    pub lines: L,
    /// The attachments, in the order in which they are to stand.
    pub blobs: &'a [Blob<'a>],
    /// Who can open it: what [`Roster::resolve`](crate::Roster::resolve) gave for the addressee.
    pub recipients: &'a [Recipient],
    /// The key of the sending device.
    pub signer: &'a SigningKey,
}

/// What the manifest says and this crate cannot know. The fields are those of [`Manifest`].
#[derive(Clone, Debug)]
pub struct Draft {
    /// What it may hold.
    pub scope: Scope,
    /// Its id.
    pub bundle: BundleId,
    /// The project.
    pub project: Uuid,
    /// The version of the program.
    pub app: String,
    /// When, by the sender's clock.
    pub created_at: Hlc,
    /// The sender's unit.
    pub unit: String,
    /// The sending device and its epoch.
    pub origin: Origin,
    /// Whom it is for.
    pub to: Address,
    /// Its place in the channel; none for a receipt.
    pub channel: Option<Link>,
    /// What the lines are; their number is counted while writing.
    pub counts: Counts,
    /// The operations it is about.
    pub vector: Span,
    /// What the sender confirms.
    pub receipts: Vec<Receipt>,
    /// Version of the roster known.
    pub roster_version: u64,
    /// Version of the code lists known.
    pub codelist_version: u64,
}

/// An attachment.
pub struct Blob<'a> {
    /// Its id, which is its name in the bundle.
    pub id: Uuid,
    /// Its bytes. Read twice: hashed for the manifest, then packed.
    pub source: &'a dyn Source,
}

/// A bundle that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its manifest.
    pub manifest: Manifest,
    /// SHA-256 of the manifest's bytes: what the next one of the channel names as its predecessor.
    pub manifest_sha256: Sha256Digest,
    /// Size of the file in bytes.
    pub bytes: u64,
}

/// Why no bundle was written. What was already written to the output is no bundle and does not open.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A line is empty, longer than [`MAX_LINE`](crate::limits::MAX_LINE) or holds a line break.
    #[error("line {line} of the content is no line")]
    NotALine {
        /// Its number, from 1.
        line: u64,
    },
    /// The draft contradicts itself; a reader would refuse the bundle.
    #[error("the bundle contradicts itself")]
    Inconsistent,
    /// A part is larger than a reader accepts.
    #[error("the bundle would be larger than allowed")]
    TooLarge,
    /// It could not be signed.
    #[error(transparent)]
    Sign(#[from] crypto::signing::SignatureError),
    /// It could not be encrypted.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// An attachment could not be read, changed while it was read, or the output could not be written.
    #[error("the bundle could not be written")]
    Write(#[from] io::Error),
}

/// Writes a bundle to `output`, which is not flushed to disk: that is the caller's.
///
/// # Errors
/// See [`WriteError`].
pub fn write<L, T, W>(request: WriteRequest<'_, L>, output: W) -> Result<Written, WriteError>
where
    L: IntoIterator<Item = T>,
    T: AsRef<str>,
    W: Write,
{
    let content = match MemberName::content_of(request.draft.scope) {
        Some(name) => Some((name, compress(request.lines)?)),
        None => None,
    };
    let mut members = Vec::with_capacity(request.blobs.len() + 1);
    members.extend(content.as_ref().map(|(name, content)| content.member(*name)));
    for blob in request.blobs {
        members.push(measure(blob)?);
    }
    let content = content.map(|(_, content)| content);
    let manifest = derive_manifest(
        request.draft,
        members,
        content.as_ref(),
        request.recipients,
        request.signer,
    );
    let signed = to_checked_bytes(&manifest)?;
    let signature = sign(request.signer, Namespace::Bundle, &signed)?;

    let sealed = seal(request.recipients, Counting { output, bytes: 0 })?;
    let mut archive = ArchiveWriter::new(sealed);
    archive.member(MemberName::Manifest, signed.len() as u64, signed.as_slice())?;
    archive.member(
        MemberName::Signature,
        signature.len() as u64,
        signature.as_bytes(),
    )?;
    if let (Some(content), Some(member)) = (&content, manifest.content()) {
        archive.member(member.name, member.bytes, content.bytes.as_slice())?;
    }
    for (member, blob) in manifest.blobs().zip(request.blobs) {
        pack(&mut archive, member, blob)?;
    }
    let mut counting = archive.finish()?.finish()?;
    counting.flush()?;
    Ok(Written {
        manifest_sha256: sha256(&signed),
        manifest,
        bytes: counting.bytes,
    })
}

fn derive_manifest(
    draft: Draft,
    members: Vec<Member>,
    content: Option<&Compressed>,
    recipients: &[Recipient],
    signer: &SigningKey,
) -> Manifest {
    Manifest {
        format: FORMAT,
        min_reader: FORMAT,
        critical: Vec::new(),
        scope: draft.scope,
        bundle: draft.bundle,
        project: draft.project,
        app: draft.app,
        created_at: draft.created_at,
        from: Sender {
            unit: draft.unit,
            device: draft.origin.device,
            epoch: draft.origin.epoch,
            signer: signer.verifying_key().fingerprint(),
        },
        to: Addressee {
            address: draft.to,
            recipients: recipients.iter().map(Recipient::fingerprint).collect(),
        },
        channel: draft.channel,
        members,
        content_sha256: content.map(|content| content.raw_sha256),
        counts: Counts {
            lines: content.map_or(0, |content| content.lines),
            ..draft.counts
        },
        vector: draft.vector,
        receipts: draft.receipts,
        roster_version: draft.roster_version,
        codelist_version: draft.codelist_version,
    }
}

/// Reads the manifest as a receiver will, so that nothing leaves which nobody can take in.
fn to_checked_bytes(manifest: &Manifest) -> Result<Vec<u8>, WriteError> {
    let bytes = manifest.to_bytes().map_err(io::Error::from)?;
    match Manifest::parse(&bytes) {
        Ok(_) => Ok(bytes),
        Err(crate::ReadError::TooLarge) => Err(WriteError::TooLarge),
        Err(_) => Err(WriteError::Inconsistent),
    }
}

fn measure(blob: &Blob<'_>) -> Result<Member, WriteError> {
    let mut hasher = Hasher::new();
    let bytes = io::copy(&mut blob.source.open()?, &mut hasher)?;
    Ok(Member {
        name: MemberName::Blob(blob.id),
        sha256: hasher.finish(),
        bytes,
        raw_bytes: bytes,
    })
}

fn pack<W: Write>(
    archive: &mut ArchiveWriter<W>,
    member: &Member,
    blob: &Blob<'_>,
) -> Result<(), WriteError> {
    let mut content = crate::read::Hashing::new(blob.source.open()?);
    archive.member(member.name, member.bytes, content.by_ref())?;
    if content.finish() == member.sha256 {
        Ok(())
    } else {
        Err(io::Error::other("an attachment changed while it was written").into())
    }
}

/// Counts what is written.
struct Counting<W> {
    output: W,
    bytes: u64,
}

impl<W: Write> Write for Counting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.output.write(bytes)?;
        self.bytes += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}
