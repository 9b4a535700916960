//! A small project to tell stories in: an office and two areas, each with a device or two, and a clock that stands still
//! until a story moves it.

mod clock;
mod desk;
mod found;

use std::path::{Path, PathBuf};

use bundle::{Roster, SignedRoster};
use model::Scope;
use tempfile::TempDir;

pub use clock::StoryClock;
pub use desk::{Desk, consent_of, new_person};

/// The password of every database in a story.
pub const PASSWORD: &str = "vier Kraniche über dem Speicher";
/// The password of the roster key.
pub const ROSTER_PASSWORD: &str = "the office's safe has two keys";
/// When every story begins.
pub const BEGIN: &str = "2026-11-23T09:00";

/// The project.
pub struct World {
    folder: TempDir,
    /// The clock that everybody looks at.
    pub clock: StoryClock,
    /// The coordination office.
    pub office: Desk,
    /// Area 1.
    pub nord: Desk,
    /// The second device of area 1.
    pub nord_second: Desk,
    /// Area 2, of another employer.
    pub ost: Desk,
    /// The key that signs rosters.
    pub roster_key: Vec<u8>,
    /// What stands on the office's printed sheet.
    pub sheet: String,
    /// The key in the office's safe, which opens what goes to the office.
    pub recovery_identity: String,
}

impl World {
    /// A place on the stick.
    pub fn stick(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a file on the stick.
    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let file = self.stick(name);
        done(std::fs::write(&file, bytes));
        file
    }

    /// A small office bundle of area 1, which names one person.
    pub fn office_bundle(&mut self) -> (PathBuf, Vec<u8>) {
        let person = self.nord.add_person("Rahimi, Gul");
        self.nord.consent(person);
        let file = self.stick("office.ankommen");
        self.nord.export("office", Scope::Office, &file);
        let bytes = done(std::fs::read(&file));
        (file, bytes)
    }

    /// The folder in which everything lies.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The roster as the office has it.
    pub fn roster(&self) -> Roster {
        let file = done(app::roster::hand_on(&self.office.session));
        done(done(SignedRoster::parse(&file)).verify_first(&self.sheet))
    }
}

/// The value, or the end of the story.
#[track_caller]
pub fn done<T, E: std::fmt::Display>(result: Result<T, E>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => unreachable!("this step of the story does not work: {error}"),
    }
}

/// The value, or the end of the story.
#[track_caller]
pub fn there<T>(value: Option<T>) -> T {
    match value {
        Some(value) => value,
        None => unreachable!("this step of the story has nothing to go on with"),
    }
}
