//! One track: from event to event by the table of transitions.

use crate::standing::{Named, Now, Station, TrackStanding};
use crate::table::{Target, Transition};
use crate::{Event, Source, State, Tables, Track};

/// Where a track leads, and the events of it that fit nowhere.
pub(crate) struct Walked<'a> {
    pub standing: TrackStanding,
    pub fitting_nowhere: Vec<&'a Event>,
}

pub(crate) fn walk<'a>(tables: &Tables, track: Track, events: &[&'a Event]) -> Walked<'a> {
    let mut at: Option<&State> = None;
    let mut entered: Option<(&Event, &Source)> = None;
    let mut until = None;
    let mut path: Vec<Station> = Vec::new();
    let mut fitting_nowhere = Vec::new();
    for event in events.iter().copied() {
        let from = at.map(|state| state.id.as_str());
        let Some(row) = tables.transition(track, from, &event.kind) else {
            if tables.is_of(track, &event.kind) {
                fitting_nowhere.push(event);
            }
            continue;
        };
        let to = match &row.to {
            Target::Stay => at,
            Target::Nothing => None,
            Target::State(id) => tables.state(id),
            Target::Before => before(tables, &path, from),
        };
        let brings_a_paper = tables
            .kind(&event.kind)
            .is_some_and(|kind| kind.expires.is_some());
        let paper = |state: Option<&State>| state.map(|state| state.paper.clone());
        if brings_a_paper || paper(to) != paper(at) {
            until = event.until.filter(|_| brings_a_paper);
        }
        if to.map(|state| &state.id) == at.map(|state| &state.id) {
            continue;
        }
        path.push(station(to, event, row));
        entered = to.map(|_| (event, &row.source));
        at = to;
    }
    let now = at.zip(entered).map(|(state, (event, source))| Now {
        state: state.clone(),
        since: event.day,
        event: event.id,
        source: source.clone(),
        until,
        next: state
            .next
            .iter()
            .filter_map(|id| tables.state(id))
            .map(named)
            .collect(),
    });
    Walked {
        standing: TrackStanding { now, path },
        fitting_nowhere,
    }
}

fn station(to: Option<&State>, event: &Event, row: &Transition) -> Station {
    Station {
        state: to.map(named),
        on: event.day,
        event: event.id,
        kind: event.kind.clone(),
        source: row.source.clone(),
    }
}

fn named(state: &State) -> Named {
    Named {
        id: state.id.clone(),
        name: state.name.clone(),
    }
}

/// The last state on the way that is another one.
fn before<'t>(tables: &'t Tables, path: &[Station], from: Option<&str>) -> Option<&'t State> {
    let ids = path.iter().rev().map(|station| station.state.as_ref());
    let mut other = ids.filter(|state| state.map(|state| state.id.as_str()) != from);
    other.next().flatten().and_then(|state| tables.state(&state.id))
}
