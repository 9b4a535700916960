//! What the state of a person means for benefits, work, course, place and family. Information with its source, never advice.

use chrono::NaiveDate;
use deadlines::Rules;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::due::{Counting, Due};
use crate::effective::effective;
use crate::question::ask;
use crate::table::InformationRow;
use crate::{Case, Home, Source, Standing, Tables};

/// What a piece of information is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "InformationTopic")]
pub enum Topic {
    /// Social benefits.
    Benefits,
    /// Work.
    Work,
    /// The integration course.
    Course,
    /// Where to live and to go.
    Movement,
    /// Family abroad.
    Family,
}

/// A piece of information.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Information {
    /// The id of its row.
    pub id: String,
    /// What it is about.
    pub topic: Topic,
    /// What holds, in German.
    pub what: String,
    /// Where it stands.
    pub source: Source,
    /// First day of its validity, where it has one of its own.
    pub valid_from: Option<NaiveDate>,
    /// Last day of its validity, where it has one.
    pub valid_to: Option<NaiveDate>,
    /// A day that a rule gives for it.
    pub due: Option<Due>,
    /// What decides, in German. Not empty as long as it is not certain.
    pub questions: Vec<String>,
}

/// What holds for a person as far as it is known. Where something that decides is not known, all that it could be is there,
/// each with the question.
pub fn information(tables: &Tables, case: &Case, standing: &Standing, rules: &Rules) -> Vec<Information> {
    let Some(now) = standing.deciding() else {
        return Vec::new();
    };
    let (events, _) = effective(tables, case.events);
    let counting = Counting {
        case,
        events: &events,
        rules,
    };
    let home = case.home_now(&events);
    let mut found: Vec<Information> = tables
        .information
        .iter()
        .filter(|row| row.states.contains(&now.state.id))
        .filter_map(|row| holds(tables, case, standing, home, row).map(|questions| (row, questions)))
        .map(|(row, questions)| with_day(&counting, row, questions))
        .collect();
    found.sort_by_key(|one| one.topic);
    found
}

/// The questions of a row that may hold; `None` where it does not.
fn holds(
    tables: &Tables,
    case: &Case,
    standing: &Standing,
    lives: Option<Home>,
    row: &InformationRow,
) -> Option<Vec<String>> {
    let mut questions: Vec<String> = row.question.iter().cloned().collect();
    if let Some(home) = row.home {
        match lives {
            Some(known) if known != home => return None,
            Some(_) => {}
            None => questions.extend(ask(tables, "home_unknown")),
        }
    }
    if let Some(law) = row.law {
        match standing.law.regime {
            Some(known) if known != law => return None,
            Some(_) => {}
            None => questions.extend(ask(tables, "law_unknown")),
        }
    } else {
        // A row of one asylum law is valid by the day of filing, all others by today.
        let is_over = row.valid_to.is_some_and(|to| to < case.today);
        let is_to_come = row.valid_from.is_some_and(|from| from > case.today);
        if is_over || is_to_come {
            return None;
        }
    }
    if row.is_for_minors {
        match case.is_minor_on(case.today) {
            Some(false) => return None,
            Some(true) => {}
            None => questions.extend(ask(tables, "age_unknown")),
        }
    }
    Some(questions)
}

fn with_day(counting: &Counting, row: &InformationRow, mut questions: Vec<String>) -> Information {
    let events = counting.events.iter().rev();
    let mut events = events.filter(|event| event.day <= counting.case.today);
    let event = events.find(|event| row.rule_events.contains(&event.kind));
    let rule = row.rule.as_ref().zip(event);
    let due = rule.and_then(|(rule, event)| counting.due(rule, event.day).ok());
    for question in due.iter().flat_map(|due| &due.questions) {
        if !questions.contains(question) {
            questions.push(question.clone());
        }
    }
    Information {
        id: row.id.clone(),
        topic: row.topic,
        what: row.what.clone(),
        source: row.source.clone(),
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        due,
        questions,
    }
}
