//! A second opinion: holidays from a committed table, and counting by walking from day to day.

#![allow(dead_code)] // each test takes what it needs

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use deadlines::{Land, Start, Unit};

/// A day from its ISO form.
pub fn day(text: &str) -> NaiveDate {
    text.parse()
        .unwrap_or_else(|_| panic!("{text} is a day of the calendar"))
}

/// A file of `tests/data`.
pub fn data(name: &str) -> String {
    let path = format!("{}/../../tests/data/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("tests/data/{name} can be read"))
}

/// The public holidays of each Land from 1990 to 2062.
pub struct Holidays(HashMap<Land, HashSet<NaiveDate>>);

/// The year that the committed table leaves out: days and the Länder they were holidays in.
const OF_1990: [(&str, &str); 15] = [
    ("1990-01-01", "all"),
    ("1990-01-06", "BW BY ST"),
    ("1990-04-13", "all"),
    ("1990-04-15", "BB"),
    ("1990-04-16", "all"),
    ("1990-05-01", "all"),
    ("1990-05-24", "all"),
    ("1990-06-03", "BB"),
    ("1990-06-04", "all"),
    ("1990-06-14", "BW BY HE NW RP SL"),
    ("1990-10-03", "all"),
    ("1990-10-31", "BB MV SN ST TH"),
    ("1990-11-01", "BW BY NW RP SL"),
    ("1990-11-21", "all"),
    ("1990-12-25", "all"),
];

impl Holidays {
    pub fn read() -> Holidays {
        let text = data("public_holidays.csv");
        let rows = text
            .lines()
            .skip(1)
            .map(|line| line.split_once(';').expect("two columns"));
        let mut days: HashMap<Land, HashSet<NaiveDate>> = HashMap::new();
        let more = [("1990-12-26", "all"), ("1990-08-15", "SL")];
        for (date, laender) in rows.chain(OF_1990).chain(more) {
            for land in Land::ALL {
                if laender == "all" || laender.split(' ').any(|code| code == land.code()) {
                    days.entry(land).or_default().insert(day(date));
                }
            }
        }
        Holidays(days)
    }

    pub fn is_holiday(&self, land: Land, day: NaiveDate) -> bool {
        self.0[&land].contains(&day)
    }

    pub fn is_working_day(&self, land: Land, day: NaiveDate) -> bool {
        day.weekday() != Weekday::Sat && day.weekday() != Weekday::Sun && !self.is_holiday(land, day)
    }

    pub fn roll(&self, land: Land, from: NaiveDate) -> NaiveDate {
        let mut day = from;
        while !self.is_working_day(land, day) {
            day = tomorrow(day);
        }
        day
    }
}

/// The end by the calendar, by walking.
pub fn walk(event: NaiveDate, length: u32, unit: Unit, start: Start) -> NaiveDate {
    match unit {
        Unit::Day => walk_days(event, length, start),
        Unit::Week => walk_days(event, 7 * length, start),
        Unit::Month => walk_months(event, length, start),
        Unit::Year => walk_months(event, 12 * length, start),
        Unit::HalfMonth => {
            let mut at = match length / 2 {
                0 if start == Start::DayItself => event.pred_opt().expect("a day before"),
                0 => event,
                whole => walk_months(event, whole, start),
            };
            for _ in 0..15 * (length % 2) {
                at = tomorrow(at);
            }
            at
        }
    }
}

fn walk_days(event: NaiveDate, length: u32, start: Start) -> NaiveDate {
    let mut counted = u32::from(start == Start::DayItself);
    let mut at = event;
    while counted < length {
        at = tomorrow(at);
        counted += 1;
    }
    at
}

/// Goes on until the month is the right one and the day is the one of the event, or the last that there is. The
/// calendar is laid out once: walking goes a hundred million days.
fn walk_months(event: NaiveDate, months: u32, start: Start) -> NaiveDate {
    static CALENDAR: LazyLock<Vec<(i32, u32)>> = LazyLock::new(|| {
        let days = FIRST.iter_days().take(75 * 366);
        days.map(|day| (day.year() * 12 + day.month0() as i32, day.day()))
            .collect()
    });
    let from = (event - FIRST).num_days() as usize;
    let (month, number) = CALENDAR[from];
    let target = month + months as i32;
    let mut ahead = from..;
    let found = ahead.find(|at| {
        let (today, tomorrow) = (CALENDAR[*at], CALENDAR[*at + 1]);
        let corresponding = match start {
            Start::EventDay => today,
            Start::DayItself => tomorrow,
        };
        corresponding == (target, number) || (today.0 == target && tomorrow.0 > target)
    });
    FIRST + Days::new(found.expect("a day inside the calendar") as u64)
}

const FIRST: NaiveDate = NaiveDate::from_ymd_opt(1990, 1, 1).expect("a first of January");

pub fn tomorrow(day: NaiveDate) -> NaiveDate {
    day.succ_opt().expect("a next day")
}
