//! What the cases share: days, the files they are held against, a second opinion on holidays, and how the rules are asked.

pub mod table;

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate, Weekday};
use deadlines::{Facts, Land, Refusal, RuleResult, Rules};

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

/// The public holidays of each Land from 1990 to 2069, and those of some of its communes.
pub struct Holidays {
    everywhere: HashMap<Land, HashSet<NaiveDate>>,
    somewhere: HashMap<Land, HashSet<NaiveDate>>,
}

/// The year that the other implementation leaves out, since it knows Germany from its unity on: days, the Länder they were
/// holidays in, and the Länder where some communes kept them. Buß- und Bettag still was one in all of them; the seventeenth
/// of June, a holiday in the West for the last time, was a Sunday.
const OF_1990: [(&str, &str, &str); 18] = [
    ("1990-01-01", "all", ""),
    ("1990-01-06", "BW BY ST", ""),
    ("1990-04-13", "all", ""),
    ("1990-04-15", "BB", ""),
    ("1990-04-16", "all", ""),
    ("1990-05-01", "all", ""),
    ("1990-05-24", "all", ""),
    ("1990-06-03", "BB", ""),
    ("1990-06-04", "all", ""),
    ("1990-06-14", "BW BY HE NW RP SL", "SN TH"),
    ("1990-08-08", "", "BY"),
    ("1990-08-15", "SL", "BY"),
    ("1990-10-03", "all", ""),
    ("1990-10-31", "BB MV SN ST TH", ""),
    ("1990-11-01", "BW BY NW RP SL", ""),
    ("1990-11-21", "all", ""),
    ("1990-12-25", "all", ""),
    ("1990-12-26", "all", ""),
];

impl Holidays {
    pub fn read() -> Holidays {
        let text = data("public_holidays.csv");
        let rows = text.lines().skip(1).map(|line| {
            let mut cells = line.split(';');
            let mut cell = || cells.next().expect("three columns");
            (cell(), cell(), cell())
        });
        let mut holidays = Holidays {
            everywhere: HashMap::new(),
            somewhere: HashMap::new(),
        };
        for (date, everywhere, somewhere) in rows.chain(OF_1990) {
            for land in Land::ALL {
                let is_in =
                    |laender: &str| laender == "all" || laender.split(' ').any(|code| code == land.code());
                if is_in(everywhere) {
                    holidays.everywhere.entry(land).or_default().insert(day(date));
                }
                if is_in(somewhere) {
                    holidays.somewhere.entry(land).or_default().insert(day(date));
                }
            }
        }
        holidays
    }

    pub fn is_holiday(&self, land: Land, day: NaiveDate) -> bool {
        self.everywhere[&land].contains(&day)
    }

    pub fn is_holiday_in_some_communes(&self, land: Land, day: NaiveDate) -> bool {
        self.somewhere.get(&land).is_some_and(|days| days.contains(&day))
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

pub fn tomorrow(day: NaiveDate) -> NaiveDate {
    day.succ_opt().expect("a next day")
}

/// What the shipped rules say.
pub fn compute(rule: &str, facts: &Facts) -> Result<RuleResult, Refusal> {
    Rules::shipped()
        .expect("the shipped table is read")
        .compute(rule, facts)
}

/// The same where the story says that there is a day.
pub fn done(rule: &str, facts: &Facts) -> RuleResult {
    compute(rule, facts).unwrap_or_else(|refusal| panic!("{rule}: {refusal}"))
}
