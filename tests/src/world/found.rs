//! Founding takes four passwords and a roster key; each is made slow on purpose. So a project is founded once for all
//! stories of a run, and each story works on a copy of its files.

use std::path::Path;
use std::sync::OnceLock;

use app::KdfCost;
use app::enrol::{AcceptOptions, FoundOptions, UnitOption};
use app::session::{CreateOptions, create};
use app::view::Seat;

use super::desk::Desk;
use super::{BEGIN, PASSWORD, ROSTER_PASSWORD, StoryClock, World, done, there};

const DESKS: [&str; 4] = ["office", "nord", "nord-second", "ost"];

/// A founded project, as files in memory.
struct Founded {
    files: Vec<(String, Vec<u8>)>,
    codes: Vec<String>,
    roster_key: Vec<u8>,
    sheet: String,
    recovery_identity: String,
}

static FOUNDED: OnceLock<Founded> = OnceLock::new();

impl World {
    /// The project of all stories, with everybody enrolled.
    pub fn found() -> World {
        World::of(FOUNDED.get_or_init(Founded::make))
    }

    /// Another project, with keys of its own.
    pub fn found_elsewhere() -> World {
        World::of(&Founded::make())
    }

    fn of(founded: &Founded) -> World {
        let folder = done(tempfile::tempdir());
        for (name, bytes) in &founded.files {
            done(std::fs::write(folder.path().join(name), bytes));
        }
        let clock = StoryClock::at(BEGIN);
        let desk = |number: usize| {
            let name = there(DESKS.get(number));
            let database = folder.path().join(format!("{name}.db"));
            Desk::open(&database, &there(founded.codes.get(number).cloned()), &clock)
        };
        World {
            office: desk(0),
            nord: desk(1),
            nord_second: desk(2),
            ost: desk(3),
            clock,
            roster_key: founded.roster_key.clone(),
            sheet: founded.sheet.clone(),
            recovery_identity: founded.recovery_identity.clone(),
            folder,
        }
    }
}

impl Founded {
    /// Founds the project and enrols everybody, with all the words typed.
    fn make() -> Founded {
        let folder = done(tempfile::tempdir());
        let clock = StoryClock::at(BEGIN);
        let people = ["Karin Weber", "Ines Falkenhag", "Ines Falkenhag", "Jonas Brandt"];
        let desks = DESKS.iter().zip(people);
        let mut desks: Vec<Desk> = desks
            .map(|(name, worker)| make_desk(folder.path(), name, worker, &clock))
            .collect();
        let [office, workers @ ..] = desks.as_mut_slice() else {
            unreachable!("there are four desks")
        };
        let founded = done(app::enrol::found(&mut office.session, &project(), |_| Ok(())));
        let mut roster = founded.roster.clone();
        let wishes = [
            ("area-1", "area-1-first"),
            ("area-1", "area-1-second"),
            ("area-2", "area-2-first"),
        ];
        for (desk, (unit, name)) in workers.iter_mut().zip(wishes) {
            let request = done(app::enrol::request(&mut desk.session, unit, name));
            let accepted = done(app::enrol::accept(
                &mut office.session,
                &founded.roster_key,
                ROSTER_PASSWORD,
                &request.bytes,
                &request.words.join(" "),
                &AcceptOptions::default(),
            ));
            roster = accepted.bytes;
        }
        let sheet = founded.words.join(" ");
        for desk in workers {
            done(app::enrol::install(&mut desk.session, &roster, Some(&sheet)));
        }
        let codes = desks.iter().map(|desk| desk.code().to_owned()).collect();
        drop(desks);
        Founded {
            files: read_all(folder.path()),
            codes,
            roster_key: founded.roster_key,
            sheet,
            recovery_identity: founded.recovery_identity.to_string(),
        }
    }
}

fn make_desk(folder: &Path, name: &str, worker: &str, clock: &StoryClock) -> Desk {
    let database = folder.join(format!("{name}.db"));
    let options = CreateOptions {
        seat: if name == "office" {
            Seat::Office
        } else {
            Seat::Worker
        },
        worker: worker.to_owned(),
        unit_label: name.to_owned(),
        employer: "noch keiner".to_owned(),
        is_demo: false,
        cost: KdfCost::FLOOR,
    };
    let session = done(create(&database, PASSWORD, options, Box::new(clock.clone())));
    Desk::of(session, &database, clock)
}

fn project() -> FoundOptions {
    let unit = |name: &str, label: &str, employer: &str| UnitOption {
        name: name.to_owned(),
        label: label.to_owned(),
        employer: employer.to_owned(),
    };
    FoundOptions {
        project: "Ankommen in Musterstadt".to_owned(),
        units: vec![
            unit("area-1", "Raum Nord", "Caritas"),
            unit("area-2", "Raum Ost", "AWO"),
        ],
        roster_password: ROSTER_PASSWORD.to_owned(),
        cost: KdfCost::FLOOR,
    }
}

fn read_all(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let files = done(std::fs::read_dir(folder));
    files
        .flatten()
        .map(|file| {
            (
                file.file_name().to_string_lossy().into_owned(),
                done(std::fs::read(file.path())),
            )
        })
        .collect()
}
