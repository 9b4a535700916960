//! The public holidays of the Länder since 1990, as a table. No crate is used for it: those at hand know nothing before
//! 1995 and give the whole of Bavaria the fifteenth of August, which would move a deadline in Nürnberg to a day that is
//! too late.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use crate::Land;
use crate::Land::{Bb, Be, Bw, By, Hb, He, Hh, Mv, Ni, Nw, Rp, Sh, Sl, Sn, St, Th};

/// When in the year a holiday falls.
#[derive(Clone, Copy)]
enum When {
    /// Month and day.
    Fixed(u32, u32),
    /// Days after Easter Sunday.
    Easter(i64),
    /// The Wednesday before the twenty-third of November.
    Repentance,
}

/// A row: what, when, where, in which years (both included).
struct Holiday(&'static str, When, &'static [Land], i32, i32);

const ALWAYS: i32 = i32::MAX;

#[rustfmt::skip] // a table is read by its columns
const TABLE: [Holiday; 26] = [
    Holiday("Neujahr", When::Fixed(1, 1), &Land::ALL, 1990, ALWAYS),
    Holiday("Heilige Drei Könige", When::Fixed(1, 6), &[Bw, By, St], 1990, ALWAYS),
    Holiday("Frauentag", When::Fixed(3, 8), &[Be], 2019, ALWAYS),
    Holiday("Frauentag", When::Fixed(3, 8), &[Mv], 2023, ALWAYS),
    Holiday("Karfreitag", When::Easter(-2), &Land::ALL, 1990, ALWAYS),
    Holiday("Ostersonntag", When::Easter(0), &[Bb], 1990, ALWAYS),
    Holiday("Ostermontag", When::Easter(1), &Land::ALL, 1990, ALWAYS),
    Holiday("1. Mai", When::Fixed(5, 1), &Land::ALL, 1990, ALWAYS),
    Holiday("75. Jahrestag der Befreiung", When::Fixed(5, 8), &[Be], 2020, 2020),
    Holiday("80. Jahrestag der Befreiung", When::Fixed(5, 8), &[Be], 2025, 2025),
    Holiday("Christi Himmelfahrt", When::Easter(39), &Land::ALL, 1990, ALWAYS),
    Holiday("Pfingstsonntag", When::Easter(49), &[Bb], 1990, ALWAYS),
    Holiday("Pfingstmontag", When::Easter(50), &Land::ALL, 1990, ALWAYS),
    Holiday("Fronleichnam", When::Easter(60), &[Bw, By, He, Nw, Rp, Sl], 1990, ALWAYS),
    Holiday("75. Jahrestag des 17. Juni 1953", When::Fixed(6, 17), &[Be], 2028, 2028),
    Holiday("Mariä Himmelfahrt", When::Fixed(8, 15), &[Sl], 1990, ALWAYS),
    Holiday("Weltkindertag", When::Fixed(9, 20), &[Th], 2019, ALWAYS),
    Holiday("Tag der Deutschen Einheit", When::Fixed(10, 3), &Land::ALL, 1990, ALWAYS),
    Holiday("Reformationstag", When::Fixed(10, 31), &[Bb, Mv, Sn, St, Th], 1990, ALWAYS),
    // Once in the whole country, for its five hundredth year; in the north ever since.
    Holiday("Reformationstag", When::Fixed(10, 31), &[Hb, Hh, Ni, Sh], 2017, ALWAYS),
    Holiday("Reformationstag", When::Fixed(10, 31), &[Bw, By, Be, He, Nw, Rp, Sl], 2017, 2017),
    Holiday("Allerheiligen", When::Fixed(11, 1), &[Bw, By, Nw, Rp, Sl], 1990, ALWAYS),
    // Given up in 1995 to pay for the care insurance, but in Saxony.
    Holiday("Buß- und Bettag", When::Repentance, &[Sn], 1990, ALWAYS),
    Holiday("Buß- und Bettag", When::Repentance, &[Bw, By, Be, Bb, Hb, Hh, He, Mv, Ni, Nw, Rp, Sl, St, Sh, Th], 1990, 1994),
    Holiday("1. Weihnachtstag", When::Fixed(12, 25), &Land::ALL, 1990, ALWAYS),
    Holiday("2. Weihnachtstag", When::Fixed(12, 26), &Land::ALL, 1990, ALWAYS),
];

/// Holidays in some communes of a Land only. They move nothing here: which commune it is, nobody has said, and the day
/// that is not moved is the earlier one.
const IN_SOME_COMMUNES: [Holiday; 3] = [
    Holiday("Fronleichnam", When::Easter(60), &[Sn, Th], 1990, ALWAYS),
    Holiday("Augsburger Friedensfest", When::Fixed(8, 8), &[By], 1990, ALWAYS),
    Holiday("Mariä Himmelfahrt", When::Fixed(8, 15), &[By], 1990, ALWAYS),
];

/// The public holiday of a whole Land on a day, by its German name; `None` on every other day, also on those before
/// 1990. The twenty-fourth and thirty-first of December are no holidays anywhere.
pub fn holiday(land: Land, day: NaiveDate) -> Option<&'static str> {
    named(&TABLE, land, day)
}

/// The holiday that some communes of a Land keep on a day: Fronleichnam in Catholic communes of Saxony and Thuringia,
/// Mariä Himmelfahrt in those of Bavaria, the peace festival of Augsburg. It moves no deadline here: the earlier day
/// stays, with a step that says so.
pub fn holiday_in_some_communes(land: Land, day: NaiveDate) -> Option<&'static str> {
    match holiday(land, day) {
        None => named(&IN_SOME_COMMUNES, land, day),
        Some(_) => None,
    }
}

/// Neither Saturday nor Sunday nor a public holiday of the Land: the day on which a period can end.
pub fn is_working_day(land: Land, day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && holiday(land, day).is_none()
}

fn named(table: &[Holiday], land: Land, day: NaiveDate) -> Option<&'static str> {
    let date = (day.month(), day.day());
    // The movable feasts lie between Good Friday on 20 March and Fronleichnam on 24 June.
    let after_easter = (3..=6)
        .contains(&date.0)
        .then(|| day.signed_duration_since(easter(day.year())).num_days());
    let is_repentance = date.0 == 11 && (16..=22).contains(&date.1) && day.weekday() == Weekday::Wed;
    let found = table.iter().find(|Holiday(_, when, laender, from, to)| {
        let is_then = match *when {
            When::Fixed(month, day) => date == (month, day),
            When::Easter(after) => after_easter == Some(after),
            When::Repentance => is_repentance,
        };
        is_then && (*from..=*to).contains(&day.year()) && laender.contains(&land)
    });
    found.map(|Holiday(name, ..)| *name)
}

/// Easter Sunday of the Gregorian calendar, after Meeus, Astronomical Algorithms, chapter 8.
fn easter(year: i32) -> NaiveDate {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    // Days after the twenty-second of March, the earliest Easter there is.
    let after = h + l - 7 * m;
    let earliest = NaiveDate::from_ymd_opt(year, 3, 22).unwrap_or(NaiveDate::MIN);
    earliest + Days::new(u64::try_from(after).unwrap_or_default())
}
