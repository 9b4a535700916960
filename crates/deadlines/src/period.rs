//! Where a period ends by the calendar alone: §§ 187 to 189 BGB. Weekends and holidays come later.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use crate::Refusal;

/// What a length is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Calendar days, § 188 I BGB.
    Day,
    /// Weeks: the same weekday, § 188 II BGB.
    Week,
    /// Half months: whole months first, then fifteen days, § 189 BGB.
    HalfMonth,
    /// Months: the same day number, § 188 II BGB, or the last of a month that is too short, § 188 III BGB.
    Month,
    /// Years, as twelve months each.
    Year,
}

/// Which day is the first of the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// The day after the event: an event falls into a day that is not counted, § 187 I BGB. So do periods that an
    /// authority sets, § 31 II VwVfG, § 26 II SGB X.
    EventDay,
    /// The day itself, as with an age or "seit drei Monaten", § 187 II BGB. The period ends a day earlier.
    DayItself,
}

/// The end of a period by the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RawEnd {
    pub day: NaiveDate,
    /// The day number that the last month does not have.
    pub missing: Option<u32>,
}

/// # Errors
/// [`Refusal::NoLength`]; [`Refusal::OutOfRange`] where the calendar itself ends.
pub(crate) fn raw_end(event: NaiveDate, length: u32, unit: Unit, start: Start) -> Result<RawEnd, Refusal> {
    if length == 0 {
        return Err(Refusal::NoLength);
    }
    let after_days = |days: u64| {
        let days = match start {
            Start::EventDay => Some(days),
            Start::DayItself => days.checked_sub(1),
        };
        let day = days.and_then(|days| event.checked_add_days(Days::new(days)));
        day.map(|day| RawEnd { day, missing: None })
            .ok_or(Refusal::OutOfRange)
    };
    match unit {
        Unit::Day => after_days(u64::from(length)),
        Unit::Week => after_days(7 * u64::from(length)),
        Unit::Month => after_months(event, length, start),
        Unit::Year => after_months(event, length.checked_mul(12).ok_or(Refusal::OutOfRange)?, start),
        Unit::HalfMonth => {
            let whole = after_months(event, length / 2, start)?;
            let days = Days::new(if length % 2 == 1 { 15 } else { 0 });
            let day = whole.day.checked_add_days(days).ok_or(Refusal::OutOfRange)?;
            Ok(RawEnd { day, ..whole })
        }
    }
}

/// The day of the last month that corresponds to the event by its number, § 188 II BGB; or the day before that one.
fn after_months(event: NaiveDate, months: u32, start: Start) -> Result<RawEnd, Refusal> {
    // From the first of the month, so that the library has nothing to clip: the rule for it stands below.
    let first = event
        .with_day(1)
        .and_then(|first| first.checked_add_months(Months::new(months)))
        .ok_or(Refusal::OutOfRange)?;
    let number = match start {
        Start::EventDay => event.day(),
        Start::DayItself => event.day() - 1,
    };
    if number == 0 {
        let day = first.pred_opt().ok_or(Refusal::OutOfRange)?;
        return Ok(RawEnd { day, missing: None });
    }
    match first.with_day(number) {
        Some(day) => Ok(RawEnd { day, missing: None }),
        None => Ok(RawEnd {
            day: last_of_month(first)?,
            missing: Some(number),
        }),
    }
}

/// The last day of the month that `day` lies in.
///
/// # Errors
/// [`Refusal::OutOfRange`] where the calendar itself ends.
pub(crate) fn last_of_month(day: NaiveDate) -> Result<NaiveDate, Refusal> {
    let first = day.with_day(1).ok_or(Refusal::OutOfRange)?;
    let next = first.checked_add_months(Months::new(1));
    next.and_then(|next| next.pred_opt()).ok_or(Refusal::OutOfRange)
}

impl Unit {
    /// The length in German words: `2 Wochen`.
    pub(crate) fn words(self, length: u32) -> String {
        let (one, many) = match self {
            Unit::Day => ("Tag", "Tage"),
            Unit::Week => ("Woche", "Wochen"),
            Unit::HalfMonth => ("halber Monat", "halbe Monate"),
            Unit::Month => ("Monat", "Monate"),
            Unit::Year => ("Jahr", "Jahre"),
        };
        format!("{length} {}", if length == 1 { one } else { many })
    }

    /// The paragraph on how it ends.
    pub(crate) fn paragraph(self) -> &'static str {
        match self {
            Unit::Day => "§ 188 I BGB",
            Unit::Week | Unit::Month | Unit::Year => "§ 188 II BGB",
            Unit::HalfMonth => "§ 189 BGB",
        }
    }
}
