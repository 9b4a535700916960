//! Birth dates as papers give them, and how far two of them agree.

/// A birth date, as precise as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BirthDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

/// How far two birth dates agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BirthAgreement {
    /// The same day, which is not a placeholder.
    Day,
    /// The same month of the same year; one date has no day.
    Month,
    /// The same year; one date has no more, or is a placeholder such as 1 January.
    Year,
    /// Day and month exchanged.
    Swapped,
    /// One slip apart: one of day, month, year is off by one or has one wrong or exchanged digit.
    Close,
    /// Next to each other, where at least one of the dates is known only by the year.
    YearClose,
    /// The years differ as those of the Ethiopian, Iranian or Islamic calendar do from ours.
    OtherCalendar,
    /// Not the same date.
    Different,
}

impl BirthDate {
    /// A date of the Gregorian calendar, or of another one with up to 31 days and 13 months; zero or `None` for what
    /// is not known. `None` if there can be no such date.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let month = month.filter(|month| *month != 0);
        let day = day.filter(|day| *day != 0 && month.is_some());
        let fits = year > 0 && month.is_none_or(|month| month <= 13) && day.is_none_or(|day| day <= 31);
        fits.then_some(Self { year, month, day })
    }

    /// Reads `1990-03-14`, `1990-03` or `1990`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut fields = text.trim().split('-');
        let year = fields.next()?.parse().ok()?;
        let month = fields.next().map(str::parse).transpose().ok()?;
        let day = fields.next().map(str::parse).transpose().ok()?;
        if fields.next().is_some() {
            return None;
        }
        Self::new(year, month, day)
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Whether it is 1 January, 1 July or 31 December, which offices write where only the year is known.
    pub fn is_placeholder(self) -> bool {
        matches!(
            (self.month, self.day),
            (Some(1 | 7), Some(1)) | (Some(12), Some(31))
        )
    }

    /// Month and day, if the date says them and is no placeholder.
    pub(crate) fn known_day(self) -> Option<(u8, u8)> {
        if self.is_placeholder() {
            None
        } else {
            self.month.zip(self.day)
        }
    }

    /// How far this date and another agree; symmetric.
    pub fn agreement(self, other: Self) -> BirthAgreement {
        use BirthAgreement::{Close, Day, Different, Month, OtherCalendar, Swapped, Year, YearClose};
        match (self.known_day(), other.known_day()) {
            (Some(a), Some(b)) => match () {
                () if self == other => Day,
                () if self.year == other.year && a == (b.1, b.0) => Swapped,
                () if self.is_one_slip_from(other) => Close,
                () if is_calendar_offset(self.year, other.year) => OtherCalendar,
                () => Different,
            },
            _ if self.year == other.year => {
                let by_month = self.day.is_none() || other.day.is_none();
                let months = self.month.zip(other.month).filter(|_| by_month);
                match months {
                    Some((a, b)) if a == b => Month,
                    Some(_) if !self.is_placeholder() && !other.is_placeholder() => Different,
                    _ => Year,
                }
            }
            _ if self.year.abs_diff(other.year) == 1 => YearClose,
            _ if is_calendar_offset(self.year, other.year) => OtherCalendar,
            _ => Different,
        }
    }

    fn is_one_slip_from(self, other: Self) -> bool {
        let fields = |date: Self| {
            [
                date.year,
                date.month.unwrap_or(0).into(),
                date.day.unwrap_or(0).into(),
            ]
        };
        let (a, b) = (fields(self), fields(other));
        let mut unequal = a.into_iter().zip(b).filter(|(x, y)| x != y);
        match (unequal.next(), unequal.next()) {
            (Some((x, y)), None) => x.abs_diff(y) == 1 || is_digit_slip(x, y),
            _ => false,
        }
    }
}

/// One digit wrong, or two neighbours exchanged.
fn is_digit_slip(a: u16, b: u16) -> bool {
    strsim::osa_distance(&format!("{a:02}"), &format!("{b:02}")) == 1
}

/// Ethiopian years are 7 or 8 behind, Iranian 621 or 622; Islamic ones run faster: 3 % shorter since 622.
fn is_calendar_offset(a: u16, b: u16) -> bool {
    let (early, late) = (u32::from(a.min(b)), u32::from(a.max(b)));
    let islamic = 622 + early * 97 / 100;
    let is_foreign = (1200..1500).contains(&early);
    matches!(late - early, 7 | 8)
        || (is_foreign && (matches!(late - early, 621 | 622) || islamic.abs_diff(late) <= 1))
}

#[cfg(test)]
mod tests {
    use super::BirthAgreement::*;
    use super::*;

    #[test]
    fn dates_agree_as_far_as_they_are_known() {
        for (a, b, agreement) in [
            ("1990-03-14", "1990-03-14", Day),
            ("2004-02-29", "2004-02-29", Day),
            ("1990-01-01", "1990-01-01", Year),
            ("1990-07-01", "1990-03-14", Year),
            ("1990-12-31", "1990", Year),
            ("1990", "1990-03-14", Year),
            ("1990-03", "1990-03-14", Month),
            ("1990-04", "1990-03-14", Different),
            ("1990-05-12", "1990-12-05", Swapped),
            ("1990-05-12", "1990-05-13", Close),
            ("1990-05-12", "1991-05-12", Close),
            ("1990-05-12", "1960-05-12", Close),
            ("1990-05-12", "1971-05-12", Different),
            ("1990-05-12", "1990-05-21", Close),
            ("1990-05-12", "1990-06-13", Different),
            ("1990-01-01", "1991-03-14", YearClose),
            ("1990-01-01", "1992-01-01", Different),
            ("1987-09-20", "1995-10-01", OtherCalendar),
            ("1369-05-18", "1990-08-09", OtherCalendar),
            ("1410-08-01", "1990-02-27", OtherCalendar),
            ("1990-03-14", "1971-11-02", Different),
        ] {
            let (x, y) = (BirthDate::parse(a).unwrap(), BirthDate::parse(b).unwrap());
            assert_eq!(x.agreement(y), agreement, "{a} and {b}");
            assert_eq!(y.agreement(x), agreement, "{b} and {a}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused_and_what_is_unknown_is_left_out() {
        for text in ["", "x", "1990-14-01", "1990-01-32", "1990-01-01-01", "0", "99999"] {
            assert_eq!(BirthDate::parse(text), None, "{text:?}");
        }
        assert_eq!(BirthDate::parse("1990-00-00"), BirthDate::parse("1990"));
    }
}
