//! Every day from 1990 to 2060, against walking from day to day and a table of holidays made by another program.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)] // all of it is a test

mod common;

use chrono::NaiveDate;
use common::{Holidays, day, tomorrow, walk};
use deadlines::{Count, Land, Roll, Start, Unit, holiday};

/// Every day of the years that are promised.
fn days() -> impl Iterator<Item = NaiveDate> {
    day("1990-01-01")
        .iter_days()
        .take_while(|at| *at <= day("2060-12-31"))
}

#[test]
fn every_day_is_a_holiday_in_the_same_laender_as_in_the_other_table() {
    let table = Holidays::read();
    for at in days() {
        for land in Land::ALL {
            let ours = holiday(land, at);
            assert_eq!(
                ours.is_some(),
                table.is_holiday(land, at),
                "{at} in {land}: here it is {ours:?}"
            );
        }
    }
}

#[test]
fn every_length_from_every_day_ends_where_walking_ends() {
    const LENGTHS: [(u32, Unit); 12] = [
        (1, Unit::Day),
        (21, Unit::Day),
        (30, Unit::Day),
        (1, Unit::Week),
        (2, Unit::Week),
        (1, Unit::HalfMonth),
        (3, Unit::HalfMonth),
        (1, Unit::Month),
        (3, Unit::Month),
        (6, Unit::Month),
        (13, Unit::Month),
        (1, Unit::Year),
    ];
    let table = Holidays::read();
    for event in days() {
        for (length, unit) in LENGTHS {
            for start in [Start::EventDay, Start::DayItself] {
                let count = Count {
                    length,
                    unit,
                    start,
                    roll: Roll::Court,
                    land: Land::Nw,
                };
                let computed = count.compute(event).expect("inside the years");
                let raw_end = walk(event, length, unit, start);
                assert_eq!(
                    computed.raw_end, raw_end,
                    "{event} and {length} {unit:?} from {start:?}"
                );
                assert_eq!(
                    computed.last_day,
                    table.roll(Land::Nw, raw_end),
                    "{event} and {length} {unit:?}"
                );
            }
        }
    }
}

#[test]
fn every_end_rolls_to_the_same_day_in_every_land() {
    let table = Holidays::read();
    for land in Land::ALL {
        let count = Count {
            length: 1,
            unit: Unit::Day,
            start: Start::EventDay,
            roll: Roll::Authority,
            land,
        };
        for event in days() {
            let computed = count.compute(event).expect("inside the years");
            assert_eq!(
                computed.last_day,
                table.roll(land, tomorrow(event)),
                "{event} and a day in {land}"
            );
        }
    }
}
