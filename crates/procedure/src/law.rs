//! Which asylum law applies: the day on which the application was filed decides, § 87e AsylG.

use chrono::NaiveDate;
use deadlines::Regime;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::effective::effective;
use crate::{Case, Event, Question, Source, Tables};

/// The first day of the new asylum law, § 87e AsylG, Art. 79 III VO 2024/1348.
const NEW_LAW: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 6, 12);
/// The last day of the old one.
const OLD_LAW: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 6, 11);

/// What makes an application: a further one is a new one, with a law of its own.
const FILED: [&str; 2] = ["asylantrag_eingereicht", "folgeantrag"];
/// What comes before filing.
const BEFORE: [&str; 2] = ["asylantrag_gestellt", "asylantrag_registriert"];

/// Which asylum law applies, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "AsylumLaw")]
pub struct Law {
    /// Old or new; `None` where nobody knows.
    pub regime: Option<Regime>,
    /// A person has chosen it.
    pub by_hand: bool,
    /// The event that decides, where one does.
    pub event: Option<Uuid>,
    /// Its day.
    pub day: Option<NaiveDate>,
    /// The paragraph.
    pub source: Option<Source>,
}

pub(crate) fn of(tables: &Tables, case: &Case, events: &[&Event], is_asked: bool) -> (Law, Option<Question>) {
    let question = |code| Question::of(tables, code, None, None);
    let deciding = deciding(events);
    let told = deciding.map(|(_, regime)| regime);
    let chosen = case.chosen_law(events);
    let law = Law {
        regime: chosen.or(told),
        by_hand: chosen.is_some(),
        event: deciding.map(|(event, _)| event.id),
        day: deciding.map(|(event, _)| event.day),
        source: question("law_unknown").and_then(|question| question.source),
    };
    let asked = match (chosen, told) {
        (None, None) if is_asked => question("law_unknown"),
        (Some(chosen), Some(told)) if chosen != told => question("law_by_hand"),
        _ => None,
    };
    (law, asked)
}

/// The day on which the newest application was filed, where an event says so: the one that decides between the two laws for
/// whatever comes of it.
pub fn filed_on(tables: &Tables, case: &Case) -> Option<NaiveDate> {
    let (events, _) = effective(tables, case.events);
    let happened = events.into_iter().filter(|event| event.day <= case.today);
    let filed = happened.filter(|event| FILED.contains(&event.kind.as_str()));
    filed.map(|event| event.day).max()
}

/// The newest application. Where none is there: one that was not made before the new law was filed under it, and one that
/// was decided before the new law was filed before it.
fn deciding<'a>(events: &[&'a Event]) -> Option<(&'a Event, Regime)> {
    let is_new = |event: &Event| NEW_LAW.is_some_and(|first| event.day >= first);
    let newest = events
        .iter()
        .rev()
        .find(|event| FILED.contains(&event.kind.as_str()));
    if let Some(filed) = newest {
        let regime = if is_new(filed) { Regime::New } else { Regime::Old };
        return Some((filed, regime));
    }
    let made = events
        .iter()
        .find(|event| BEFORE.contains(&event.kind.as_str()) && is_new(event));
    let decided = events
        .iter()
        .find(|event| event.kind.starts_with("bescheid_") && !is_new(event));
    made.map(|event| (*event, Regime::New))
        .or(decided.map(|event| (*event, Regime::Old)))
}

/// The day of filing that decides about what happened on a day.
pub(crate) fn filed(case: &Case, events: &[&Event], on: NaiveDate) -> Option<NaiveDate> {
    let before: Vec<&Event> = events.iter().copied().filter(|event| event.day <= on).collect();
    let told = deciding(&before);
    let first_of = |regime| match regime {
        Regime::New => NEW_LAW,
        Regime::Old => OLD_LAW,
    };
    match (case.chosen_law(events), told) {
        (Some(chosen), Some((event, regime))) if chosen == regime => Some(event.day),
        (Some(chosen), _) => first_of(chosen),
        (None, Some((event, _))) if FILED.contains(&event.kind.as_str()) => Some(event.day),
        (None, Some((_, regime))) => first_of(regime),
        (None, None) => None,
    }
}
