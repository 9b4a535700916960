//! Days in German words, for the steps.

use chrono::{Datelike as _, NaiveDate, Weekday};

/// `Mo 28.12.2026`. Every step says a day, so it is put together by hand: `format!` takes several times as long.
pub(crate) fn german(day: NaiveDate) -> String {
    let mut text = String::with_capacity(16);
    text.push_str(weekday(day).get(..2).unwrap_or_default());
    text.push(' ');
    push_two(&mut text, day.day());
    text.push('.');
    push_two(&mut text, day.month());
    text.push('.');
    let year = day.year().unsigned_abs();
    push_two(&mut text, year / 100);
    push_two(&mut text, year % 100);
    text
}

/// Two digits.
fn push_two(text: &mut String, number: u32) {
    for digit in [number / 10 % 10, number % 10] {
        text.extend(char::from_digit(digit, 10));
    }
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
