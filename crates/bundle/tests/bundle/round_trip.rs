use std::io::Read as _;

use bundle::roster::Reader;
use bundle::{Blob, Link, Place, ReadError, Sealed, Source, WriteError, inspect};
use crypto::sha256;
use model::Scope;
use uuid::Uuid;

use crate::city::{
    AREA_1, AREA_1_SECOND, AREA_2, City, OFFICE, OFFICE_SECOND, office_lines, operation_lines,
};

#[test]
fn what_area_1_writes_the_office_reads() {
    let city = City::found();
    let made = city.office_bundle();
    let (manifest, lines) = city.read(OFFICE, &made.bytes).unwrap();
    assert_eq!(lines, office_lines());
    assert_eq!(manifest, made.written.manifest);
    assert_eq!(made.written.bytes, made.bytes.len() as u64);
    assert_eq!(manifest.counts.lines, 3, "the writer counts the lines itself");
    assert_eq!(
        city.read(OFFICE_SECOND, &made.bytes).unwrap().1,
        office_lines(),
        "both coordinators read it"
    );
}

#[test]
fn nobody_but_the_addressee_reads_it() {
    let city = City::found();
    let made = city.office_bundle();
    for device in [AREA_1, AREA_1_SECOND, AREA_2] {
        assert_eq!(
            city.code(device, &made.bytes),
            "bundle_not_for_this_device",
            "{device}"
        );
    }
}

#[test]
fn the_key_from_the_safe_reads_what_goes_to_the_office_and_nothing_else() {
    let city = City::found();
    let identities = [city.recovery.clone()];
    let trust = city.roster.trust_of(Reader::Recovery);
    let (office, replica) = (city.office_bundle().bytes, city.replica_bundle().bytes);
    assert!(Sealed::new(&office).open(&identities, &trust).is_ok());
    let refused = Sealed::new(&replica).open(&identities, &trust).err().unwrap();
    assert_eq!(refused.code(), "bundle_not_for_this_device");
}

#[test]
fn a_replica_carries_what_this_version_does_not_know_and_its_attachments() {
    let city = City::found();
    let made = city.replica_bundle();
    let (_, lines) = city.read(AREA_1_SECOND, &made.bytes).unwrap();
    assert_eq!(lines, operation_lines(city.keys(AREA_1).id));
    let keys = city.keys(AREA_1_SECOND);
    let identities = [keys.identity.clone()];
    let verified = Sealed::new(&made.bytes)
        .open(&identities, &city.roster.trust_of(Reader::Device(keys.id)))
        .unwrap();
    let mut blobs = Vec::new();
    let read = verified.for_each_blob(|id, content| {
        let mut text = String::new();
        content.read_to_string(&mut text).map_err(ReadError::Read)?;
        blobs.push((id, text));
        Ok::<(), ReadError>(())
    });
    assert!(read.is_ok());
    assert_eq!(blobs, [(Uuid::from_u128(0xF1), "Ein Brief".to_owned())]);
}

#[test]
fn a_receipt_takes_no_number_and_has_no_lines() {
    let city = City::found();
    let draft = city.draft(OFFICE, "area-1", Scope::Receipt);
    let made = city.write(OFFICE, "area-1", draft, &[], &[]).unwrap();
    let (manifest, lines) = city.read(AREA_1, &made.bytes).unwrap();
    assert_eq!((manifest.seq(), lines.len()), (0, 0));
    assert_eq!(city.roster.counting_receipts(&manifest).len(), 1);
}

#[test]
fn of_the_office_only_the_intake_device_confirms() {
    let city = City::found();
    let draft = city.draft(OFFICE_SECOND, "area-1", Scope::Receipt);
    let made = city.write(OFFICE_SECOND, "area-1", draft, &[], &[]).unwrap();
    assert!(city.roster.counting_receipts(&made.written.manifest).is_empty());
}

#[test]
fn a_device_that_was_restored_reads_with_its_old_key_too() {
    let city = City::found();
    let made = city.office_bundle();
    let keys = city.keys(OFFICE);
    let new = crypto::recipient::Identity::make_random(crypto::recipient::RecipientKind::X25519);
    let trust = city.roster.trust_of(Reader::Device(keys.id));
    assert!(
        Sealed::new(&made.bytes)
            .open(&[new, keys.identity.clone()], &trust)
            .is_ok()
    );
}

#[test]
fn the_same_request_gives_the_same_archive() {
    let city = City::found();
    let archive = |bytes: &[u8]| {
        let mut archive = Vec::new();
        let identity = &city.keys(OFFICE).identity;
        crypto::recipient::open([identity], bytes)
            .unwrap()
            .read_to_end(&mut archive)
            .unwrap();
        archive
    };
    assert_eq!(
        archive(&city.office_bundle().bytes),
        archive(&city.office_bundle().bytes)
    );
}

#[test]
fn each_bundle_names_the_one_before() {
    let city = City::found();
    let first = city.office_bundle();
    let mut draft = city.draft(AREA_1, "office", Scope::Office);
    draft.channel = Some(Link {
        seq: 2,
        previous: Some(first.written.manifest_sha256),
    });
    let second = city.write(AREA_1, "office", draft, &[], &[]).unwrap();
    let (manifest, lines) = city.read(OFFICE, &second.bytes).unwrap();
    assert_eq!(
        (manifest.seq(), lines.len()),
        (2, 0),
        "an empty snapshot is one too"
    );
}

#[test]
fn outside_and_inside_of_a_bundle_can_be_looked_at() {
    let city = City::found();
    let bytes = city.office_bundle().bytes;
    let seen = inspect(&bytes, None).unwrap();
    assert_eq!(
        seen.recipients.into_iter().collect::<Vec<_>>(),
        [("X25519".to_owned(), 3)]
    );
    assert_eq!((seen.bytes, seen.opened.is_none()), (bytes.len() as u64, true));

    let look = |device: &str| {
        let keys = city.keys(device);
        let trust = city.roster.trust_of(Reader::Device(keys.id));
        let identities = [keys.identity.clone()];
        inspect(&bytes, Some((&identities, &trust)))
            .unwrap()
            .opened
            .unwrap()
    };
    assert_eq!(look(OFFICE).unwrap().scope, Scope::Office);
    assert_eq!(look(AREA_2).unwrap_err().code(), "bundle_not_for_this_device");
    assert_eq!(
        inspect(&"PK\u{3}\u{4}".as_bytes(), None).unwrap_err().code(),
        "bundle_not_a_bundle"
    );
}

#[test]
fn a_file_that_changes_between_the_passes_is_noticed() {
    /// Gives another bundle from the second time on.
    struct Swapped {
        contents: [Vec<u8>; 2],
        opened: std::cell::Cell<usize>,
    }
    impl Source for Swapped {
        fn open(&self) -> std::io::Result<Box<dyn std::io::Read + '_>> {
            let time = self.opened.replace(1);
            Ok(Box::new(self.contents[time].as_slice()))
        }
    }
    let city = City::found();
    let mut other = city.draft(AREA_1, "office", Scope::Office);
    other.app = "0.1.1".into();
    let other = city
        .write(AREA_1, "office", other, &office_lines(), &[])
        .unwrap()
        .bytes;
    let source = Swapped {
        contents: [city.office_bundle().bytes, other],
        opened: 0.into(),
    };
    let keys = city.keys(OFFICE);
    let identities = [keys.identity.clone()];
    let verified = Sealed::new(&source)
        .open(&identities, &city.roster.trust_of(Reader::Device(keys.id)))
        .unwrap();
    let read = verified.for_each_line(|_| Ok::<(), ReadError>(()));
    assert!(
        matches!(
            read,
            Err(ReadError::Damaged {
                place: Place::Manifest
            })
        ),
        "{read:?}"
    );
}

#[test]
fn the_receivers_own_error_ends_the_reading() {
    #[derive(Debug)]
    struct Full;
    impl From<ReadError> for Full {
        fn from(error: ReadError) -> Full {
            panic!("the bundle is whole: {error}")
        }
    }
    let city = City::found();
    let bytes = city.office_bundle().bytes;
    let keys = city.keys(OFFICE);
    let identities = [keys.identity.clone()];
    let verified = Sealed::new(&bytes)
        .open(&identities, &city.roster.trust_of(Reader::Device(keys.id)))
        .unwrap();
    let mut seen = 0;
    let read = verified.for_each_line(|_| {
        seen += 1;
        if seen == 2 { Err(Full) } else { Ok(()) }
    });
    assert!(read.is_err());
    assert_eq!(seen, 2);
}

#[test]
fn what_no_reader_would_accept_is_not_written() {
    let city = City::found();
    let draft = || city.draft(AREA_1, "office", Scope::Office);
    let code = |draft, lines: &[&str], blobs: &[Blob]| {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        city.write(AREA_1, "office", draft, &lines, blobs).err()
    };
    assert!(matches!(
        code(draft(), &["{}", ""], &[]),
        Some(WriteError::NotALine { line: 2 })
    ));
    assert!(matches!(
        code(draft(), &["{}\n{}"], &[]),
        Some(WriteError::NotALine { line: 1 })
    ));
    let without_number = bundle::Draft {
        channel: None,
        ..draft()
    };
    assert!(matches!(
        code(without_number, &[], &[]),
        Some(WriteError::Inconsistent)
    ));
    let attachment = [1u8, 2, 3].to_vec();
    let twice = || Blob {
        id: Uuid::nil(),
        source: &attachment,
    };
    assert!(matches!(
        code(draft(), &[], &[twice(), twice()]),
        Some(WriteError::Inconsistent)
    ));
    let mut unlinked = draft();
    unlinked.channel = Some(Link {
        seq: 1,
        previous: Some(sha256("x")),
    });
    assert!(
        matches!(code(unlinked, &[], &[]), Some(WriteError::Inconsistent)),
        "the first has no predecessor"
    );
}
