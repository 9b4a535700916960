//! The pictures that go with a replica, and those that came with one.

use std::collections::BTreeSet;
use std::io::{self, Read};

use bundle::{Blob, ReadError, Source, Verified};
use model::record::Attachment;
use model::{AttachmentId, DeviceId, RowId, Vector};
use store::{Content, Reader, StoreError, Writer};
use uuid::Uuid;

use crate::{AppError, ErrorCode, Result};

/// Pictures of one bundle, in bytes: whoever takes it in holds all of it in memory. What does not fit goes with the next
/// one, because the receiver says that it lacks it.
const MOST_BYTES: u64 = 256 << 20;
/// And in number: the manifest names each.
const MOST: usize = 2000;
/// Bytes of one picture that came; what the program makes itself is far smaller.
const LARGEST: u64 = 32 << 20;

/// What goes.
#[derive(Default)]
pub(super) struct Attachments {
    pictures: Vec<Picture>,
    /// Attachments that should go and are not here.
    pub(super) missing: u32,
}

struct Picture {
    id: Uuid,
    content: Content,
}

impl Picture {
    fn blob(&self) -> Blob<'_> {
        Blob {
            id: self.id,
            source: self,
        }
    }
}

impl Source for Picture {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        self.content.open()
    }
}

impl Attachments {
    /// The pictures of attachments of which any of these devices has not confirmed to know, or has said that it lacks the
    /// picture.
    pub(super) fn found(reader: &Reader<'_>, devices: &[DeviceId], since: &Vector) -> Result<Attachments> {
        Attachments::collect(reader, devices, since, |_| Ok(()))
    }

    /// The same, each read through: a damaged one does not travel.
    pub(super) fn found_right(
        reader: &Reader<'_>,
        devices: &[DeviceId],
        since: &Vector,
    ) -> Result<Attachments> {
        Attachments::collect(reader, devices, since, Content::check)
    }

    fn collect(
        reader: &Reader<'_>,
        devices: &[DeviceId],
        since: &Vector,
        check: impl Fn(&Content) -> store::Result<()>,
    ) -> Result<Attachments> {
        let mut rows = reader.attachments_since(since)?;
        for device in devices {
            rows.extend(reader.wanted_contents(&device.to_string())?);
        }
        let absent: BTreeSet<RowId> = reader.absent_contents(usize::MAX)?.into_iter().collect();
        let (mut attachments, mut seen, mut bytes) = (Attachments::default(), BTreeSet::new(), 0);
        for row in rows.into_iter().filter(|row| seen.insert(*row)) {
            let content = reader.content(row)?.filter(|_| !absent.contains(&row));
            let Some(content) = content else {
                attachments.missing += 1;
                continue;
            };
            let is_room = bytes + content.bytes <= MOST_BYTES && attachments.pictures.len() < MOST;
            if !is_room {
                continue;
            }
            match check(&content) {
                Ok(()) => {}
                Err(StoreError::ContentMissing | StoreError::ContentDamaged) => {
                    attachments.missing += 1;
                    continue;
                }
                Err(error) => return Err(error.into()),
            }
            bytes += content.bytes;
            attachments.pictures.push(Picture { id: row.0, content });
        }
        Ok(attachments)
    }

    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.pictures.len()).unwrap_or(u32::MAX)
    }

    /// As they are written.
    pub(super) fn blobs(&self) -> Vec<Blob<'_>> {
        self.pictures.iter().map(Picture::blob).collect()
    }
}

/// Keeps the pictures that came and are not here yet; gives how many. Their rows were applied before, in the same
/// transaction. One without a row is none of ours: it is skipped, as is one whose row was deleted or erased here.
///
/// # Errors
/// `bundle_damaged` where a picture is not the one that its row names, `bundle_too_large`; those of reading, file errors.
pub(super) fn take_in(writer: &mut Writer<'_>, verified: &Verified<'_>) -> Result<u32> {
    let mut taken = 0;
    verified.for_each_blob(|id, content| {
        let id = AttachmentId(id);
        let Some(record) = writer.reader().get::<Attachment>(id)? else {
            return Ok(());
        };
        let known = writer.reader().content(id.into())?;
        if known.is_some_and(|known| known.check().is_ok()) {
            return Ok(());
        }
        let bytes = read(content)?;
        if record.sha256 != Some(crypto::sha256(&bytes).to_string()) {
            return Err(ErrorCode::BundleDamaged.into());
        }
        writer.put_content(id.into(), &bytes)?;
        taken += 1;
        Ok::<(), AppError>(())
    })?;
    Ok(taken)
}

fn read(content: &mut dyn Read) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    content
        .take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(ReadError::Read)?;
    if bytes.len() as u64 > LARGEST {
        return Err(ErrorCode::BundleTooLarge.into());
    }
    Ok(bytes)
}
