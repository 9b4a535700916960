//! Old or new asylum law.

use crate::common::{asked, case, day, history, item, lists, stand, tables};
use deadlines::Regime;
use procedure::{Case, fold};

#[test]
fn the_day_of_filing_decides() {
    let law = |lines: &str| stand(lines, "2026-11-24").law;
    assert_eq!(law("2026-06-11 asylantrag_eingereicht").regime, Some(Regime::Old));
    let new = law("2026-06-12 asylantrag_eingereicht");
    assert_eq!(
        (new.regime, new.day),
        (Some(Regime::New), Some(day("2026-06-12")))
    );
    assert!(
        new.source
            .is_some_and(|source| source.paragraph.contains("§ 87e"))
    );
}

#[test]
fn a_further_application_is_a_new_one_under_its_own_law() {
    let first =
        "2023-02-01 asylantrag_eingereicht\n2024-02-01 bescheid_unbegruendet\n2024-03-01 bestandskraft\n";
    let standing = stand(first, "2026-11-24");
    assert_eq!(standing.law.regime, Some(Regime::Old));
    let further = stand(&format!("{first}2026-09-01 folgeantrag"), "2026-11-24");
    assert_eq!(
        (further.law.regime, further.asylum.state()),
        (Some(Regime::New), Some("F1"))
    );
    assert!(asked(&further).is_empty(), "{:?}", further.questions);
    let again = stand(&format!("{first}2026-09-01 asylantrag_gestellt"), "2026-11-24");
    assert!(
        asked(&again).contains(&"antrag_nach_ablehnung"),
        "is it a further one?"
    );
}

#[test]
fn periods_count_under_the_law_of_their_own_application() {
    let lines = "2026-02-01 asylantrag_eingereicht\n2026-11-09 bescheid_ueberstellung";
    let events = history(lines);
    let old = lists(&case(&events, "2026-11-10"));
    let due = item(&old, "ueberstellung_eilantrag").due.clone().expect("a day");
    assert_eq!(
        due.rule.as_deref(),
        Some("alt_asyl_eil_1w"),
        "the rule of the old law takes its place"
    );
    let by_hand = Case {
        law: Some(Regime::New),
        ..case(&events, "2026-11-10")
    };
    let new = lists(&by_hand);
    let due = item(&new, "ueberstellung_eilantrag").due.clone().expect("a day");
    assert_eq!(due.rule.as_deref(), Some("dublin_eil_1w"));
    let standing = fold(tables(), &by_hand);
    assert!(standing.law.by_hand && asked(&standing).contains(&"law_by_hand"));
}

#[test]
fn a_choice_by_hand_is_an_event_as_well() {
    let chosen = stand(
        "2026-06-01 asylantrag_gestellt\n2026-09-01 recht_neu",
        "2026-11-24",
    );
    assert_eq!((chosen.law.regime, chosen.law.by_hand), (Some(Regime::New), true));
    assert!(!asked(&chosen).contains(&"law_unknown"));
    let again = stand("2026-09-01 recht_neu\n2026-09-02 recht_alt", "2026-11-24");
    assert_eq!(again.law.regime, Some(Regime::Old), "the last choice counts");
}

#[test]
fn what_cannot_be_known_is_asked_and_what_follows_is_not() {
    let unknown = stand("2026-06-01 asylantrag_gestellt", "2026-11-24");
    assert_eq!(unknown.law.regime, None);
    assert!(asked(&unknown).contains(&"law_unknown"));
    let made_later = stand("2026-06-20 asylantrag_gestellt", "2026-11-24");
    assert_eq!(
        made_later.law.regime,
        Some(Regime::New),
        "nothing is filed before it is made"
    );
    let decided_before = stand("2026-06-01 bescheid_unbegruendet", "2026-11-24");
    assert_eq!(
        decided_before.law.regime,
        Some(Regime::Old),
        "nothing is decided before it is filed"
    );
}
