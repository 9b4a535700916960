use std::path::PathBuf;

use app::deadlines::{Refusal, RuleResult};
use chrono::NaiveDate;
use clap::Args;

use super::facts::{Known, of_row};
use super::{batch, compute, refuse};
use crate::command::rules::in_use;
use crate::context::Context;
use crate::failure::{Ending, Failure, Result};
use crate::print::maybe;

/// `deadline rule`
#[derive(Args)]
#[command(
    after_long_help = "KIND is how the letter came: S1 to S4 yellow envelope (handed over, to family or flatmates, to \
    the head of the shelter, letterbox), S5 deposited, S6 registered, S7 plain letter, S8 handed out in a reception \
    centre, S9 undeliverable, S10 public notice, S11 to the lawyer, S12 electronic, S13 wrongly served but received, \
    S14 one letter for the family.\n\nWithout --service, --posted, --filed or --withdrawal where they matter, the earliest day comes \
    out, the others stand in `alternatives`, and `certain` is false with the `questions` that decide.\n\nWith --json: \
    one document, that of `deadline compute` with `rule`, `name`, `source`, `rechtsstand`, `alternatives`, `certain` \
    and more. With --db the rules are those in use there.\n\nA batch is CSV with a header: `id`, `event`, and what is \
    known of `service`, `signer`, `shelter`, `posted`, `decided`, `filed`, `withdrawal`, `said`, `estimated`, `land`, `today`. Added are `raw_end`, `last_day`, `safe_day`, `rule`, `source`, `rechtsstand`, `certain`."
)]
pub struct Rule {
    /// A rule, or a group of rules (`deadline list`)
    #[arg(value_name = "ID", required_unless_present = "batch")]
    id: Option<String>,
    /// The day of what sets the rule going; of a letter the day it came
    #[arg(long, value_name = "DATE", required_unless_present = "batch")]
    event: Option<NaiveDate>,
    #[command(flatten)]
    known: Known,
    /// Many at once
    #[arg(long, value_name = "IN.csv", conflicts_with_all = ["id", "event", "service", "signer", "shelter", "posted", "decided", "filed", "withdrawal", "said", "estimated", "today"])]
    batch: Option<PathBuf>,
}

const ADDED: [&str; 7] = [
    "raw_end",
    "last_day",
    "safe_day",
    "rule",
    "source",
    "rechtsstand",
    "certain",
];

impl Rule {
    /// # Errors
    /// File errors of a batch.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let rules = in_use(context)?;
        if let Some(file) = &self.batch {
            return batch::run(context, file, &ADDED, |row| {
                let id = row.get("id", |text| Ok(text.to_owned()))?;
                let result = rules.compute(&id, &of_row(row, self.known.land)?);
                result
                    .map(|result| added(&result))
                    .map_err(|refusal: Refusal| refusal.to_string())
            });
        }
        let (Some(id), Some(event)) = (&self.id, self.event) else {
            return Err(Failure::usage("needed are an ID and --event"));
        };
        let facts = self.known.facts(event);
        match rules.compute(id, &facts) {
            Ok(result) => context.printer.document(&result, text)?,
            Err(refusal) => return Ok(refuse(&refusal)),
        }
        Ok(Ending::Done)
    }
}

fn added(result: &RuleResult) -> Vec<String> {
    let days = [
        result.computed.raw_end,
        result.computed.last_day,
        result.computed.safe_day,
    ];
    let mut cells: Vec<String> = days.map(|day| day.to_string()).into();
    cells.extend([
        result.rule.clone(),
        result.source.clone(),
        maybe(result.rechtsstand),
        result.certain.to_string(),
    ]);
    cells
}

fn text(result: &RuleResult) -> String {
    let rechtsstand = result
        .rechtsstand
        .map_or_else(|| "nicht geprüft".to_owned(), |day| day.to_string());
    let mut text = format!(
        "{}\t{}\t{} (Rechtsstand {rechtsstand})\n{}",
        result.rule,
        result.name,
        result.source,
        compute::text(&result.computed)
    );
    for other in &result.alternatives {
        text.push_str(&format!(
            "oder {}\t{}\t{}\n",
            other.computed.last_day, other.name, other.source
        ));
    }
    for question in &result.questions {
        text.push_str(&format!("offen:\t{question}\n"));
    }
    text
}
