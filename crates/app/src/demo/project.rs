//! Founding the invented project: databases that trust each other, with every step of the enrolment taken.

use std::path::{Path, PathBuf};

use crypto::Zeroizing;
use deadlines::Land;

use super::DemoOptions;
use super::city::{City, Unit};
use super::files::{password, write};
use super::past::{Lag, PastClock};
use crate::enrol::{AcceptOptions, FoundOptions, UnitOption, accept, found, install, request};
use crate::roster::{note_compared, require};
use crate::session::{CreateOptions, create};
use crate::view::{PreferenceChange, Seat};
use crate::{Clock, Result, Session, preference};

/// A new clock, for one more database.
pub(super) type MakeClock<'a> = &'a dyn Fn() -> Box<dyn Clock>;

/// The open databases.
pub(super) struct Project {
    pub(super) office: Session,
    pub(super) areas: Vec<Session>,
}

/// What the office keeps in its safe, and the roster.
pub(super) struct Papers {
    roster_key: Vec<u8>,
    recovery_identity: Zeroizing<String>,
    words: [String; 8],
    roster: Vec<u8>,
}

/// The name of an area in addresses and file names; areas are counted from 0.
pub(super) fn area_name(area: usize) -> String {
    format!("area-{}", area + 1)
}

/// The second device of area 1.
pub(super) const SECOND: &str = "area-1-second";
/// Where the invented city lies.
const LAND: Land = Land::Nw;

struct Maker<'a> {
    folder: &'a Path,
    options: &'a DemoOptions,
    clock: MakeClock<'a>,
    lag: &'a Lag,
}

impl Maker<'_> {
    fn make(&self, name: &str, seat: Seat, unit: &Unit) -> Result<Session> {
        let password = password(name);
        write(
            &self.folder.join("passwords").join(format!("{name}.txt")),
            format!("{password}\n").as_bytes(),
        )?;
        let options = CreateOptions {
            seat,
            worker: unit.worker.to_owned(),
            unit_label: unit.label.to_owned(),
            employer: unit.employer.to_owned(),
            is_demo: true,
            cost: self.options.cost,
        };
        let clock = PastClock {
            clock: (self.clock)(),
            lag: self.lag.clone(),
        };
        let mut session = create(&self.database(name), &password, options, Box::new(clock))?;
        preference::set(&mut session, &PreferenceChange::Land(LAND))?;
        Ok(session)
    }

    fn database(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.db"))
    }
}

/// Makes the databases in `folder`, founds the project and enrols every device.
///
/// # Errors
/// `internal` for an empty data file; those of the steps.
pub(super) fn make(
    city: &City,
    folder: &Path,
    options: &DemoOptions,
    clock: MakeClock<'_>,
    lag: &Lag,
) -> Result<(Project, Papers)> {
    let maker = Maker {
        folder,
        options,
        clock,
        lag,
    };
    let (offices, all) = (city.units("office"), city.units("area"));
    let units = all.get(..options.areas as usize).unwrap_or(&all);
    let office = offices.first().ok_or(crate::ErrorCode::Internal)?;
    let mut office = maker.make("office", Seat::Office, office)?;
    let roster_password = password("roster-key");
    let founding = FoundOptions {
        project: city.file.one("project")?.to_owned(),
        units: units
            .iter()
            .enumerate()
            .map(|(area, unit)| UnitOption {
                name: area_name(area),
                label: unit.label.to_owned(),
                employer: unit.employer.to_owned(),
            })
            .collect(),
        roster_password: roster_password.clone(),
        cost: options.cost,
    };
    let founded = found(&mut office, &founding, |_| Ok(()))?;
    let mut devices = Vec::new();
    for (area, unit) in units.iter().enumerate() {
        devices.push((area, area_name(area), format!("{}-first", area_name(area)), unit));
        if area == 0 {
            devices.push((area, SECOND.to_owned(), SECOND.to_owned(), unit));
        }
    }
    let (mut sessions, mut roster) = (Vec::new(), founded.roster);
    for (area, file, device, unit) in devices {
        let mut session = maker.make(&file, Seat::Worker, unit)?;
        let wish = request(&mut session, &area_name(area), &device)?;
        let (key, words) = (&founded.roster_key, wish.words.join(" "));
        let decided = AcceptOptions::default();
        roster = accept(&mut office, key, &roster_password, &wish.bytes, &words, &decided)?.bytes;
        sessions.push((file, session));
    }
    let sheet = founded.words.join(" ");
    for (_, session) in &mut sessions {
        install(session, &roster, Some(&sheet))?;
        know_each_other(session)?;
    }
    let areas = sessions
        .into_iter()
        .filter(|(name, _)| name != SECOND)
        .map(|(_, session)| session)
        .collect();
    let papers = Papers {
        roster_key: founded.roster_key,
        recovery_identity: founded.recovery_identity,
        words: founded.words,
        roster,
    };
    Ok((Project { office, areas }, papers))
}

/// Nobody is there to read words aloud: the devices of one area were made side by side.
fn know_each_other(session: &mut Session) -> Result<()> {
    let roster = require(&session.reader())?;
    session.write("device_compare", |writer| {
        roster
            .devices
            .iter()
            .try_for_each(|device| note_compared(writer, device))
    })?;
    Ok(())
}

impl Papers {
    /// Writes what the office keeps: `safe/roster-key`, `safe/recovery-identity.txt`, `safe/words.txt`, `roster.json`.
    ///
    /// # Errors
    /// File errors.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        let safe = folder.join("safe");
        let password = format!("{}\n", password("roster-key"));
        write(
            &folder.join("passwords").join("roster-key.txt"),
            password.as_bytes(),
        )?;
        write(&safe.join("roster-key"), &self.roster_key)?;
        write(
            &safe.join("recovery-identity.txt"),
            format!("{}\n", *self.recovery_identity).as_bytes(),
        )?;
        write(
            &safe.join("words.txt"),
            format!("{}\n", self.words.join(" ")).as_bytes(),
        )?;
        write(&folder.join("roster"), &self.roster)
    }
}
