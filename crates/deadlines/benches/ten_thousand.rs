//! How long ten thousand computations take: `cargo bench -p deadlines`. Nothing here passes or fails.

#![expect(
    clippy::disallowed_methods,
    reason = "a bench measures time; everything else takes it as a parameter"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use deadlines::{Count, Facts, Land, Roll, Rules, Service, Start, Unit};

const NUMBER: u32 = 10_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).ok_or("no such day")?;
    let rules = Rules::shipped()?;
    let cases = || {
        let days = (0..NUMBER).map(|number| first + Days::new(u64::from(number) % 3650));
        days.zip(Land::ALL.into_iter().cycle())
    };
    let count = |land| Count {
        length: 1,
        unit: Unit::Month,
        start: Start::EventDay,
        roll: Roll::Court,
        land,
    };
    println!("{NUMBER} computations, the middle one of nine rounds");
    report("days alone", || {
        cases().for_each(|(event, land)| drop(black_box(count(land).days(event))));
    });
    report("days with their way in words", || {
        cases().for_each(|(event, land)| drop(black_box(count(land).compute(event))));
    });
    report("a rule of the table, from a letter", || {
        cases().for_each(|(event, land)| {
            let facts = Facts {
                service: Some(Service::PlainLetter),
                posted: Some(event),
                ..Facts::on(event, land)
            };
            drop(black_box(rules.compute("klage_sg_1m", &facts)));
        });
    });
    report("a group under both asylum laws, nothing known", || {
        cases()
            .for_each(|(event, land)| drop(black_box(rules.compute("asyl_klage", &Facts::on(event, land)))));
    });
    Ok(())
}

fn report(what: &str, work: impl Fn()) {
    let mut rounds: Vec<Duration> = (0..9)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    rounds.sort_unstable();
    let middle = rounds.get(4).copied().unwrap_or_default();
    println!("{:>8.1} ms  {what}", middle.as_secs_f64() * 1000.0);
}
