//! Ten thousand deadlines, each with its way in words.

use std::time::Duration;

use app::deadlines::{Count, Facts, Land, Roll, Rules, Service, Start, Unit};
use chrono::{Days, NaiveDate};

use crate::Result;
use crate::stopwatch::{median, time};
use crate::table::{Row, human};

const NUMBER: u32 = 10_000;

/// A month from a day, and a rule of the table from a letter.
pub fn compute(rows: &mut Vec<Row>) -> Result<()> {
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).ok_or("no such day")?;
    let rules = Rules::shipped()?;
    let cases = || {
        let days = (0..NUMBER).map(|number| first + Days::new(u64::from(number) % 3650));
        days.zip(Land::ALL.into_iter().cycle())
    };
    let (mut counted, mut applied) = (Vec::new(), Vec::new());
    for _ in 0..9 {
        let (taken, ()) = time(|| {
            for (event, land) in cases() {
                let month = Count {
                    length: 1,
                    unit: Unit::Month,
                    start: Start::EventDay,
                    roll: Roll::Court,
                    land,
                };
                month.compute(event)?;
            }
            Ok(())
        })?;
        counted.push(taken);
        let (taken, ()) = time(|| {
            for (event, land) in cases() {
                let facts = Facts {
                    service: Some(Service::PlainLetter),
                    posted: Some(event),
                    ..Facts::on(event, land)
                };
                rules.compute("klage_sg_1m", &facts)?;
            }
            Ok(())
        })?;
        applied.push(taken);
    }
    rows.push(Row::time(
        "10,000 deadlines counted, each with its way in words",
        Duration::from_millis(50),
        median(counted),
    ));
    rows.push(Row::fact(
        "the same by a rule of the table, from a letter",
        human(median(applied)),
    ));
    Ok(())
}
