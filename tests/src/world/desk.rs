use std::path::{Path, PathBuf};

use app::bundle::{ImportOptions, export, import, preview};
use app::session::{make_recovery, open_with_recovery};
use app::view::{
    AreaOverview, ExportPreview, ExportResult, ImportOutcome, NameView, NewConsent, NewNote, NewPerson,
    PersonChange,
};
use app::{ErrorCode, Session};
use crypto::recipient::Identity;
use crypto::signing::SigningKey;
use model::code::{ConsentPurpose, ContactKind, Topic};
use model::snapshot::Measure;
use model::{CaseNoteId, ConsentId, PersonId, Scope, Vector};
use store::{StepId, Store, StoreError};

use super::{StoryClock, done, there};
use crate::ended::assert_refused;

/// One person at one computer.
pub struct Desk {
    /// The open database.
    pub session: Session,
    /// Where it lies.
    pub database: PathBuf,
    clock: StoryClock,
    /// The code of the recovery sheet: unlocks at once, where a password takes its time.
    code: String,
}

impl Desk {
    /// Opens the database that lies there.
    pub fn open(database: &Path, code: &str, clock: &StoryClock) -> Desk {
        Desk {
            session: done(open_with_recovery(database, code, Box::new(clock.clone()))),
            database: database.to_owned(),
            clock: clock.clone(),
            code: code.to_owned(),
        }
    }

    /// A session that was just made, with a recovery sheet of its own.
    pub fn of(session: Session, database: &Path, clock: &StoryClock) -> Desk {
        let lines = done(make_recovery(&session));
        let code = lines
            .iter()
            .map(|line| line.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        Desk {
            session,
            database: database.to_owned(),
            clock: clock.clone(),
            code,
        }
    }

    /// What stands on its recovery sheet.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Locks and unlocks again.
    pub fn reopen(self) -> Desk {
        let (database, code, clock) = self.lock();
        Desk::open(&database, &code, &clock)
    }

    /// Locks; gives what opens it again.
    pub fn lock(self) -> (PathBuf, String, StoryClock) {
        let Desk {
            session,
            database,
            clock,
            code,
        } = self;
        drop(session);
        (database, code, clock)
    }

    /// Locks, does something to the bare database, and unlocks again.
    pub fn beneath<T>(self, work: impl FnOnce(&mut Store) -> T) -> (Desk, T) {
        let (database, code, clock) = self.lock();
        let mut store = done(Store::open_with_recovery(&database, &code));
        let value = work(&mut store);
        drop(store);
        (Desk::open(&database, &code, &clock), value)
    }

    /// Looks into the bare database: into a copy of it, so that this one stays open.
    pub fn peek<T>(&self, look: impl FnOnce(&Store) -> T) -> T {
        let folder = done(tempfile::tempdir());
        let copy = copy_into(&self.database, folder.path());
        look(&done(Store::open_with_recovery(&copy, &self.code)))
    }

    /// Does something; gives the step that it was, and what it gave.
    pub fn step<T>(&mut self, work: impl FnOnce(&mut Desk) -> T) -> (StepId, T) {
        let steps = |store: &Store| done(store.reader().steps(u32::MAX));
        let before = self.peek(steps);
        let value = work(self);
        let after = self.peek(steps);
        let fresh = after.into_iter().find(|step| !before.contains(step));
        (there(fresh).id, value)
    }

    /// Every operation that is kept, one a line.
    pub fn log(&self) -> Vec<String> {
        self.peek(|store| {
            let mut lines = Vec::new();
            done(
                store
                    .reader()
                    .for_each_operation_since(&Vector::default(), |line| {
                        lines.push(line.to_owned());
                        Ok::<(), StoreError>(())
                    }),
            );
            lines
        })
    }

    /// What this device signs and reads with.
    pub fn keys(&self) -> (SigningKey, Identity) {
        self.peek(|store| {
            let reader = store.reader();
            let signing = there(done(reader.setting("app.signing_key")));
            let identity = there(done(reader.setting("app.identity")));
            let signing = done(<[u8; 32]>::try_from(signing.as_slice()));
            let identity = String::from_utf8_lossy(&identity).into_owned();
            (SigningKey::from_bytes(&signing), done(Identity::parse(&identity)))
        })
    }

    /// Copies the database with all that lies beside it; gives where the copy lies.
    pub fn copy_to(&self, folder: &Path) -> PathBuf {
        done(std::fs::create_dir_all(folder));
        copy_into(&self.database, folder)
    }

    /// Opens a copy of this desk's database.
    pub fn open_copy(&self, database: &Path) -> Desk {
        Desk::open(database, &self.code, &self.clock)
    }

    /// The bytes of the database and of what waits to be written into it: equal bytes, nothing changed.
    pub fn bytes(&self) -> (Vec<u8>, Vec<u8>) {
        let log = PathBuf::from(format!("{}-wal", self.database.display()));
        (
            done(std::fs::read(&self.database)),
            std::fs::read(log).unwrap_or_default(),
        )
    }

    /// Every record of every table, one a line, sorted.
    pub fn dump(&self) -> Vec<String> {
        let mut bytes = Vec::new();
        done(app::export::jsonl(&self.session, &mut bytes));
        let mut lines: Vec<String> = String::from_utf8_lossy(&bytes)
            .lines()
            .map(str::to_owned)
            .collect();
        lines.sort();
        lines
    }

    /// Writes a bundle. Before the first that holds everything, the words of the device it is for are typed.
    pub fn export(&mut self, to: &str, scope: Scope, file: &Path) -> ExportResult {
        if scope == Scope::Replica {
            self.compare(to);
        }
        done(export(&mut self.session, to, scope, file))
    }

    /// Types the eight words of a device, as its owner reads them aloud.
    pub fn compare(&mut self, device: &str) {
        let words = self.words_of(device);
        done(app::roster::compare(&mut self.session, device, &words));
    }

    /// The eight words of a device, or none where the roster has no such device.
    pub fn words_of(&self, device: &str) -> String {
        let roster = done(app::roster::show(&self.session));
        let known = roster
            .devices
            .into_iter()
            .find(|known| known.name == device && !known.is_revoked);
        known.map(|known| known.words.join(" ")).unwrap_or_default()
    }

    /// What a bundle for the office would hold.
    pub fn preview(&self) -> ExportPreview {
        done(preview(&self.session, "office", Scope::Office))
    }

    /// Takes a file in; the receipt lies beside it.
    pub fn import(&mut self, file: &Path) -> ImportOutcome {
        import(&mut self.session, file, &ImportOptions::default())
    }

    /// Takes a file in, which must be refused with this code, change not one byte and confirm nothing.
    #[track_caller]
    pub fn assert_refuses(&mut self, file: &Path, code: ErrorCode) -> ImportOutcome {
        let before = self.bytes();
        let outcome = self.import(file);
        assert_refused(&outcome, code);
        assert!(self.bytes() == before, "a refusal changes nothing, not one byte");
        assert_eq!(outcome.receipt, None, "and confirms nothing");
        outcome
    }

    /// Enters somebody with this name (`Family, Given`).
    pub fn add_person(&mut self, name: &str) -> PersonId {
        done(app::person::add(&mut self.session, &new_person(name)))
    }

    /// Changes one field.
    pub fn edit(&mut self, person: PersonId, field: &str, value: &str) {
        let change = PersonChange {
            field: field.to_owned(),
            value: value.to_owned(),
        };
        done(app::person::edit(&mut self.session, person, &[change]));
    }

    /// Notes ten minutes of open hour.
    pub fn add_note(&mut self, person: PersonId, text: &str) -> CaseNoteId {
        self.add_note_about(&[person], text)
    }

    /// Notes ten minutes of open hour with several people.
    pub fn add_note_about(&mut self, persons: &[PersonId], text: &str) -> CaseNoteId {
        let note = NewNote {
            persons: persons.to_vec(),
            kind: Some(ContactKind::OpenHour),
            minutes: 10,
            topics: vec![Topic::Asylum],
            text: text.to_owned(),
            ..NewNote::default()
        };
        done(app::note::add(&mut self.session, &note))
    }

    /// Records that the person agrees to be named to the office.
    pub fn consent(&mut self, person: PersonId) -> ConsentId {
        done(app::consent::give(&mut self.session, &consent_of(person)))
    }

    /// Withdraws it.
    pub fn withdraw(&mut self, person: PersonId) {
        done(app::consent::withdraw(
            &mut self.session,
            person,
            ConsentPurpose::Office,
        ));
    }

    /// The names of those whom the office knows.
    pub fn named(&self) -> Vec<String> {
        let persons = done(app::office::persons(&self.session));
        persons.into_iter().map(|person| person.family).collect()
    }

    /// What the office knows of area 1.
    pub fn area_1(&self) -> AreaOverview {
        let overview = done(app::office::overview(&self.session));
        there(overview.areas.into_iter().find(|area| area.unit == "area-1"))
    }

    /// A total of area 1 as the office has it.
    pub fn counted(&self, measure: Measure) -> Option<u64> {
        let mut totals = self.area_1().totals.into_iter();
        totals
            .find(|total| total.measure == measure)
            .map(|total| total.count)
    }
}

fn copy_into(database: &Path, folder: &Path) -> PathBuf {
    let copy = folder.join(database.file_name().unwrap_or_default());
    for ending in ["", "-wal", ".keys", ".mark"] {
        let beside = |path: &Path| PathBuf::from(format!("{}{ending}", path.display()));
        if beside(database).exists() {
            done(std::fs::copy(beside(database), beside(&copy)));
        }
    }
    copy
}

/// Somebody with this name (`Family, Given`).
pub fn new_person(name: &str) -> NewPerson {
    let (family, given) = name.split_once(", ").unwrap_or(("", name));
    let name = NameView {
        family: family.to_owned(),
        given: given.to_owned(),
        ..NameView::default()
    };
    NewPerson {
        names: vec![name],
        ..NewPerson::default()
    }
}

/// A consent to be named to the office, from today until withdrawn.
pub fn consent_of(person: PersonId) -> NewConsent {
    NewConsent {
        person,
        purpose: ConsentPurpose::Office,
        recipient: String::new(),
        given_on: None,
        until_on: None,
        form: None,
    }
}
