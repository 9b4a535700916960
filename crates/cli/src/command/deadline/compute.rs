use std::path::PathBuf;

use app::deadlines::{Computed, Count, Land, Refusal, Roll, Start, Unit};
use chrono::NaiveDate;
use clap::Args;

use super::batch::{self, Row};
use super::{land, refuse};
use crate::context::Context;
use crate::failure::{Ending, Failure, Result};

/// `deadline compute`
#[derive(Args)]
#[command(
    after_long_help = "With --json: one document with `raw_end`, `last_day`, `safe_day` (the last working day \
    before), `alarm_day` and `steps`.\n\nA batch is CSV with a header; of its columns `event`, `length`, `unit`, \
    `start`, `roll`, `land` the last three may be missing or empty. Printed are the same rows with `raw_end`, \
    `last_day` and `safe_day`; a row that is refused keeps them empty and is named on standard error."
)]
pub struct Compute {
    /// The day of the event
    #[arg(long, value_name = "DATE", required_unless_present = "batch")]
    event: Option<NaiveDate>,
    /// How many
    #[arg(long, value_name = "N", required_unless_present = "batch")]
    length: Option<u32>,
    /// Days, weeks, months, years, or half months
    #[arg(long, value_name = "d|w|m|y|h", required_unless_present = "batch", value_parser = unit)]
    unit: Option<Unit>,
    /// Where it has to arrive, and so whether a day off at the end counts
    #[arg(long, value_name = "court|auth|none", default_value = "court", value_parser = roll)]
    roll: Roll,
    /// Whether the period starts after the event or with its day
    #[arg(long, value_name = "event|day", default_value = "event", value_parser = start)]
    start: Start,
    /// The Land of the court or authority
    #[arg(long, value_name = "LAND", default_value = "NW", value_parser = land)]
    land: Land,
    /// Many at once
    #[arg(long, value_name = "IN.csv", conflicts_with_all = ["event", "length", "unit"])]
    batch: Option<PathBuf>,
}

impl Compute {
    /// # Errors
    /// File errors of a batch.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        if let Some(file) = &self.batch {
            let added = ["raw_end", "last_day", "safe_day"];
            return batch::run(context, file, &added, |row| self.row(row));
        }
        let (Some(event), Some(length), Some(unit)) = (self.event, self.length, self.unit) else {
            return Err(Failure::usage("needed are --event, --length and --unit"));
        };
        let count = Count {
            length,
            unit,
            start: self.start,
            roll: self.roll,
            land: self.land,
        };
        match count.compute(event) {
            Ok(computed) => context.printer.document(&computed, text)?,
            Err(refusal) => return Ok(refuse(&refusal)),
        }
        Ok(Ending::Done)
    }

    /// What is added to a row, or why nothing is.
    fn row(&self, row: &Row) -> std::result::Result<Vec<String>, String> {
        let count = Count {
            length: row.get("length", |text| {
                text.parse().map_err(|_| "not a number".to_owned())
            })?,
            unit: row.get("unit", unit)?,
            start: row.get_or("start", start, self.start)?,
            roll: row.get_or("roll", roll, self.roll)?,
            land: row.get_or("land", land, self.land)?,
        };
        let computed = count.compute(row.get("event", batch::day)?);
        let Computed {
            raw_end,
            last_day,
            safe_day,
            ..
        } = computed.map_err(|refusal: Refusal| refusal.to_string())?;
        Ok([raw_end, last_day, safe_day].map(|day| day.to_string()).into())
    }
}

/// The way to the day, one step a line: day, what, paragraph.
pub fn text(computed: &Computed) -> String {
    let steps = computed.steps.iter();
    let lines = steps.map(|step| format!("{}\t{}\t{}\n", step.date, step.what, step.paragraph));
    lines.collect()
}

fn unit(text: &str) -> std::result::Result<Unit, String> {
    match text {
        "d" => Ok(Unit::Day),
        "w" => Ok(Unit::Week),
        "h" => Ok(Unit::HalfMonth),
        "m" => Ok(Unit::Month),
        "y" => Ok(Unit::Year),
        _ => Err("use d, w, m, y, or h for half months".to_owned()),
    }
}

fn roll(text: &str) -> std::result::Result<Roll, String> {
    match text {
        "court" => Ok(Roll::Court),
        "auth" => Ok(Roll::Authority),
        "none" => Ok(Roll::None),
        _ => Err("use court, auth or none".to_owned()),
    }
}

fn start(text: &str) -> std::result::Result<Start, String> {
    match text {
        "event" => Ok(Start::EventDay),
        "day" => Ok(Start::DayItself),
        _ => Err("use event or day".to_owned()),
    }
}
