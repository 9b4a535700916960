//! The thirty-six months.

use crate::common::{case, day, history, rules, tables};
use procedure::{Case, Counter, counter, fold};

fn count(lines: &str, today: &str) -> Option<Counter> {
    let events = history(lines);
    let case: Case = case(&events, today);
    counter(tables(), &case, &fold(tables(), &case), rules())
}

#[test]
fn it_counts_from_the_entry_and_is_never_certain() {
    let counted = count(
        "2024-03-10 einreise\n2024-03-20 asylantrag_eingereicht",
        "2026-11-24",
    )
    .expect("AsylbLG");
    assert_eq!((counted.from, counted.months), (Some(day("2024-03-10")), 32));
    assert_eq!(
        counted.opens_on,
        Some(day("2027-03-10")),
        "the day of entry counts"
    );
    assert!(!counted.questions.is_empty());
    assert!(
        counted
            .source
            .is_some_and(|source| source.paragraph.contains("§ 2"))
    );
}

#[test]
fn without_the_entry_it_asks_for_it() {
    let counted = count("2024-03-20 asylantrag_eingereicht", "2026-11-24").expect("AsylbLG");
    assert_eq!((counted.from, counted.opens_on, counted.months), (None, None, 0));
    assert!(counted.questions.iter().any(|ask| ask.contains("eingereist")));
}

#[test]
fn the_entry_that_the_file_knows_is_taken_until_an_event_says_better() {
    let events = history("2024-03-20 asylantrag_eingereicht");
    let known = Case {
        arrived_on: Some(day("2024-03-01")),
        ..case(&events, "2026-11-24")
    };
    let counted = counter(tables(), &known, &fold(tables(), &known), rules()).expect("AsylbLG");
    assert_eq!(counted.from, Some(day("2024-03-01")));
}

#[test]
fn going_away_and_the_old_eighteen_months_are_asked_about() {
    let lines = "2022-01-10 einreise\n2022-02-01 asylantrag_eingereicht\n2023-05-01 ausland\n2023-06-01 wiedereinreise";
    let counted = count(lines, "2026-11-24").expect("AsylbLG");
    assert_eq!(counted.away, [(day("2023-05-01"), Some(day("2023-06-01")))]);
    for word in ["Unterbrechung", "26.02.2024"] {
        assert!(counted.questions.iter().any(|ask| ask.contains(word)), "{word}");
    }
    let newer = count(
        "2022-09-01 einreise\n2022-09-05 asylantrag_eingereicht",
        "2026-11-24",
    )
    .expect("AsylbLG");
    assert!(
        !newer.questions.iter().any(|ask| ask.contains("26.02.2024")),
        "eighteen months were not over by then"
    );
}

#[test]
fn whoever_has_a_permit_has_no_counter() {
    assert_eq!(
        count(
            "2022-01-10 einreise\n2024-02-01 titel_25_2_fluechtling 2027-01-31",
            "2026-11-24"
        ),
        None
    );
}
