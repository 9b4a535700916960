//! Dates of which not everything is known, as papers of refugees have them.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Cell, Value};

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// Day, month and year.
    Day,
    /// Month and year.
    Month,
    /// The year only.
    Year,
}

/// A date with what is known of it: `1986-03-14`, `1986-03`, `1986`; a trailing `~` says estimated or fixed by an
/// authority. The subset of EDTF (ISO 8601-2:2019, level 1) that papers need. One cell, so that two devices can never mix
/// the day of one with the precision of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct PartialDate {
    /// The date; month and day are 1 where they are unknown.
    pub first: NaiveDate,
    /// How much of it is known.
    pub precision: Precision,
    /// Estimated, or fixed by an authority.
    pub is_estimated: bool,
}

impl PartialDate {
    /// A date known to the day.
    pub fn day(date: NaiveDate) -> PartialDate {
        PartialDate {
            first: date,
            precision: Precision::Day,
            is_estimated: false,
        }
    }

    /// The year, which is all that ever leaves for the office.
    pub fn year(&self) -> i32 {
        self.first.year()
    }

    /// Whole years on `today`, and whether that is exact; a person known by year alone is as old as on 1 January.
    pub fn age_on(&self, today: NaiveDate) -> Option<u32> {
        today.years_since(self.first)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let form = match self.precision {
            Precision::Day => "%Y-%m-%d",
            Precision::Month => "%Y-%m",
            Precision::Year => "%Y",
        };
        write!(
            f,
            "{}{}",
            self.first.format(form),
            if self.is_estimated { "~" } else { "" }
        )
    }
}

/// The text is no date of the form `1986-03-14`, `1986-03` or `1986`, each with or without `~`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a date is written 1986-03-14, 1986-03 or 1986, with ~ behind it if it is estimated")]
pub struct NotADate;

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<PartialDate, NotADate> {
        let (date, is_estimated) = match text.strip_suffix('~') {
            Some(date) => (date, true),
            None => (text, false),
        };
        let is_plain = date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let (full, precision) = match date.len() {
            10 => (date.to_owned(), Precision::Day),
            7 => (format!("{date}-01"), Precision::Month),
            4 => (format!("{date}-01-01"), Precision::Year),
            _ => return Err(NotADate),
        };
        let first = NaiveDate::parse_from_str(&full, "%Y-%m-%d").map_err(|_| NotADate)?;
        if is_plain {
            Ok(PartialDate {
                first,
                precision,
                is_estimated,
            })
        } else {
            Err(NotADate)
        }
    }
}

impl TryFrom<String> for PartialDate {
    type Error = NotADate;
    fn try_from(text: String) -> Result<PartialDate, NotADate> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> String {
        date.to_string()
    }
}

impl Cell for PartialDate {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_value(value: &Value) -> Option<Self> {
        value.as_text()?.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_kept_and_nothing_is_invented() {
        for text in ["1986-03-14", "1986-03", "1986", "1979~", "2001-12-31~"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
        for wrong in [
            "",
            "86",
            "1986-3-14",
            "1986-02-30",
            "30.02.2013",
            "1986-13",
            "+986",
            "19860314",
        ] {
            assert_eq!(
                wrong.parse::<PartialDate>(),
                Err(NotADate),
                "{wrong:?} is no date"
            );
        }
    }
}
