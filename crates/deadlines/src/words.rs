//! Days in German words, for the steps.

use chrono::{Datelike as _, NaiveDate, Weekday};

/// `Mo 28.12.2026`.
pub(crate) fn german(day: NaiveDate) -> String {
    let short = weekday(day).get(..2).unwrap_or_default();
    format!("{short} {:02}.{:02}.{}", day.day(), day.month(), day.year())
}

pub(crate) fn weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "Montag",
        Weekday::Tue => "Dienstag",
        Weekday::Wed => "Mittwoch",
        Weekday::Thu => "Donnerstag",
        Weekday::Fri => "Freitag",
        Weekday::Sat => "Samstag",
        Weekday::Sun => "Sonntag",
    }
}
