use std::path::PathBuf;

use app::deadlines::{Facts, Land, Refusal, RuleResult, Service};
use chrono::NaiveDate;
use clap::Args;

use super::batch::{self, Parsed};
use super::{compute, land, list, refuse};
use crate::context::Context;
use crate::failure::{Ending, Failure, Result};
use crate::print::maybe;

/// `deadline rule`
#[derive(Args)]
#[command(
    after_long_help = "KIND is how the letter came: S1 to S4 yellow envelope (handed over, to family or flatmates, to \
    the head of the shelter, letterbox), S5 deposited, S6 registered, S7 plain letter, S8 handed out in a reception \
    centre, S9 undeliverable, S10 public notice, S11 to the lawyer, S12 electronic, S13 wrongly served but received, \
    S14 one letter for the family.\n\nWithout --service, --posted or --filed where they matter, the earliest day comes \
    out, the others stand in `alternatives`, and `certain` is false with the `questions` that decide.\n\nWith --json: \
    one document, that of `deadline compute` with `rule`, `name`, `source`, `rechtsstand`, `alternatives`, `certain` \
    and more.\n\nA batch is CSV with a header: `id`, `event`, and what is known of `service`, `posted`, `filed`, \
    `land`. Added are `raw_end`, `last_day`, `safe_day`, `rule`, `source`, `rechtsstand`, `certain`."
)]
pub struct Rule {
    /// A rule, or a group of rules (`deadline list`)
    #[arg(value_name = "ID", required_unless_present = "batch")]
    id: Option<String>,
    /// The day of what sets the rule going; of a letter the day it came
    #[arg(long, value_name = "DATE", required_unless_present = "batch")]
    event: Option<NaiveDate>,
    /// How the letter came
    #[arg(long, value_name = "KIND", value_parser = service)]
    service: Option<Service>,
    /// The day it was posted; with S8 the day the reception centre got it
    #[arg(long, value_name = "DATE")]
    posted: Option<NaiveDate>,
    /// The day the asylum application was filed (eingereicht)
    #[arg(long, value_name = "DATE")]
    filed: Option<NaiveDate>,
    /// The Land of the court or authority
    #[arg(long, value_name = "LAND", default_value = "NW", value_parser = land)]
    land: Land,
    /// Many at once
    #[arg(long, value_name = "IN.csv", conflicts_with_all = ["id", "event", "service", "posted", "filed"])]
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
        let rules = list::shipped()?;
        if let Some(file) = &self.batch {
            return batch::run(context, file, &ADDED, |row| {
                let facts = Facts {
                    event: row.get("event", batch::day)?,
                    service: row.maybe("service", service)?,
                    posted: row.maybe("posted", batch::day)?,
                    filed: row.maybe("filed", batch::day)?,
                    land: row.get_or("land", land, self.land)?,
                };
                let id = row.get("id", |text| Ok(text.to_owned()))?;
                let result = rules.compute(&id, &facts);
                result
                    .map(|result| added(&result))
                    .map_err(|refusal: Refusal| refusal.to_string())
            });
        }
        let (Some(id), Some(event)) = (&self.id, self.event) else {
            return Err(Failure::usage("needed are an ID and --event"));
        };
        let facts = Facts {
            event,
            service: self.service,
            posted: self.posted,
            filed: self.filed,
            land: self.land,
        };
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

fn service(text: &str) -> Parsed<Service> {
    text.parse()
        .map_err(|refusal: Refusal| format!("{refusal}. {}", refusal.advice()))
}
