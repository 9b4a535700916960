//! Every day from 1990 to 2060, each length, each Land, against another implementation: the Python packages `holidays` and
//! `python-dateutil`, by `scripts/second-opinion.py`. What they say is committed in `tests/data`; where Python is at hand it
//! is asked again.
//!
//! Where the other implementation has choices, this is what was chosen, and why:
//!
//! - Mariä Himmelfahrt in Bavaria (Art. 1 I Nr. 2 FTG BY), Fronleichnam in parts of Saxony and Thuringia and the peace festival
//!   of Augsburg (Art. 1 II FTG BY) are of its category `catholic` and of its subdivision `Augsburg`: holidays in some
//!   communes, which move nothing here and are told.
//! - It knows the one-off days: 31 October 2017 everywhere, 8 May 2020 and 2025 and 17 June 2028 in Berlin.
//! - It begins in 1991. The holidays of 1990 stand in `common.rs`, by hand.

use std::process::Command;

use crate::common::{Holidays, data, day};
use chrono::{Days, NaiveDate};
use deadlines::{Count, Land, Roll, Rules, Start, Term, Unit, holiday, holiday_in_some_communes};

const FIRST: &str = "1990-01-01";
const LAST: &str = "2060-12-31";

/// Every day of the years that are promised.
fn days() -> impl Iterator<Item = NaiveDate> {
    day(FIRST).iter_days().take_while(|at| *at <= day(LAST))
}

/// What the other implementation says of one length.
struct Ends {
    length: u32,
    unit: Unit,
    start: Start,
    /// The end by the calendar, for each of [`days`].
    ends: Vec<NaiveDate>,
}

impl Ends {
    fn read() -> Vec<Ends> {
        let text = data("period_ends.csv");
        text.lines().skip(1).map(Ends::of).collect()
    }

    fn of(line: &str) -> Ends {
        let mut cells = line.split(';');
        let mut cell = || cells.next().expect("four columns");
        let unit = match cell() {
            "day" => Unit::Day,
            "week" => Unit::Week,
            "half_month" => Unit::HalfMonth,
            "month" => Unit::Month,
            "year" => Unit::Year,
            other => panic!("the unit {other}"),
        };
        let length = cell().parse().expect("a number");
        let start = match cell() {
            "event" => Start::EventDay,
            "day" => Start::DayItself,
            other => panic!("the start {other}"),
        };
        let after = cell().split(' ').flat_map(|run| {
            let (days, events) = run.split_once('x').expect("days and how many events");
            let days = Days::new(days.parse().expect("a number"));
            std::iter::repeat_n(days, events.parse().expect("a number"))
        });
        Ends {
            length,
            unit,
            start,
            ends: days().zip(after).map(|(event, after)| event + after).collect(),
        }
    }

    fn count(&self, roll: Roll, land: Land) -> Count {
        Count {
            length: self.length,
            unit: self.unit,
            start: self.start,
            roll,
            land,
        }
    }
}

/// For each day from [`FIRST`] on the first working day from it.
fn rolled(holidays: &Holidays, land: Land) -> Vec<NaiveDate> {
    let calendar = day(FIRST).iter_days().take_while(|at| *at < day("2069-12-20"));
    calendar.map(|at| holidays.roll(land, at)).collect()
}

#[test]
fn every_day_is_a_holiday_in_the_same_laender_and_communes() {
    let table = Holidays::read();
    for at in days() {
        for land in Land::ALL {
            let ours = holiday(land, at);
            assert_eq!(
                ours.is_some(),
                table.is_holiday(land, at),
                "{at} in {land}: here it is {ours:?}"
            );
            let ours = holiday_in_some_communes(land, at);
            assert_eq!(
                ours.is_some(),
                table.is_holiday_in_some_communes(land, at),
                "{at} in some communes of {land}: here it is {ours:?}"
            );
        }
    }
}

#[test]
fn every_length_ends_on_the_same_day_from_every_day_in_every_land() {
    let (lengths, holidays) = (Ends::read(), Holidays::read());
    let (first, mut compared) = (day(FIRST), 0_usize);
    std::thread::scope(|scope| {
        let of_a_land = |land| {
            let (lengths, rolled) = (&lengths, rolled(&holidays, land));
            scope.spawn(move || {
                for length in lengths {
                    let count = length.count(Roll::Court, land);
                    for (event, raw_end) in days().zip(&length.ends) {
                        let found = count.days(event).expect("inside the years");
                        let last_day = rolled[(*raw_end - first).num_days() as usize];
                        assert!(
                            (found.raw_end, found.last_day) == (*raw_end, last_day),
                            "{count:?} from {event}: the other says {raw_end} and {last_day}, here it is {found:?}"
                        );
                    }
                }
                lengths.iter().map(|length| length.ends.len()).sum::<usize>()
            })
        };
        let threads = Land::ALL.map(of_a_land);
        compared = threads
            .into_iter()
            .map(|land| land.join().expect("they agree"))
            .sum();
    });
    assert_eq!(
        compared,
        16 * lengths.len() * days().count(),
        "nothing was left out"
    );
}

#[test]
fn the_way_that_is_told_leads_to_the_day_that_is_computed() {
    let lengths = Ends::read();
    for (number, event) in days().enumerate() {
        let (length, land) = (&lengths[number % lengths.len()], Land::ALL[number % 16]);
        for roll in [Roll::Court, Roll::Authority, Roll::None] {
            let count = length.count(roll, land);
            let (days, told) = (count.days(event), count.compute(event));
            let (days, told) = (days.expect("inside the years"), told.expect("inside the years"));
            assert_eq!(
                (told.raw_end, told.last_day, told.safe_day, told.alarm_day),
                (days.raw_end, days.last_day, days.safe_day, days.alarm_day),
                "{count:?} from {event}"
            );
        }
    }
}

#[test]
fn every_length_of_a_shipped_rule_is_among_those_that_are_compared() {
    let compared = Ends::read();
    for rule in Rules::shipped().expect("the shipped table is read").all() {
        if let Term::Period { length, unit, start } = rule.term {
            assert!(
                compared
                    .iter()
                    .any(|one| (one.length, one.unit, one.start) == (length, unit, start)),
                "{}: add {length} {unit:?} to scripts/second-opinion.py",
                rule.id
            );
        }
    }
}

#[test]
fn the_committed_tables_are_what_the_other_implementation_says_today() {
    let script = format!("{}/../../scripts/second-opinion.py", env!("CARGO_MANIFEST_DIR"));
    let python = |args: &[&str]| Command::new("python3").args(args).output();
    let has_packages =
        python(&["-c", "import dateutil, holidays"]).is_ok_and(|output| output.status.success());
    if !has_packages {
        println!("SKIPPED: python3 with holidays and python-dateutil is not here; see {script}");
        return;
    }
    let output = python(&[&script]).expect("it was there a moment ago");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let today = String::from_utf8(output.stdout).expect("UTF-8");
    let committed = data("public_holidays.csv") + &data("period_ends.csv");
    for (committed, today) in committed.lines().zip(today.lines()) {
        assert_eq!(committed, today, "the committed line and what Python says today");
    }
    assert_eq!(committed.lines().count(), today.lines().count());
}
