//! Everything that can be wrong with the files has its own error, and changes nothing.

use std::fs;
use std::path::{Path, PathBuf};

use crypto::vault::KdfCost;
use tempfile::TempDir;

use super::support::contains;
use crate::{Files, Finding, Stamp, Store, StoreError, check_recovery, has_recovery};

const PASSWORD: &str = "blaue Gießkanne am Fenster";

struct Place {
    folder: TempDir,
    database: PathBuf,
}

impl Place {
    /// An encrypted database with one note, closed.
    fn new() -> Place {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("area.db");
        let mut store = Store::create(&database, PASSWORD, KdfCost::FLOOR).unwrap();
        add_note(&mut store, "Gespräch über die Gießkanne");
        Place { folder, database }
    }

    fn beside(&self, ending: &str) -> PathBuf {
        PathBuf::from(format!("{}{ending}", self.database.display()))
    }

    fn contents(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files: Vec<_> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|file| file.unwrap().path())
            .map(|path| (path.clone(), fs::read(path).unwrap()))
            .collect();
        files.sort();
        files
    }

    #[track_caller]
    fn assert_refused(&self, password: &str, error: StoreError) {
        let before = self.contents();
        assert_eq!(Store::open(&self.database, password).err(), Some(error));
        assert!(self.contents() == before, "a refusal touches no file");
    }
}

fn add_note(store: &mut Store, text: &str) {
    let note = model::record::CaseNote {
        text: Some(text.into()),
        ..Default::default()
    };
    let stamp = Stamp {
        wall_ms: super::support::MORNING,
        verb: "test",
    };
    store
        .write::<_, StoreError>(stamp, |writer| writer.create(&note))
        .unwrap();
}

fn as_printed(code: &crypto::vault::RecoveryCode) -> String {
    code.to_lines().map(|line| line.to_string()).join("\n")
}

fn overwrite(path: &Path, at: usize, bytes: &[u8]) {
    let mut file = fs::read(path).unwrap();
    file[at..at + bytes.len()].copy_from_slice(bytes);
    fs::write(path, file).unwrap();
}

#[test]
fn the_files_hold_nothing_in_clear() {
    let place = Place::new();
    for (path, bytes) in place.contents() {
        assert!(!contains(&bytes, "Gießkanne".as_bytes()), "{}", path.display());
        assert!(!contains(&bytes, b"SQLite format"), "{}", path.display());
    }
    let store = Store::open(&place.database, PASSWORD).unwrap();
    assert_eq!(store.reader().search_notes("\"giesskanne\"", 9).unwrap().len(), 1);
    assert_eq!(store.reader().check().unwrap().findings, []);
}

#[test]
fn a_wrong_password_is_a_wrong_password() {
    Place::new().assert_refused("gelbe Gießkanne am Fenster", StoreError::WrongPassword);
}

#[test]
fn a_database_that_is_not_there_is_missing() {
    let place = Place::new();
    fs::remove_file(&place.database).unwrap();
    place.assert_refused(PASSWORD, StoreError::Missing);
}

#[test]
fn damaged_key_slots_fall_back_to_the_generation_before_and_else_say_so() {
    let place = Place::new();
    let store = Store::open(&place.database, PASSWORD).unwrap();
    store
        .change_password(PASSWORD, "neues Passwort", KdfCost::FLOOR)
        .unwrap();
    drop(store);
    overwrite(&place.beside(".keys"), 20, b"####");
    drop(Store::open(&place.database, PASSWORD).unwrap());
    overwrite(&place.beside(".keys.1"), 20, b"####");
    place.assert_refused(PASSWORD, StoreError::SlotsDamaged);
    fs::remove_file(place.beside(".keys")).unwrap();
    place.assert_refused(PASSWORD, StoreError::SlotsDamaged);
}

#[test]
fn three_generations_of_key_slots_are_kept_and_the_newest_counts() {
    let place = Place::new();
    let store = Store::open(&place.database, PASSWORD).unwrap();
    let mut old = PASSWORD.to_owned();
    for new in ["zweites Passwort", "drittes Passwort", "viertes Passwort"] {
        assert_eq!(
            store.change_password("falsch geraten", new, KdfCost::FLOOR),
            Err(StoreError::WrongPassword)
        );
        store.change_password(&old, new, KdfCost::FLOOR).unwrap();
        old = new.to_owned();
    }
    drop(store);
    place.assert_refused("drittes Passwort", StoreError::WrongPassword);
    drop(Store::open(&place.database, "viertes Passwort").unwrap());
    fs::copy(place.beside(".keys.2"), place.beside(".keys")).unwrap();
    drop(Store::open(&place.database, "zweites Passwort").unwrap());
    assert!(!place.beside(".keys.3").exists());
}

#[test]
fn a_forgotten_password_is_replaced_with_the_recovery_sheet() {
    let place = Place::new();
    assert!(!has_recovery(&place.database));
    let store = Store::open(&place.database, PASSWORD).unwrap();
    let code = store.add_recovery().unwrap();
    let typed = as_printed(&code).to_lowercase();
    store.confirm_recovery(&typed).unwrap();
    drop(store);
    assert!(has_recovery(&place.database));
    let wrong = |typed: &str| Store::open_with_recovery(&place.database, typed).err();
    assert!(matches!(wrong("abc"), Some(StoreError::RecoveryMistyped(_))));
    assert_eq!(check_recovery(&place.database, &typed), Ok(()));
    assert!(matches!(
        check_recovery(&place.database, "abc"),
        Err(StoreError::RecoveryMistyped(_))
    ));
    let store = Store::open_with_recovery(&place.database, &typed).unwrap();
    store.replace_password("wieder eins", KdfCost::FLOOR).unwrap();
    let newer = store.add_recovery().unwrap();
    store.confirm_recovery(&as_printed(&newer)).unwrap();
    drop(store);
    assert_eq!(
        wrong(&typed),
        Some(StoreError::WrongRecoveryCode),
        "a new sheet that was typed back ends the old one"
    );
    place.assert_refused(PASSWORD, StoreError::WrongPassword);
    drop(Store::open(&place.database, "wieder eins").unwrap());
    drop(Store::open_with_recovery(&place.database, &as_printed(&newer)).unwrap());
}

#[test]
fn without_a_sheet_every_code_is_one_of_another_database() {
    let place = Place::new();
    let other = Place::new();
    let store = Store::open(&other.database, PASSWORD).unwrap();
    let code = as_printed(&store.add_recovery().unwrap());
    assert_eq!(
        check_recovery(&place.database, &code),
        Err(StoreError::WrongRecoveryCode)
    );
}

#[test]
fn a_file_that_is_no_database_or_a_cut_one_is_damaged() {
    let place = Place::new();
    let whole = fs::read(&place.database).unwrap();
    for damaged in [
        &b"kein Datenbankinhalt"[..],
        &[0; 8192],
        &whole[..100],
        &whole[..4000],
        &whole[1..],
    ] {
        fs::write(&place.database, damaged).unwrap();
        place.assert_refused(PASSWORD, StoreError::Damaged);
    }
    fs::write(&place.database, &whole).unwrap();
    drop(Store::open(&place.database, PASSWORD).unwrap());
}

#[test]
fn an_empty_file_is_damaged_and_is_not_made_into_a_database() {
    let place = Place::new();
    fs::write(&place.database, b"").unwrap();
    place.assert_refused(PASSWORD, StoreError::Damaged);
}

#[test]
fn a_database_cut_after_some_pages_is_found_out() {
    let place = Place::new();
    let whole = fs::read(&place.database).unwrap();
    fs::write(&place.database, &whole[..whole.len() / 4096 / 2 * 4096]).unwrap();
    match Store::open(&place.database, PASSWORD) {
        Err(error) => assert_eq!(error, StoreError::Damaged),
        Ok(store) => {
            let findings = store.reader().check().unwrap().findings;
            assert!(findings.contains(&Finding::FileDamaged), "{findings:?}");
        }
    }
}

#[test]
fn one_changed_byte_on_any_page_is_found() {
    let place = Place::new();
    let files = Files::of(&place.database);
    let key = files
        .read_vault()
        .unwrap()
        .unlock_with_password(PASSWORD)
        .unwrap();
    let whole = fs::read(&place.database).unwrap();
    for page in 0..whole.len() / 4096 {
        let at = page * 4096 + 16 + (page * 37) % 4000;
        fs::write(&place.database, &whole).unwrap();
        overwrite(&place.database, at, &[whole[at] ^ 1]);
        match Store::open_with_key(files.clone(), key.clone()) {
            Err(error) => assert_eq!(error, StoreError::Damaged, "page {page}"),
            Ok(store) => {
                let findings = store.reader().check().unwrap().findings;
                assert!(
                    findings.contains(&Finding::PageChanged),
                    "page {page}: {findings:?}"
                );
            }
        }
    }
}

#[test]
fn the_database_of_another_key_is_damaged_not_a_wrong_password() {
    let (place, other) = (Place::new(), Place::new());
    fs::copy(&other.database, &place.database).unwrap();
    place.assert_refused(PASSWORD, StoreError::Damaged);
}

#[test]
fn a_database_that_is_open_is_busy_and_stays_usable_for_the_first() {
    let place = Place::new();
    let mut first = Store::open(&place.database, PASSWORD).unwrap();
    assert_eq!(
        Store::open(&place.database, PASSWORD).err(),
        Some(StoreError::Busy)
    );
    add_note(&mut first, "noch da");
    assert_eq!(first.reader().check().unwrap().findings, []);
    drop(first);
    drop(Store::open(&place.database, PASSWORD).unwrap());
}

#[test]
fn a_database_of_a_newer_version_is_refused_before_anything_is_touched() {
    let place = Place::new();
    let store = Store::open(&place.database, PASSWORD).unwrap();
    store.conn.pragma_update(None, "user_version", 9999).unwrap();
    drop(store);
    place.assert_refused(PASSWORD, StoreError::Newer);
}

#[test]
fn nothing_is_ever_created_over_a_database_or_its_keys() {
    let place = Place::new();
    let create = || Store::create(&place.database, "anderes", KdfCost::FLOOR).err();
    let before = place.contents();
    assert_eq!(create(), Some(StoreError::Exists));
    assert!(place.contents() == before);
    fs::rename(&place.database, place.beside(".away")).unwrap();
    let before = place.contents();
    assert_eq!(create(), Some(StoreError::Exists), "its keys are still needed");
    assert!(place.contents() == before);
}

#[test]
fn a_creation_that_was_cut_short_is_begun_again() {
    let place = Place::new();
    // As it stands when the process dies before the last renaming.
    fs::rename(&place.database, place.beside(".new")).unwrap();
    fs::write(place.beside(".new-wal"), b"").unwrap();
    fs::remove_file(place.beside(".mark")).unwrap();
    let store = Store::create(&place.database, "anderes", KdfCost::FLOOR).unwrap();
    assert_eq!(store.reader().check().unwrap().operations, 0);
    assert!(!place.beside(".new").exists());
}

#[test]
fn a_creation_that_fails_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("gibt/es/nicht.db");
    let failed = Store::create(&database, PASSWORD, KdfCost::FLOOR).err();
    assert!(
        matches!(failed, Some(StoreError::Io | StoreError::Missing)),
        "{failed:?}"
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
