//! The part of an archive after manifest and signature: exactly what the manifest names.

use std::io::{self, Read};

use crate::archive::{ArchiveReader, Entry};
use crate::manifest::{Manifest, Member, MemberName};
use crate::{Place, ReadError};

use super::Hashing;

/// Reads one small member, which must come next, into memory.
pub(super) fn read_whole<R: Read>(
    archive: &mut ArchiveReader<R>,
    name: MemberName,
) -> Result<Vec<u8>, ReadError> {
    match archive.next_entry()? {
        Some(entry) if entry.name == name => archive.read_all(),
        _ => Err(ReadError::Damaged {
            place: Place::Archive,
        }),
    }
}

/// Gives each member to `visit`, then checks its hash and, after the last, that the archive ends as it should. What
/// `visit` leaves unread is read here.
pub(super) fn visit<R: Read, E: From<ReadError>>(
    archive: &mut ArchiveReader<R>,
    manifest: &Manifest,
    mut visit: impl FnMut(&Member, &mut dyn Read) -> Result<(), E>,
) -> Result<(), E> {
    for member in &manifest.members {
        expect(
            archive,
            Entry {
                name: member.name,
                size: member.bytes,
            },
        )?;
        let place = place_of(member.name);
        let mut content = Hashing::new(&mut *archive);
        visit(member, &mut content)?;
        io::copy(&mut content, &mut io::sink()).map_err(|error| ReadError::of_reading(error, place))?;
        if content.finish() != member.sha256 {
            return Err(ReadError::Damaged { place }.into());
        }
    }
    expect_end(archive).map_err(E::from)
}

fn expect<R: Read>(archive: &mut ArchiveReader<R>, expected: Entry) -> Result<(), ReadError> {
    match archive.next_entry()? {
        Some(entry) if entry == expected => Ok(()),
        _ => Err(ReadError::Damaged {
            place: Place::Archive,
        }),
    }
}

fn expect_end<R: Read>(archive: &mut ArchiveReader<R>) -> Result<(), ReadError> {
    match archive.next_entry()? {
        Some(entry) if entry.name == MemberName::Pad => archive.read_pad()?,
        _ => {
            return Err(ReadError::Damaged {
                place: Place::Archive,
            });
        }
    }
    match archive.next_entry()? {
        None => Ok(()),
        Some(_) => Err(ReadError::Damaged {
            place: Place::Archive,
        }),
    }
}

fn place_of(name: MemberName) -> Place {
    if name.is_content() {
        Place::Content
    } else {
        Place::Blob
    }
}
