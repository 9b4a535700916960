use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TableError;
use super::cells::Cells;
use crate::Source;

/// A state of one of the tracks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ProcedureState")]
pub struct State {
    /// Stable: A0 to X1, as in the table of the procedure.
    pub id: String,
    /// On which track.
    pub track: Track,
    /// Its name, in German.
    pub name: String,
    /// The paper that goes with it, in German.
    pub paper: String,
    /// The states that typically follow.
    pub next: Vec<String>,
    /// Whether benefits are typically those of the AsylbLG.
    pub asylblg: bool,
    /// What else to know, in German; may be empty.
    pub note: String,
    /// Where it stands.
    pub source: Source,
}

/// One of the two tracks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ProcedureTrack")]
pub enum Track {
    /// The asylum procedure.
    Asylum,
    /// The right to stay.
    Residence,
    /// The end of both.
    Both,
}

/// From one state to the next by an event.
#[derive(Clone, Debug)]
pub(crate) struct Transition {
    pub id: String,
    pub track: Track,
    from: From,
    pub event: String,
    pub to: Target,
    pub source: Source,
}

#[derive(Clone, Debug)]
enum From {
    /// Every state, and none.
    Any,
    /// These; `-` stands for none.
    These(Vec<String>),
}

/// Where a transition leads.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    /// Nowhere else: the event belongs there.
    Stay,
    /// To no state.
    Nothing,
    /// To the state before.
    Before,
    /// To this one.
    State(String),
}

impl Transition {
    /// Whether it leads from a state, or from none.
    pub fn is_from(&self, state: Option<&str>) -> bool {
        match &self.from {
            From::Any => true,
            From::These(states) => states.iter().any(|one| one == state.unwrap_or("-")),
        }
    }

    /// The states that it names.
    pub fn states(&self) -> impl Iterator<Item = &String> {
        let from: &[String] = match &self.from {
            From::Any => &[],
            From::These(states) => states,
        };
        let to = match &self.to {
            Target::State(id) => Some(id),
            _ => None,
        };
        from.iter().chain(to)
    }
}

pub(super) fn state(cells: &Cells) -> Result<State, TableError> {
    let id = cells.filled("id")?;
    Ok(State {
        // Where nobody is any more, nobody has a paper.
        paper: match id.as_str() {
            "X1" => cells.text("paper").to_owned(),
            _ => cells.filled("paper")?,
        },
        id,
        track: cells.code("track")?,
        name: cells.filled("name")?,
        next: cells.words("next"),
        asylblg: cells.text("asylblg") == "yes",
        note: cells.text("note").to_owned(),
        source: cells.source()?,
    })
}

pub(super) fn transition(cells: &Cells) -> Result<Transition, TableError> {
    let from = cells.words("from");
    Ok(Transition {
        id: cells.filled("id")?,
        track: cells.code("track")?,
        from: match from.iter().any(|word| word == "*") {
            true => From::Any,
            false if from.is_empty() => return Err(cells.not_understood("from")),
            false => From::These(from),
        },
        event: cells.filled("event")?,
        to: match cells.filled("to")?.as_str() {
            "=" => Target::Stay,
            "-" => Target::Nothing,
            "<" => Target::Before,
            id => Target::State(id.to_owned()),
        },
        source: cells.source()?,
    })
}
