use chrono::NaiveDate;
use deadlines::{Land, Meaning, RuleResult, Rules};

use crate::today::calendar_day;
use crate::view::CalendarDay;

/// So many days are shown at most, those before the last one: beside each other they can still be read.
const DAYS: usize = 18;

/// The days up to the last one, from the day of service on where that is near enough, with what is free where the act has to be
/// done. Empty where the rule gives no last day, or another one than is `kept`.
pub(super) fn strip(
    rules: &Rules,
    result: &RuleResult,
    land: Option<Land>,
    kept: Option<NaiveDate>,
) -> Vec<CalendarDay> {
    let last = result.computed.last_day;
    if result.meaning != Meaning::ActBy || kept != Some(last) {
        return Vec::new();
    }
    let seat = rules.named(&result.rule).first().and_then(|rule| rule.seat);
    let days = last.iter_days().rev().take(DAYS);
    let mut days: Vec<CalendarDay> = days
        .take_while(|day| *day >= result.service_day)
        .map(|day| calendar_day(day, seat.or(land)))
        .collect();
    days.reverse();
    days
}
