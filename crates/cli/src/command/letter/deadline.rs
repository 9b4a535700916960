use app::view::{DeadlineAsk, NewDeadline};
use chrono::NaiveDate;
use clap::Args;

/// The deadline that a letter sets going
#[derive(Args)]
pub struct SetsGoing {
    /// The rule, or the group of rules, of the deadline that it sets going
    #[arg(long, value_name = "RULE")]
    rule: Option<String>,
    /// The length that it names, as P1W
    #[arg(long, value_name = "LENGTH", requires = "rule")]
    said: Option<String>,
    /// The day that the deadline begins with, where it is another than that of the letter (ISO)
    #[arg(long, value_name = "DATE", requires = "rule")]
    event: Option<NaiveDate>,
    /// When the asylum application was filed (ISO)
    #[arg(long, value_name = "DATE", requires = "rule")]
    filed: Option<NaiveDate>,
    /// When a withdrawal of protection was begun (ISO)
    #[arg(long, value_name = "DATE", requires = "rule")]
    withdrawal: Option<NaiveDate>,
    /// What is to be done; without it, the name of the rule
    #[arg(long, value_name = "TEXT", default_value = "", requires = "rule")]
    what: String,
}

impl SetsGoing {
    /// What is to be entered with the letter: nothing where no rule was named.
    pub fn wanted(self) -> Vec<NewDeadline> {
        let deadline = self.rule.map(|rule| NewDeadline {
            ask: DeadlineAsk {
                rule,
                said: self.said,
                event_on: self.event,
                filed_on: self.filed,
                withdrawal_on: self.withdrawal,
                ..DeadlineAsk::default()
            },
            what: self.what,
            ..NewDeadline::default()
        });
        deadline.into_iter().collect()
    }
}
