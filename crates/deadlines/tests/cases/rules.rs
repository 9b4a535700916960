//! The table of rules, and rules applied to cases.

use crate::common::day;
use chrono::NaiveDate;
use deadlines::{Facts, Land, Meaning, Refusal, RuleResult, Rules, Service, StepKind, Term};

fn shipped() -> &'static Rules {
    Rules::shipped().expect("the shipped table is read")
}

fn on(event: &str) -> Facts {
    Facts::on(day(event), Land::Nw)
}

/// A yellow envelope in the letterbox, and when the application was filed.
fn envelope(event: &str, filed: &str) -> Facts {
    Facts {
        service: Some(Service::Letterbox),
        filed: Some(day(filed)),
        ..on(event)
    }
}

fn compute(name: &str, facts: &Facts) -> RuleResult {
    shipped()
        .compute(name, facts)
        .unwrap_or_else(|refusal| panic!("{name}: {refusal}"))
}

fn last_day(name: &str, event: &str) -> NaiveDate {
    compute(name, &on(event)).computed.last_day
}

#[test]
fn every_shipped_rule_gives_an_explained_day_or_says_why_not() {
    let rules = shipped();
    assert_eq!(rules.all().len(), 82, "no rule was lost");
    for rule in rules.all() {
        let filed = rule.regime.and(rule.valid_to.or(rule.valid_from));
        let facts = Facts {
            filed: filed.filter(|_| rule.sender.is_some()),
            land: Some(rule.land.unwrap_or(Land::Nw)),
            ..on("2026-11-09")
        };
        let result = compute(&rule.id, &facts);
        assert_eq!(result.rule, rule.id);
        assert!(!result.source.is_empty(), "{} has a source", rule.id);
        assert!(!result.computed.steps.is_empty(), "{} is explained", rule.id);
        assert_eq!(
            result.certain,
            result.questions.is_empty(),
            "{}: red needs a question",
            rule.id
        );
        let may_be_certain = rule.verified.is_verified() && rule.valid_from.is_some();
        assert!(
            may_be_certain || !result.certain,
            "{} was not verified and stays red",
            rule.id
        );
    }
}

#[test]
fn the_yellow_envelope_has_two_weeks_and_nothing_is_open() {
    let result = compute("asyl_klage_2w", &envelope("2026-11-09", "2026-07-01"));
    assert_eq!(result.computed.last_day, day("2026-11-23"));
    assert!(
        result.certain && result.alternatives.is_empty(),
        "{:?}",
        result.questions
    );
    assert_eq!(result.rechtsstand, Some(day("2026-07-29")));
    assert_eq!(
        result.computed.steps[0].kind,
        StepKind::Service,
        "how it was served comes first"
    );
}

#[test]
fn who_does_not_know_the_kind_of_decision_gets_the_shortest_period_and_the_question() {
    let result = compute("asyl_klage", &envelope("2026-11-09", "2026-07-01"));
    assert_eq!(result.computed.last_day, day("2026-11-16"), "one week");
    assert!(!result.certain);
    assert!(
        result
            .questions
            .iter()
            .any(|question| question.contains("Rechtsbehelfsbelehrung"))
    );
    let others: Vec<_> = result
        .alternatives
        .iter()
        .map(|other| other.rule.as_str())
        .collect();
    assert_eq!(
        others,
        ["dublin_klage_1w", "asyl_klage_2w"],
        "the other days it could be, the earliest first"
    );
}

#[test]
fn a_group_of_which_one_rule_alone_can_apply_leaves_nothing_open() {
    let result = compute("asyl_eil", &envelope("2026-11-09", "2026-06-11"));
    assert_eq!(result.rule, "alt_asyl_eil_1w");
    assert!(result.certain, "{:?}", result.questions);
}

#[test]
fn who_does_not_know_the_day_of_filing_gets_both_laws() {
    let known = |filed| Facts {
        service: Some(Service::HandedOver),
        filed,
        ..on("2026-11-09")
    };
    let result = compute("alt_asyl_klage_2w", &known(None));
    assert_eq!(
        result.rule, "asyl_klage_1w",
        "under the new law it may be one week"
    );
    assert!(
        !result.certain && result.questions[0].contains("eingereicht"),
        "{:?}",
        result.questions
    );
    assert!(
        result
            .alternatives
            .iter()
            .any(|other| other.rule == "alt_asyl_klage_2w")
    );
    assert!(
        result.questions[1].contains("Rechtsbehelfsbelehrung"),
        "and what decides under the new law: {:?}",
        result.questions
    );
    assert!(compute("alt_asyl_klage_2w", &known(Some(day("2026-06-11")))).certain);
}

#[test]
fn a_decision_older_than_the_new_law_is_one_under_the_old() {
    let facts = Facts {
        service: Some(Service::HandedOver),
        ..on("2026-06-01")
    };
    assert!(compute("alt_asyl_klage_2w", &facts).certain);
    assert!(matches!(
        shipped().compute("asyl_klage_2w", &facts),
        Err(Refusal::NotValid { instead, .. }) if instead == ["alt_asyl_klage_2w"]
    ));
}

#[test]
fn the_day_of_filing_chooses_the_law_and_not_the_day_of_the_letter() {
    for (rule, filed, is_valid) in [
        ("asyl_klage_2w", "2026-06-12", true),
        ("asyl_klage_2w", "2026-06-11", false),
        ("alt_asyl_klage_2w", "2026-06-11", true),
        ("alt_asyl_klage_2w", "2026-06-12", false),
        ("alt_asyl_klage_2w", "2014-01-01", false),
    ] {
        let result = shipped().compute(rule, &envelope("2026-11-09", filed));
        assert_eq!(result.is_ok(), is_valid, "{rule}, filed on {filed}");
    }
    assert_eq!(
        shipped().compute("asyl_klage_2w", &envelope("2026-11-09", "2026-11-10")),
        Err(Refusal::FiledAfterEvent)
    );
}

#[test]
fn the_place_of_the_court_decides_on_holidays() {
    let at = |land| {
        let facts = Facts {
            land: Some(land),
            ..envelope("2027-05-20", "2026-07-01")
        };
        compute("asyl_klage_1w", &facts).computed.last_day
    };
    assert_eq!(at(Land::Nw), day("2027-05-28"), "Fronleichnam in Aachen");
    assert_eq!(at(Land::Be), day("2027-05-27"), "none in Berlin");
    let elsewhere = Facts {
        land: Some(Land::By),
        service: Some(Service::HandedOver),
        ..on("2026-11-09")
    };
    let result = compute("klage_vg_1m", &elsewhere);
    assert!(
        !result.certain && result.questions[0].contains("NW"),
        "a rule of one Land is asked about elsewhere"
    );
}

#[test]
fn thirty_six_months_open_under_the_law_of_the_day_they_are_over() {
    for (arrival, opens_on) in [
        ("2023-12-15", "2026-12-15"),
        ("2023-11-30", "2026-11-30"),
        ("2024-02-29", "2027-03-01"),
    ] {
        let result = compute("analog_36m", &on(arrival));
        assert_eq!(result.meaning, Meaning::OpensAfter);
        assert_eq!(result.opens_on, Some(day(opens_on)), "arrived on {arrival}");
    }
    assert!(
        matches!(
            shipped().compute("analog_36m", &on("2020-01-01")),
            Err(Refusal::NotValid { .. })
        ),
        "until February 2024 it was eighteen months"
    );
}

#[test]
fn periods_of_their_own_kind() {
    for (rule, event, expected) in [
        ("ueberpruefung_asylblg", "2022-03-01", "2026-12-31"),
        ("rkw_sgb2", "2026-11-09", "2026-11-30"),
        ("rkw_sgb2", "2028-02-10", "2028-02-29"),
        ("flueag_10", "2026-12-31", "2027-01-10"),
        ("fnz_sub_stop", "2026-11-09", "2027-07-23"),
        ("kindergeld_6m", "2026-11-09", "2026-05-01"),
        ("uvg_1m", "2026-01-31", "2025-12-01"),
        ("rundfunk_3j", "2026-11-09", "2023-11-01"),
        ("titel_verl", "2026-11-08", "2026-11-08"),
        ("wsa_3j", "2026-11-09", "2029-11-09"),
    ] {
        assert_eq!(last_day(rule, event), day(expected), "{rule} from {event}");
    }
    assert_eq!(
        compute("kita", &on("2026-11-09")).opens_on,
        Some(day("2026-11-09")),
        "from the birthday itself"
    );
}

#[test]
fn a_day_that_an_authority_named_may_or_may_not_move() {
    let result = compute("anhoerung_vwvfg", &on("2026-11-08"));
    assert_eq!(
        result.computed.last_day,
        day("2026-11-08"),
        "a Sunday stays until the letter is read"
    );
    assert_eq!(result.alternatives[0].computed.last_day, day("2026-11-09"));
    assert!(
        !result.certain
            && result
                .questions
                .iter()
                .any(|question| question.contains("§ 31 III"))
    );
}

#[test]
fn a_plain_letter_that_came_late_gives_both_days() {
    let facts = Facts {
        service: Some(Service::PlainLetter),
        posted: Some(day("2026-11-16")),
        ..on("2026-11-30")
    };
    let result = compute("widerspruch_sgg_1m", &facts);
    assert_eq!(
        (result.service_day, result.computed.last_day),
        (day("2026-11-20"), day("2026-12-21"))
    );
    assert_eq!(result.alternatives[0].computed.last_day, day("2026-12-30"));
    assert!(!result.certain);
}

#[test]
fn what_does_not_fit_is_refused() {
    let rules = shipped();
    assert_eq!(
        rules.compute("no_such_rule", &on("2026-11-09")),
        Err(Refusal::UnknownRule)
    );
    let posted = Facts {
        posted: Some(day("2026-11-01")),
        ..on("2026-11-09")
    };
    assert_eq!(rules.compute("wsa_3j", &posted), Err(Refusal::NotALetter));
    let served = Facts {
        service: Some(Service::PlainLetter),
        ..on("2026-11-09")
    };
    assert_eq!(rules.compute("anmeldung_2w", &served), Err(Refusal::NotALetter));
    assert!(matches!(
        rules.compute("fnz_sub_stop", &on("2025-07-23")),
        Err(Refusal::NotValid { rule, .. }) if rule == "fnz_sub_stop"
    ));
    let before = Facts {
        posted: Some(day("2026-11-10")),
        ..on("2026-11-09")
    };
    assert_eq!(
        rules.compute("widerspruch_sgg_1m", &before),
        Err(Refusal::ServedBeforePosted)
    );
    assert_eq!(
        rules.compute("wsa_3j", &on("2198-11-09")),
        Err(Refusal::OutOfRange)
    );
}

#[test]
fn a_refusal_names_the_rule_to_take_instead() {
    let old = envelope("2026-11-09", "2026-06-11");
    let refusal = shipped()
        .compute("asyl_klage_2w", &old)
        .expect_err("the old law applies");
    assert_eq!(refusal.code(), "rule_not_valid");
    assert_eq!(
        refusal.to_string(),
        "asyl_klage_2w does not apply on 2026-06-11: it is valid from 2026-06-12"
    );
    assert!(
        refusal.advice().contains("alt_asyl_klage_2w"),
        "{}",
        refusal.advice()
    );
}

#[test]
fn the_rules_of_a_day_are_those_of_its_law() {
    let ids = |date| {
        shipped()
            .of(day(date))
            .map(|rule| rule.id.as_str())
            .collect::<Vec<_>>()
    };
    let (before, after) = (ids("2026-06-11"), ids("2026-06-12"));
    assert!(before.contains(&"alt_asyl_klage_2w") && !before.contains(&"asyl_klage_2w"));
    assert!(after.contains(&"asyl_klage_2w") && !after.contains(&"alt_asyl_klage_2w"));
    assert!(before.contains(&"klage_sg_1m") && after.contains(&"klage_sg_1m"));
}

#[test]
fn the_length_in_an_id_is_that_of_the_rule() {
    for rule in shipped().all() {
        let Term::Period { length, .. } = rule.term else {
            continue;
        };
        let tail = rule.id.rsplit('_').next().unwrap_or_default();
        let named = tail.trim_end_matches(char::is_alphabetic);
        // `masern_4w` is four weeks in the shelter and four more to prove it.
        if rule.id != "masern_4w"
            && tail.starts_with(char::is_numeric)
            && !named.contains(char::is_alphabetic)
        {
            assert_eq!(named, length.to_string(), "{}", rule.id);
        }
    }
}
