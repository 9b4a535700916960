//! What holds for every period, whatever its length, its Land and its day.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)] // all of it is a test

mod common;

use chrono::{Datelike, Days, NaiveDate};
use common::day;
use deadlines::{Computed, Count, Land, Letter, Refusal, Roll, Sender, Service, Start, Unit, is_working_day};
use proptest::prelude::*;

fn days() -> impl Strategy<Value = NaiveDate> {
    (0_u64..54_000).prop_map(|after| day("1990-01-02") + Days::new(after))
}

fn counts() -> impl Strategy<Value = Count> {
    let units = prop::sample::select(vec![
        Unit::Day,
        Unit::Week,
        Unit::HalfMonth,
        Unit::Month,
        Unit::Year,
    ]);
    let starts = prop::sample::select(vec![Start::EventDay, Start::DayItself]);
    let rolls = prop::sample::select(vec![Roll::Court, Roll::Authority, Roll::None]);
    let laender = prop::sample::select(Land::ALL.to_vec());
    (1_u32..40, units, starts, rolls, laender).prop_map(|(length, unit, start, roll, land)| Count {
        length,
        unit,
        start,
        roll,
        land,
    })
}

fn compute(count: &Count, event: NaiveDate) -> Computed {
    count.compute(event).expect("inside the years")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_period_that_rolls_ends_on_a_working_day_and_never_before_its_calendar_end(count in counts(), event in days()) {
        let computed = compute(&count, event);
        prop_assert!(computed.last_day >= computed.raw_end);
        if count.roll == Roll::None {
            prop_assert_eq!(computed.last_day, computed.raw_end, "nothing moves it");
        } else {
            prop_assert!(is_working_day(count.land, computed.last_day));
        }
    }

    #[test]
    fn the_safe_day_is_the_last_working_day_before_and_the_alarm_one_more(count in counts(), event in days()) {
        let Computed { last_day, safe_day, alarm_day, .. } = compute(&count, event);
        prop_assert!(alarm_day < safe_day && safe_day < last_day);
        let between = safe_day.iter_days().skip(1).take_while(|at| *at < last_day);
        prop_assert_eq!(between.filter(|at| is_working_day(count.land, *at)).count(), 0);
        prop_assert!(is_working_day(count.land, safe_day) && is_working_day(count.land, alarm_day));
    }

    #[test]
    fn a_later_event_never_ends_earlier(count in counts(), event in days(), later in 0_u64..400) {
        let (one, other) = (compute(&count, event), compute(&count, event + Days::new(later)));
        prop_assert!(one.raw_end <= other.raw_end && one.last_day <= other.last_day);
        prop_assert!(one.safe_day <= other.safe_day);
    }

    #[test]
    fn weeks_keep_the_weekday_and_months_the_number(length in 1_u32..40, event in days()) {
        let count = |unit| Count { length, unit, start: Start::EventDay, roll: Roll::Court, land: Land::Nw };
        let weeks = compute(&count(Unit::Week), event).raw_end;
        prop_assert_eq!(weeks.weekday(), event.weekday());
        let months = compute(&count(Unit::Month), event).raw_end;
        let last = months.iter_days().take_while(|at| at.month() == months.month()).last().expect("a day");
        prop_assert_eq!(months.day(), event.day().min(last.day()));
    }

    #[test]
    fn every_day_of_the_way_has_its_words_and_its_paragraph(count in counts(), event in days()) {
        let computed = compute(&count, event);
        for step in &computed.steps {
            prop_assert!(!step.what.is_empty() && !step.paragraph.is_empty(), "{:?}", step);
        }
        let days: Vec<_> = computed.steps.iter().map(|step| step.date).collect();
        for day in [event, computed.raw_end, computed.last_day, computed.safe_day, computed.alarm_day] {
            prop_assert!(days.contains(&day), "{} is explained: {:?}", day, computed.steps);
        }
    }

    #[test]
    fn a_fiction_lies_three_or_four_days_after_posting(posted in days(), came in 0_u64..3) {
        let letter = Letter::new(Some(Service::PlainLetter), posted + Days::new(came), Some(posted));
        let serving = letter.serve(Sender::Social).expect("it came after it was posted");
        let expected = if posted < day("2025-01-01") { 3 } else { 4 };
        prop_assert_eq!((serving.days[0].day - posted).num_days(), expected);
    }
}

#[test]
fn what_cannot_be_counted_is_refused() {
    let count = |length, unit| Count {
        length,
        unit,
        start: Start::EventDay,
        roll: Roll::Court,
        land: Land::Nw,
    };
    assert_eq!(
        count(0, Unit::Week).compute(day("2026-01-01")),
        Err(Refusal::NoLength)
    );
    for (length, unit, event) in [
        (1, Unit::Week, "1989-12-31"),
        (1, Unit::Week, "2199-12-30"),
        (1, Unit::Day, "2200-01-01"),
        (u32::MAX, Unit::Year, "2026-01-01"),
        (u32::MAX, Unit::Month, "2026-01-01"),
        (u32::MAX, Unit::Week, "2026-01-01"),
        (u32::MAX, Unit::HalfMonth, "2026-01-01"),
    ] {
        let refused = count(length, unit).compute(day(event));
        assert_eq!(
            refused,
            Err(Refusal::OutOfRange),
            "{length} {unit:?} from {event}"
        );
    }
}

#[test]
fn the_christmas_trap() {
    let two_weeks = Count {
        length: 2,
        unit: Unit::Week,
        start: Start::EventDay,
        roll: Roll::Court,
        land: Land::Nw,
    };
    let computed = compute(&two_weeks, day("2026-12-11"));
    let days = [
        computed.raw_end,
        computed.last_day,
        computed.safe_day,
        computed.alarm_day,
    ];
    assert_eq!(
        days,
        ["2026-12-25", "2026-12-28", "2026-12-24", "2026-12-23"].map(day),
        "Christmas rolls over the weekend; one is reminded before the offices close at noon"
    );
    let trap = compute(&two_weeks, day("2026-12-10"));
    assert_eq!(
        trap.last_day,
        day("2026-12-24"),
        "Christmas Eve is no holiday: nothing rolls"
    );
    assert_eq!(trap.safe_day, day("2026-12-23"));
}

#[test]
fn a_period_whose_first_day_counts_ends_a_day_earlier() {
    let months = Count {
        length: 36,
        unit: Unit::Month,
        start: Start::DayItself,
        roll: Roll::None,
        land: Land::Nw,
    };
    for (arrival, complete) in [
        ("2023-12-15", "2026-12-14"),
        ("2023-11-30", "2026-11-29"),
        ("2024-02-29", "2027-02-28"),
        ("2024-01-01", "2026-12-31"),
    ] {
        assert_eq!(
            compute(&months, day(arrival)).raw_end,
            day(complete),
            "arrived on {arrival}"
        );
    }
}
