//! A small project to tell stories in: an office and two areas, each with a device or two, and a clock that stands still
//! until a story moves it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use app::enrol::{AcceptOptions, FoundOptions, UnitOption};
use app::session::{CreateOptions, create, open};
use app::view::{NameView, NewConsent, NewNote, NewPerson, Seat};
use app::{Clock, KdfCost, Now, Session};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime};
use model::PersonId;
use model::code::{ConsentPurpose, ContactKind, Topic};
use tempfile::TempDir;

/// The password of every database in a story.
pub const PASSWORD: &str = "correct horse battery";
/// The password of the roster key.
pub const ROSTER_PASSWORD: &str = "the office's safe has two keys";

/// A clock that a story sets.
#[derive(Clone)]
pub struct StoryClock(Arc<Mutex<NaiveDateTime>>);

impl StoryClock {
    /// A clock that stands at this local time; local time is taken as UTC.
    pub fn at(local: &str) -> StoryClock {
        let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M").unwrap_or_default();
        StoryClock(Arc::new(Mutex::new(local)))
    }

    fn local(&self) -> NaiveDateTime {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Moves it on by whole days.
    pub fn advance_days(&self, days: u64) {
        let later = self.local().checked_add_days(Days::new(days)).unwrap_or_default();
        self.set(later);
    }

    /// Sets it, backwards too.
    pub fn set(&self, local: NaiveDateTime) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = local;
    }

    /// The day.
    pub fn today(&self) -> NaiveDate {
        self.local().date()
    }
}

impl Clock for StoryClock {
    fn now(&self) -> Now {
        let local = self.local();
        Now {
            unix_ms: local.and_utc().timestamp_millis().unsigned_abs(),
            local,
        }
    }

    fn local_at(&self, unix_ms: u64) -> NaiveDateTime {
        let ms = i64::try_from(unix_ms).unwrap_or(i64::MAX);
        DateTime::from_timestamp_millis(ms)
            .map(|time| time.naive_utc())
            .unwrap_or_default()
    }
}

/// One person at one computer.
pub struct Desk {
    /// The open database.
    pub session: Session,
    /// Where it lies.
    pub database: PathBuf,
    clock: StoryClock,
}

impl Desk {
    /// Locks and unlocks again.
    pub fn reopen(self) -> Desk {
        let Desk {
            session,
            database,
            clock,
        } = self;
        drop(session);
        let session = open(&database, PASSWORD, Box::new(clock.clone()));
        match session {
            Ok(session) => Desk {
                session,
                database,
                clock,
            },
            Err(error) => unreachable!("the database does not open again: {error}"),
        }
    }

    /// Enters somebody with this name (`Family, Given`).
    pub fn add_person(&mut self, name: &str) -> PersonId {
        let (family, given) = name.split_once(", ").unwrap_or(("", name));
        let name = NameView {
            family: family.to_owned(),
            given: given.to_owned(),
            ..NameView::default()
        };
        let new = NewPerson {
            names: vec![name],
            ..NewPerson::default()
        };
        done(app::person::add(&mut self.session, &new))
    }

    /// Notes ten minutes of open hour.
    pub fn add_note(&mut self, person: PersonId, text: &str) -> model::CaseNoteId {
        let note = NewNote {
            persons: vec![person],
            kind: Some(ContactKind::OpenHour),
            minutes: 10,
            topics: vec![Topic::Asylum],
            text: text.to_owned(),
            ..NewNote::default()
        };
        done(app::note::add(&mut self.session, &note))
    }

    /// Records that the person agrees to be named to the office.
    pub fn consent(&mut self, person: PersonId) {
        let consent = NewConsent {
            person,
            purpose: ConsentPurpose::Office,
            recipient: String::new(),
            given_on: None,
            until_on: None,
            form: None,
        };
        done(app::consent::give(&mut self.session, &consent));
    }
}

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
}

impl World {
    /// Founds the project and enrols everybody, with all the words typed.
    pub fn found() -> World {
        let folder = done(tempfile::tempdir());
        let clock = StoryClock::at("2026-11-23T09:00");
        let desk = |name: &str, seat, worker: &str| {
            let database = folder.path().join(format!("{name}.db"));
            let options = CreateOptions {
                seat,
                worker: worker.to_owned(),
                unit_label: name.to_owned(),
                employer: "noch keiner".to_owned(),
                is_demo: false,
                cost: KdfCost::FLOOR,
            };
            let session = done(create(&database, PASSWORD, options, Box::new(clock.clone())));
            Desk {
                session,
                database,
                clock: clock.clone(),
            }
        };
        let mut office = desk("office", Seat::Office, "Karin Weber");
        let unit = |name: &str, label: &str, employer: &str| UnitOption {
            name: name.to_owned(),
            label: label.to_owned(),
            employer: employer.to_owned(),
        };
        let options = FoundOptions {
            project: "Ankommen in Musterstadt".to_owned(),
            units: vec![
                unit("area-1", "Raum Nord", "Caritas"),
                unit("area-2", "Raum Ost", "AWO"),
            ],
            roster_password: ROSTER_PASSWORD.to_owned(),
            cost: KdfCost::FLOOR,
        };
        let founded = done(app::enrol::found(&mut office.session, &options));
        let mut nord = desk("nord", Seat::Worker, "Ines Falkenhag");
        let mut nord_second = desk("nord-second", Seat::Worker, "Ines Falkenhag");
        let mut ost = desk("ost", Seat::Worker, "Jonas Brandt");
        let mut roster = founded.roster.clone();
        for (desk, unit, name) in [
            (&mut nord, "area-1", "area-1-first"),
            (&mut nord_second, "area-1", "area-1-second"),
            (&mut ost, "area-2", "area-2-first"),
        ] {
            let request = done(app::enrol::request(&mut desk.session, unit, name));
            let heard = request.words.join(" ");
            let decided = AcceptOptions::default();
            let accepted = done(app::enrol::accept(
                &mut office.session,
                &founded.roster_key,
                ROSTER_PASSWORD,
                &request.bytes,
                &heard,
                &decided,
            ));
            roster = accepted.bytes;
        }
        let sheet = founded.words.join(" ");
        for desk in [&mut nord, &mut nord_second, &mut ost] {
            done(app::enrol::install(&mut desk.session, &roster, Some(&sheet)));
        }
        World {
            folder,
            clock,
            office,
            nord,
            nord_second,
            ost,
            roster_key: founded.roster_key,
        }
    }

    /// A place on the stick.
    pub fn stick(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder in which everything lies.
    pub fn folder(&self) -> &Path {
        self.folder.path()
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
