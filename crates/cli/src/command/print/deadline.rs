use app::print::Action;
use app::sheet::{self, Until};
use chrono::{NaiveDate, NaiveTime};
use clap::Args;

use crate::code::printed;
use crate::command::deadline::facts::Known;
use crate::command::task::time;
use crate::failure::{Failure, Result};

/// `print deadline`
#[derive(Args)]
#[command(
    after_long_help = "The days come from a rule (--rule, --event, and what is known of the letter, as with `deadline \
    rule`), or from somebody who has decided (--last-day, --safe-day). `deadline rule` says what \
    decides where the rule leaves a doubt; it is refused then, until somebody has looked at it (--confirmed)."
)]
pub struct Deadline {
    /// A rule, or a group of rules (`deadline list`)
    #[arg(
        long,
        value_name = "ID",
        requires = "event",
        required_unless_present = "last_day"
    )]
    rule: Option<String>,
    /// The day of what sets the rule going; of a letter the day it came
    #[arg(long, value_name = "DATE", requires = "rule")]
    event: Option<NaiveDate>,
    #[command(flatten)]
    known: Known,
    /// Somebody has looked at what the rule leaves open: the earliest day holds
    #[arg(long, requires = "rule")]
    confirmed: bool,
    /// The last day, where somebody has decided it
    #[arg(long, value_name = "DATE", requires = "safe_day", conflicts_with = "rule")]
    last_day: Option<NaiveDate>,
    /// The day to come by
    #[arg(long, value_name = "DATE", requires = "last_day")]
    safe_day: Option<NaiveDate>,
    /// The day the letter came
    #[arg(long, value_name = "DATE", requires = "last_day")]
    received: Option<NaiveDate>,
    /// When to come on that day, as 10:30
    #[arg(long, value_name = "TIME", value_parser = time)]
    safe_time: Option<NaiveTime>,
    /// Who wrote the letter
    #[arg(long, value_name = "NAME")]
    letter_from: String,
    /// The date on the letter; without it, --decided
    #[arg(long, value_name = "DATE")]
    letter_on: Option<NaiveDate>,
    /// Its Aktenzeichen
    #[arg(long, value_name = "TEXT")]
    file_number: Option<String>,
    /// What has to be done
    #[arg(long, value_parser = printed!(Action))]
    action: Action,
}

impl Deadline {
    /// What is asked for.
    ///
    /// # Errors
    /// Wrong usage, which the parser excludes.
    pub fn wanted(self) -> Result<sheet::Deadline> {
        let until = match (self.rule, self.event, self.last_day, self.safe_day) {
            (Some(id), Some(event), ..) => Until::Rule {
                id,
                facts: self.known.facts(event),
                is_confirmed: self.confirmed,
            },
            (None, _, Some(last), Some(safe)) => Until::Days {
                last,
                safe,
                received_on: self.received,
            },
            _ => {
                return Err(Failure::usage(
                    "needed are --rule and --event, or --last-day and --safe-day",
                ));
            }
        };
        Ok(sheet::Deadline {
            until,
            letter_from: self.letter_from,
            letter_on: self.letter_on,
            file_number: self.file_number,
            action: self.action,
            safe_time: self.safe_time,
        })
    }
}
