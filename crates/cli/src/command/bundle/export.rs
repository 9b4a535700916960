use std::path::PathBuf;

use app::view::ExportPreview;
use app::{Scope, bundle};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use crate::context::Context;
use crate::failure::{Ending, Result};
use crate::print::{coded, outline};
use crate::progress::waiting;

/// `bundle export`
#[derive(Args)]
pub struct Export {
    /// A unit or device of the roster (office, area-2, area-1-second)
    #[arg(long, value_name = "NAME")]
    to: String,
    /// What for: `office` holds what consenting people agreed to and the numbers, `replica` everything
    #[arg(long, value_parser = PossibleValuesParser::new(["office", "replica"]).try_map(scope))]
    scope: Scope,
    /// Where the bundle is written
    #[arg(long, value_name = "FILE", required_unless_present = "preview")]
    out: Option<PathBuf>,
    /// Only list what would go and what stays; nothing is written
    #[arg(long, conflicts_with = "out")]
    preview: bool,
}

fn scope(typed: String) -> Result<Scope, &'static str> {
    typed.parse().map_err(|()| "no such scope")
}

impl Export {
    /// # Errors
    /// Those of [`bundle::export`] and [`bundle::preview`].
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let mut session = context.open()?;
        match self.out {
            None => {
                let preview = waiting("Looking what would go", || {
                    bundle::preview(&session, &self.to, self.scope)
                })?;
                context.printer.document(&preview, text)?;
            }
            Some(out) => {
                let result = waiting("Writing the bundle", || {
                    bundle::export(&mut session, &self.to, self.scope, &out)
                })?;
                context.printer.document(&result, outline)?;
            }
        }
        Ok(Ending::Done)
    }
}

fn text(preview: &ExportPreview) -> String {
    let leaving = &preview.leaving;
    let mut text = format!(
        "to {} ({}), scope {}, number {}\nwords of the recipient: {}\n\nwould go:\n",
        preview.to,
        preview.to_label,
        preview.scope.code(),
        preview.seq,
        preview.words.join(" ")
    );
    if leaving.operations > 0 {
        text.push_str(&format!("  operations: {}\n", leaving.operations));
    }
    text.push_str(&format!(
        "  persons: {} ({} of them new)\n",
        leaving.persons.len(),
        leaving.new_persons
    ));
    for person in &leaving.persons {
        text.push_str(&format!("    {}\n", person.name));
    }
    text.push_str(&format!("  to be forgotten: {}\n", leaving.revocations));
    for total in &leaving.totals {
        let month = total.month.as_deref().unwrap_or("today");
        text.push_str(&format!("  {} {month}: {}\n", coded(total.measure), total.count));
    }
    text.push_str("\nstays here:\n");
    for staying in &preview.staying {
        text.push_str(&format!("  {}: {}\n", reason(staying.reason), staying.count));
    }
    text
}

fn reason(reason: app::view::StayingReason) -> String {
    use app::view::StayingReason as R;
    match reason {
        R::CaseNotes => "case notes (§ 203 StGB)".to_owned(),
        R::NoConsent => "persons without consent".to_owned(),
        R::Withdrawn => "persons whose consent was withdrawn".to_owned(),
        R::Expired => "persons whose consent ran out".to_owned(),
        R::Veto { veto } => format!("persons under a veto ({})", coded(veto)),
    }
}
