//! From the day that starts a rule to the days it gives.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use crate::count::{Computed, in_range, land_on};
use crate::letter::Served;
use crate::period::last_of_month;
use crate::rule::{Rule, Term};
use crate::step::{Step, StepKind};
use crate::words::german;
use crate::{Count, Land, Refusal, Roll};

impl Rule {
    /// Counts this rule from the day that counts as its event, and adds the days to be reminded.
    pub(crate) fn compute(&self, served: &Served, roll: Roll, land: Land) -> Result<Computed, Refusal> {
        let mut computed = self.count(served, roll, land)?;
        computed.remind(&self.remind_weeks, land)?;
        Ok(computed)
    }

    fn count(&self, served: &Served, roll: Roll, land: Land) -> Result<Computed, Refusal> {
        let event = served.day;
        let (day, what) = match self.term {
            Term::Period { length, unit, start } => {
                let count = Count {
                    length,
                    unit,
                    start,
                    roll,
                    land,
                };
                let mut computed = count.compute(event)?;
                computed.steps.insert(0, served.step.clone());
                return Ok(computed);
            }
            Term::MonthsBack(months) => return reach_back(served, months, &self.source),
            Term::YearEnd(years) => (year_end(event, years), "Jahre nach dem Ende dieses Jahres"),
            Term::MonthEnd => (last_of_month(event).ok(), "letzter Tag dieses Monats"),
            Term::DayOfNextMonth(day) => (day_of_next_month(event, day), "Tag des folgenden Monats"),
            Term::Until(day) => (Some(day), "im Gesetz genannter Tag"),
            Term::NamedDay => (Some(event), "dieser Tag selbst"),
        };
        let day = day.ok_or(Refusal::OutOfRange)?;
        let what = format!("{}: {what}", german(day));
        let steps = vec![
            served.step.clone(),
            Step::new(StepKind::RawEnd, what, self.source.clone(), day),
        ];
        land_on(day, roll, land, steps)
    }
}

fn year_end(event: NaiveDate, years: u32) -> Option<NaiveDate> {
    let years = i32::try_from(years).ok()?;
    NaiveDate::from_ymd_opt(event.year().checked_add(years)?, 12, 31)
}

fn day_of_next_month(event: NaiveDate, day: u32) -> Option<NaiveDate> {
    let next = event.with_day(1)?.checked_add_months(Months::new(1))?;
    next.checked_add_days(Days::new(u64::from(day).checked_sub(1)?))
}

/// Whole months before the month of the event.
fn reach_back(served: &Served, months: u32, source: &str) -> Result<Computed, Refusal> {
    let first = served.day.with_day(1);
    let day = first.and_then(|first| first.checked_sub_months(Months::new(months)));
    let day = in_range(day.ok_or(Refusal::OutOfRange)?)?;
    let what = format!(
        "reicht zurück bis {}: {months} ganze Monate vor diesem Monat",
        german(day)
    );
    Ok(Computed {
        raw_end: day,
        last_day: day,
        safe_day: day,
        alarm_day: day,
        alarm_days: Vec::new(),
        steps: vec![
            served.step.clone(),
            Step::new(StepKind::ReachesBack, what, source, day),
        ],
    })
}
