//! When a letter counts as having arrived.

use crate::common::day;
use deadlines::{Letter, Refusal, Sender, Service, Serving};

/// Served by a plain authority: the code of the service, the day it came, the day it was posted.
fn serve(code: &str, event: &str, posted: Option<&str>) -> Serving {
    let letter = Letter::new(
        Some(code.parse().expect("S1 to S14")),
        day(event),
        posted.map(day),
    );
    letter.serve(Sender::Authority).expect("the days fit")
}

fn days(serving: &Serving) -> Vec<String> {
    serving.days.iter().map(|served| served.day.to_string()).collect()
}

#[test]
fn what_has_a_day_on_paper_counts_from_that_day() {
    for code in ["S1", "S2", "S3", "S4", "S5", "S11", "S14"] {
        let serving = serve(code, "2026-11-09", None);
        assert_eq!(
            (days(&serving), serving.question),
            (vec!["2026-11-09".to_owned()], None),
            "{code}"
        );
    }
}

#[test]
fn a_plain_letter_counts_from_the_fourth_day_and_before_2025_from_the_third() {
    for (posted, counts) in [
        ("2024-12-30", "2025-01-02"),
        ("2024-12-31", "2025-01-03"),
        ("2025-01-01", "2025-01-05"),
        ("2026-12-21", "2026-12-25"),
    ] {
        for code in ["S7", "S12"] {
            let serving = serve(code, posted, Some(posted));
            assert_eq!(
                (days(&serving), serving.question),
                (vec![counts.to_owned()], None),
                "{code}: posted on {posted}, moved neither by Sunday nor by Christmas"
            );
        }
    }
}

#[test]
fn a_plain_letter_that_came_late_counts_from_the_fiction_until_the_delay_is_proven() {
    let serving = serve("S7", "2026-12-01", Some("2026-11-19"));
    assert_eq!(
        days(&serving),
        ["2026-11-23", "2026-12-01"],
        "the earlier day first"
    );
    assert!(serving.question.is_some(), "and what decides");
}

#[test]
fn a_plain_letter_without_day_of_posting_counts_from_the_day_it_came_and_asks() {
    for code in ["S6", "S7", "S9", "S12"] {
        let serving = serve(code, "2026-11-09", None);
        assert_eq!(days(&serving), ["2026-11-09"], "{code}");
        assert!(serving.question.is_some(), "{code} asks");
    }
}

#[test]
fn registered_mail_may_have_a_return_slip() {
    let serving = serve("S6", "2026-11-17", Some("2026-11-16"));
    assert_eq!(
        days(&serving),
        ["2026-11-17", "2026-11-20"],
        "the day on the slip, else the fourth day"
    );
    assert!(
        serving
            .question
            .is_some_and(|question| question.contains("Rückschein"))
    );
}

#[test]
fn in_a_reception_centre_the_fourth_day_is_the_latest() {
    for (handed_out, counts) in [("2026-11-17", "2026-11-17"), ("2026-11-25", "2026-11-20")] {
        let serving = serve("S8", handed_out, Some("2026-11-16"));
        assert_eq!(days(&serving), [counts], "handed out on {handed_out}");
        assert_eq!(serving.question, None);
    }
    assert!(
        serve("S8", "2026-11-25", None).question.is_some(),
        "how long it lay there is not known"
    );
}

#[test]
fn what_came_back_counts_from_posting_and_a_public_notice_after_two_weeks() {
    assert_eq!(
        days(&serve("S9", "2026-11-30", Some("2026-11-16"))),
        ["2026-11-16"]
    );
    assert_eq!(days(&serve("S10", "2026-11-16", None)), ["2026-11-30"]);
}

#[test]
fn a_defect_is_not_taken_for_granted() {
    let serving = serve("S13", "2026-11-16", None);
    assert_eq!(days(&serving), ["2026-11-16"]);
    assert!(serving.question.is_some());
}

#[test]
fn where_nobody_knows_how_it_came_every_day_is_there_and_the_earliest_first() {
    let letter = Letter::new(None, day("2026-11-25"), Some(day("2026-11-16")));
    let of = |sender| days(&letter.serve(sender).expect("the days fit"));
    assert_eq!(of(Sender::Social), ["2026-11-20", "2026-11-25"]);
    assert_eq!(
        of(Sender::Bamf),
        ["2026-11-16", "2026-11-20", "2026-11-25"],
        "an asylum decision that came back counts from posting"
    );
}

#[test]
fn a_formal_decision_in_a_plain_letter_raises_a_question() {
    let letter = Letter::new(
        Some(Service::PlainLetter),
        day("2026-11-18"),
        Some(day("2026-11-16")),
    );
    for (sender, asks) in [
        (Sender::Bamf, true),
        (Sender::Court, true),
        (Sender::Social, false),
        (Sender::Tax, false),
    ] {
        let serving = letter.serve(sender).expect("the days fit");
        assert_eq!(serving.question.is_some(), asks, "{sender:?}");
        assert_eq!(days(&serving), ["2026-11-20"], "{sender:?}");
    }
}

#[test]
fn a_letter_cannot_come_before_it_is_posted() {
    let letter = Letter::new(
        Some(Service::PlainLetter),
        day("2026-11-15"),
        Some(day("2026-11-16")),
    );
    assert_eq!(letter.serve(Sender::Social), Err(Refusal::ServedBeforePosted));
}

#[test]
fn every_kind_of_service_has_its_code_its_words_and_its_paragraph() {
    for (number, service) in (1..).zip(Service::ALL) {
        assert_eq!(service.code(), format!("S{number}"), "the codes stand in files");
        assert_eq!(service.code().parse(), Ok(service));
        assert!(!service.name().is_empty() && !service.counts().is_empty());
        assert!(service.paragraph().contains('§'), "{service} has a paragraph");
    }
    assert_eq!("S15".parse::<Service>(), Err(Refusal::UnknownService));
}
