use app::procedure::{add, correct, documents, get, kinds, withdraw};
use app::view::{NewProcedureEvent, ProcedureEventView, ProcedureView, TrackStanding};
use app::{PersonId, ProcedureEventId};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::maybe;

/// `procedure`
#[derive(Subcommand)]
pub enum Procedure {
    /// Enter something that happened and print its id
    #[command(after_long_help = CODES)]
    Add {
        /// To whom
        #[arg(long, value_name = "ID")]
        person: PersonId,
        /// What
        #[command(flatten)]
        event: Event,
    },
    /// What happened to a person, the newest first
    #[command(
        after_long_help = "Columns: id, day, kind, document, valid until or day of the appointment, how often it was \
        corrected, remark. With --json: one object a line."
    )]
    List {
        /// To whom
        #[arg(long, value_name = "ID")]
        person: PersonId,
    },
    /// Where a person stands, and what is to be asked; with --json also what is to be done, and what holds
    #[command(
        after_long_help = "One line for each track (asylum, residence): id of the state, its name, since when, until when \
        its paper is valid. Then the questions, one a line."
    )]
    Show {
        /// Who
        #[arg(long, value_name = "ID")]
        person: PersonId,
    },
    /// Put another event in the place of one that was wrong, and print its id
    #[command(after_long_help = CODES)]
    Correct {
        /// Which, as `procedure list` names it
        #[arg(value_name = "ID")]
        id: ProcedureEventId,
        /// What happened instead
        #[command(flatten)]
        event: Event,
    },
    /// Say that an event did not happen: it counts no more
    Withdraw {
        /// Which, as `procedure list` names it
        #[arg(value_name = "ID")]
        id: ProcedureEventId,
    },
    /// The kinds of events that can be entered, in the order in which they usually happen
    #[command(
        after_long_help = "Columns: code, name, what its day means, what a second day means, document that usually shows \
        it. With --json: one object a line."
    )]
    Kinds,
    /// The kinds of documents that can show an event
    #[command(after_long_help = "Columns: code, name. With --json: one object a line.")]
    Documents,
}

const CODES: &str = "The kinds are in `procedure kinds`, the documents in `procedure documents`. For a decision the day is \
    that of its service.";

/// What happened.
#[derive(Args)]
pub struct Event {
    /// The code of its kind, as asylantrag_eingereicht
    #[arg(long, value_name = "KIND")]
    kind: String,
    /// The day it happened (ISO)
    #[arg(long, value_name = "DATE")]
    on: NaiveDate,
    /// The code of the document that shows it
    #[arg(long, value_name = "DOCUMENT")]
    document: Option<String>,
    /// Until when the paper is valid, or the day of the appointment (ISO)
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,
    /// A remark
    #[arg(long, value_name = "TEXT", default_value = "")]
    remark: String,
}

#[derive(Serialize)]
struct Added {
    id: ProcedureEventId,
}

impl Procedure {
    /// # Errors
    /// Those of the verbs.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let mut added = None;
        match self {
            Procedure::Add { person, event } => {
                added = Some(add(&mut context.open()?, person, &event.into())?);
            }
            Procedure::Correct { id, event } => {
                added = Some(correct(&mut context.open()?, id, &event.into())?);
            }
            Procedure::Withdraw { id } => withdraw(&mut context.open()?, id)?,
            Procedure::List { person } => {
                for event in get(&context.open()?, person)?.events {
                    context.printer.line(&event, columns)?;
                }
            }
            Procedure::Show { person } => {
                let shown = get(&context.open()?, person)?;
                context.printer.document(&shown, standing)?;
            }
            Procedure::Kinds => {
                for kind in kinds()? {
                    context.printer.line(&kind, |kind| {
                        vec![
                            kind.code.clone(),
                            kind.name.clone(),
                            kind.day.clone(),
                            maybe(kind.until.clone()),
                            maybe(kind.document.clone()),
                        ]
                    })?;
                }
            }
            Procedure::Documents => {
                for document in documents()? {
                    let columns = |document: &app::view::ProcedureDocument| {
                        vec![document.code.clone(), document.name.clone()]
                    };
                    context.printer.line(&document, columns)?;
                }
            }
        }
        if let Some(id) = added {
            context
                .printer
                .document(&Added { id }, |added| added.id.to_string())?;
        }
        Ok(Ending::Done)
    }
}

impl From<Event> for NewProcedureEvent {
    fn from(event: Event) -> NewProcedureEvent {
        NewProcedureEvent {
            kind: event.kind,
            happened_on: Some(event.on),
            document: event.document,
            until_on: event.until,
            remark: event.remark,
        }
    }
}

fn columns(event: &ProcedureEventView) -> Vec<String> {
    vec![
        event.id.to_string(),
        event.happened_on.to_string(),
        event.kind.clone(),
        maybe(event.document.clone()),
        maybe(event.until_on),
        event.corrections.to_string(),
        event.remark.clone(),
    ]
}

/// Both tracks, then what is open.
fn standing(view: &ProcedureView) -> String {
    let standing = &view.standing;
    let mut lines = vec![
        track("asylum", &standing.asylum),
        track("residence", &standing.residence),
    ];
    lines.extend(standing.questions.iter().map(|question| question.ask.clone()));
    lines.join("\n")
}

fn track(name: &str, standing: &TrackStanding) -> String {
    let Some(now) = &standing.now else {
        return format!("{name}\t-");
    };
    [
        name.to_owned(),
        now.state.id.clone(),
        now.state.name.clone(),
        now.since.to_string(),
        maybe(now.until),
    ]
    .join("\t")
}
