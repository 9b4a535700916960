use std::path::PathBuf;

use app::view::{AttachmentFilter, AttachmentView, NewAttachment};
use app::{AttachmentId, LetterId, PersonId, attachment, files};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use serde::Serialize;

use crate::command::enrol::refuse_existing;
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::{coded, maybe};
use crate::progress::waiting;

/// `attachment`
#[derive(Subcommand)]
pub enum Attachment {
    /// Put a picture (JPEG, PNG, WebP) to a person or a letter and print its id
    ///
    /// It is turned upright, made as small as a letter stays readable, and kept without what a camera adds: where it was
    /// taken, and with what.
    Add(Add),
    /// The pictures of a person, the newest day first; or the pages of a letter
    #[command(
        after_long_help = "Columns: id, day, kind, bytes, whether the picture is here, title. With --json: one object a line."
    )]
    List {
        /// Whose
        #[arg(long, value_name = "ID", required_unless_present = "letter")]
        person: Option<PersonId>,
        /// Only the pages of this letter
        #[arg(long, value_name = "ID")]
        letter: Option<LetterId>,
    },
    /// Write a picture to a file that everybody can open
    Save {
        /// Which
        #[arg(value_name = "ID")]
        id: AttachmentId,
        /// The file; one that is there is not overwritten
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Take a picture away; it can be brought back for thirty days
    Remove {
        /// Which
        #[arg(value_name = "ID")]
        id: AttachmentId,
        /// Erase it for ever, at once
        #[arg(long)]
        for_ever: bool,
    },
}

/// `attachment add`
#[derive(Args)]
pub struct Add {
    /// Whose; with a letter, its person
    #[arg(long, value_name = "ID", required_unless_present = "letter")]
    person: Option<PersonId>,
    /// The letter that it shows a page of; it may be nobody's yet
    #[arg(long, value_name = "ID")]
    letter: Option<LetterId>,
    /// What it shows, in a few words
    #[arg(long, value_name = "TEXT", default_value = "")]
    title: String,
    /// The day on which it was taken, or the paper came (ISO); without it, that of the letter, or today
    #[arg(long, value_name = "DATE")]
    taken_on: Option<NaiveDate>,
    /// The picture
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

#[derive(Serialize)]
struct Saved {
    media_type: &'static str,
    bytes: usize,
}

impl Attachment {
    /// # Errors
    /// Those of the verbs; `file_exists`.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        match self {
            Attachment::Add(call) => call.run(context)?,
            Attachment::List { person, letter } => {
                for attachment in attachment::list(&context.open()?, AttachmentFilter { person, letter })? {
                    context.printer.line(&attachment, columns)?;
                }
            }
            Attachment::Save { id, out } => {
                refuse_existing(&[&out])?;
                let shown = attachment::get(&context.open()?, id)?;
                files::write_new(&out, &shown.bytes)?;
                let saved = Saved {
                    media_type: shown.media_type.code(),
                    bytes: shown.bytes.len(),
                };
                context
                    .printer
                    .document(&saved, |saved| format!("{}\t{}", saved.media_type, saved.bytes))?;
            }
            Attachment::Remove { id, for_ever: true } => attachment::erase(&mut context.open()?, id)?,
            Attachment::Remove { id, .. } => attachment::remove(&mut context.open()?, id)?,
        }
        Ok(Ending::Done)
    }
}

impl Add {
    fn run(self, context: &mut Context) -> Result<()> {
        let file = files::read_bounded(&self.file, attachment::LARGEST_FILE)?;
        let new = NewAttachment {
            person: self.person,
            letter: self.letter,
            title: self.title,
            taken_on: self.taken_on,
        };
        let mut session = context.open()?;
        let added = waiting("Reading the picture", || {
            attachment::add(&mut session, &new, &file)
        })?;
        context.printer.document(&added, |added| added.id.to_string())
    }
}

fn columns(attachment: &AttachmentView) -> Vec<String> {
    vec![
        attachment.id.to_string(),
        maybe(attachment.taken_on),
        coded(attachment.media_type),
        attachment.bytes.to_string(),
        attachment.is_here.to_string(),
        attachment.title.clone(),
    ]
}
