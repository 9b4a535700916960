//! An invented city to explore, to show and to measure with: databases that trust each other, people, notes, and what
//! has gone to the office so far. Nobody in it exists; every name, text and number is put together from the data files
//! in `demo/data`, and every database says that it is a demo.
//!
//! The same seed on the same day gives the same people, notes, texts, dates and ids of rows, whatever the number of areas.
//! What is secret (keys, salts) and what follows from it (ids of devices, of the project, its areas and workers) differs
//! each time.

mod area;
mod blocks;
mod city;
mod consent;
mod course;
mod dice;
mod family;
mod files;
mod full_name;
mod grammar;
mod history;
mod household;
mod housing;
mod ids;
mod letter;
mod note;
mod origin;
mod past;
mod person;
mod procedure;
mod project;
mod task;
mod time;
mod way;
mod write;

#[cfg(test)]
mod tests;

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::Serialize;

use area::{Area, What};
use city::City;
use files::Site;
pub(crate) use files::password_beside;
use past::Lag;
use project::{Project, SECOND, area_name};

use crate::text::invalid;
use crate::view::PreferenceChange;
use crate::{Clock, ErrorCode, KdfCost, Result, Session, preference};

/// Most areas that the city has.
pub const MOST_AREAS: u32 = 20;
/// How long the project has been under way, in days.
const DAYS: i64 = 800;
/// How many days ago the areas handed over to the office.
const HANDED_OVER: [i64; 2] = [35, 7];
/// Events that are written as one step: their text stays small beside what SQLite holds in memory.
const STEP: usize = 5_000;

/// What to make.
#[derive(Clone, Debug)]
pub struct DemoOptions {
    /// The folder; made if it is not there.
    pub out: PathBuf,
    /// Areas, 1 to [`MOST_AREAS`].
    pub areas: u32,
    /// People in each area.
    pub persons: u32,
    /// Notes for each person.
    pub notes: u32,
    /// Another one is another city.
    pub seed: u64,
    /// What checking each password costs.
    pub cost: KdfCost,
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DemoReport {
    /// The databases, by their names in the folder; the password of `NAME.db` lies in `passwords/NAME.txt`.
    pub databases: Vec<String>,
    /// People in all areas.
    pub persons: u64,
    /// Notes in all areas.
    pub notes: u64,
}

/// Makes a whole project in `options.out`, or nothing: `office.db`, `area-1.db` and so on, `area-1-second.db` (a second
/// device of area 1, empty until it takes in a replica), `passwords/NAME.txt`, the keys for the office's `safe`, and the
/// `roster`. The first two areas have handed over to the office twice. `clock` gives a clock for each database;
/// `progress` is told how many of how many events are written.
///
/// # Errors
/// `invalid_field` for `areas`; `file_exists` when something of those names is in the folder; file errors.
pub fn make(
    options: &DemoOptions,
    clock: &dyn Fn() -> Box<dyn Clock>,
    progress: &mut dyn FnMut(u32, u32),
) -> Result<DemoReport> {
    if !(1..=MOST_AREAS).contains(&options.areas) {
        return Err(invalid("areas", "out_of_range").with("limit", MOST_AREAS));
    }
    if ["office.db", "passwords", "safe", "roster"]
        .iter()
        .any(|name| options.out.join(name).exists())
    {
        return Err(ErrorCode::FileExists.into());
    }
    let now = clock().now();
    let today = now.local.date();
    let founded_on = time::working_day(time::plus(today, -DAYS));
    let (city, lag, site) = (City::read(today)?, Lag::default(), Site::open(&options.out)?);
    lag.set(now, at(founded_on, 7));
    let (Project { mut office, areas }, papers) = project::make(&city, site.folder(), options, clock, &lag)?;
    papers.write(site.folder())?;
    let mut databases = vec!["office.db".to_owned(), format!("{SECOND}.db")];
    databases.extend((0..areas.len()).map(|area| format!("{}.db", area_name(area))));
    databases.sort();
    let mut stories = Vec::new();
    for (number, mut worker) in (0u64..).zip(areas) {
        let path = [options.seed, number];
        let area = Area::throw(&city, path, founded_on, (options.persons, options.notes))?;
        write::shelters(&mut worker, &area)?;
        preference::set(&mut worker, &PreferenceChange::Land(letter::LAND))?;
        stories.push(Story {
            worker,
            area,
            path,
            written: 0,
        });
    }
    let all = Count::of(&stories);
    let mut written = 0;
    let days = HANDED_OVER.map(|days| time::working_day(time::plus(today, -days)));
    for day in days.into_iter().map(Some).chain([None]) {
        for story in &mut stories {
            story.tell(&city, day, &mut |moment, events| {
                lag.set(now, moment);
                written += events;
                progress(number(written), number(all.events));
            })?;
        }
        for (area, story) in stories.iter_mut().enumerate().take(history::AREAS) {
            if let Some(day) = day.filter(|_| options.persons > 0) {
                lag.set(now, at(day, 18));
                history::hand_over(&mut office, &mut story.worker, area)?;
            }
        }
    }
    drop((office, stories));
    site.finish()?;
    Ok(DemoReport {
        databases,
        persons: all.persons as u64,
        notes: all.notes as u64,
    })
}

/// The caseload of one area, told up to some day.
struct Story {
    worker: Session,
    area: Area,
    path: [u64; 2],
    written: usize,
}

impl Story {
    /// Writes what happened up to the evening of `day`, or all the rest. Before each step `set_out` is told when its last
    /// event was and how many it has.
    fn tell(
        &mut self,
        city: &City,
        day: Option<NaiveDate>,
        set_out: &mut dyn FnMut(NaiveDateTime, usize),
    ) -> Result<()> {
        let rest = self.area.events.get(self.written..).unwrap_or_default();
        let until = match day {
            Some(day) => rest.partition_point(|event| event.at.date() <= day),
            None => rest.len(),
        };
        for step in rest.get(..until).unwrap_or_default().chunks(STEP) {
            if let Some(last) = step.last() {
                set_out(last.at, step.len());
            }
            write::events(&mut self.worker, city, &self.area, self.path, step)?;
        }
        self.written += until;
        Ok(())
    }
}

/// How much there is to tell.
struct Count {
    persons: usize,
    notes: usize,
    events: usize,
}

impl Count {
    fn of(stories: &[Story]) -> Count {
        let families = stories.iter().flat_map(|story| &story.area.families);
        let events = stories.iter().flat_map(|story| &story.area.events);
        Count {
            persons: families.map(|family| family.humans.len()).sum(),
            notes: events
                .clone()
                .filter(|event| matches!(event.what, What::Note(_)))
                .count(),
            events: events.count(),
        }
    }
}

fn at(day: NaiveDate, hour: u32) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default())
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
