//! Days and hours at which things happen in an office.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, TimeDelta, Weekday};

use super::dice::Dice;

/// `day` moved by whole days.
pub(super) fn plus(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_add_signed(TimeDelta::days(days)).unwrap_or(day)
}

/// The Friday before, for a day at the weekend.
pub(super) fn working_day(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => plus(day, -1),
        Weekday::Sun => plus(day, -2),
        _ => day,
    }
}

/// A time of an office day, in steps of five minutes from eight to a quarter to six.
pub(super) fn office_hour(day: NaiveDate, dice: &mut Dice) -> NaiveDateTime {
    let minutes = 8 * 60 + 5 * dice.between(0, 117);
    day.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minutes)
}

/// A moment of work between two others; `from` where there is none.
pub(super) fn working_time(from: NaiveDateTime, to: NaiveDateTime, dice: &mut Dice) -> NaiveDateTime {
    let days = (to.date() - from.date()).num_days();
    let day = working_day(plus(from.date(), dice.between(0, days)));
    office_hour(day, dice).min(to).max(from)
}

/// A day on which somebody of this age today was born.
pub(super) fn birthday(today: NaiveDate, age: i64, dice: &mut Dice) -> NaiveDate {
    let year = today.year().saturating_sub(i32::try_from(age).unwrap_or(0));
    let last = NaiveDate::from_ymd_opt(year, today.month(), today.day().min(28)).unwrap_or(today);
    plus(last, -dice.between(0, 364))
}
