//! What is a holiday where, against dates written down by hand.

use std::collections::BTreeSet;

use crate::common::day;
use chrono::{Days, NaiveDate};
use deadlines::{Count, Land, Roll, Start, StepKind, Unit, holiday, holiday_in_some_communes};

/// Easter Sundays as calendars print them.
const EASTER: [&str; 20] = [
    "2016-03-27",
    "2017-04-16",
    "2018-04-01",
    "2019-04-21",
    "2020-04-12",
    "2021-04-04",
    "2022-04-17",
    "2023-04-09",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2029-04-01",
    "2030-04-21",
    "2031-04-13",
    "2032-03-28",
    "2033-04-17",
    "2034-04-09",
    "2035-03-25",
];

fn of_year(land: Land, year: i32) -> BTreeSet<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a first of January");
    let days = first
        .iter_days()
        .take_while(|at| at.to_string().starts_with(&year.to_string()));
    days.filter(|at| holiday(land, *at).is_some()).collect()
}

#[test]
fn north_rhine_westphalia_has_its_eleven_holidays_from_2016_to_2035() {
    for (year, easter) in (2016..).zip(EASTER) {
        let easter = day(easter);
        let fixed = ["01-01", "05-01", "10-03", "11-01", "12-25", "12-26"];
        let mut expected: BTreeSet<_> = fixed.map(|date| day(&format!("{year}-{date}"))).into();
        expected.insert(easter - Days::new(2));
        expected.extend([1, 39, 50, 60].map(|after| easter + Days::new(after)));
        if year == 2017 {
            expected.insert(day("2017-10-31"));
        }
        assert_eq!(
            of_year(Land::Nw, year),
            expected,
            "North Rhine-Westphalia in {year}"
        );
    }
}

#[test]
fn what_each_land_has_beyond_the_nine_common_ones_in_2017_and_2026() {
    const COMMON_2017: &str = "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26";
    const COMMON_2026: &str = "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26";
    const BEYOND: [(Land, &str, &str); 16] = [
        (Land::Bw, "01-06 06-15 11-01", "01-06 06-04 11-01"),
        (Land::By, "01-06 06-15 11-01", "01-06 06-04 11-01"),
        (Land::Be, "", "03-08"),
        (Land::Bb, "04-16 06-04", "04-05 05-24 10-31"),
        (Land::Hb, "", "10-31"),
        (Land::Hh, "", "10-31"),
        (Land::He, "06-15", "06-04"),
        (Land::Mv, "", "03-08 10-31"),
        (Land::Ni, "", "10-31"),
        (Land::Nw, "06-15 11-01", "06-04 11-01"),
        (Land::Rp, "06-15 11-01", "06-04 11-01"),
        (Land::Sl, "06-15 08-15 11-01", "06-04 08-15 11-01"),
        (Land::Sn, "11-22", "10-31 11-18"),
        (Land::St, "01-06", "01-06 10-31"),
        (Land::Sh, "", "10-31"),
        (Land::Th, "", "09-20 10-31"),
    ];
    for (land, in_2017, in_2026) in BEYOND {
        for (year, common, beyond) in [(2017, COMMON_2017, in_2017), (2026, COMMON_2026, in_2026)] {
            let dates = common.split_whitespace().chain(beyond.split_whitespace());
            let expected: BTreeSet<_> = dates.map(|date| day(&format!("{year}-{date}"))).collect();
            assert_eq!(of_year(land, year), expected, "{land} in {year}");
        }
    }
}

#[test]
fn berlin_celebrates_some_days_once() {
    for (date, is_one) in [
        ("2020-05-08", true),
        ("2021-05-08", false),
        ("2025-05-08", true),
        ("2028-06-17", true),
        ("2018-03-08", false),
        ("2019-03-08", true),
    ] {
        assert_eq!(holiday(Land::Be, day(date)).is_some(), is_one, "{date} in Berlin");
        assert_eq!(holiday(Land::Nw, day(date)), None, "{date} at the Rhine");
    }
}

#[test]
fn christmas_eve_new_years_eve_and_carnival_are_working_days_everywhere() {
    for date in ["2026-12-24", "2026-12-31", "2026-02-16", "2026-02-12"] {
        for land in Land::ALL {
            assert_eq!(holiday(land, day(date)), None, "{date} in {land}");
        }
    }
}

#[test]
fn a_holiday_of_some_communes_moves_nothing_and_is_told() {
    let count = Count {
        length: 2,
        unit: Unit::Week,
        start: Start::EventDay,
        roll: Roll::Authority,
        land: Land::By,
    };
    let computed = count.compute(day("2028-08-01")).expect("a day");
    assert_eq!(
        computed.last_day,
        day("2028-08-15"),
        "in Nürnberg the fifteenth of August is a working day"
    );
    assert!(
        computed
            .steps
            .iter()
            .any(|step| step.kind == StepKind::SomeCommunes && step.what.contains("Mariä")),
        "that Augsburg has a holiday is told: {:?}",
        computed.steps
    );
    assert_eq!(
        holiday_in_some_communes(Land::Sl, day("2028-08-15")),
        None,
        "a holiday of the whole Saarland"
    );
    assert!(
        holiday_in_some_communes(Land::Th, day("2027-05-27")).is_some(),
        "Fronleichnam in the Eichsfeld"
    );
}
