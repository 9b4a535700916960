use std::path::PathBuf;

use app::view::{NewFollowUp, NewNote, NoteView};
use app::{CaseNoteId, PersonId, code as codes, note};
use chrono::{NaiveDate, NaiveDateTime};
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::code::code;
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::input;
use crate::print::{coded, maybe};

/// Largest text that is read, in bytes; the verb counts characters.
const LARGEST: u64 = 1024 * 1024;

/// `note`
#[derive(Subcommand)]
pub enum Note {
    /// Note a contact and print the note's id; a note is never changed, only corrected by another
    Add(Add),
    /// The notes about a person, newest first
    #[command(
        after_long_help = "Columns: id, time, kind, minutes, topics, persons, text. With --json: one object a line."
    )]
    List {
        /// About whom
        #[arg(long, value_name = "ID")]
        person: PersonId,
        /// Not more than this many
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
}

/// `note add`
#[derive(Args)]
pub struct Add {
    /// About whom; may be given several times, or not at all for anonymous advice
    #[arg(long, value_name = "ID")]
    person: Vec<PersonId>,
    /// How long, in minutes
    #[arg(long, value_name = "N", default_value_t = 0)]
    minutes: u32,
    /// What about; may be given several times
    #[arg(long, value_parser = code!(Topic))]
    topic: Vec<codes::Topic>,
    /// A file with the text, in UTF-8 (- for standard input)
    #[arg(long, value_name = "FILE")]
    text_file: Option<PathBuf>,
    /// When, as 2026-11-24T10:00; without it, now
    #[arg(long, value_name = "TIME", value_parser = moment)]
    at: Option<NaiveDateTime>,
    /// What kind of contact
    #[arg(long, value_parser = code!(ContactKind))]
    kind: Option<codes::ContactKind>,
    /// Who interpreted
    #[arg(long, value_parser = code!(Mediator))]
    mediator: Option<codes::Mediator>,
    /// The language of the talk, by ISO 639-3 (ara, tir)
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// The note that this one corrects
    #[arg(long, value_name = "ID")]
    corrects: Option<CaseNoteId>,
    /// For the writer alone
    #[arg(long)]
    personal: bool,
    /// A follow-up on this day (ISO), for each of the people
    #[arg(long, value_name = "DATE")]
    again_on: Option<NaiveDate>,
}

#[derive(Serialize)]
struct Added {
    id: CaseNoteId,
}

impl Note {
    /// # Errors
    /// Those of the verbs.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Note::Add(call) => call.run(context)?,
            Note::List { person, limit } => {
                for note in note::list(&context.open()?, person, limit.unwrap_or(u32::MAX))? {
                    context.printer.line(&note, note_columns)?;
                }
            }
        }
        Ok(Ending::Done)
    }
}

impl Add {
    fn run(self, context: &mut Context) -> Result<()> {
        let text = match &self.text_file {
            Some(file) => input::text("text", file, LARGEST)?,
            None => String::new(),
        };
        let new = NewNote {
            persons: self.person,
            at: self.at,
            kind: self.kind,
            minutes: self.minutes,
            topics: self.topic,
            mediator: self.mediator,
            language: self.language,
            text: text.trim_end().to_owned(), // editors end a file with a line break
            corrects: self.corrects,
            is_personal: self.personal,
            follow_up: self.again_on.map(|due_on| NewFollowUp {
                due_on,
                what: String::new(),
            }),
            draft: None,
        };
        let id = note::add(&mut context.open()?, &new)?;
        context
            .printer
            .document(&Added { id }, |added| added.id.to_string())
    }
}

fn moment(typed: &str) -> Result<NaiveDateTime, String> {
    NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M")
        .map_err(|_| "a time is written 2026-11-24T10:00".to_owned())
}

/// The columns of a note.
pub(super) fn note_columns(note: &NoteView) -> Vec<String> {
    let topics: Vec<_> = note.topics.iter().map(|topic| topic.code()).collect();
    let persons: Vec<_> = note.persons.iter().map(|person| person.name.as_str()).collect();
    vec![
        note.id.to_string(),
        maybe(note.at.map(|at| at.format("%Y-%m-%dT%H:%M"))),
        coded(note.kind),
        note.minutes.to_string(),
        topics.join(","),
        persons.join(", "),
        note.text.clone(),
    ]
}
