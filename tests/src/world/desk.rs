use std::path::{Path, PathBuf};

use app::Session;
use app::bundle::{ImportOptions, export, import, preview};
use app::session::open_with_recovery;
use app::view::{
    ExportPreview, ExportResult, ImportOutcome, NameView, NewConsent, NewNote, NewPerson, PersonChange,
};
use crypto::recipient::Identity;
use crypto::signing::SigningKey;
use model::code::{ConsentPurpose, ContactKind, Topic};
use model::{CaseNoteId, ConsentId, PersonId, Scope};
use store::{StepId, Store};

use super::{StoryClock, done, there};

/// One person at one computer.
pub struct Desk {
    /// The open database.
    pub session: Session,
    /// Where it lies.
    pub database: PathBuf,
    pub(super) clock: StoryClock,
    /// The code of the recovery sheet: unlocks at once, where a password takes its time.
    pub(super) code: String,
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

    /// Does something; gives the step that it was, and what it gave.
    pub fn step<T>(self, work: impl FnOnce(&mut Desk) -> T) -> (Desk, StepId, T) {
        let steps = |store: &mut Store| done(store.reader().steps(u32::MAX));
        let (mut desk, before) = self.beneath(steps);
        let value = work(&mut desk);
        let (desk, after) = desk.beneath(steps);
        let fresh = after.into_iter().find(|step| !before.contains(step));
        (desk, there(fresh).id, value)
    }

    /// What this device signs and reads with.
    pub fn keys(self) -> (Desk, (SigningKey, Identity)) {
        self.beneath(|store| {
            let reader = store.reader();
            let signing = there(done(reader.setting("app.signing_key")));
            let identity = there(done(reader.setting("app.identity")));
            let signing = done(<[u8; 32]>::try_from(signing.as_slice()));
            let identity = String::from_utf8_lossy(&identity).into_owned();
            (SigningKey::from_bytes(&signing), done(Identity::parse(&identity)))
        })
    }

    /// Copies the database with all that lies beside it, as somebody would who copies a folder while it is locked.
    pub fn copy_to(self, folder: &Path) -> (Desk, PathBuf) {
        let (database, code, clock) = self.lock();
        done(std::fs::create_dir_all(folder));
        let copy = folder.join(database.file_name().unwrap_or_default());
        for ending in ["", ".keys", ".mark"] {
            let beside = |path: &Path| PathBuf::from(format!("{}{ending}", path.display()));
            done(std::fs::copy(beside(&database), beside(&copy)));
        }
        (Desk::open(&database, &code, &clock), copy)
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

    /// Writes a bundle.
    pub fn export(&mut self, to: &str, scope: Scope, file: &Path) -> ExportResult {
        done(export(&mut self.session, to, scope, file))
    }

    /// What a bundle for the office would hold.
    pub fn preview(&self) -> ExportPreview {
        done(preview(&self.session, "office", Scope::Office))
    }

    /// Takes a file in; the receipt lies beside it.
    pub fn import(&mut self, file: &Path) -> ImportOutcome {
        import(&mut self.session, file, &ImportOptions::default())
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
