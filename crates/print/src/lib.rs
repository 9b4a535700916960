//! Sheets for people: slips, letters and consents, in German and beside it in the language of whoever takes them home.
//!
//! Data in, pages out. [`typeset`] takes a [`Sheet`] of plain data and a [`Language`] and gives a [`Typeset`], whose
//! pages become a tagged PDF ([`Typeset::pdf`]) or pictures for the window to show and print ([`Typeset::svg_pages`]).
//! No file is touched, no clock is read, no network exists; fonts, texts and templates are part of the program.
//!
//! - `texts/<language>.ftl`: what a sheet says. Each file tells who has reviewed it; the sheet tells it too.
//! - `templates/<kind>.typ`: where it stands. What was typed reaches a template as a value, never as markup.
//! - [`law`]: the paragraphs it rests on.

mod calendar;
mod code;
mod error;
mod fonts;
mod kind;
mod language;
pub mod law;
mod line;
mod paper;
mod people;
mod sheet;
mod typeset;
mod words;
mod world;

pub use error::PrintError;
pub use kind::{Format, Kind};
pub use language::{Calendar, Direction, Language};
pub use law::{Basis, PrivacyLaw};
pub use paper::Paper;
pub use people::{Client, Place, Worker};
pub use sheet::{
    About, Accompaniment, Action, AddressChange, Appointment, Consent, ConsentPurpose, Deadline, Original,
    Originals, Permission, Privacy, Release, Sheet, Topic, Withdrawal, Withdrawn,
};
pub use typeset::{Run, Typeset, typeset};
