//! The asylum procedure and the residence of a person: events with day and document that fold to a state on two tracks.
//!
//! Pure: no file, no clock. Nothing of the law is decided in the code: states, transitions, checklists and information are
//! tables (`tables/*.csv`), each row with its paragraph, the day as of which it was read, and how well it was checked. What
//! is missing or contradicts becomes a question, never an error: what people bring is incomplete.
//!
//! Everything is information, never advice.

mod case;
mod checklist;
mod counter;
mod derive;
mod due;
mod effective;
mod event;
mod family;
mod fold;
mod information;
mod law;
mod question;
mod source;
mod standing;
mod table;
mod walk;

pub use case::{Case, Home};
pub use checklist::{Checklist, Item, checklists};
pub use counter::{Counter, counter};
pub use derive::Derived;
pub use due::Due;
pub use event::Event;
pub use family::{FamilyNote, Relation, Relative, family};
pub use fold::fold;
pub use information::{Information, Topic, information};
pub use law::{Law, filed_on};
pub use question::Question;
pub use source::Source;
pub use standing::{Named, Now, Standing, Station, TrackStanding};
pub use table::{Document, Group, Kind, State, TableError, Tables, Track};
