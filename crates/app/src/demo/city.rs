//! The invented city: areas, employers, shelters, streets.

use chrono::NaiveDate;
use model::code::{ResidenceStatus, ShelterKind};
use procedure::Tables;

use super::blocks::Blocks;
use super::origin::Origin;
use super::way::Way;
use crate::{ErrorCode, Result};

/// Days, where the paper takes no time of its own.
const STAY: (i64, i64) = (15, 700);

/// What every area draws on.
pub(super) struct City {
    /// Nothing in the demo is later than the evening before.
    pub(super) today: NaiveDate,
    /// Lists of streets, shelters, remarks, letters.
    pub(super) file: Blocks,
    /// Building blocks of the notes.
    pub(super) text: Blocks,
    pub(super) origins: Vec<(Origin, u64)>,
    pub(super) ways: Vec<Way>,
    /// What kinds of events there are.
    pub(super) tables: &'static Tables,
}

/// An office or area with who works there.
pub(super) struct Unit {
    pub(super) label: &'static str,
    pub(super) employer: &'static str,
    pub(super) worker: &'static str,
}

/// A kind of building, of which every area has one.
pub(super) struct Building {
    pub(super) name: &'static str,
    pub(super) kind: ShelterKind,
    pub(super) capacity: u32,
    pub(super) operator: &'static str,
}

impl City {
    /// # Errors
    /// `internal` when a data file lacks something.
    pub(super) fn read(today: NaiveDate) -> Result<City> {
        let file = Blocks::read(&[
            include_str!("data/city.txt"),
            include_str!("data/letters.txt"),
            include_str!("data/procedure.txt"),
        ]);
        Ok(City {
            today,
            ways: Way::all(&file)?,
            tables: crate::procedure::tables()?,
            file,
            text: Blocks::read(&[
                include_str!("data/notes/frame.txt"),
                include_str!("data/notes/topics.txt"),
                include_str!("data/tasks.txt"),
            ]),
            origins: Origin::all()?,
        })
    }

    /// The areas, or the office, in their order.
    pub(super) fn units(&self, list: &str) -> Vec<Unit> {
        let unit = |row: Vec<&'static str>| match row[..] {
            [label, employer, worker] => Some(Unit {
                label,
                employer,
                worker,
            }),
            _ => None,
        };
        self.file.rows(list).filter_map(unit).collect()
    }

    /// # Errors
    /// `internal` when the data file is out of order.
    pub(super) fn buildings(&self, list: &str) -> Result<Vec<Building>> {
        let building = |row: Vec<&'static str>| match row[..] {
            [name, kind, capacity, operator] => Ok(Building {
                name,
                kind: kind.parse().map_err(|_| ErrorCode::Internal)?,
                capacity: capacity.parse().map_err(|_| ErrorCode::Internal)?,
                operator,
            }),
            _ => Err(ErrorCode::Internal.into()),
        };
        self.file.rows(list).map(building).collect()
    }

    /// How many days, least and most, somebody with this paper has been here when care begins.
    ///
    /// # Errors
    /// `internal` when the data file is out of order.
    pub(super) fn stay(&self, paper: ResidenceStatus) -> Result<(i64, i64)> {
        let row = self
            .file
            .rows("stay")
            .find(|row| row.first() == Some(&paper.code()));
        let Some(row) = row else { return Ok(STAY) };
        let days = row
            .iter()
            .skip(1)
            .map(|days| days.parse().map_err(|_| ErrorCode::Internal));
        match days.collect::<std::result::Result<Vec<i64>, _>>()?[..] {
            [least, most] => Ok((least, most)),
            _ => Err(ErrorCode::Internal.into()),
        }
    }

    /// What a language is called in German; its code where the list does not know it.
    pub(super) fn language(&self, code: &'static str) -> &'static str {
        let found = self.file.rows("language").find(|row| row.first() == Some(&code));
        found.and_then(|row| row.get(1).copied()).unwrap_or(code)
    }
}
