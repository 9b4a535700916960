use std::path::PathBuf;

use app::print::Language;
use app::sheet::{Contact, Wanted, make};
use app::{AppError, PersonId, files};
use clap::Args;
use serde::Serialize;

use crate::code::printed;
use crate::command::enrol::refuse_existing;
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::progress::waiting;

/// A kind of sheet with what every sheet takes.
#[derive(Args)]
pub struct Of<T: Args> {
    #[command(flatten)]
    sheet: Sheet,
    #[command(flatten)]
    own: T,
}

/// What every sheet takes.
#[derive(Args)]
pub struct Sheet {
    /// For whom
    #[arg(long, value_name = "ID")]
    person: PersonId,
    /// In which language beside German
    #[arg(long, value_name = "LANG", value_parser = printed!(Language))]
    lang: Language,
    /// The PDF; a file that is there is not overwritten
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The worker's telephone, where the caseload has none or another one is to be called
    #[arg(long, value_name = "TEXT")]
    phone: Option<String>,
    /// The worker's mail address
    #[arg(long, value_name = "TEXT")]
    email: Option<String>,
    /// A line of the worker's address; may be given several times
    #[arg(long, value_name = "LINE")]
    worker_address: Vec<String>,
}

#[derive(Serialize)]
struct Written {
    kind: &'static str,
    language: &'static str,
    title: String,
    pages: usize,
}

impl<T: Args> Of<T> {
    /// Both parts.
    pub fn apart(self) -> (Sheet, T) {
        (self.sheet, self.own)
    }

    /// Makes the sheet and writes it.
    ///
    /// # Errors
    /// Those of [`Sheet::write`].
    pub fn write(self, context: &mut Context, wanted: impl FnOnce(T) -> Wanted) -> Result<Ending> {
        self.sheet.write(context, &wanted(self.own))
    }
}

impl Sheet {
    /// Makes the sheet and writes it.
    ///
    /// # Errors
    /// Those of [`make`]; `file_exists`; file errors. No file is left then.
    pub fn write(self, context: &mut Context, wanted: &Wanted) -> Result<Ending> {
        refuse_existing(&[&self.out])?;
        let session = context.open()?;
        let contact = Contact {
            phone: self.phone,
            email: self.email,
            address: self.worker_address,
        };
        let sheet = waiting("Setting the sheet", || {
            make(&session, self.person, self.lang, &contact, wanted)
        })?;
        files::write_new(&self.out, &sheet.pdf().map_err(AppError::from)?)?;
        let written = Written {
            kind: wanted.kind().code(),
            language: self.lang.code(),
            title: sheet.title().to_owned(),
            pages: sheet.page_count(),
        };
        context.printer.document(&written, |written| {
            format!(
                "{}\t{}\t{}\t{}",
                written.kind, written.language, written.pages, written.title
            )
        })?;
        Ok(Ending::Done)
    }
}
