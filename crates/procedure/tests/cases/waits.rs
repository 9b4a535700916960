//! Benefits, work, course: what holds and what decides.

use crate::common::{case, day, held, history};
use procedure::{Case, Home, Information, Topic};

fn ids(found: &[Information], topic: Topic) -> Vec<&str> {
    let of_topic = found.iter().filter(|one| one.topic == topic);
    of_topic.map(|one| one.id.as_str()).collect()
}

#[test]
fn somebody_in_the_procedure_is_told_what_holds_there() {
    let events = history("2026-06-19 asylantrag_registriert\n2026-07-02 asylantrag_eingereicht");
    let case = Case {
        home: Some(Home::Outside),
        ..case(&events, "2026-11-24")
    };
    let found = held(&case);
    assert_eq!(
        ids(&found, Topic::Benefits),
        ["b_asyl"],
        "an adult in the procedure"
    );
    assert!(ids(&found, Topic::Work).contains(&"w_aussen_neu"));
    assert!(!ids(&found, Topic::Work).contains(&"w_ae_neu"));
    let work = found.iter().find(|one| one.id == "w_aussen_neu").expect("work");
    assert_eq!(
        work.due.as_ref().map(|due| due.day),
        Some(day("2026-09-19")),
        "three months"
    );
    assert!(ids(&found, Topic::Course).contains(&"c_zulassung"));
}

#[test]
fn where_the_home_is_not_known_both_are_there_with_the_question() {
    let events = history("2026-07-02 asylantrag_eingereicht");
    let found = held(&case(&events, "2026-11-24"));
    for id in ["w_ae_neu", "w_aussen_neu"] {
        let one = found.iter().find(|one| one.id == id).expect("both");
        assert!(
            one.questions
                .iter()
                .any(|ask| ask.contains("Aufnahmeeinrichtung")),
            "{id}"
        );
    }
}

#[test]
fn whoever_was_sent_to_a_commune_lives_outside() {
    let work = |lines: &str| {
        let events = history(lines);
        let found = held(&case(&events, "2026-11-24"));
        let ids: Vec<String> = ids(&found, Topic::Work).into_iter().map(str::to_owned).collect();
        ids
    };
    let reception = work("2026-06-20 aufnahmeeinrichtung\n2026-07-02 asylantrag_eingereicht");
    assert!(reception.contains(&"w_ae_neu".to_owned()) && !reception.contains(&"w_aussen_neu".to_owned()));
    let sent =
        work("2026-06-20 aufnahmeeinrichtung\n2026-07-02 asylantrag_eingereicht\n2026-09-01 zuweisung");
    assert!(sent.contains(&"w_aussen_neu".to_owned()) && !sent.contains(&"w_ae_neu".to_owned()));
}

#[test]
fn a_right_to_stay_goes_before_the_procedure() {
    let events = history(
        "2024-01-02 asylantrag_eingereicht\n2025-01-02 bescheid_subsidiaer\n2025-02-01 titel_25_2_subsidiaer 2028-01-31",
    );
    let found = held(&case(&events, "2026-11-24"));
    assert_eq!(ids(&found, Topic::Benefits), ["b_titel"]);
    assert_eq!(ids(&found, Topic::Work), ["w_titel"]);
    assert_eq!(ids(&found, Topic::Family), ["f_nachzug_stopp"]);
    let course = found.iter().find(|one| one.id == "c_anspruch").expect("a course");
    assert_eq!(
        course.due.as_ref().map(|due| due.day),
        Some(day("2026-02-01")),
        "the right has lapsed since"
    );
    let later = held(&case(&events, "2027-08-01"));
    assert!(
        ids(&later, Topic::Family).is_empty(),
        "after its last day a rule is not shown any more"
    );
}

#[test]
fn a_transfer_decision_takes_benefits_and_says_what_would_keep_them() {
    let events = history("2026-07-02 asylantrag_eingereicht\n2026-08-10 bescheid_ueberstellung");
    let found = held(&case(&events, "2026-08-11"));
    assert_eq!(
        ids(&found, Topic::Benefits),
        ["b_ueberstellung", "b_ueberstellung_67", "b_eugh"]
    );
    let court = found
        .iter()
        .find(|one| one.id == "b_eugh")
        .expect("the judgement");
    assert!(!court.source.is_verified(), "a secondary source stays red");
    assert!(
        found
            .iter()
            .filter(|one| one.topic == Topic::Benefits)
            .all(|one| !one.questions.is_empty())
    );
}

#[test]
fn minors_have_what_minors_have_and_who_has_no_birthday_is_asked() {
    let events = history("2026-07-02 asylantrag_eingereicht");
    let at = |born: Option<&str>| {
        held(&Case {
            born_on: born.map(day),
            ..case(&events, "2026-11-24")
        })
    };
    let is_there = |found: &[Information]| found.iter().any(|one| one.id == "b_kinder");
    assert!(is_there(&at(Some("2015-01-01"))) && !is_there(&at(Some("1990-01-01"))));
    let unknown = at(None);
    let children = unknown.iter().find(|one| one.id == "b_kinder").expect("perhaps");
    assert!(children.questions.iter().any(|ask| ask.contains("minderjährig")));
}

#[test]
fn somebody_of_whom_nothing_is_known_is_told_nothing() {
    let events = history("");
    assert!(held(&case(&events, "2026-11-24")).is_empty());
}
