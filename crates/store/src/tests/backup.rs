//! Copies, what they hold, which are kept, and how a database is made of one again.

use std::fs;
use std::path::{Path, PathBuf};

use crypto::vault::KdfCost;
use model::record::{CaseNote, PERSON};
use model::{PersonId, Vector};
use tempfile::TempDir;
use uuid::Uuid;

use super::support::{MORNING, contains, person_rows};
use crate::{
    Archive, BackupKey, Files, Reason, Restoring, Stamp, State, Store, StoreError, Writer, list_backups,
    prune_backups, state,
};

const PASSWORD: &str = "blaue Gießkanne am Fenster";
const DAY: u64 = 24 * 60 * 60 * 1000;

/// An encrypted database, open, in a folder of its own.
struct Place {
    folder: TempDir,
    store: Store,
    now: u64,
}

impl Place {
    fn new() -> Place {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("area.db"), PASSWORD, KdfCost::FLOOR).unwrap();
        Place {
            folder,
            store,
            now: MORNING,
        }
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("area.db")
    }

    fn write<T>(&mut self, work: impl FnOnce(&mut Writer<'_>) -> Result<T, StoreError>) -> T {
        self.now += 60_000;
        let stamp = Stamp {
            wall_ms: self.now,
            verb: "test",
        };
        self.store.write(stamp, work).unwrap().value
    }

    fn add_note(&mut self, text: &str) {
        let note = CaseNote {
            text: Some(text.into()),
            ..CaseNote::default()
        };
        self.write(|writer| writer.create(&note));
    }

    fn add_person(&mut self, given: &str) -> PersonId {
        let person = PersonId(Uuid::now_v7());
        self.write(|writer| writer.create_rows(person_rows(person, given, "1")));
        person
    }

    /// A backup beside the database.
    fn back_up(&self) -> PathBuf {
        let copy = self.store.copy(Reason::Asked, self.now).unwrap();
        copy.write_to(&self.store.backups_folder()).unwrap()
    }
}

fn lines(store: &Store) -> Vec<String> {
    let mut lines = Vec::new();
    let take = |line: &str| -> Result<(), StoreError> {
        lines.push(line.to_owned());
        Ok(())
    };
    store
        .reader()
        .for_each_operation_since(&Vector::default(), take)
        .unwrap();
    lines
}

fn restore(backup: &Path, to: &Path, now_ms: u64) -> Result<(Store, Option<PathBuf>), StoreError> {
    let archive = Archive::open(backup)?;
    let key = BackupKey::with_password(&archive, PASSWORD)?;
    Restoring::begin(archive, backup, &key, to, now_ms)?.finish("aside")
}

#[test]
fn a_backup_of_an_open_database_holds_all_of_it_and_nothing_in_clear() {
    let mut place = Place::new();
    place.add_note("Gespräch über die Gießkanne");
    let backup = place.back_up();
    let bytes = fs::read(&backup).unwrap();
    assert!(!contains(&bytes, "Gießkanne".as_bytes()));
    assert!(!contains(&bytes, b"SQLite format"));
    let name = backup.file_name().unwrap().to_string_lossy().into_owned();
    let device: String = place.store.origin().device.to_string().chars().take(8).collect();
    assert_eq!(
        name,
        format!("ankommen-2026-11-02-080100-{device}.ankommen-backup")
    );
    let report = place
        .store
        .backup_key()
        .verify(&backup, place.folder.path())
        .unwrap();
    assert_eq!((report.operations, report.findings), (1, vec![]));
    assert!(
        fs::read(&backup).unwrap() == bytes,
        "looking through it changes nothing"
    );

    place.add_note("danach");
    let elsewhere = tempfile::tempdir().unwrap();
    let (store, aside) = restore(&backup, &elsewhere.path().join("new/area.db"), place.now).unwrap();
    assert_eq!(aside, None);
    assert_eq!(lines(&store), lines(&place.store)[..1]);
    assert_eq!(store.reader().check().unwrap().findings, []);
}

#[test]
fn it_is_opened_by_what_held_then_and_by_nothing_else() {
    let place = Place::new();
    let code = place.store.add_recovery().unwrap();
    let code = code.to_lines().map(|line| line.to_string()).join(" ");
    let backup = place.back_up();
    place
        .store
        .change_password(PASSWORD, "ein ganz anderes", KdfCost::FLOOR)
        .unwrap();
    let newer = place.store.add_recovery().unwrap();
    let newer = newer.to_lines().map(|line| line.to_string()).join(" ");
    let archive = Archive::open(&backup).unwrap();
    assert!(BackupKey::with_password(&archive, PASSWORD).is_ok());
    assert!(BackupKey::with_recovery(&archive, &code).is_ok());
    let refused = |key: Result<BackupKey, StoreError>| key.err();
    let wrong = refused(BackupKey::with_password(&archive, "ein ganz anderes"));
    assert_eq!(wrong, Some(StoreError::WrongPassword));
    let wrong = refused(BackupKey::with_recovery(&archive, &newer));
    assert_eq!(wrong, Some(StoreError::WrongRecoveryCode));
    let other = Place::new();
    let refused = other.store.backup_key().verify(&backup, other.folder.path());
    assert_eq!(refused.err(), Some(StoreError::WrongPassword));
}

#[test]
fn a_backup_with_any_part_cut_off_or_changed_is_refused_and_nothing_is_touched() {
    let mut place = Place::new();
    place.add_note("etwas");
    let backup = place.back_up();
    let whole = fs::read(&backup).unwrap();
    let to = place.folder.path().join("elsewhere.db");
    for length in (0..whole.len()).step_by(whole.len() / 40) {
        fs::write(&backup, &whole[..length]).unwrap();
        let error = restore(&backup, &to, place.now).err();
        assert_eq!(error, Some(StoreError::NotABackup), "cut to {length} bytes");
    }
    for at in (100..whole.len()).step_by(whole.len() / 12) {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        fs::write(&backup, &changed).unwrap();
        let Err(error) = restore(&backup, &to, place.now) else {
            panic!("a changed byte at {at} goes unnoticed")
        };
        let expected = [
            StoreError::NotABackup,
            StoreError::BackupDamaged,
            StoreError::SlotsDamaged,
        ];
        assert!(expected.contains(&error), "a changed byte at {at}: {error:?}");
    }
    for (name, bytes) in [("a letter", &b"Sehr geehrte Frau"[..]), ("nothing", &[])] {
        fs::write(&backup, bytes).unwrap();
        assert_eq!(
            restore(&backup, &to, place.now).err(),
            Some(StoreError::NotABackup),
            "{name}"
        );
    }
    fs::remove_file(&backup).unwrap();
    assert_eq!(restore(&backup, &to, place.now).err(), Some(StoreError::Missing));
    fs::create_dir(&backup).unwrap();
    assert!(restore(&backup, &to, place.now).is_err(), "a folder is no backup");
    assert_eq!(state(&to), State::Empty);
    let left: Vec<_> = fs::read_dir(place.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert!(
        left.iter().all(|name| !name.to_string_lossy().contains(".new")),
        "{left:?}"
    );
}

#[test]
fn a_restored_database_begins_an_epoch_that_no_other_restore_of_the_same_backup_has() {
    let mut place = Place::new();
    place.add_note("vorher");
    let backup = place.back_up();
    let folder = tempfile::tempdir().unwrap();
    let mut epochs = vec![place.store.origin().epoch];
    for (name, later) in [("first.db", 0), ("second.db", 60_000), ("third.db", 30 * DAY)] {
        let (mut store, _) = restore(&backup, &folder.path().join(name), place.now + later).unwrap();
        assert_eq!(store.origin().device, place.store.origin().device);
        epochs.push(store.origin().epoch);
        let stamp = Stamp {
            wall_ms: place.now + later,
            verb: "test",
        };
        store
            .write::<_, StoreError>(stamp, |writer| writer.create(&CaseNote::default()))
            .unwrap();
        assert_eq!(store.reader().vector().unwrap().get(store.origin()), 1);
        assert_eq!(store.reader().check().unwrap().findings, []);
    }
    assert!(epochs.is_sorted_by(|a, b| a < b), "{epochs:?}");
    // A clock that was set back by years makes no epoch a second time either.
    let place_of_first = folder.path().join("first.db");
    let (store, aside) = restore(&backup, &place_of_first, 0).unwrap();
    assert!(
        store.origin().epoch > epochs[1],
        "the mark that lies there is heard"
    );
    assert!(aside.is_some());
}

#[test]
fn what_was_erased_since_is_erased_again_as_far_as_anything_here_knows_of_it() {
    let mut place = Place::new();
    let amina = place.add_person("Aminata");
    let omar = place.add_person("Omarion");
    let old = place.back_up();
    place.write(|writer| writer.purge(PERSON.no, amina.into()));
    place.back_up();
    place.write(|writer| writer.purge(PERSON.no, omar.into()));
    let database = place.database();
    let elsewhere = tempfile::tempdir().unwrap();
    let has = |store: &Store, person| {
        store
            .reader()
            .get::<model::record::Person>(person)
            .unwrap()
            .is_some()
    };

    // On another computer only the backups are there: the newer one knows of one of the two.
    let (store, _) = restore(&old, &elsewhere.path().join("area.db"), place.now).unwrap();
    assert!(!has(&store, amina) && has(&store, omar));
    assert_eq!(store.reader().check().unwrap().findings, []);
    drop(store);

    // On this one the database that lies there knows of both, though its last change is in SQLite's log file only.
    drop(place.store);
    let (store, aside) = restore(&old, &database, place.now).unwrap();
    assert!(!has(&store, amina) && !has(&store, omar));
    assert_eq!(store.reader().check().unwrap().findings, []);
    let aside = aside.unwrap();
    assert!(aside.join("area.db").exists() && aside.join("area.db.keys").exists());
}

#[test]
fn what_lies_there_is_moved_aside_complete_and_opens_from_there() {
    let mut place = Place::new();
    place.add_note("alt");
    let backup = place.back_up();
    place.add_note("neu");
    let database = place.database();
    drop(place.store);
    let before = fs::read(&database).unwrap();
    let (store, aside) = restore(&backup, &database, place.now).unwrap();
    let aside = aside.unwrap();
    assert!(fs::read(aside.join("area.db")).unwrap() == before);
    drop(store);
    let former = Store::open(&aside.join("area.db"), PASSWORD).unwrap();
    assert_eq!(former.reader().count::<CaseNote>().unwrap(), 2);
    drop(former);
    let (store, twice) = restore(&backup, &database, place.now + 60_000).unwrap();
    assert_ne!(Some(aside), twice, "nothing aside is ever written over");
    drop(store);
}

#[test]
fn a_database_that_is_open_elsewhere_is_not_moved() {
    let mut place = Place::new();
    place.add_note("eins");
    let backup = place.back_up();
    let database = place.database();
    let refused = Restoring::begin(
        Archive::open(&backup).unwrap(),
        &backup,
        &place.store.backup_key(),
        &database,
        place.now,
    )
    .and_then(|restoring| restoring.finish("aside"));
    assert_eq!(refused.err(), Some(StoreError::Busy));
    assert!(database.exists());
}

#[test]
fn only_so_many_are_kept_and_none_too_long_but_always_the_newest() {
    let place = Place::new();
    let folder = place.store.backups_folder();
    let make = |reason, at| {
        let copy = place.store.copy(reason, at).unwrap();
        copy.write_to(&folder).unwrap()
    };
    for day in 0..10 {
        make(Reason::Daily, MORNING + day * DAY);
        make(Reason::Import, MORNING + day * DAY + 1);
    }
    let stranger = Place::new();
    let strange = stranger
        .store
        .copy(Reason::Daily, MORNING)
        .unwrap()
        .write_to(&folder)
        .unwrap();
    fs::write(folder.join("broken.ankommen-backup"), b"broken").unwrap();
    let kept = |now| {
        prune_backups(&folder, place.store.origin().device, now).unwrap();
        let found = list_backups(&folder).unwrap();
        let own = found.iter().filter_map(|found| found.fact.as_ref().ok());
        let own: Vec<_> = own
            .filter(|fact| fact.database == place.store.origin().device)
            .cloned()
            .collect();
        let count = |reason| own.iter().filter(|fact| fact.reason == reason).count();
        (count(Reason::Daily), count(Reason::Import))
    };
    assert_eq!(kept(MORNING + 9 * DAY), (7, 3));
    assert_eq!(kept(MORNING + 68 * DAY), (2, 2), "sixty days, then they go");
    assert_eq!(
        kept(MORNING + 1000 * DAY),
        (0, 1),
        "the newest stays, however old"
    );
    assert!(strange.exists(), "another's backup is not touched");
    assert!(
        folder.join("broken.ankommen-backup").exists(),
        "what cannot be read is nobody's to remove"
    );
    let list = list_backups(&folder).unwrap();
    assert!(
        list.last().unwrap().fact.is_err(),
        "what cannot be read comes last"
    );
}

#[test]
fn a_backup_that_is_cut_short_leaves_nothing_that_looks_like_one() {
    let place = Place::new();
    let folder = place.store.backups_folder();
    fs::create_dir_all(folder.join(".ankommen-dead")).unwrap();
    fs::write(folder.join(".ankommen-dead/caseload.db"), b"half").unwrap();
    fs::write(folder.join(".ankommen-part"), b"half").unwrap();
    assert_eq!(list_backups(&folder).unwrap().len(), 0);
    let copy = place.store.copy(Reason::Daily, MORNING).unwrap();
    let gone = folder.join("stick");
    assert_eq!(
        copy.write_to(&gone).err(),
        Some(StoreError::Missing),
        "the stick was pulled out"
    );
    // Where a file should be put there is a folder: the last step fails.
    drop(copy);
    assert_eq!(
        fs::read_dir(&folder).unwrap().count(),
        0,
        "nothing half written is left"
    );
}

#[test]
fn where_the_own_folder_cannot_be_made_no_backup_is_made_and_the_database_works_on() {
    let mut place = Place::new();
    fs::write(format!("{}.backups", place.database().display()), b"in the way").unwrap();
    assert!(place.store.copy(Reason::Daily, MORNING).is_err());
    place.add_note("weiter");
    let stick = tempfile::tempdir().unwrap();
    let copy = place
        .store
        .copy_by_way_of(stick.path(), Reason::Asked, MORNING)
        .unwrap();
    let written = copy.write_to(stick.path()).unwrap();
    copy.read_back(&written).unwrap();
    drop(copy);
    assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 1);
}

#[test]
fn a_database_that_is_taken_away_while_it_is_open_is_noticed_and_can_still_be_saved_elsewhere() {
    let mut place = Place::new();
    place.add_note("gerettet");
    fs::remove_dir_all(place.folder.path()).unwrap();
    let stamp = Stamp {
        wall_ms: MORNING,
        verb: "test",
    };
    let lost = place
        .store
        .write::<_, StoreError>(stamp, |writer| writer.create(&CaseNote::default()));
    assert_eq!(
        lost.err(),
        Some(StoreError::Lost),
        "nobody writes into what is gone"
    );
    assert_eq!(place.store.require_place(), Err(StoreError::Lost));
    let stick = tempfile::tempdir().unwrap();
    let copy = place
        .store
        .copy_by_way_of(stick.path(), Reason::Asked, place.now)
        .unwrap();
    let backup = copy.write_to(stick.path()).unwrap();
    let (store, _) = restore(&backup, &stick.path().join("area.db"), place.now).unwrap();
    assert_eq!(store.reader().count::<CaseNote>().unwrap(), 1);
    assert_eq!(store.reader().check().unwrap().findings, []);
}

#[test]
fn another_file_put_in_its_place_while_it_is_open_is_noticed() {
    let mut place = Place::new();
    place.add_note("eins");
    let database = place.database();
    fs::rename(&database, place.folder.path().join("away")).unwrap();
    fs::copy(place.folder.path().join("away"), &database).unwrap();
    assert_eq!(place.store.require_place(), Err(StoreError::Lost));
}

#[test]
fn the_place_of_a_database_says_what_is_wrong_without_a_password() {
    let place = Place::new();
    let (database, beside) = (place.database(), |ending: &str| {
        PathBuf::from(format!("{}{ending}", place.database().display()))
    });
    assert_eq!(state(&database), State::There);
    assert_eq!(state(&place.folder.path().join("other.db")), State::Empty);
    fs::remove_file(beside(".keys")).unwrap();
    assert_eq!(state(&database), State::SlotsDamaged);
    fs::rename(&database, beside(".away")).unwrap();
    assert_eq!(state(&database), State::Lost, "its mark is still here");
    fs::write(&database, b"").unwrap();
    assert_eq!(state(&database), State::Damaged);
    fs::remove_file(&database).unwrap();
    fs::create_dir(&database).unwrap();
    assert_eq!(state(&database), State::Damaged, "a folder in its place");
}

#[test]
fn an_older_database_is_copied_before_it_is_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let database = super::golden::copy_to(folder.path());
    let files = Files::of(&database);
    let key = files
        .read_vault()
        .unwrap()
        .unlock_with_password(super::golden::PASSWORD)
        .unwrap();
    let conn = crate::open::connect(&database, Some(&key), false).unwrap();
    let version: u32 = conn
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    conn.pragma_update(None, "user_version", version - 1).unwrap();
    let is_due = crate::migrate::is_due(&conn).unwrap();
    drop(conn);
    assert!(is_due);
    // It cannot be migrated, because it is migrated already; but before that it was copied.
    assert!(Store::open_with_key(files.clone(), key.clone()).is_err());
    let found = list_backups(&files.backups()).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].fact.as_ref().unwrap().reason, Reason::Upgrade);
}
