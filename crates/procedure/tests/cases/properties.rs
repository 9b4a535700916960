//! What holds for every history, sensible or not.

use crate::common::{case, day, rules, tables};
use chrono::Days;
use procedure::{Case, Event, Standing, checklists, counter, fold, information};
use proptest::prelude::*;
use uuid::Uuid;

fn events() -> impl Strategy<Value = Vec<Event>> {
    let codes: Vec<String> = tables().kinds().iter().map(|kind| kind.code.clone()).collect();
    let kind = prop::sample::select(codes);
    let one = (kind, 0_u64..900, prop::option::weighted(0.2, 0_u64..900));
    prop::collection::vec(one, 0..14).prop_map(|all| {
        let day_of = |after| day("2025-01-01") + Days::new(after);
        all.into_iter()
            .zip(1_u128..)
            .map(|((kind, after, until), id)| Event {
                until: until.map(day_of),
                ..Event::new(Uuid::from_u128(id), &kind, day_of(after))
            })
            .collect()
    })
}

fn at(events: &[Event]) -> Standing {
    fold(tables(), &case(events, "2026-11-24"))
}

/// The standing without what only names an event.
fn told(standing: &Standing) -> impl PartialEq + std::fmt::Debug + use<> {
    let way = |track: &procedure::TrackStanding| -> Vec<_> {
        let stations = track.path.iter();
        stations
            .map(|station| (station.on, station.kind.clone(), station.state.clone()))
            .collect()
    };
    let mut questions: Vec<_> = standing
        .questions
        .iter()
        .map(|question| (question.code.clone(), question.day))
        .collect();
    questions.sort();
    (
        way(&standing.asylum),
        way(&standing.residence),
        standing.law.regime,
        questions,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_order_in_which_they_were_entered_does_not_matter(
        (events, mixed) in events().prop_flat_map(|events| (Just(events.clone()), Just(events).prop_shuffle())),
    ) {
        prop_assert_eq!(at(&events), at(&mixed));
        let renumbered: Vec<Event> = mixed
            .into_iter()
            .zip(1_u128..)
            .map(|(event, id)| Event { id: Uuid::from_u128(id), until: None, ..event })
            .collect();
        let without: Vec<Event> = events.into_iter().map(|event| Event { until: None, ..event }).collect();
        prop_assert_eq!(told(&at(&without)), told(&at(&renumbered)), "and neither do the ids");
    }

    #[test]
    fn a_correction_equals_having_entered_it_right_at_once(
        events in events(), wrong_kind in 0_usize..70, wrong_day in 0_u64..900, which in any::<prop::sample::Index>(),
    ) {
        prop_assume!(!events.is_empty());
        let at_place = which.index(events.len());
        let right = events[at_place].clone();
        let mut corrected = events.clone();
        let wrong = Event {
            id: Uuid::from_u128(500),
            kind: tables().kinds()[wrong_kind].code.clone(),
            day: day("2025-01-01") + Days::new(wrong_day),
            ..right.clone()
        };
        corrected.push(wrong);
        corrected[at_place] = Event { replaces: Some(Uuid::from_u128(500)), ..right };
        prop_assert_eq!(at(&events), at(&corrected));
    }

    #[test]
    fn what_was_withdrawn_never_happened(events in events(), which in any::<prop::sample::Index>()) {
        prop_assume!(!events.is_empty());
        let place = which.index(events.len());
        let mut without = events.clone();
        without.remove(place);
        let mut withdrawn = events;
        withdrawn[place].withdrawn = true;
        prop_assert_eq!(at(&without), at(&withdrawn));
    }

    #[test]
    fn nothing_makes_it_fail_and_all_that_it_says_has_its_source(
        events in events(), links in prop::collection::vec((0_usize..14, 0_u128..16, any::<bool>()), 0..6),
        born in prop::option::of(0_u64..20_000),
    ) {
        let mut events = events;
        for (place, replaced, withdrawn) in links {
            if let Some(event) = events.get_mut(place) {
                event.replaces = Some(Uuid::from_u128(replaced));
                event.withdrawn = withdrawn;
            }
        }
        let case = Case { born_on: born.map(|after| day("1970-01-01") + Days::new(after)), ..case(&events, "2026-11-24") };
        let standing = fold(tables(), &case);
        for now in [&standing.asylum.now, &standing.residence.now].into_iter().flatten() {
            prop_assert!(!now.state.source.paragraph.is_empty() && now.since <= case.today);
        }
        for track in [&standing.asylum, &standing.residence] {
            prop_assert!(track.path.is_sorted_by_key(|station| station.on));
            let reached = track.path.last().and_then(|station| station.state.as_ref()).map(|state| state.id.as_str());
            prop_assert_eq!(track.state(), reached);
        }
        for list in checklists(tables(), &case, &standing, rules()) {
            for item in &list.items {
                prop_assert!(!item.source.paragraph.is_empty() && !item.what.is_empty());
                if let Some(due) = &item.due {
                    prop_assert!(due.others.iter().all(|other| *other != due.day));
                }
            }
        }
        for one in information(tables(), &case, &standing, rules()) {
            prop_assert!(!one.source.paragraph.is_empty());
        }
        if let Some(counted) = counter(tables(), &case, &standing, rules()) {
            prop_assert!(counted.source.is_some());
        }
    }
}

#[test]
fn corrections_in_a_circle_and_twice_are_asked_about() {
    let one = |id: u128, replaces: u128| Event {
        replaces: Some(Uuid::from_u128(replaces)),
        ..Event::new(Uuid::from_u128(id), "anhoerung", day("2026-08-03"))
    };
    let circle = at(&[one(1, 2), one(2, 1)]);
    assert_eq!(circle.asylum.state(), None);
    assert!(circle.questions.iter().any(|question| question.code == "circle"));
    let first = Event::new(Uuid::from_u128(1), "anhoerung", day("2026-08-03"));
    let twice = at(&[
        first,
        one(2, 1),
        Event {
            day: day("2026-08-05"),
            ..one(3, 1)
        },
    ]);
    assert!(
        twice
            .questions
            .iter()
            .any(|question| question.code == "two_corrections")
    );
}

#[test]
fn what_lies_ahead_leads_nowhere_yet() {
    let ahead = at(&[Event::new(
        Uuid::from_u128(1),
        "bescheid_fluechtling",
        day("2027-08-03"),
    )]);
    assert_eq!(ahead.asylum.state(), None);
    assert!(ahead.questions.iter().any(|question| question.code == "ahead"));
}
