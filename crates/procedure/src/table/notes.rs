//! What is to be done, what holds, and what relatives mean.

use chrono::NaiveDate;
use deadlines::Regime;

use super::TableError;
use super::cells::Cells;
use crate::{Home, Relation, Source, Topic};

/// Something to be done after an event.
#[derive(Clone, Debug)]
pub(crate) struct ItemRow {
    pub id: String,
    pub events: Vec<String>,
    pub what: String,
    pub place: String,
    pub counted: Counted,
    /// Counted from the second day of the event.
    pub from_until: bool,
    pub states: Vec<String>,
    pub had: Vec<String>,
    pub law: Option<Regime>,
    pub source: Source,
    pub consequence: String,
    pub question: Option<String>,
}

/// How its day is found.
#[derive(Clone, Debug)]
pub(crate) enum Counted {
    /// By a rule of the table of deadlines.
    Rule(String),
    /// So many days after or before: a day of practice, no deadline.
    Days(i32),
    /// There is none.
    Nothing,
}

/// What holds in a state.
#[derive(Clone, Debug)]
pub(crate) struct InformationRow {
    pub id: String,
    pub topic: Topic,
    pub states: Vec<String>,
    pub home: Option<Home>,
    pub law: Option<Regime>,
    pub is_for_minors: bool,
    pub rule: Option<String>,
    pub rule_events: Vec<String>,
    pub what: String,
    pub valid_from: Option<NaiveDate>,
    pub valid_to: Option<NaiveDate>,
    pub source: Source,
    pub question: Option<String>,
}

/// What a relative's state means.
#[derive(Clone, Debug)]
pub(crate) struct LinkRow {
    pub id: String,
    pub relations: Vec<Relation>,
    pub their_states: Vec<String>,
    pub own_states: Vec<String>,
    pub law: Option<Regime>,
    pub is_for_minors: bool,
    pub what: String,
    pub source: Source,
    pub question: Option<String>,
}

pub(super) fn item(cells: &Cells) -> Result<ItemRow, TableError> {
    let mut row = ItemRow {
        id: cells.filled("id")?,
        events: cells.words("events"),
        what: cells.filled("what")?,
        place: cells.filled("place")?,
        counted: counted(cells)?,
        from_until: match cells.text("from") {
            "until" => true,
            "day" => false,
            _ => return Err(cells.not_understood("from")),
        },
        states: Vec::new(),
        had: Vec::new(),
        law: None,
        source: cells.source()?,
        consequence: cells.text("consequence").to_owned(),
        question: cells.maybe_text("question"),
    };
    for condition in cells.words("if") {
        let list = |codes: &str| codes.split(',').map(str::to_owned).collect();
        match condition.split_once(':') {
            Some(("state", ids)) => row.states = list(ids),
            Some(("had", codes)) => row.had = list(codes),
            Some(("law", "new")) => row.law = Some(Regime::New),
            Some(("law", "old")) => row.law = Some(Regime::Old),
            _ => return Err(cells.not_understood("if")),
        }
    }
    Ok(row)
}

fn counted(cells: &Cells) -> Result<Counted, TableError> {
    match (cells.maybe_text("rule"), cells.maybe_text("days")) {
        (Some(rule), None) => Ok(Counted::Rule(rule)),
        (None, Some(days)) => {
            let days = days.parse().map_err(|_| cells.not_understood("days"))?;
            Ok(Counted::Days(days))
        }
        (None, None) => Ok(Counted::Nothing),
        (Some(_), Some(_)) => Err(cells.not_understood("days")),
    }
}

pub(super) fn information(cells: &Cells) -> Result<InformationRow, TableError> {
    Ok(InformationRow {
        id: cells.filled("id")?,
        topic: cells.code("topic")?,
        states: cells.words("states"),
        home: cells.maybe("home")?,
        law: law(cells)?,
        is_for_minors: minors(cells, "when")?,
        rule: cells.maybe_text("rule"),
        rule_events: cells.words("rule_events"),
        what: cells.filled("what")?,
        valid_from: cells.maybe("valid_from")?,
        valid_to: cells.maybe("valid_to")?,
        source: cells.source()?,
        question: cells.maybe_text("question"),
    })
}

pub(super) fn link(cells: &Cells) -> Result<LinkRow, TableError> {
    let relations = cells
        .words("relations")
        .into_iter()
        .map(|word| match word.as_str() {
            "spouse" => Ok(Relation::Spouse),
            "parent" => Ok(Relation::Parent),
            "child" => Ok(Relation::Child),
            "sibling" => Ok(Relation::Sibling),
            _ => Err(cells.not_understood("relations")),
        });
    Ok(LinkRow {
        id: cells.filled("id")?,
        relations: relations.collect::<Result<_, _>>()?,
        their_states: cells.words("their_states"),
        own_states: cells.words("own_states"),
        law: law(cells)?,
        is_for_minors: minors(cells, "own_age")?,
        what: cells.filled("what")?,
        source: cells.source()?,
        question: cells.maybe_text("question"),
    })
}

fn law(cells: &Cells) -> Result<Option<Regime>, TableError> {
    match cells.text("law") {
        "" => Ok(None),
        "new" => Ok(Some(Regime::New)),
        "old" => Ok(Some(Regime::Old)),
        _ => Err(cells.not_understood("law")),
    }
}

fn minors(cells: &Cells, column: &'static str) -> Result<bool, TableError> {
    match cells.text(column) {
        "" => Ok(false),
        "minor" => Ok(true),
        _ => Err(cells.not_understood(column)),
    }
}
