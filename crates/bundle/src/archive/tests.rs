use std::io::Read as _;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::MemberName::{Blob, Manifest, Operations, Signature};
use crate::{MemberName, ReadError};

type Members = Vec<(MemberName, Vec<u8>)>;

fn write(members: &Members) -> Vec<u8> {
    let mut writer = ArchiveWriter::new(Vec::new());
    for (name, content) in members {
        writer
            .member(*name, content.len() as u64, content.as_slice())
            .unwrap();
    }
    writer.finish().unwrap()
}

/// Everything up to the end; the members without the padding.
fn read(bytes: &[u8]) -> Result<Members, ReadError> {
    let mut reader = ArchiveReader::new(bytes);
    let mut members = Vec::new();
    while let Some(entry) = reader.next_entry()? {
        match entry.name {
            MemberName::Pad => reader.read_pad()?,
            name => members.push((name, reader.read_all()?)),
        }
    }
    Ok(members)
}

fn any_members() -> impl Strategy<Value = Members> {
    let content = || prop::collection::vec(any::<u8>(), 0..2000);
    let blobs = prop::collection::vec(
        (any::<u128>().prop_map(|id| Blob(Uuid::from_u128(id))), content()),
        0..3,
    );
    (content(), content(), content(), blobs).prop_map(|(manifest, signature, operations, blobs)| {
        let mut members = vec![
            (Manifest, manifest),
            (Signature, signature),
            (Operations, operations),
        ];
        members.extend(blobs);
        members
    })
}

#[test]
fn the_length_of_an_archive_is_one_of_few() {
    let length = |size| write(&vec![(Manifest, vec![1; size]), (Signature, vec![])]).len();
    let lengths: std::collections::BTreeSet<usize> = (100_000..110_000).step_by(100).map(length).collect();
    assert!(lengths.len() <= 6, "a hundred sizes show as {lengths:?}");
    assert!(lengths.iter().all(|length| is_padme(*length as u64)));
}

#[test]
fn a_member_that_is_not_as_long_as_promised_is_not_written() {
    for promised in [2, 4] {
        let mut writer = ArchiveWriter::new(Vec::new());
        assert!(writer.member(Manifest, promised, [1u8, 2, 3].as_slice()).is_err());
    }
}

#[test]
fn what_is_skipped_is_not_handed_out_later() {
    let archive = write(&vec![(Manifest, vec![1; 700]), (Signature, vec![2; 3])]);
    let mut reader = ArchiveReader::new(archive.as_slice());
    reader.next_entry().unwrap();
    let mut first = [0; 10];
    reader.read_exact(&mut first).unwrap();
    assert_eq!(
        reader.next_entry().unwrap().map(|entry| entry.name),
        Some(Signature)
    );
    assert_eq!(reader.read_all().unwrap(), [2; 3]);
}

proptest! {
    #[test]
    fn what_is_written_is_read(members in any_members()) {
        prop_assert_eq!(read(&write(&members)).unwrap(), members);
    }

    #[test]
    fn a_changed_archive_is_refused_or_changed_in_a_content_only(
        members in any_members(), at: prop::sample::Index, by in 1u8..=255,
    ) {
        let mut archive = write(&members);
        let at = at.index(archive.len());
        archive[at] ^= by;
        if let Ok(read) = read(&archive) {
            let shape = |members: &Members| members.iter().map(|(name, bytes)| (*name, bytes.len())).collect::<Vec<_>>();
            prop_assert_eq!(shape(&read), shape(&members), "the hashes in the manifest find the rest");
            prop_assert_ne!(read, members);
        }
    }

    #[test]
    fn a_cut_or_lengthened_archive_is_refused(members in any_members(), at: prop::sample::Index, more in 1usize..2000) {
        let mut archive = write(&members);
        prop_assert!(read(&archive[..at.index(archive.len())]).is_err());
        archive.resize(archive.len() + more, 0);
        prop_assert!(read(&archive).is_err());
    }

    #[test]
    fn random_bytes_are_no_archive(bytes in prop::collection::vec(any::<u8>(), 0..4096)) {
        prop_assert!(read(&bytes).is_err());
    }

    #[test]
    fn random_blocks_behind_a_good_beginning_are_refused(
        members in any_members(), at: prop::sample::Index, bytes in prop::collection::vec(any::<u8>(), 512..4096),
    ) {
        let mut archive = write(&members);
        let block = at.index(archive.len() / BLOCK) * BLOCK;
        archive.truncate(block);
        archive.extend(bytes);
        prop_assert!(read(&archive).is_err());
    }
}
