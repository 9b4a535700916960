use app::view::EndDeadline;
use app::{DeadlineId, code as codes, deadline};
use chrono::{NaiveDate, NaiveTime};
use clap::Args;

use crate::code::code;
use crate::command::task::time;
use crate::context::Context;
use crate::failure::{Ending, Result};

/// `deadline end`
#[derive(Args)]
pub struct End {
    /// Which
    #[arg(value_name = "ID")]
    id: DeadlineId,
    /// How it ended
    #[arg(long, value_parser = code!(DeadlineEnd))]
    end: codes::DeadlineEnd,
    /// On which day (ISO); without it, today
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
    /// At what time, as 10:30; for what was done
    #[arg(long, value_name = "TIME", value_parser = time)]
    at: Option<NaiveTime>,
    /// By which way it was filed; for what was done
    #[arg(long, value_parser = code!(Filing))]
    filing: Option<codes::Filing>,
    /// What proves it, or the reason
    #[arg(long, value_name = "TEXT", default_value = "")]
    how: String,
}

impl End {
    /// # Errors
    /// Those of the verb.
    pub fn run(self, context: &mut Context) -> Result<Ending> {
        let mut session = context.open()?;
        let how = EndDeadline {
            end: self.end,
            on: self.on.unwrap_or_else(|| session.today()),
            at: self.at,
            filing: self.filing,
            how: self.how,
        };
        deadline::end(&mut session, self.id, &how)?;
        Ok(Ending::Done)
    }
}
