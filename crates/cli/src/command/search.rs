use app::search::search;
use app::view::{Hit, HitKind, SearchResult};
use clap::Args;

use super::note::note_columns;
use super::person::person_columns;
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::{coded, row};

/// `search`
#[derive(Args)]
#[command(
    after_long_help = "With --json: one document with `hits`, people first, and `has_more`. Each hit has its \
    `type` (person, note), what `matched` (name, spelling, script, detail, text) and the `words`. Without: what \
    matched, the type, then the columns of `person list` or `note list`."
)]
pub struct Search {
    /// What to look for: any spelling or script of a name, a number, words of a note
    #[arg(value_name = "QUERY")]
    query: String,
    /// Not more hits than this
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: u32,
}

impl Search {
    /// # Errors
    /// File errors.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let result = search(&context.open()?, &self.query, self.limit)?;
        context.printer.document(&result, text)?;
        Ok(Ending::Done)
    }
}

fn text(result: &SearchResult) -> String {
    let mut text: String = result.hits.iter().map(line).collect();
    if result.has_more {
        text.push_str("…\n");
    }
    text
}

fn line(hit: &Hit) -> String {
    let (kind, columns) = match &hit.kind {
        HitKind::Person { person } => ("person", person_columns(person)),
        HitKind::Note { note } => ("note", note_columns(note)),
    };
    format!("{}\t{kind}\t{}\n", coded(hit.matched), row(&columns))
}
