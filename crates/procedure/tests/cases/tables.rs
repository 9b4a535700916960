//! What holds for every row.

use std::collections::BTreeSet;

use crate::common::{case, day, history, rules, tables};
use procedure::{Case, Event, Group, Home, Topic, Track, checklists, fold, information};
use uuid::Uuid;

#[test]
fn no_row_of_the_law_is_without_paragraph_grade_and_day() {
    let sources = tables().sources();
    assert!(sources.len() > 300, "{}", sources.len());
    for (table, id, source) in &sources {
        assert!(!source.paragraph.trim().is_empty(), "{table} {id}");
        assert_eq!(
            source.verified.is_verified(),
            source.rechtsstand.is_some(),
            "{table} {id}"
        );
        let newest = source.rechtsstand.is_none_or(|read| read <= day("2026-07-29"));
        assert!(newest, "{table} {id}: the law was read as of July 2026");
    }
    let red = sources
        .iter()
        .filter(|(_, _, source)| !source.is_verified())
        .count();
    assert!(
        red > 0 && red * 5 < sources.len(),
        "{red} of {} are not verified",
        sources.len()
    );
}

#[test]
fn every_state_has_its_paper_and_every_name_is_a_sentence_of_its_own() {
    let states = tables().states();
    assert_eq!(states.len(), 43);
    for state in states {
        assert!(!state.name.is_empty());
        assert!(
            state.id == "X1" || !state.paper.is_empty(),
            "{} has a paper",
            state.id
        );
        assert!(
            !state.next.contains(&state.id),
            "{} does not follow itself",
            state.id
        );
    }
    let names: BTreeSet<_> = states.iter().map(|state| &state.name).collect();
    assert_eq!(names.len(), states.len());
}

#[test]
fn every_state_can_be_reached() {
    let kinds: Vec<&str> = tables().kinds().iter().map(|kind| kind.code.as_str()).collect();
    let mut reached: BTreeSet<String> = BTreeSet::new();
    let mut open: Vec<Vec<&str>> = vec![Vec::new()];
    while let Some(way) = open.pop() {
        for kind in &kinds {
            let mut longer = way.clone();
            longer.push(kind);
            let first = day("2026-01-01");
            let events: Vec<Event> = longer
                .iter()
                .zip(1_u64..)
                .map(|(kind, at)| Event::new(Uuid::from_u128(at.into()), kind, first + chrono::Days::new(at)))
                .collect();
            let standing = fold(tables(), &case(&events, "2026-11-24"));
            let found = [standing.asylum.state(), standing.residence.state()];
            let mut is_new = false;
            for id in found.into_iter().flatten() {
                is_new |= reached.insert(id.to_owned());
            }
            if is_new {
                open.push(longer);
            }
        }
    }
    let all: BTreeSet<String> = tables().states().iter().map(|state| state.id.clone()).collect();
    assert_eq!(reached, all);
}

#[test]
fn every_rule_that_a_row_names_is_a_rule() {
    // An event of each kind, on a day on which all rules are valid: no item may fail for want of its rule.
    for kind in tables().kinds() {
        let events = vec![
            Event::new(Uuid::from_u128(1), "asylantrag_eingereicht", day("2026-07-01")),
            Event {
                until: Some(day("2026-12-01")),
                ..Event::new(Uuid::from_u128(2), &kind.code, day("2026-08-03"))
            },
        ];
        let case = Case {
            born_on: Some(day("2009-01-15")),
            ..case(&events, "2026-11-24")
        };
        let standing = fold(tables(), &case);
        for list in checklists(tables(), &case, &standing, rules()) {
            for item in list.items {
                let fails = item.questions.iter().any(|ask| ask.contains("nicht ausrechnen"));
                assert!(!fails, "{}: {} has no day", list.kind, item.id);
            }
        }
    }
}

#[test]
fn every_state_says_what_holds_for_benefits_work_and_course() {
    for state in tables().states() {
        let way = tables().kinds().iter().find(|kind| {
            let events = [Event::new(Uuid::from_u128(1), &kind.code, day("2026-07-01"))];
            let standing = fold(tables(), &case(&events, "2026-11-24"));
            [standing.asylum.state(), standing.residence.state()].contains(&Some(state.id.as_str()))
        });
        let before = match state.id.as_str() {
            "U0b" => "2026-06-30 schutzgesuch_24\n",
            _ => "",
        };
        let kind = way.map_or("fiktionsbescheinigung", |kind| &kind.code);
        let events = history(&format!("{before}2026-07-01 {kind}"));
        let case = Case {
            home: Some(Home::Outside),
            ..case(&events, "2026-11-24")
        };
        let standing = fold(tables(), &case);
        let found = information(tables(), &case, &standing, rules());
        for topic in [Topic::Benefits, Topic::Work, Topic::Course] {
            assert!(
                found.iter().any(|one| one.topic == topic),
                "{}: {topic:?}",
                state.id
            );
        }
    }
}

#[test]
fn every_kind_leads_somewhere_or_is_one_of_life() {
    for kind in tables().kinds() {
        let events = [
            Event::new(Uuid::from_u128(1), &kind.code, day("2026-07-01")),
            Event::new(Uuid::from_u128(2), "adresse", day("2026-07-02")),
        ];
        let standing = fold(tables(), &case(&events, "2026-11-24"));
        let moves = !standing.asylum.path.is_empty() || !standing.residence.path.is_empty();
        match kind.group {
            Group::Closing => assert!(moves, "{}", kind.code),
            Group::Arrival | Group::Life | Group::Choice | Group::Derived => assert!(!moves, "{}", kind.code),
            Group::Asylum | Group::Residence => {}
        }
        assert!(
            kind.document
                .as_ref()
                .is_none_or(|code| { tables().documents().iter().any(|document| document.code == *code) })
        );
    }
    assert!(tables().states().iter().any(|state| state.track == Track::Both));
}

#[test]
fn what_typically_follows_is_offered_first() {
    let standing = fold(
        tables(),
        &case(&history("2026-07-02 asylantrag_eingereicht"), "2026-11-24"),
    );
    let likely: Vec<&str> = tables()
        .likely(&standing)
        .iter()
        .map(|kind| kind.code.as_str())
        .collect();
    for code in ["anhoerung", "bescheid_fluechtling", "bescheid_unbegruendet"] {
        assert!(likely.contains(&code), "{code} in {likely:?}");
    }
    assert!(!likely.contains(&"bestandskraft"));
}
