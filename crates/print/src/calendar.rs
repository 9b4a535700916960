//! Gregorian dates in the calendars of the people who read the sheets.

use calendrical_calculations::ethiopian::ethiopian_from_fixed;
use calendrical_calculations::persian::fast_persian_from_fixed;
use calendrical_calculations::rata_die::RataDie;
use chrono::{Datelike, NaiveDate};

use crate::language::Calendar;

/// A day in some calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    pub(crate) year: i32,
    /// 1 to 12; to 13 in the Ethiopian calendar.
    pub(crate) month: u8,
    /// 1 to 31.
    pub(crate) day: u8,
}

/// The same day as another calendar counts it. `None` only for years beyond the range of 32 bits.
pub(crate) fn derive_day(date: NaiveDate, calendar: Calendar) -> Option<Day> {
    // chrono counts days from 1 January of the year 1 as 1, which is what "fixed" means in calendrical calculations.
    let fixed = RataDie::new(i64::from(date.num_days_from_ce()));
    let (year, month, day) = match calendar {
        Calendar::Gregorian => (
            date.year(),
            u8::try_from(date.month()).ok()?,
            u8::try_from(date.day()).ok()?,
        ),
        Calendar::SolarHijri => fast_persian_from_fixed(fixed).ok()?,
        Calendar::Ethiopian => ethiopian_from_fixed(fixed).ok()?,
    };
    Some(Day { year, month, day })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32, calendar: Calendar) -> (i32, u8, u8) {
        let date = NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar");
        let day = derive_day(date, calendar).expect("within range");
        (day.year, day.month, day.day)
    }

    #[test]
    fn nowruz_is_the_first_of_the_solar_year() {
        // Also where the 33-year rule alone would be a day off: 1404 began on 21 March 2025, 1403 and 1405 on the 20th
        // and 21st as published by the Institute of Geophysics, Tehran.
        assert_eq!(day(2024, 3, 20, Calendar::SolarHijri), (1403, 1, 1));
        assert_eq!(day(2025, 3, 21, Calendar::SolarHijri), (1404, 1, 1));
        assert_eq!(day(2026, 3, 21, Calendar::SolarHijri), (1405, 1, 1));
        assert_eq!(day(2026, 12, 24, Calendar::SolarHijri), (1405, 10, 3));
        assert_eq!(day(2025, 3, 20, Calendar::SolarHijri), (1403, 12, 30));
    }

    #[test]
    fn the_ethiopian_year_begins_in_september_and_has_a_thirteenth_month() {
        assert_eq!(day(2026, 9, 11, Calendar::Ethiopian), (2019, 1, 1));
        assert_eq!(day(2027, 9, 12, Calendar::Ethiopian), (2020, 1, 1));
        assert_eq!(day(2026, 12, 24, Calendar::Ethiopian), (2019, 4, 15));
        assert_eq!(day(2026, 9, 10, Calendar::Ethiopian), (2018, 13, 5));
        // Genna, Christmas of the Ethiopian and Eritrean churches.
        assert_eq!(day(2027, 1, 7, Calendar::Ethiopian), (2019, 4, 29));
    }
}
