//! What holds for every period, whatever its length, its Land and its day.

use crate::common::day;
use chrono::{Datelike, Days, NaiveDate};
use deadlines::{
    Computed, Count, Facts, Land, Letter, Refusal, Roll, Rules, Sender, Service, Signer, Start, Unit,
    is_working_day,
};
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
    fn a_half_month_is_fifteen_days_after_the_whole_ones(months in 0_u32..20, event in days(), roll in rolls()) {
        let count = |length, unit| Count { length, unit, start: Start::EventDay, roll, land: Land::Nw };
        let halves = compute(&count(2 * months + 1, Unit::HalfMonth), event).raw_end;
        let whole = match months {
            0 => event,
            months => compute(&count(months, Unit::Month), event).raw_end,
        };
        prop_assert_eq!(halves, whole + Days::new(15));
    }

    #[test]
    fn a_period_whose_first_day_counts_is_the_one_from_the_day_before_where_days_are_counted(
        length in 1_u32..400, event in days(), land in laender(),
    ) {
        let count = |start| Count { length, unit: Unit::Day, start, roll: Roll::Authority, land };
        let from_before = compute(&count(Start::EventDay), event);
        let counted = compute(&count(Start::DayItself), event + Days::new(1));
        prop_assert_eq!(from_before.last_day, counted.last_day);
    }

    #[test]
    fn a_fiction_lies_three_or_four_days_after_posting(
        posted in days(),
        came in 0_u64..3,
        service in prop::sample::select(vec![Service::PlainLetter, Service::Electronic]),
    ) {
        let letter = Letter::new(Some(service), posted + Days::new(came), Some(posted));
        let serving = letter.serve(Sender::Social).expect("it came after it was posted");
        let expected = if posted < day("2025-01-01") { 3 } else { 4 };
        prop_assert_eq!((serving.days[0].day - posted).num_days(), expected);
    }

    #[test]
    fn a_letter_never_counts_before_it_was_posted_and_never_earlier_because_it_came_later(
        letter in letters(), later in 0_u64..60, sender in senders(),
    ) {
        let after = Letter { event: letter.event + Days::new(later), ..letter };
        let (one, other) = (letter.serve(sender), after.serve(sender));
        let (one, other) = (one.expect("the days fit"), other.expect("the days fit"));
        prop_assert!(one.days[0].day <= other.days[0].day, "{:?} {:?}", one, other);
        let earliest = letter.posted.unwrap_or(letter.event);
        for served in &one.days {
            prop_assert!(earliest <= served.day && !served.step.what.is_empty() && served.step.paragraph.contains('§'));
        }
        prop_assert!(one.days.is_sorted_by(|one, other| one.day < other.day), "each day once, the earliest first");
        prop_assert!(one.days.len() == 1 || one.question.is_some(), "what decides between them");
    }

    #[test]
    fn whatever_is_known_the_earliest_day_comes_first_and_red_has_its_question(
        at in 0_usize..1000, facts in facts(),
    ) {
        let rules = Rules::shipped().expect("the shipped table is read");
        let rule = &rules.all()[at % rules.all().len()];
        let facts = if rule.sender.is_some() { facts } else { without_letter(facts) };
        match rules.compute(&rule.id, &facts) {
            Err(refusal) => {
                prop_assert!(!refusal.code().is_empty() && !refusal.advice().is_empty());
                prop_assert!(!refusal.to_string().is_empty());
            }
            Ok(result) => {
                prop_assert!(!result.source.is_empty() && !result.computed.steps.is_empty());
                prop_assert_eq!(result.certain, result.questions.is_empty());
                prop_assert!(!result.certain || result.rechtsstand.is_some(), "unread law is red");
                prop_assert!(result.alternatives.is_empty() || !result.certain, "two days are one too many");
                let mut earlier = result.computed.last_day;
                for other in &result.alternatives {
                    prop_assert!(earlier <= other.computed.last_day && !other.source.is_empty());
                    earlier = other.computed.last_day;
                }
                prop_assert!(result.computed.alarm_days.is_sorted());
                prop_assert!(result.computed.alarm_days.iter().all(|at| *at < result.computed.last_day));
            }
        }
    }
}

fn rolls() -> impl Strategy<Value = Roll> {
    prop::sample::select(vec![Roll::Court, Roll::Authority, Roll::None])
}

fn laender() -> impl Strategy<Value = Land> {
    prop::sample::select(Land::ALL.to_vec())
}

fn senders() -> impl Strategy<Value = Sender> {
    prop::sample::select(vec![
        Sender::Bamf,
        Sender::Court,
        Sender::Authority,
        Sender::Social,
        Sender::Tax,
    ])
}

fn services() -> impl Strategy<Value = Option<Service>> {
    prop::option::of(prop::sample::select(Service::ALL.to_vec()))
}

fn signers() -> impl Strategy<Value = Option<Signer>> {
    prop::option::of(prop::sample::select(vec![
        Signer::Addressee,
        Signer::Family,
        Signer::Flatmate,
        Signer::HeadOfShelter,
        Signer::Other,
    ]))
}

/// A letter that came up to twenty days after it was posted, if that is known.
fn letters() -> impl Strategy<Value = Letter> {
    (
        services(),
        signers(),
        any::<bool>(),
        days(),
        prop::option::of(0_u64..20),
    )
        .prop_map(|(service, signer, is_shelter, event, way)| Letter {
            service,
            signer,
            is_shelter,
            event: event + Days::new(20),
            posted: way.map(|days| event + Days::new(20 - days)),
        })
}

/// What may be known of a case.
fn facts() -> impl Strategy<Value = Facts> {
    let before = (
        prop::option::of(0_u64..20),
        prop::option::of(0_u64..2000),
        prop::option::of(0_u64..200),
    );
    (letters(), before, laender()).prop_map(|(letter, (decided, filed, withdrawal), land)| {
        let before = |days: Option<u64>| days.map(|days| letter.event - Days::new(days));
        Facts {
            service: letter.service,
            signer: letter.signer,
            is_shelter: letter.is_shelter,
            posted: letter.posted,
            decided: before(decided),
            filed: before(filed),
            withdrawal: before(withdrawal),
            ..Facts::on(letter.event, land)
        }
    })
}

/// The same case without anything about a letter.
fn without_letter(facts: Facts) -> Facts {
    Facts {
        filed: facts.filed,
        withdrawal: facts.withdrawal,
        land: facts.land,
        ..Facts::anywhere(facts.event)
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
