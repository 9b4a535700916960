//! Days that follow from others: the eighteenth birthday, and the last day of a paper.

use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::{Case, Event, Question, Tables, TrackStanding};

/// A day that nobody has to enter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "DerivedDay")]
pub struct Derived {
    /// The code of its kind.
    pub kind: String,
    /// Which day.
    pub day: NaiveDate,
    /// The event that it follows from; `None` where it is the day of birth.
    pub event: Option<Uuid>,
}

/// The first day as an adult, §§ 2, 187 II 2, 188 II BGB: whoever was born on 29 February is of age on 1 March.
pub(crate) fn of_age(born: NaiveDate) -> Option<NaiveDate> {
    let year = born.year().checked_add(18)?;
    NaiveDate::from_ymd_opt(year, born.month(), born.day()).or(NaiveDate::from_ymd_opt(year, 3, 1))
}

/// Asylum states whose paper still counts.
const WITH_A_PAPER: [&str; 7] = ["A1", "A2", "A2b", "A3", "D5", "K1", "D4"];

pub(crate) fn of(
    tables: &Tables,
    case: &Case,
    events: &[&Event],
    asylum: &TrackStanding,
    residence: &TrackStanding,
) -> (Vec<Derived>, Vec<Question>) {
    let mut derived = Vec::new();
    let mut questions = Vec::new();
    let is_here = asylum.state() != Some("X1") && residence.state() != Some("X1");
    if is_here && let Some(day) = case.born_on.and_then(of_age) {
        derived.push(Derived {
            kind: "volljaehrig".to_owned(),
            day,
            event: None,
        });
    }
    // A right to stay goes before the procedure, so its paper does.
    let is_asylum = residence.now.is_none();
    let has_a_paper = match (&asylum.now, &residence.now) {
        (_, Some(now)) => !matches!(now.state.id.as_str(), "X1" | "T10" | "T11"),
        (Some(now), None) => WITH_A_PAPER.contains(&now.state.id.as_str()),
        (None, None) => false,
    };
    let papers = events.iter().rev().filter_map(|event| {
        let kind = tables.kind(&event.kind)?;
        let is_asked = (kind.group == crate::Group::Asylum) == is_asylum;
        let expires = kind.expires.as_ref().filter(|_| is_asked && has_a_paper)?;
        Some((event, expires, event.until))
    });
    // Beside a paper that is out of date, one that was asked for in time goes on.
    if let Some((event, expires, Some(day))) = papers.clone().next() {
        derived.push(Derived {
            kind: expires.clone(),
            day,
            event: Some(event.id),
        });
        let asked_in_time = events.iter().any(|other| {
            other.kind == "verlaengerung_beantragt" && other.day >= event.day && other.day <= day
        });
        if day < case.today && !asked_in_time {
            let code = match expires.as_str() {
                "titel_ablauf" => "title_expired",
                _ => "paper_expired",
            };
            questions.extend(Question::of(tables, code, Some(event.id), Some(day)));
        }
    }
    derived.sort_by_key(|one| one.day);
    (derived, questions)
}
