//! What an event that matters asks to be done, with days.

use chrono::{Days, NaiveDate};
use deadlines::Rules;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::due::{Counting, Due, practice};
use crate::effective::effective;
use crate::question::ask;
use crate::table::{Counted, ItemRow};
use crate::{Case, Source, Standing, Tables};

/// How many days before a derived day its list is shown: half a year, so that a passport and an appointment are still to be had.
const BEFORE: u64 = 183;
/// How many days after it.
const AFTER: u64 = 60;

/// What an event asks to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Checklist {
    /// The code of the kind of event.
    pub kind: String,
    /// Its name, in German.
    pub name: String,
    /// The event; `None` for a day that nobody entered.
    pub event: Option<Uuid>,
    /// Its day.
    pub day: NaiveDate,
    /// What is to be done.
    pub items: Vec<Item>,
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ChecklistItem")]
pub struct Item {
    /// The id of its row.
    pub id: String,
    /// What, in German.
    pub what: String,
    /// With whom or where, in German.
    pub place: String,
    /// By when, where there is a day.
    pub due: Option<Due>,
    /// Where it stands in the law.
    pub source: Source,
    /// What happens otherwise, in German; may be empty.
    pub consequence: String,
    /// What decides, in German. Not empty as long as it is not certain.
    pub questions: Vec<String>,
}

/// The checklists of the events that matter, the newest first. Days are computed by the rules.
pub fn checklists(tables: &Tables, case: &Case, standing: &Standing, rules: &Rules) -> Vec<Checklist> {
    let (events, _) = effective(tables, case.events);
    let counting = Counting {
        case,
        events: &events,
        rules,
    };
    let entered = events.iter().filter(|event| event.day <= case.today);
    let entered = entered.map(|event| (event.kind.as_str(), Some(event.id), event.day, event.until));
    let is_near = |day: NaiveDate| {
        let first = day.checked_sub_days(Days::new(BEFORE));
        let last = day.checked_add_days(Days::new(AFTER));
        first.is_none_or(|first| first <= case.today) && last.is_none_or(|last| case.today <= last)
    };
    let derived = standing.derived.iter().filter(|derived| is_near(derived.day));
    let derived = derived.map(|derived| (derived.kind.as_str(), derived.event, derived.day, None));
    let mut lists: Vec<Checklist> = entered
        .chain(derived)
        .filter_map(|(kind, event, day, until)| {
            let had = |code: &str| events.iter().any(|event| event.day <= day && event.kind == code);
            let rows = tables.items.iter().filter(|row| {
                row.events.iter().any(|code| code == kind) && fits(row, standing, case, day, &had)
            });
            let items: Vec<Item> = rows.map(|row| item(tables, &counting, row, day, until)).collect();
            let name = tables.kind(kind)?.name.clone();
            let list = Checklist {
                kind: kind.to_owned(),
                name,
                event,
                day,
                items,
            };
            (!list.items.is_empty()).then_some(list)
        })
        .collect();
    lists.sort_by_key(|list| (std::cmp::Reverse(list.day), tables.rank(&list.kind), list.event));
    lists
}

/// Whether a row is for what was known on the day. What is not known keeps no row away.
fn fits(row: &ItemRow, standing: &Standing, case: &Case, day: NaiveDate, had: &dyn Fn(&str) -> bool) -> bool {
    let states = [
        standing.residence.on(day.min(case.today)),
        standing.asylum.on(day.min(case.today)),
    ];
    // A right to stay goes before the procedure; where neither is known, nothing is left out.
    let deciding = states.into_iter().flatten().next();
    let fits_state =
        row.states.is_empty() || deciding.is_none_or(|state| row.states.iter().any(|one| one == state));
    let fits_had = row.had.is_empty() || row.had.iter().any(|code| had(code));
    let fits_law = row.law.is_none() || standing.law.regime.is_none() || row.law == standing.law.regime;
    fits_state && fits_had && fits_law
}

fn item(
    tables: &Tables,
    counting: &Counting,
    row: &ItemRow,
    day: NaiveDate,
    until: Option<NaiveDate>,
) -> Item {
    let from = match row.from_until {
        true => until,
        false => Some(day),
    };
    let due = match (&row.counted, from) {
        (Counted::Rule(rule), Some(from)) => counting.due(rule, from).map_err(|_| ()).map(Some),
        (Counted::Days(days), Some(from)) => Ok(practice(from, *days)),
        (Counted::Nothing, _) => Ok(None),
        (_, None) => Err(()),
    };
    let mut questions: Vec<String> = row.question.iter().cloned().collect();
    match &due {
        Ok(Some(due)) => questions.extend(due.questions.iter().cloned()),
        Ok(None) => {}
        Err(()) => questions.extend(ask(tables, "no_date")),
    }
    let mut asked = Vec::new();
    questions.retain(|question| {
        let is_new = !asked.contains(question);
        asked.push(question.clone());
        is_new
    });
    Item {
        id: row.id.clone(),
        what: row.what.clone(),
        place: row.place.clone(),
        due: due.ok().flatten(),
        source: row.source.clone(),
        consequence: row.consequence.clone(),
        questions,
    }
}
