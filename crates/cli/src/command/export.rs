use std::path::PathBuf;

use app::export;
use app::files::NewFile;
use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::progress::waiting;

/// What the file is from now on.
const WARNING: &str = "Warning: this writes the whole caseload as a file that everybody can read who gets hold of it. \
    Keep it on an encrypted medium, and delete it when it has served.";

/// What the file is not.
const WITHOUT_PICTURES: &str = "Not in the file: the pictures of attachments, only what is said of them. A backup has them; \
    `attachment save` writes one.";

/// `export`
#[derive(Args)]
pub struct Export {
    /// The form: jsonl has every record and can be imported again; csv (people) and xlsx (people, notes) are for looking at
    #[arg(long)]
    format: Format,
    /// Where it is written
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Forms of a file.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Every record, one a line
    Jsonl,
    /// A row for each person
    Csv,
    /// A workbook
    Xlsx,
}

#[derive(Serialize)]
struct Exported {
    rows: u64,
}

impl Export {
    /// # Errors
    /// `wrong_seat` at the office, `file_exists`; file errors. No file is left then.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let session = context.open()?;
        let mut file = NewFile::create(&self.out)?;
        eprintln!("{WARNING}");
        let rows = waiting("Writing", || match self.format {
            Format::Jsonl => export::jsonl(&session, file.writer()),
            Format::Csv => export::csv(&session, file.writer()),
            Format::Xlsx => export::xlsx(&session, file.writer()),
        })?;
        file.persist()?;
        if matches!(self.format, Format::Jsonl) && app::attachment::is_any(&session)? {
            eprintln!("{WITHOUT_PICTURES}");
        }
        context
            .printer
            .document(&Exported { rows }, |exported| exported.rows.to_string())?;
        Ok(Ending::Done)
    }
}
