//! Dates as people type them, and what is doubtful in them.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use crate::{DateDraft, DoubtCode, Value};

/// What a date is for; it decides which century a short year means and what is doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    Birth,
    /// Moved in, allocated.
    Event,
    /// Valid until.
    Expiry,
}

/// What became of a cell that should hold a date.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    pub date: Option<DateDraft>,
    pub doubts: Vec<DoubtCode>,
    /// Whether the cell says more than `date` does, and must be kept verbatim.
    pub keep: bool,
}

/// The years a Gregorian date in a list of people can have.
const YEARS: std::ops::RangeInclusive<i32> = 1850..=2150;
/// Jalali years of people alive, and Hijri ones.
const OTHER_CALENDAR: std::ops::RangeInclusive<i32> = 1280..=1460;
/// Day counts of spreadsheets from 1927 to 2119: what a date becomes when its cell loses its format.
const SERIALS: std::ops::RangeInclusive<u64> = 10_000..=80_000;
const OLDEST: u32 = 100;
const MONTHS: [[&str; 4]; 12] = [
    ["januar", "jan", "january", "jaenner"],
    ["februar", "feb", "february", "febr"],
    ["maerz", "mrz", "march", "mar"],
    ["april", "apr", "april", "apr"],
    ["mai", "mai", "may", "may"],
    ["juni", "jun", "june", "jun"],
    ["juli", "jul", "july", "jul"],
    ["august", "aug", "august", "aug"],
    ["september", "sep", "september", "sept"],
    ["oktober", "okt", "october", "oct"],
    ["november", "nov", "november", "nov"],
    ["dezember", "dez", "december", "dec"],
];

/// Reads the date of a cell. `text` is the cell as typed.
pub(crate) fn read(value: &Value, text: &str, purpose: Purpose, today: NaiveDate) -> Reading {
    let found = match value {
        Value::Date(at) => {
            let mut found = Found::new(at.year(), Some(at.month()), Some(at.day()));
            if at.time() != NaiveTime::MIN {
                found.notes.push(DoubtCode::DateWithTime);
            }
            Ok(found)
        }
        _ => parse(text),
    };
    found
        .and_then(|found| found.check(text, purpose, today))
        .unwrap_or_else(|doubt| Reading {
            date: None,
            doubts: vec![doubt],
            keep: true,
        })
}

/// Whether the cell can be read as a date at all.
pub(crate) fn looks_like_a_date(value: &Value, text: &str) -> bool {
    matches!(value, Value::Date(_)) || parse(text).is_ok()
}

/// The year of a cell, if it has one of four digits.
pub(crate) fn year(value: &Value, text: &str) -> Option<i32> {
    match value {
        Value::Date(at) => Some(at.year()),
        _ => parse(text)
            .ok()
            .filter(|found| !found.is_short_year)
            .map(|found| found.year),
    }
}

/// Year, month and day as written, not yet checked against a calendar.
struct Found {
    year: i32,
    is_short_year: bool,
    month: Option<u32>,
    day: Option<u32>,
    notes: Vec<DoubtCode>,
}

impl Found {
    fn new(year: i32, month: Option<u32>, day: Option<u32>) -> Found {
        Found {
            year,
            is_short_year: false,
            month,
            day,
            notes: Vec::new(),
        }
    }

    /// From words as written; unknown parts (`XX`, `00`, `??`) are left open.
    fn of_words(year: &str, month: &str, day: &str) -> Option<Found> {
        let month = part(month, month_number)?;
        let day = part(day, |day| day.parse().ok().filter(|_| day.len() <= 2))?;
        let is_short_year = year.len() == 2;
        if !is_short_year && year.len() != 4 {
            return None;
        }
        // A day in an unknown month says no more than the year.
        let day = month.and(day);
        Some(Found {
            is_short_year,
            ..Found::new(digits(year)?, month, day)
        })
    }

    fn check(mut self, text: &str, purpose: Purpose, today: NaiveDate) -> Result<Reading, DoubtCode> {
        if self.is_short_year {
            self.year = full_year(self.year, purpose, today);
            if purpose == Purpose::Birth {
                self.notes.push(DoubtCode::DateCenturyAssumed { year: self.year });
            }
        }
        if OTHER_CALENDAR.contains(&self.year) {
            return Err(DoubtCode::DateOtherCalendarPerhaps { year: self.year });
        }
        if !YEARS.contains(&self.year) {
            return Err(DoubtCode::DateNotUnderstood);
        }
        let first = NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
            .ok_or(DoubtCode::DateImpossible)?;
        match purpose {
            Purpose::Birth => self.doubt_birth(first, today),
            Purpose::Event => {
                if today
                    .checked_add_days(Days::new(366))
                    .is_some_and(|latest| first > latest)
                {
                    self.notes.push(DoubtCode::DateInFuture);
                }
            }
            Purpose::Expiry => {}
        }
        let keep = self.notes.contains(&DoubtCode::DateWithTime);
        let date = DateDraft {
            year: self.year,
            month: self.month,
            day: self.day,
            as_typed: text.trim().to_owned(),
        };
        Ok(Reading {
            date: Some(date),
            doubts: self.notes,
            keep,
        })
    }

    fn doubt_birth(&mut self, first: NaiveDate, today: NaiveDate) {
        if first > today {
            self.notes.push(DoubtCode::DateInFuture);
        }
        if let Some(age) = today.years_since(first).filter(|age| *age > OLDEST) {
            self.notes.push(DoubtCode::AgeUnlikely { age });
        }
        // The days that authorities write where only the year is known.
        if matches!(
            (self.month, self.day),
            (Some(1), Some(1)) | (Some(7), Some(1)) | (Some(12), Some(31))
        ) {
            self.notes.push(DoubtCode::DateYearOnlyPerhaps);
        }
    }
}

/// The century of a year of two digits: nobody is born or moved in far ahead, and no paper ran out in the last century.
fn full_year(short: i32, purpose: Purpose, today: NaiveDate) -> i32 {
    let latest = match purpose {
        Purpose::Birth => today.year(),
        Purpose::Event => today.year() + 2,
        Purpose::Expiry => i32::MAX,
    };
    if 2000 + short <= latest {
        2000 + short
    } else {
        1900 + short
    }
}

fn parse(text: &str) -> Result<Found, DoubtCode> {
    let (date, has_time) = split_time(text.trim());
    let words: Vec<&str> = date
        .split(['.', '/', '-', '–', ' ', ','])
        .filter(|word| !word.is_empty())
        .collect();
    let found = match words.as_slice() {
        [whole] => parse_whole(whole),
        [first, second] if first.len() == 4 && digits(first).is_some() => {
            Found::of_words(first, second, "XX")
        }
        [first, second] => Found::of_words(second, first, "XX").filter(|found| !found.is_short_year),
        [year, month, day] if year.len() == 4 && digits(year).is_some() => Found::of_words(year, month, day),
        [first, second, year] => parse_three(date, first, second, year),
        _ => None,
    };
    let mut found = found.ok_or(DoubtCode::DateNotUnderstood)?;
    if has_time {
        found.notes.push(DoubtCode::DateWithTime);
    }
    Ok(found)
}

/// Day before month, as in Germany; the other way round only with slashes and where nothing else is possible.
fn parse_three(date: &str, first: &str, second: &str, year: &str) -> Option<Found> {
    if month_name(first).is_some() {
        return Found::of_words(year, first, second);
    }
    let mut found = Found::of_words(year, second, first)?;
    if date.contains('/')
        && let (Some(day @ 1..=31), Some(month @ 1..=31)) = (found.day, found.month)
        && day != month
        && day.min(month) <= 12
        && (day <= 12 || month > 12)
    {
        if month > 12 {
            (found.day, found.month) = (Some(month), Some(day));
        }
        found.notes.push(DoubtCode::DateOrderUnclear);
    }
    Some(found)
}

/// Digits without separators: `1979`, `19860314`, `14031986`, or the day count of a spreadsheet.
fn parse_whole(word: &str) -> Option<Found> {
    if !word.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match word.len() {
        4 => Found::of_words(word, "XX", "XX"),
        8 => {
            let year_first = Found::of_words(word.get(..4)?, word.get(4..6)?, word.get(6..)?)?;
            if YEARS.contains(&year_first.year) {
                let is_possible = exists(&year_first);
                let mut day_first = Found::of_words(word.get(4..)?, word.get(2..4)?, word.get(..2)?)?;
                if !is_possible && exists(&day_first) && YEARS.contains(&day_first.year) {
                    day_first.notes.push(DoubtCode::DateOrderUnclear);
                    return Some(day_first);
                }
                return Some(year_first);
            }
            Found::of_words(word.get(4..)?, word.get(2..4)?, word.get(..2)?)
        }
        _ => {
            let days = word.parse().ok().filter(|days| SERIALS.contains(days))?;
            // Day 60 is the 29 February 1900 that never was; all days counted here lie after it.
            let date = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))?;
            let mut found = Found::new(date.year(), Some(date.month()), Some(date.day()));
            found.notes.push(DoubtCode::DateFromSerialNumber);
            Some(found)
        }
    }
}

fn exists(found: &Found) -> bool {
    NaiveDate::from_ymd_opt(found.year, found.month.unwrap_or(1), found.day.unwrap_or(1)).is_some()
}

/// Cuts off a time of day; midnight is none.
fn split_time(text: &str) -> (&str, bool) {
    match text.split_once([' ', 'T']) {
        Some((date, time)) if time.contains(':') => {
            let is_midnight = !time.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
            (date, !is_midnight)
        }
        _ => (text, false),
    }
}

/// `Some(None)` for what says that it is not known.
fn part(word: &str, number: impl Fn(&str) -> Option<u32>) -> Option<Option<u32>> {
    let is_unknown = word
        .chars()
        .all(|letter| matches!(letter, 'x' | 'X' | '?' | '0' | '_' | '*'))
        && word.len() <= 2;
    if is_unknown {
        Some(None)
    } else {
        number(word).map(Some)
    }
}

fn month_number(word: &str) -> Option<u32> {
    match word.parse() {
        Ok(number) if word.len() <= 2 => Some(number),
        _ => month_name(word),
    }
}

fn month_name(word: &str) -> Option<u32> {
    let word = crate::text::fold(word);
    let place = MONTHS.iter().position(|names| names.contains(&word.as_str()))?;
    u32::try_from(place + 1).ok()
}

fn digits(word: &str) -> Option<i32> {
    word.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| word.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn of(text: &str, purpose: Purpose) -> (String, Vec<&'static str>) {
        let reading = read(&Value::Text(text.to_owned()), text, purpose, today());
        assert_eq!(
            reading.keep,
            reading.date.is_none() || reading.doubts.contains(&DoubtCode::DateWithTime),
            "{text:?}"
        );
        let doubts = reading.doubts.iter().map(DoubtCode::kind).collect();
        (
            reading.date.map(|date| date.to_string()).unwrap_or_default(),
            doubts,
        )
    }

    #[test]
    fn dates_are_read_in_the_ways_people_type_them() {
        for (text, expected) in [
            ("14.08.1990", "1990-08-14"),
            ("14. 8. 1990", "1990-08-14"),
            (" 2014-05-02 ", "2014-05-02"),
            ("2014-05-02 00:00:00", "2014-05-02"),
            ("2014-05-02T00:00:00", "2014-05-02"),
            ("19530313", "1953-03-13"),
            ("3. November 2025", "2025-11-03"),
            ("3 Nov 2025", "2025-11-03"),
            ("März 1988", "1988-03"),
            ("12/2024", "2024-12"),
            ("2024-12", "2024-12"),
            ("1979", "1979"),
            ("XX.XX.1979", "1979"),
            ("xx.05.1979", "1979-05"),
            ("00.00.1979", "1979"),
            ("??.??.1979", "1979"),
            ("--.--.1979", "1979"),
            ("05.XX.1979", "1979"),
        ] {
            assert_eq!(
                of(text, Purpose::Birth),
                (expected.to_owned(), vec![]),
                "{text:?}"
            );
        }
    }

    #[test]
    fn what_is_no_date_becomes_none_and_says_why() {
        for (text, doubt) in [
            ("30.02.2013", "date_impossible"),
            ("31.13.2013", "date_impossible"),
            ("19371233", "date_impossible"),
            ("19729518", "date_impossible"),
            ("19339026", "date_impossible"),
            ("14.05.1370", "date_other_calendar_perhaps"),
            ("14.05.979", "date_not_understood"),
            ("14.05.0979", "date_not_understood"),
            ("XX.XX.XXXX", "date_not_understood"),
            ("unbekannt", "date_not_understood"),
            ("ca. 1979", "date_not_understood"),
            ("12", "date_not_understood"),
            ("5/79", "date_not_understood"),
            ("1.2.3.4", "date_not_understood"),
            ("99999999999999999999", "date_not_understood"),
        ] {
            assert_eq!(of(text, Purpose::Birth), (String::new(), vec![doubt]), "{text:?}");
        }
    }

    #[test]
    fn a_short_year_means_the_century_that_fits_its_purpose() {
        let century = "date_century_assumed";
        assert_eq!(
            of("3.11.25", Purpose::Birth),
            ("2025-11-03".to_owned(), vec![century])
        );
        assert_eq!(
            of("3.11.27", Purpose::Birth),
            ("1927-11-03".to_owned(), vec![century])
        );
        assert_eq!(of("3.11.25", Purpose::Event), ("2025-11-03".to_owned(), vec![]));
        assert_eq!(of("20.01.27", Purpose::Expiry), ("2027-01-20".to_owned(), vec![]));
        assert_eq!(of("20.01.99", Purpose::Event), ("1999-01-20".to_owned(), vec![]));
    }

    #[test]
    fn what_is_doubtful_in_a_date_is_said() {
        let year_only = "date_year_only_perhaps";
        for (text, date, doubts) in [
            ("01.01.1992", "1992-01-01", vec![year_only]),
            ("1.7.1992", "1992-07-01", vec![year_only]),
            ("31.12.1992", "1992-12-31", vec![year_only]),
            ("19081209", "1908-12-09", vec!["age_unlikely"]),
            ("25.11.2026", "2026-11-25", vec!["date_in_future"]),
            ("03/04/1990", "1990-04-03", vec!["date_order_unclear"]),
            ("03/14/1990", "1990-03-14", vec!["date_order_unclear"]),
            ("14/03/1990", "1990-03-14", vec![]),
            ("14031986", "1986-03-14", vec![]),
            ("20121958", "1958-12-20", vec!["date_order_unclear"]),
            ("31485", "1986-03-14", vec!["date_from_serial_number"]),
            ("1986-03-14 10:30", "1986-03-14", vec!["date_with_time"]),
        ] {
            assert_eq!(of(text, Purpose::Birth), (date.to_owned(), doubts), "{text:?}");
        }
        assert_eq!(
            of("01.01.2026", Purpose::Event).1,
            Vec::<&str>::new(),
            "people do move in on 1 January"
        );
        assert_eq!(of("16.11.2028", Purpose::Event).1, ["date_in_future"]);
    }

    proptest! {
        #[test]
        fn every_real_day_is_read_as_itself(days in 0u64..70_000) {
            let day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + Days::new(days);
            for form in ["%d.%m.%Y", "%Y-%m-%d", "%Y%m%d", "%-d.%-m.%Y"] {
                let text = day.format(form).to_string();
                prop_assert_eq!(of(&text, Purpose::Expiry), (day.to_string(), vec![]));
            }
        }

        #[test]
        fn any_text_is_a_date_or_kept(text in "[0-9XxTa-z:. /,-]{0,14}|.{0,20}") {
            let _ = of(&text, Purpose::Birth);
        }
    }
}
