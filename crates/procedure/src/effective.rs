//! Which events count: corrections take the place of what they replace, withdrawn ones are gone with all they replaced.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::{Event, Question, Tables};

/// The events that count, by day, on a day in the order of the table of kinds; and what is to be asked about them.
pub(crate) fn effective<'a>(tables: &Tables, events: &'a [Event]) -> (Vec<&'a Event>, Vec<Question>) {
    let mut questions = Vec::new();
    let mut corrections: BTreeMap<Uuid, Vec<&Event>> = BTreeMap::new();
    let ids: BTreeSet<Uuid> = events.iter().map(|event| event.id).collect();
    for event in events {
        if let Some(replaced) = event.replaces.filter(|id| ids.contains(id)) {
            corrections.entry(replaced).or_default().push(event);
        }
    }
    let mut ask = |code, event: &Event| {
        questions.extend(Question::of(tables, code, Some(event.id), Some(event.day)));
    };
    // A withdrawn correction leaves what it corrected corrected: the original was wrong as well.
    let is_head = |event: &&Event| !corrections.contains_key(&event.id);
    let mut counted: Vec<&Event> = events
        .iter()
        .filter(|event| is_head(event) && !event.withdrawn)
        .collect();
    for event in events.iter().filter(|event| is_in_circle(event, events)) {
        ask("circle", event);
    }
    for corrected in corrections.values() {
        let open: Vec<&&Event> = corrected.iter().filter(|event| !event.withdrawn).collect();
        if open.len() > 1 {
            for event in open {
                ask("two_corrections", event);
            }
        }
    }
    let rank = |event: &Event| tables.rank(&event.kind);
    counted.sort_by_key(|event| (event.day, rank(event), event.id));
    for event in &counted {
        if tables.kind(&event.kind).is_none() {
            ask("unknown_kind", event);
        }
        if event.until.is_some_and(|until| until < event.day) {
            ask("until_before", event);
        }
    }
    for (one, other) in counted.iter().zip(counted.iter().skip(1)) {
        if (one.day, &one.kind) == (other.day, &other.kind) && !may_happen_twice(&one.kind) {
            ask("twice", other);
        }
    }
    (counted, questions)
}

/// Twins.
fn may_happen_twice(kind: &str) -> bool {
    matches!(kind, "geburt_kind" | "kind_eingereist")
}

/// Whether following what it replaces leads back to it.
fn is_in_circle(event: &Event, events: &[Event]) -> bool {
    let mut seen = BTreeSet::new();
    let mut at = event.replaces;
    while let Some(id) = at {
        if id == event.id {
            return true;
        }
        if !seen.insert(id) {
            return false;
        }
        at = events
            .iter()
            .find(|other| other.id == id)
            .and_then(|other| other.replaces);
    }
    false
}
