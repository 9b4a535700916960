//! What the letter itself says, what nobody knows of it, and in which Land: each narrows or widens the days.

use crate::common::{compute, day, done};
use deadlines::{Facts, Land, Refusal, RuleResult, Said, Service, Signer, Unit};

fn rejection(said: Option<Said>) -> Facts {
    Facts {
        service: Some(Service::HandedOver),
        signer: Some(Signer::Addressee),
        filed: Some(day("2026-07-01")),
        said,
        ..Facts::on(day("2026-11-20"), Land::Nw)
    }
}

fn said(text: &str) -> Option<Said> {
    Some(text.parse().expect("a length"))
}

#[test]
fn a_length_is_read_as_it_is_written_and_nothing_else_is_one() {
    for (text, length, unit, days) in [
        ("P3D", 3, Unit::Day, 3),
        ("P2W", 2, Unit::Week, 14),
        ("P1M", 1, Unit::Month, 31),
        ("P1Y", 1, Unit::Year, 366),
    ] {
        let read: Said = text.parse().expect("a length");
        assert_eq!(read, Said { length, unit });
        assert_eq!((read.to_string().as_str(), read.days()), (text, days));
        let json = serde_json::to_string(&read).expect("a text");
        assert_eq!(json, format!("\"{text}\""));
        assert_eq!(serde_json::from_str::<Said>(&json).expect("the same"), read);
    }
    for wrong in [
        "",
        "P",
        "2W",
        "PW",
        "P0W",
        "P-1W",
        "P+1W",
        "P1.5W",
        "P1WT",
        "P1H",
        "P99999999999W",
        "p1w",
        "P1W2D",
    ] {
        assert_eq!(wrong.parse::<Said>(), Err(Refusal::NoLength), "{wrong:?}");
        assert!(
            serde_json::from_str::<Said>(&format!("\"{wrong}\"")).is_err(),
            "{wrong:?}"
        );
    }
    let halves = Said {
        length: 1,
        unit: Unit::HalfMonth,
    };
    assert_eq!((halves.to_string().as_str(), halves.days()), ("P15D", 15));
}

#[test]
fn the_length_in_the_letter_decides_within_the_group_and_its_question_is_answered() {
    let open = done("asyl_klage", &rejection(None));
    assert_eq!(
        open.computed.last_day,
        day("2026-11-27"),
        "a week is the earlier one"
    );
    assert!(!open.certain);
    let week = done("asyl_klage", &rejection(said("P1W")));
    assert_eq!(week.computed.last_day, day("2026-11-27"));
    let others = week.alternatives.iter().map(|other| other.computed.last_day);
    assert!(
        others.into_iter().all(|day| day == week.computed.last_day),
        "whichever rule of a week it is"
    );
    let two = done("asyl_klage", &rejection(said("P2W")));
    assert_eq!(two.computed.last_day, day("2026-12-04"));
    assert!(two.certain, "{:?}", two.questions);
    assert_eq!(
        compute("asyl_klage", &rejection(said("P1M"))),
        Err(Refusal::OtherLength)
    );
    let single = done("asyl_klage_2w", &rejection(said("P1W")));
    assert_eq!(
        single.computed.last_day,
        day("2026-12-04"),
        "a rule that was named is what was asked for"
    );
}

#[test]
fn where_the_day_of_filing_is_open_both_laws_are_asked_for_that_length_only() {
    let facts = Facts {
        filed: None,
        ..rejection(said("P2W"))
    };
    let result = done("asyl_klage", &facts);
    assert_eq!(result.computed.last_day, day("2026-12-04"));
    assert!(
        !result.certain
            && result
                .questions
                .iter()
                .any(|question| question.contains("eingereicht"))
    );
}

#[test]
fn an_estimated_day_is_never_certain() {
    let facts = Facts {
        is_estimated: true,
        ..rejection(said("P2W"))
    };
    let result = done("asyl_klage", &facts);
    assert_eq!(
        result.computed,
        done("asyl_klage", &rejection(said("P2W"))).computed
    );
    assert!(
        !result.certain
            && result
                .questions
                .iter()
                .any(|question| question.contains("geschätzt"))
    );
}

#[test]
fn without_a_land_it_is_the_earliest_of_sixteen_and_asked_only_where_they_differ() {
    let at = |event: &str, land: Option<Land>| {
        let facts = Facts {
            land,
            ..Facts::anywhere(day(event))
        };
        done("wiedereinsetzung_sg_1m", &facts)
    };
    // 6 January is a holiday in three Länder, so the period ends a day later there; the day before is one nowhere.
    let anywhere = at("2026-12-06", None);
    let each: Vec<RuleResult> = Land::ALL.map(|land| at("2026-12-06", Some(land))).into();
    let earliest = each.iter().map(|one| one.computed.last_day).min();
    assert_eq!(Some(anywhere.computed.last_day), earliest);
    assert!(each.iter().any(|one| Some(one.computed.last_day) != earliest));
    assert!(
        !anywhere.certain
            && anywhere
                .questions
                .iter()
                .any(|question| question.contains("In welchem Land"))
    );
    let days: Vec<_> = anywhere
        .alternatives
        .iter()
        .map(|other| other.computed.last_day)
        .collect();
    assert_eq!(days, [day("2027-01-07")]);

    let same = at("2026-10-09", None);
    assert_eq!(
        same.computed,
        at("2026-10-09", Some(Land::Nw)).computed,
        "9 November is a Monday everywhere"
    );
    assert!(same.certain, "{:?}", same.questions);
}

#[test]
fn where_only_the_safe_day_differs_it_is_the_earlier_one_and_asked_too() {
    // The last day is 2 November; the day before All Saints is a holiday in the Länder of the Reformation.
    let at = |land: Option<Land>| {
        let facts = Facts {
            land,
            ..Facts::anywhere(day("2025-10-03"))
        };
        done("wiedereinsetzung_sg_1m", &facts).computed
    };
    let days: Vec<_> = Land::ALL
        .map(|land| at(Some(land)))
        .map(|one| (one.last_day, one.safe_day))
        .into();
    assert_eq!(
        days.iter().min().copied(),
        Some((at(None).last_day, at(None).safe_day))
    );
}

#[test]
fn a_rule_of_one_land_asks_where_it_is_when_nobody_knows() {
    let facts = Facts {
        land: None,
        ..rejection(None)
    };
    let result = done("klage_vg_1m", &facts);
    assert!(
        result
            .questions
            .iter()
            .any(|question| question.contains("In welchem Land")),
        "{:?}",
        result.questions
    );
    let visa = done("visum_klage_1m", &facts);
    assert!(
        visa.questions
            .iter()
            .all(|question| !question.contains("In welchem Land")),
        "Berlin, whoever asks"
    );
}
