//! The tables: which kinds of events there are, which states, how one leads to the next, what is asked, what is to be done
//! and what holds. Everything is checked when they are read, so that nothing has to be afterwards.

mod cells;
mod check;
mod error;
mod kind;
mod notes;
mod state;

use std::sync::LazyLock;

pub(crate) use check::{Check, Mode, QuestionRow};
pub use error::TableError;
pub use kind::{Document, Group, Kind};
pub(crate) use notes::{Counted, InformationRow, ItemRow, LinkRow};
pub use state::{State, Track};
pub(crate) use state::{Target, Transition};

/// All tables.
#[derive(Clone, Debug)]
pub struct Tables {
    kinds: Vec<Kind>,
    documents: Vec<Document>,
    states: Vec<State>,
    transitions: Vec<Transition>,
    pub(crate) checks: Vec<Check>,
    pub(crate) questions: Vec<QuestionRow>,
    pub(crate) items: Vec<ItemRow>,
    pub(crate) information: Vec<InformationRow>,
    pub(crate) links: Vec<LinkRow>,
}

static SHIPPED: LazyLock<Result<Tables, TableError>> = LazyLock::new(Tables::read);

impl Tables {
    /// The tables that are part of this library.
    ///
    /// # Errors
    /// None that a release could have: a test reads the same files.
    pub fn shipped() -> Result<&'static Tables, TableError> {
        SHIPPED.as_ref().map_err(Clone::clone)
    }

    fn read() -> Result<Tables, TableError> {
        let tables = Tables {
            kinds: cells::rows("events", include_str!("../tables/events.csv"), kind::kind)?,
            documents: cells::rows(
                "documents",
                include_str!("../tables/documents.csv"),
                kind::document,
            )?,
            states: cells::rows("states", include_str!("../tables/states.csv"), state::state)?,
            transitions: cells::rows(
                "transitions",
                include_str!("../tables/transitions.csv"),
                state::transition,
            )?,
            checks: cells::rows("checks", include_str!("../tables/checks.csv"), check::check)?,
            questions: cells::rows(
                "questions",
                include_str!("../tables/questions.csv"),
                check::question,
            )?,
            items: cells::rows(
                "checklists",
                include_str!("../tables/checklists.csv"),
                notes::item,
            )?,
            information: cells::rows(
                "information",
                include_str!("../tables/information.csv"),
                notes::information,
            )?,
            links: cells::rows("family", include_str!("../tables/family.csv"), notes::link)?,
        };
        tables.check()?;
        Ok(tables)
    }

    /// That every code that one table names is in the other.
    fn check(&self) -> Result<(), TableError> {
        let dangling = |table, name: &String| TableError::Dangling {
            table,
            name: name.clone(),
        };
        let is_kind = |code: &&String| self.kind(code).is_none();
        let is_state = |id: &&String| id.as_str() != "-" && self.state(id).is_none();
        let mut kinds = self.transitions.iter().map(|row| ("transitions", &row.event));
        if let Some((table, name)) = kinds.find(|(_, code)| is_kind(code)) {
            return Err(dangling(table, name));
        }
        let of_checks = self
            .checks
            .iter()
            .flat_map(Check::kinds)
            .map(|code| ("checks", code));
        let of_items = self
            .items
            .iter()
            .flat_map(|row| row.events.iter().chain(&row.had));
        let of_items = of_items.map(|code| ("checklists", code));
        let of_information = self.information.iter().flat_map(|row| &row.rule_events);
        let of_information = of_information.map(|code| ("information", code));
        let of_kinds = self.kinds.iter().filter_map(|kind| kind.expires.as_ref());
        let of_kinds = of_kinds.map(|code| ("events", code));
        let mut kinds = of_checks.chain(of_items).chain(of_information).chain(of_kinds);
        if let Some((table, name)) = kinds.find(|(_, code)| is_kind(code)) {
            return Err(dangling(table, name));
        }
        let next = self
            .states
            .iter()
            .flat_map(|state| &state.next)
            .map(|id| ("states", id));
        let of_transitions = self.transitions.iter().flat_map(Transition::states);
        let of_transitions = of_transitions.map(|id| ("transitions", id));
        let of_items = self
            .items
            .iter()
            .flat_map(|row| &row.states)
            .map(|id| ("checklists", id));
        let of_information = self.information.iter().flat_map(|row| &row.states);
        let of_information = of_information.map(|id| ("information", id));
        let of_links = self
            .links
            .iter()
            .flat_map(|row| row.their_states.iter().chain(&row.own_states));
        let of_links = of_links.map(|id| ("family", id));
        let states = next
            .chain(of_transitions)
            .chain(of_items)
            .chain(of_information)
            .chain(of_links);
        match { states }.find(|(_, id)| is_state(id)) {
            Some((table, name)) => Err(dangling(table, name)),
            None => Ok(()),
        }
    }

    /// The kinds of events, in the order in which they usually happen.
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// The kinds of documents.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The states of both tracks.
    pub fn states(&self) -> &[State] {
        &self.states
    }

    /// The kind with this code.
    pub fn kind(&self, code: &str) -> Option<&Kind> {
        self.kinds.iter().find(|kind| kind.code == code)
    }

    /// The state with this id.
    pub fn state(&self, id: &str) -> Option<&State> {
        self.states.iter().find(|state| state.id == id)
    }

    /// The kinds that typically come next: they lead from where the person stands to what usually follows.
    pub fn likely(&self, standing: &crate::Standing) -> Vec<&Kind> {
        let tracks = [
            (Track::Asylum, &standing.asylum),
            (Track::Residence, &standing.residence),
        ];
        let follows = |kind: &Kind| {
            tracks.iter().any(|(track, at)| {
                let row = self.transition(*track, at.state(), &kind.code);
                let to = row.and_then(|row| match &row.to {
                    Target::State(id) => Some(id),
                    _ => None,
                });
                let next = at.now.as_ref().map(|now| &now.state.next);
                to.zip(next).is_some_and(|(to, next)| next.contains(to))
            })
        };
        self.kinds
            .iter()
            .filter(|kind| kind.group != Group::Closing && follows(kind))
            .collect()
    }

    /// Where a kind stands among those of one day.
    pub(crate) fn rank(&self, code: &str) -> usize {
        let place = self.kinds.iter().position(|kind| kind.code == code);
        place.unwrap_or(self.kinds.len())
    }

    /// Whether a kind is one of a track.
    pub(crate) fn is_of(&self, track: Track, code: &str) -> bool {
        let group = self.kind(code).map(|kind| kind.group);
        match track {
            Track::Asylum => group == Some(Group::Asylum),
            Track::Residence => group == Some(Group::Residence),
            Track::Both => group == Some(Group::Closing),
        }
    }

    /// The first row that leads from a state by an event.
    pub(crate) fn transition(&self, track: Track, from: Option<&str>, event: &str) -> Option<&Transition> {
        self.transitions
            .iter()
            .find(|row| row.track == track && row.event == event && row.is_from(from))
    }

    /// Every source that the tables name, with the table and the row: for whoever counts what is not verified.
    pub fn sources(&self) -> Vec<(&'static str, &str, &crate::Source)> {
        let states = self
            .states
            .iter()
            .map(|row| ("states", row.id.as_str(), &row.source));
        let transitions = self.transitions.iter();
        let transitions = transitions.map(|row| ("transitions", row.id.as_str(), &row.source));
        let checks = self
            .checks
            .iter()
            .map(|row| ("checks", row.id.as_str(), &row.source));
        let items = self
            .items
            .iter()
            .map(|row| ("checklists", row.id.as_str(), &row.source));
        let information = self.information.iter();
        let information = information.map(|row| ("information", row.id.as_str(), &row.source));
        let links = self
            .links
            .iter()
            .map(|row| ("family", row.id.as_str(), &row.source));
        let questions = self
            .questions
            .iter()
            .filter_map(|row| Some((row.code.as_str(), row.source.as_ref()?)));
        let questions = questions.map(|(code, source)| ("questions", code, source));
        let all = states.chain(transitions).chain(checks).chain(items);
        all.chain(information).chain(links).chain(questions).collect()
    }
}
