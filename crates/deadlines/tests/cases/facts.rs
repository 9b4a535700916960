//! What a case may add to the day of the event: who signed, when it was decided, when a withdrawal began, where the court
//! sits, and what cannot have been.

use crate::common::table::Table;
use crate::common::{compute, day, done};
use deadlines::{Facts, Land, Refusal, Service, Signer, StepKind};

fn on(event: &str) -> Facts {
    Facts::on(day(event), Land::Nw)
}

fn envelope(service: Service, signer: Option<Signer>) -> Facts {
    Facts {
        service: Some(service),
        signer,
        filed: Some(day("2026-07-01")),
        ..on("2026-11-09")
    }
}

#[test]
fn a_letter_given_to_the_right_hands_raises_no_question() {
    for (service, signer) in [
        (Service::HandedOver, Signer::Addressee),
        (Service::Household, Signer::Family),
        (Service::Household, Signer::Flatmate),
        (Service::HeadOfShelter, Signer::HeadOfShelter),
        (Service::Registered, Signer::Other),
        (Service::Deposited, Signer::Other),
    ] {
        let facts = Facts {
            posted: (service == Service::Registered).then(|| day("2026-11-05")),
            ..envelope(service, Some(signer))
        };
        assert!(done("asyl_klage_2w", &facts).certain, "{service} {signer:?}");
    }
}

#[test]
fn a_letter_given_to_the_wrong_hands_counts_from_its_day_and_asks() {
    for (service, signer) in [
        (Service::HandedOver, Signer::Family),
        (Service::Household, Signer::Addressee),
        (Service::Household, Signer::HeadOfShelter),
        (Service::HeadOfShelter, Signer::Flatmate),
        (Service::HeadOfShelter, Signer::Other),
    ] {
        let result = done("asyl_klage_2w", &envelope(service, Some(signer)));
        assert_eq!(
            result.computed.last_day,
            day("2026-11-23"),
            "the earliest that it can be"
        );
        assert!(
            !result.certain && result.questions[0].contains("§§ 177, 178 I ZPO"),
            "{service} {signer:?}: {:?}",
            result.questions
        );
    }
    let nobody_noted_it = done("asyl_klage_2w", &envelope(Service::HeadOfShelter, None));
    assert!(nobody_noted_it.certain);
}

#[test]
fn a_letterbox_in_a_shelter_is_to_be_looked_into() {
    let at = |service, is_shelter| {
        let facts = Facts {
            is_shelter,
            ..envelope(service, None)
        };
        done("asyl_klage_2w", &facts).questions
    };
    assert_eq!(at(Service::Letterbox, false), [""; 0]);
    assert!(at(Service::Letterbox, true)[0].contains("§ 180 ZPO"));
    assert_eq!(at(Service::HeadOfShelter, true), [""; 0], "there it is usual");
}

#[test]
fn a_withdrawal_of_protection_is_under_the_law_of_the_day_it_was_begun() {
    let begun = |date: Option<&str>| Facts {
        service: Some(Service::HandedOver),
        filed: Some(day("2015-10-01")),
        withdrawal: date.map(day),
        ..on("2026-11-09")
    };
    for (date, rule) in [
        ("2026-06-11", "alt_widerruf_aeusserung_1m"),
        ("2026-06-12", "widerruf_aeusserung_1m"),
    ] {
        assert_eq!(
            done(rule, &begun(Some(date))).computed.last_day,
            day("2026-12-09")
        );
        let other = match rule {
            "widerruf_aeusserung_1m" => "alt_widerruf_aeusserung_1m",
            _ => "widerruf_aeusserung_1m",
        };
        assert!(
            matches!(compute(other, &begun(Some(date))), Err(Refusal::NotValid { instead, .. }) if instead == [rule]),
            "begun on {date}"
        );
    }
    let unknown = done("widerruf_aeusserung_1m", &begun(None));
    assert!(
        unknown.questions[0].contains("Entzug oder Widerruf begonnen"),
        "when the application was filed says nothing about it: {:?}",
        unknown.questions
    );
    assert_eq!(unknown.alternatives.len(), 1, "both laws");
}

#[test]
fn the_action_against_a_withdrawal_is_under_that_law_too() {
    let facts = Facts {
        service: Some(Service::HandedOver),
        filed: Some(day("2015-10-01")),
        withdrawal: Some(day("2026-07-01")),
        ..on("2026-11-09")
    };
    assert_eq!(done("asyl_klage_2w", &facts).computed.last_day, day("2026-11-23"));
    let too_late = Facts {
        withdrawal: Some(day("2026-11-10")),
        ..facts
    };
    assert_eq!(compute("asyl_klage_2w", &too_late), Err(Refusal::BegunAfterEvent));
    assert_eq!(Refusal::BegunAfterEvent.code(), "begun_after_event");
}

#[test]
fn whoever_sues_for_a_visa_does_it_in_berlin_wherever_they_live() {
    for land in [Land::Nw, Land::By] {
        let facts = Facts {
            service: Some(Service::PlainLetter),
            posted: Some(day("2027-02-04")),
            ..Facts::on(day("2027-02-08"), land)
        };
        let result = done("visum_klage_1m", &facts);
        assert_eq!(
            result.computed.last_day,
            day("2027-03-09"),
            "the eighth of March is a holiday in Berlin: {land}"
        );
        assert!(
            !result.certain,
            "a refusal of a visa need not say its remedy, § 77 II AufenthG"
        );
    }
}

#[test]
fn whoever_needs_time_is_reminded_weeks_before() {
    let result = done("titel_verl", &on("2026-12-31"));
    assert_eq!(
        result.computed.alarm_days,
        ["2026-10-08", "2026-11-05", "2026-12-03", "2026-12-29"].map(day),
        "twelve, eight and four weeks, and two working days"
    );
    assert_eq!(result.computed.alarm_day, day("2026-12-29"));
    let alarms = result
        .computed
        .steps
        .iter()
        .filter(|step| step.kind == StepKind::AlarmDay);
    assert_eq!(alarms.count(), 4, "each in words: {:?}", result.computed.steps);
    let may = done("titel_verl", &on("2027-04-30"));
    assert_eq!(
        may.computed.alarm_days,
        ["2027-02-05", "2027-03-05", "2027-04-02", "2027-04-28"].map(day)
    );
    let christmas = done("wba_sgb2", &on("2027-02-05"));
    assert_eq!(
        christmas.computed.alarm_days,
        ["2026-12-24", "2027-02-03"].map(day),
        "Christmas is no day to be reminded"
    );
    assert_eq!(done("kindergeld_6m", &on("2026-11-09")).computed.alarm_days, []);
    let soon = Table::shipped()
        .set("anhoerung_termin", "remind_weeks", "1")
        .rules();
    let termin = |event| {
        soon.compute("anhoerung_termin", &on(event))
            .expect("a day")
            .computed
    };
    assert_eq!(
        termin("2026-11-12").alarm_days,
        ["2026-11-05", "2026-11-10"].map(day)
    );
    assert_eq!(
        termin("2027-01-02").alarm_days,
        ["2026-12-24", "2026-12-30"].map(day),
        "a week before lies the second day of Christmas"
    );
}

#[test]
fn what_lies_ahead_is_no_event_yet() {
    let asked = |event: &str, today: &str| Facts {
        today: Some(day(today)),
        ..on(event)
    };
    let refusal = Refusal::InFuture {
        today: day("2026-11-24"),
    };
    let refused = Err(refusal.clone());
    for rule in [
        "asyl_klage_2w",
        "anmeldung_2w",
        "ueberpruefung_asylblg",
        "kindergeld_6m",
    ] {
        assert_eq!(
            compute(rule, &asked("2026-11-25", "2026-11-24")),
            refused,
            "{rule}"
        );
        assert!(
            compute(rule, &asked("2026-11-24", "2026-11-24")).is_ok(),
            "{rule}: today is none"
        );
        assert!(
            compute(rule, &on("2026-11-25")).is_ok(),
            "{rule}: nobody said which day it is"
        );
    }
    for rule in [
        "titel_verl",
        "anhoerung_termin",
        "flueag_10",
        "rkw_sgb2",
        "fnz_sub_stop",
    ] {
        assert!(
            compute(rule, &asked("2026-12-31", "2026-11-24")).is_ok(),
            "{rule}: a paper expires and an appointment comes"
        );
    }
    for facts in [
        Facts {
            filed: Some(day("2026-11-25")),
            ..asked("2026-11-20", "2026-11-24")
        },
        Facts {
            withdrawal: Some(day("2026-11-25")),
            ..asked("2026-11-20", "2026-11-24")
        },
        Facts {
            decided: Some(day("2026-11-25")),
            ..asked("2026-11-20", "2026-11-24")
        },
    ] {
        assert_eq!(compute("asyl_klage_2w", &facts), refused);
    }
    assert_eq!(
        (refusal.to_string().as_str(), refusal.code()),
        ("one of the days lies after today, 2026-11-24", "in_future")
    );
}

#[test]
fn a_decision_arrives_at_the_earliest_on_its_own_date() {
    let dated = |decided: &str, posted: Option<&str>, event: &str| Facts {
        service: Some(Service::PlainLetter),
        decided: Some(day(decided)),
        posted: posted.map(day),
        ..on(event)
    };
    for facts in [
        dated("2026-11-10", None, "2026-11-09"),
        dated("2026-11-10", Some("2026-11-09"), "2026-11-12"),
        dated("2026-11-13", Some("2026-11-12"), "2026-11-12"),
    ] {
        assert_eq!(compute("klage_vg_1m", &facts), Err(Refusal::ServedBeforeDecided));
    }
    for facts in [
        dated("2026-11-09", None, "2026-11-09"),
        dated("2026-11-09", Some("2026-11-09"), "2026-11-09"),
    ] {
        assert!(
            compute("klage_vg_1m", &facts).is_ok(),
            "whoever has no envelope takes the date of the decision"
        );
    }
    assert_eq!(Refusal::ServedBeforeDecided.code(), "served_before_decided");
}

#[test]
fn nothing_of_a_letter_fits_where_none_starts_the_period() {
    for facts in [
        Facts {
            service: Some(Service::PlainLetter),
            ..on("2026-11-09")
        },
        Facts {
            signer: Some(Signer::Addressee),
            ..on("2026-11-09")
        },
        Facts {
            is_shelter: true,
            ..on("2026-11-09")
        },
        Facts {
            posted: Some(day("2026-11-09")),
            ..on("2026-11-09")
        },
        Facts {
            decided: Some(day("2026-11-09")),
            ..on("2026-11-09")
        },
    ] {
        assert_eq!(
            compute("anmeldung_2w", &facts),
            Err(Refusal::NotALetter),
            "{facts:?}"
        );
    }
}

#[test]
fn a_missed_day_leads_to_the_rules_that_follow() {
    let facts = envelope(Service::HandedOver, None);
    assert_eq!(
        done("asyl_klage_2w", &facts).followed_by,
        ["wiedereinsetzung_vg_2w", "ausreise_1w", "ausreise_30d"]
    );
    assert_eq!(done("wsa_3j", &on("2026-11-09")).followed_by, [""; 0]);
    assert_eq!(
        done("widerspruch_sgg_1m", &on("2026-11-09")).followed_by,
        ["wiedereinsetzung_sg_1m"]
    );
}

#[test]
fn every_day_says_by_which_rules_it_was_found() {
    let result = Table::version(12)
        .rules()
        .compute("wsa_3j", &on("2026-11-09"))
        .expect("a day");
    assert_eq!(
        (result.rules_version, result.rechtsstand),
        (12, Some(day("2026-07-29")))
    );
    let group = done("asyl_klage", &on("2026-11-09"));
    assert!(
        group.alternatives.iter().all(|other| other.rechtsstand.is_some()),
        "the others too"
    );
}

#[test]
fn a_right_that_could_be_waited_for_under_two_laws_is_asked_about() {
    let eighteen = [
        ("valid_from", "2019-08-21"),
        ("valid_to", "2024-02-26"),
        ("length", "18"),
        ("doubt", ""),
    ];
    let rules = Table::shipped()
        .set("analog_36m", "doubt", "")
        .add("analog_36m", &eighteen)
        .rules();
    let asked = |arrival| rules.compute("analog_36m", &on(arrival)).expect("a day");
    let both = asked("2022-01-10");
    assert_eq!((both.computed.last_day, both.certain), (day("2023-07-09"), false));
    assert_eq!(both.alternatives[0].computed.last_day, day("2025-01-09"));
    assert!(both.questions[0].contains("geändert"), "{:?}", both.questions);
    let only_new = asked("2023-12-15");
    assert!(
        only_new.certain && only_new.alternatives.is_empty(),
        "{:?}",
        only_new.questions
    );
}
