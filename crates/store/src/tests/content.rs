//! What attachments show: where it lies, how it goes, and what a crash may leave.

use std::fs;
use std::path::PathBuf;

use model::record::{ATTACHMENT, Attachment, CaseNote};
use model::{AttachmentId, PersonId, RowId};
use uuid::Uuid;

use super::support::{Desk, contains};
use crate::{Finding, NewRow, Stamp, Store, StoreError, Writer};

const MARKER: &[u8] = b"zwetschgenwyrm";

/// A picture of so many bytes, with a word in it again and again.
fn picture(bytes: usize) -> Vec<u8> {
    MARKER.iter().copied().cycle().take(bytes).collect()
}

fn small() -> Vec<u8> {
    picture(2_000)
}

fn large() -> Vec<u8> {
    picture(300_000)
}

fn attach(writer: &mut Writer<'_>, content: &[u8]) -> Result<AttachmentId, StoreError> {
    let id = AttachmentId(Uuid::now_v7());
    let record = Attachment {
        person_id: Some(PersonId(Uuid::from_u128(7))),
        bytes: Some(u32::try_from(content.len()).unwrap()),
        sha256: Some(crypto::sha256(content).to_string()),
        ..Attachment::default()
    };
    writer.put_content(id.into(), content)?;
    writer.create_rows(vec![NewRow::of(id, &record)])?;
    Ok(id)
}

fn files(desk: &Desk) -> Vec<PathBuf> {
    files_in(desk.folder.path().join("area.db.attachments"))
}

fn files_in(folder: PathBuf) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).collect()
}

fn shown(store: &Store, id: AttachmentId) -> Result<Vec<u8>, StoreError> {
    store.reader().content(id.into()).unwrap().unwrap().read()
}

#[test]
fn a_small_content_stands_in_the_database_and_a_large_one_is_a_sealed_file() {
    let mut desk = Desk::new();
    let one = desk.write(|writer| attach(writer, &small()));
    assert_eq!(files(&desk), [] as [PathBuf; 0]);
    let other = desk.write(|writer| attach(writer, &large()));
    let [file] = files(&desk).try_into().unwrap();
    let sealed = fs::read(&file).unwrap();
    assert!(sealed.starts_with(b"age-encryption.org/v1\n"));
    assert!(!contains(&sealed, MARKER), "nothing of it lies there in clear");
    let name = file.file_name().unwrap().to_str().unwrap().to_owned();
    assert!(!name.contains(&other.to_string()), "and its name tells nothing");
    assert_eq!(shown(&desk.store, one).unwrap(), small());
    assert_eq!(shown(&desk.store, other).unwrap(), large());
    let desk = desk.reopened();
    assert_eq!(shown(&desk.store, other).unwrap(), large());
    desk.assert_sound();
}

#[test]
fn after_a_purge_neither_the_file_nor_its_key_nor_a_byte_of_the_content_is_left() {
    let mut desk = Desk::new();
    desk.add_note(&[], "etwas, damit die Datenbank nicht leer ist");
    let mut ids = Vec::new();
    for content in [small(), large()] {
        ids.push(desk.write(|writer| attach(writer, &content)));
    }
    let secret: String = desk
        .store
        .conn
        .query_row("SELECT secret FROM content WHERE secret IS NOT NULL", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert!(
        desk.holds("zwetschgenwyrm"),
        "otherwise this looks in the wrong place"
    );
    assert!(desk.holds(&secret));
    for id in ids {
        desk.write(|writer| writer.purge(ATTACHMENT.no, id.into()));
        assert!(desk.store.reader().content(id.into()).unwrap().is_none());
    }
    assert_eq!(files(&desk), [] as [PathBuf; 0]);
    assert!(
        !desk.holds(&secret[15..]),
        "nobody opens a copy of the file any more"
    );
    assert!(!desk.holds("zwetschgenwyrm"));
    desk.assert_sound();
}

#[test]
fn a_deleted_attachment_keeps_its_content_until_it_is_purged() {
    let mut desk = Desk::new();
    let id = desk.write(|writer| attach(writer, &large()));
    desk.write(|writer| writer.delete(ATTACHMENT.no, id.into()));
    assert_eq!(shown(&desk.store, id).unwrap(), large(), "it can be brought back");
    desk.write(|writer| writer.purge(ATTACHMENT.no, id.into()));
    assert_eq!(files(&desk), [] as [PathBuf; 0]);
    desk.assert_sound();
}

#[test]
fn of_a_purged_row_no_content_is_kept_however_late_it_comes() {
    let mut desk = Desk::new();
    let id = desk.write(|writer| attach(writer, &large()));
    desk.write(|writer| writer.purge(ATTACHMENT.no, id.into()));
    desk.write(|writer| writer.put_content(id.into(), &large()));
    assert!(desk.store.reader().content(id.into()).unwrap().is_none());
    assert_eq!(files(&desk), [] as [PathBuf; 0]);
}

#[test]
fn a_write_that_fails_leaves_no_file() {
    let mut desk = Desk::new();
    let refused = desk.try_write(|writer| {
        attach(writer, &large())?;
        Err::<(), _>(StoreError::NotFound)
    });
    assert_eq!(refused, Err(StoreError::NotFound));
    assert_eq!(files(&desk), [] as [PathBuf; 0]);
    desk.assert_sound();
}

#[test]
fn a_content_that_takes_the_place_of_another_leaves_one_file() {
    let mut desk = Desk::new();
    let id = desk.write(|writer| attach(writer, &large()));
    let before = files(&desk);
    desk.write(|writer| writer.put_content(id.into(), &large()));
    assert_eq!(shown(&desk.store, id).unwrap(), large());
    assert_eq!(files(&desk).len(), 1);
    assert_ne!(files(&desk), before);
}

#[test]
fn what_no_row_names_is_swept_away_when_the_database_is_opened_and_nothing_else_is() {
    let mut desk = Desk::new();
    let id = desk.write(|writer| attach(writer, &large()));
    let [file] = files(&desk).try_into().unwrap();
    let orphan = file.with_file_name(format!("{}.age", "a1".repeat(16)));
    let foreign = file.with_file_name("Urlaub.age");
    fs::write(&orphan, b"age-encryption.org/v1\n").unwrap();
    fs::write(&foreign, b"Meer").unwrap();
    let findings = desk.store.reader().check().unwrap().findings;
    assert_eq!(findings, [Finding::ContentOrphaned], "the check names it before");
    let desk = desk.reopened();
    assert!(!orphan.exists());
    assert!(foreign.exists(), "only what bears such a name is ours");
    assert_eq!(shown(&desk.store, id).unwrap(), large());
    desk.assert_sound();
}

#[test]
fn beside_an_old_copy_that_was_put_back_newer_files_are_moved_aside_and_not_removed() {
    let mut desk = Desk::new();
    desk.add_note(&[], "früher");
    desk.store.empty_log_file().unwrap();
    let old = fs::read(desk.database()).unwrap();
    desk.write(|writer| attach(writer, &large()));
    let database = desk.database();
    let Desk { folder, store, .. } = desk;
    drop(store);
    fs::write(&database, old).unwrap();
    for ending in ["-wal", "-shm"] {
        fs::remove_file(format!("{}{ending}", database.display())).ok();
    }
    let store = Store::open_unencrypted(&database).unwrap();
    assert!(store.is_old_copy());
    assert_eq!(files_in(folder.path().join("area.db.attachments")).len(), 0);
    assert_eq!(files_in(folder.path().join("area.db.attachments-aside")).len(), 1);
}

#[test]
fn the_check_names_what_is_missing_and_what_was_altered() {
    let mut desk = Desk::new();
    let id = desk.write(|writer| attach(writer, &large()));
    let [file] = files(&desk).try_into().unwrap();
    let whole = fs::read(&file).unwrap();
    for at in [30, 100, whole.len() / 2, whole.len() - 1] {
        let mut altered = whole.clone();
        altered[at] ^= 1;
        fs::write(&file, altered).unwrap();
        assert_eq!(
            shown(&desk.store, id),
            Err(StoreError::ContentDamaged),
            "byte {at}"
        );
        let findings = desk.store.reader().check().unwrap().findings;
        assert_eq!(findings, [Finding::ContentDamaged], "byte {at}");
    }
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(shown(&desk.store, id), Err(StoreError::ContentDamaged));
    fs::remove_file(&file).unwrap();
    assert_eq!(shown(&desk.store, id), Err(StoreError::ContentMissing));
    let report = desk.store.reader().check().unwrap();
    assert_eq!(report.findings, [Finding::ContentMissing]);
    assert!(report.findings.iter().all(|finding| !finding.is_damage()));
    assert_eq!(
        desk.store.reader().absent_contents(10).unwrap(),
        [RowId::from(id)],
        "so another device can be asked for it"
    );
}

#[test]
fn a_file_of_another_attachment_in_its_place_is_noticed() {
    let mut desk = Desk::new();
    let id = desk.write(|writer| attach(writer, &large()));
    let [first] = files(&desk).try_into().unwrap();
    desk.write(|writer| attach(writer, &picture(300_001)));
    let other = files(&desk).into_iter().find(|file| *file != first).unwrap();
    fs::copy(other, first).unwrap();
    assert_eq!(shown(&desk.store, id), Err(StoreError::ContentDamaged));
}

#[test]
fn what_a_device_lacks_is_known_here_until_it_says_otherwise() {
    let mut desk = Desk::new();
    let id = desk.write(|writer| attach(writer, &small()));
    let wanted = |desk: &Desk| desk.store.reader().wanted_contents("zweites").unwrap();
    desk.write(|writer| writer.put_wanted_contents("zweites", &[id.into(), RowId(Uuid::from_u128(3))]));
    assert_eq!(wanted(&desk), [RowId::from(id)], "what is no attachment is none");
    desk.write(|writer| writer.put_wanted_contents("zweites", &[]));
    assert_eq!(wanted(&desk), [] as [RowId; 0]);
}

#[test]
fn somebody_who_has_seen_less_is_told_of_attachments_that_were_added_or_changed_since() {
    let mut desk = Desk::new();
    let old = desk.write(|writer| attach(writer, &small()));
    let seen = desk.store.reader().vector().unwrap();
    desk.write(|writer| {
        writer.create(&CaseNote::default())?;
        Ok(())
    });
    let since = |desk: &Desk| desk.store.reader().attachments_since(&seen).unwrap();
    assert_eq!(since(&desk), [] as [RowId; 0]);
    let new = desk.write(|writer| attach(writer, &small()));
    desk.write(|writer| writer.delete(ATTACHMENT.no, old.into()));
    assert_eq!(since(&desk), [RowId::from(new)], "a deleted one does not travel");
}

/// The other process of the test that kills it: attaches one after the other, for ever.
pub fn attach_for_ever(store: &mut Store, mut say: impl FnMut(u64)) {
    for number in 1.. {
        let stamp = Stamp {
            wall_ms: super::support::MORNING,
            verb: "test",
        };
        let done = store.write::<_, StoreError>(stamp, |writer| {
            let id = attach(writer, &large())?;
            if number % 3 == 0 {
                writer.purge(ATTACHMENT.no, id.into())?;
                attach(writer, &large())?;
            }
            Ok(())
        });
        done.unwrap();
        say(number);
    }
}

/// After a kill: every row has its content, every file its row.
#[track_caller]
pub fn assert_every_row_has_its_file(store: &Store, folder: PathBuf) -> u64 {
    assert_eq!(store.reader().check().unwrap().findings, []);
    assert_eq!(store.reader().absent_contents(10).unwrap(), [] as [RowId; 0]);
    let rows = store.reader().count::<Attachment>().unwrap();
    assert_eq!(files_in(folder).len() as u64, rows);
    rows
}
