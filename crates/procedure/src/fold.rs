//! From the events of a person to where the person stands.

use std::collections::BTreeSet;

use crate::effective::effective;
use crate::table::Mode;
use crate::walk::walk;
use crate::{Case, Event, Question, Standing, Tables, Track, derive, law};

/// Folds the events to a standing on a day. The order in which they were entered does not matter, and nothing makes it
/// fail: what is missing or contradicts stands in [`Standing::questions`]. Events of days to come lead nowhere yet.
pub fn fold(tables: &Tables, case: &Case) -> Standing {
    let (counted, mut questions) = effective(tables, case.events);
    let (events, ahead): (Vec<&Event>, Vec<&Event>) =
        counted.into_iter().partition(|event| event.day <= case.today);
    let about = |code: &str, event: &Event| Question::of(tables, code, Some(event.id), Some(event.day));
    questions.extend(ahead.iter().filter_map(|event| about("ahead", event)));
    if let Some(born) = case.born_on {
        let before = events.iter().filter(|event| event.day < born);
        questions.extend(before.filter_map(|event| about("before_birth", event)));
    }
    if events.is_empty() && ahead.is_empty() {
        questions.extend(Question::of(tables, "no_event", None, None));
    }
    let asylum = walk(tables, Track::Asylum, &events);
    let residence = walk(tables, Track::Residence, &events);
    let nowhere = asylum.fitting_nowhere.iter().chain(&residence.fitting_nowhere);
    let checked = checked(tables, &events);
    // What a check says in its own words is not asked once more in general ones.
    let said: BTreeSet<_> = checked.iter().filter_map(|question| question.event).collect();
    questions.extend(
        nowhere
            .filter(|event| !said.contains(&event.id))
            .filter_map(|event| about("does_not_fit", event)),
    );
    questions.extend(checked);
    let (law, asked) = law::of(tables, case, &events, !asylum.standing.path.is_empty());
    questions.extend(asked);
    let (asylum, residence) = (asylum.standing, residence.standing);
    let (derived, asked) = derive::of(tables, case, &events, &asylum, &residence);
    questions.extend(asked);
    Standing {
        asylum,
        residence,
        law,
        derived,
        questions,
    }
}

/// The questions of the table of checks. The first of several events is enough to be asked about.
fn checked(tables: &Tables, events: &[&Event]) -> Vec<Question> {
    let mut questions = Vec::new();
    for check in &tables.checks {
        let is_one_of = |codes: &[String], event: &Event| codes.contains(&event.kind);
        // Counted from 1, so that none comes before all.
        let last = |codes: &[String], until: usize| {
            let places = events.iter().take(until).enumerate();
            let fitting = places.filter(|(_, event)| is_one_of(codes, event));
            fitting.map(|(place, _)| place + 1).max()
        };
        let open = events.iter().enumerate().find(|(place, event)| {
            is_one_of(&check.events, event)
                && match check.mode {
                    Mode::Missing => last(&check.others, *place).is_none(),
                    Mode::Pending => last(&check.others, events.len()) <= Some(*place),
                    Mode::Lone => last(&check.others, events.len()).is_none(),
                    Mode::Contradiction => {
                        let other = last(&check.others, *place);
                        other.is_some() && other > last(&check.reset, *place)
                    }
                }
        });
        if let Some((_, event)) = open {
            questions.push(Question {
                code: check.id.clone(),
                ask: check.ask.clone(),
                event: Some(event.id),
                day: Some(event.day),
                source: Some(check.source.clone()),
            });
        }
    }
    questions
}
