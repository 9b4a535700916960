use std::path::PathBuf;

use app::deadlines::{Land, OpenDeadline};
use app::rule;
use app::view::{MovedDeadline, RulesPreview};
use clap::Args;

use super::show::{columns, head};
use crate::command::deadline::{batch, facts};
use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::input;
use crate::print::{maybe, row};

/// `rules import`
#[derive(Args)]
#[command(
    after_long_help = "Without --yes nothing is changed: the call says which rows are new, end, or were checked anew, \
    and which open deadlines would come out on another day. Those keep their day in any case, until somebody moves \
    them.\n\nOpen deadlines that are kept elsewhere are given as the CSV file that `deadline rule --batch` has printed: \
    `id`, `event`, what is known of the rest, and `last_day`; a column `key` may name them, else it is their line."
)]
pub struct Import {
    /// Rules that the project has signed
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Open deadlines to look through
    #[arg(long, value_name = "OPEN.csv")]
    open: Option<PathBuf>,
    /// Say what would change, and change nothing
    #[arg(long, conflicts_with = "yes")]
    preview: bool,
    /// Take the rules in
    #[arg(long)]
    yes: bool,
}

impl Import {
    /// # Errors
    /// Those of [`rule::preview_import`] and [`rule::import`]; `invalid_field` for a line of the open deadlines.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let file = input::bytes("rules", &self.file, rule::LARGEST)?;
        let open = match &self.open {
            None => Vec::new(),
            Some(open) => batch::read(open, deadline)?,
        };
        let mut session = context.open()?;
        let preview = rule::preview_import(&session, &file, &open)?;
        if self.yes {
            rule::import(&mut session, &file)?;
        }
        context.printer.document(&preview, text)?;
        if !self.yes {
            eprintln!("Nothing was changed. With --yes these rules are taken in.");
        }
        Ok(Ending::Done)
    }
}

fn deadline(line: u64, row: &batch::Row) -> batch::Parsed<OpenDeadline> {
    Ok(OpenDeadline {
        key: row.get_or("key", |text| Ok(text.to_owned()), line.to_string())?,
        rule: row.get("id", |text| Ok(text.to_owned()))?,
        facts: facts::of_row(row, Land::Nw)?,
        kept: row.get("last_day", batch::day)?,
    })
}

fn text(preview: &RulesPreview) -> String {
    let mut text = format!("{}\n-> {}\n", head(&preview.in_use), head(&preview.offered));
    let lists = [
        ("neu", &preview.added),
        ("endet", &preview.ended),
        ("neu geprüft", &preview.rechecked),
    ];
    for (what, rules) in lists {
        for rule in rules {
            text.push_str(&format!("{what}\t{}\n", row(&columns(rule))));
        }
    }
    text.push_str(&format!("unverändert\t{}\n", preview.unchanged));
    for moved in &preview.moved {
        text.push_str(&format!("Frist\t{}\n", row(&moved_columns(moved))));
    }
    text
}

fn moved_columns(moved: &MovedDeadline) -> Vec<String> {
    vec![
        moved.key.clone(),
        moved.rule.clone(),
        moved.kept.to_string(),
        maybe(moved.last_day),
        maybe(moved.refusal.clone()),
    ]
}
