//! The thirty-six months of § 2 AsylbLG: since when, and what makes it uncertain.

use chrono::{Datelike as _, Months, NaiveDate};
use deadlines::Rules;
use serde::Serialize;
use ts_rs::TS;

use crate::due::Counting;
use crate::effective::effective;
use crate::question::Question;
use crate::{Case, Event, Source, Standing, Tables};

/// The last day on which eighteen months were enough, § 20 AsylbLG.
const LAST_OF_18: Option<NaiveDate> = NaiveDate::from_ymd_opt(2024, 2, 26);

/// How long somebody has been in the country, for § 2 AsylbLG. Never certain: what interrupts it and who has influenced it is
/// for others to decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "StayCounter")]
pub struct Counter {
    /// The day of entry; `None` where it is not known.
    pub from: Option<NaiveDate>,
    /// The first day after thirty-six months.
    pub opens_on: Option<NaiveDate>,
    /// How many whole months it has been.
    pub months: u32,
    /// Days away, as far as they are known: the first, and that of the return.
    pub away: Vec<(NaiveDate, Option<NaiveDate>)>,
    /// Where it stands.
    pub source: Option<Source>,
    /// What decides, in German.
    pub questions: Vec<String>,
}

/// The counter, where the state is one of the AsylbLG.
pub fn counter(tables: &Tables, case: &Case, standing: &Standing, rules: &Rules) -> Option<Counter> {
    standing.deciding().filter(|now| now.state.asylblg)?;
    let (events, _) = effective(tables, case.events);
    let events: Vec<&Event> = events
        .into_iter()
        .filter(|event| event.day <= case.today)
        .collect();
    let counting = Counting {
        case,
        events: &events,
        rules,
    };
    let first = |kind: &str| {
        events
            .iter()
            .find(|event| event.kind == kind)
            .map(|event| event.day)
    };
    let from = first("einreise").or(case.arrived_on);
    let due = from.and_then(|from| counting.due("analog_36m", from).ok());
    let away = away(&events);
    let mut asked = vec![("entry_unknown", from.is_none())];
    asked.push(("stay_interrupted", !away.is_empty()));
    asked.push((
        "own_influence",
        first("duldung_60b").or(first("einschraenkung_1a")).is_some(),
    ));
    let was_18 = from.and_then(|from| from.checked_add_months(Months::new(18)));
    asked.push((
        "earlier_18_months",
        was_18.is_some_and(|day| Some(day) <= LAST_OF_18),
    ));
    let mut questions: Vec<String> = asked
        .into_iter()
        .filter(|(_, is_asked)| *is_asked)
        .filter_map(|(code, _)| Question::of(tables, code, None, None))
        .map(|question| question.ask)
        .collect();
    questions.extend(due.iter().flat_map(|due| due.questions.clone()));
    Some(Counter {
        from,
        opens_on: due.as_ref().map(|due| due.day),
        months: from.map_or(0, |from| whole_months(from, case.today)),
        away,
        source: due
            .and_then(|due| due.source)
            .or(Question::of(tables, "entry_unknown", None, None).and_then(|question| question.source)),
        questions,
    })
}

fn whole_months(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap_or_default();
    let whole = months(to) - months(from) - i32::from(to.day() < from.day());
    u32::try_from(whole).unwrap_or_default()
}

/// Each going away with the return that follows it.
fn away(events: &[&Event]) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    let leaves = |event: &&&Event| {
        matches!(
            event.kind.as_str(),
            "ausland" | "ausgereist" | "untergetaucht" | "ueberstellt" | "abgeschoben"
        )
    };
    let back = |from: NaiveDate| {
        let mut returns = events.iter().filter(|event| event.kind == "wiedereinreise");
        returns.find(|event| event.day >= from).map(|event| event.day)
    };
    let left = events.iter().filter(leaves);
    left.map(|event| (event.day, back(event.day))).collect()
}
