use app::deadlines::{Head, Rule};
use app::rule;
use app::view::{RuleTable, RulesOrigin};
use clap::Args;

use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::{maybe, row};

/// `rules show`
#[derive(Args)]
#[command(
    after_long_help = "Without --db: the rules that are part of the program. Columns: id, group, name, source, valid \
    from, valid until, Rechtsstand, and `nicht geprüft` where nobody has read the law or knows since when it applies. \
    With --json: one document with `version`, `rechtsstand`, `published_on`, `publisher`, `origin`, `rules`."
)]
pub struct Show {
    /// The file itself, to be made into the next version
    #[arg(long)]
    csv: bool,
}

impl Show {
    /// # Errors
    /// Those of [`rule::show`] and of opening.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let session = context.has_database().then(|| context.open()).transpose()?;
        match self.csv {
            true => context.printer.raw(rule::text(session.as_ref())?.as_bytes())?,
            false => context.printer.document(&rule::show(session.as_ref())?, text)?,
        }
        Ok(Ending::Done)
    }
}

fn text(table: &RuleTable) -> String {
    let origin = match table.origin {
        RulesOrigin::Shipped => "mit dem Programm",
        RulesOrigin::Imported => "eingelesen",
    };
    let mut text = format!("{} ({origin})\n", head(&table.head));
    for rule in &table.rules {
        let mut cells = columns(rule);
        if !rule.is_verified() {
            cells.push("nicht geprüft".to_owned());
        }
        text.push_str(&row(&cells));
        text.push('\n');
    }
    text
}

/// Which version, on a line.
pub fn head(head: &Head) -> String {
    format!(
        "Fassung {} vom {}, Rechtsstand {}, {}",
        head.version, head.published_on, head.rechtsstand, head.publisher
    )
}

/// A rule on a line.
pub fn columns(rule: &Rule) -> Vec<String> {
    vec![
        rule.id.clone(),
        maybe(rule.group.clone()),
        rule.name.clone(),
        rule.source.clone(),
        maybe(rule.valid_from),
        maybe(rule.valid_to),
        maybe(rule.rechtsstand),
    ]
}
