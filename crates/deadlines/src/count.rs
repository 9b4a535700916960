use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;
use ts_rs::TS;

use crate::holiday::{holiday, holiday_in_some_communes, is_working_day};
use crate::period::{RawEnd, raw_end};
use crate::step::{Step, StepKind};
use crate::words::{german, weekday};
use crate::{Land, Refusal, Start, Unit};

/// What happens when a period would end on a Saturday, Sunday or public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Roll {
    /// Something has to reach a court: the next working day at its seat, § 57 II VwGO with § 222 II ZPO, § 64 III SGG.
    Court,
    /// Something has to reach an authority, or be declared: the next working day there, § 31 III 1 VwVfG, § 26 III 1
    /// SGB X, § 193 BGB.
    Authority,
    /// Nothing: periods of benefits (§ 31 IV VwVfG), appointments (§ 31 V VwVfG), a day that an authority named with
    /// reference to that rule (§ 31 III 2 VwVfG), the days of papers, waiting times, the period to leave the country.
    None,
}

impl Roll {
    /// The paragraph for moving, or for not moving.
    fn paragraph(self) -> &'static str {
        match self {
            Roll::Court => "§ 57 II VwGO, § 222 II ZPO; § 64 III SGG",
            Roll::Authority => "§ 31 III 1 VwVfG, § 26 III 1 SGB X, § 193 BGB",
            // Where the law does not say so, moving would be the optimistic reading.
            Roll::None => "Vorsichtsregel; vgl. § 31 III 2, IV, V VwVfG, § 26 III 2, IV, V SGB X",
        }
    }
}

/// A period to be counted from an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// How many of `unit`, at least 1.
    pub length: u32,
    /// What is counted.
    pub unit: Unit,
    /// Whether the day of the event is the first day.
    pub start: Start,
    /// What a day off at the end does.
    pub roll: Roll,
    /// The Land whose holidays count: that of the place where the act has to be done.
    pub land: Land,
}

/// The days of a period, without the way to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The end by the calendar alone.
    pub raw_end: NaiveDate,
    /// The last day, until midnight.
    pub last_day: NaiveDate,
    /// The day to have it done by: see [`Computed::safe_day`].
    pub safe_day: NaiveDate,
    /// The day to be reminded: see [`Computed::alarm_day`].
    pub alarm_day: NaiveDate,
}

/// The end of a period, with the way to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Computed {
    /// The end by the calendar alone.
    pub raw_end: NaiveDate,
    /// The last day, until midnight.
    pub last_day: NaiveDate,
    /// The day to have it done by: the last working day *before* the last day. Whoever plans for the last day has no
    /// time left when the fax is engaged or the stamp is missing. The twenty-fourth and the thirty-first of December
    /// are working days in law, so they are safe days too; that offices close at noon is said in the step, and
    /// [`alarm_day`](Computed::alarm_day) comes before them. It may lie before the event: then it is for today.
    pub safe_day: NaiveDate,
    /// The day to be reminded: the second working day before the last day.
    pub alarm_day: NaiveDate,
    /// All days to be reminded, the earliest first: [`alarm_day`](Computed::alarm_day), and before it those that a rule
    /// adds. None for what reaches back.
    pub alarm_days: Vec<NaiveDate>,
    /// The way from the event to these days, in order.
    pub steps: Vec<Step>,
}

/// The years in which dates are computed. Before them, the law on holidays was another one in East and West.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2199;

/// # Errors
/// [`Refusal::OutOfRange`].
pub(crate) fn in_range(day: NaiveDate) -> Result<NaiveDate, Refusal> {
    match YEARS.contains(&day.year()) {
        true => Ok(day),
        false => Err(Refusal::OutOfRange),
    }
}

impl Count {
    /// Counts the period from the day of an event, without words: for calendars and lists of thousands. A person is
    /// shown [`compute`](Count::compute).
    ///
    /// # Errors
    /// As [`compute`](Count::compute).
    pub fn days(&self, event: NaiveDate) -> Result<Days, Refusal> {
        let end = raw_end(in_range(event)?, self.length, self.unit, self.start)?;
        Days::ending(end.day, self.roll, self.land)
    }

    /// Counts the period from the day of an event.
    ///
    /// # Errors
    /// [`Refusal::NoLength`]; [`Refusal::OutOfRange`] for an event or an end before 1990 or after 2199.
    pub fn compute(&self, event: NaiveDate) -> Result<Computed, Refusal> {
        let event = in_range(event)?;
        let end = raw_end(event, self.length, self.unit, self.start)?;
        let steps = vec![self.start_step(event), self.end_step(end)]
            .into_iter()
            .chain(missing_step(end));
        land_on(end.day, self.roll, self.land, steps.collect())
    }

    fn start_step(&self, event: NaiveDate) -> Step {
        let (what, paragraph) = match self.start {
            Start::EventDay => ("dieser Tag zählt nicht mit", "§ 187 I BGB"),
            Start::DayItself => ("dieser Tag zählt als erster mit", "§ 187 II BGB"),
        };
        Step::new(
            StepKind::Start,
            format!("{}: {what}", german(event)),
            paragraph,
            event,
        )
    }

    fn end_step(&self, end: RawEnd) -> Step {
        let what = format!(
            "{}: Ende nach dem Kalender am {}",
            self.unit.words(self.length),
            german(end.day)
        );
        Step::new(StepKind::RawEnd, what, self.unit.paragraph(), end.day)
    }
}

fn missing_step(end: RawEnd) -> Option<Step> {
    let missing = end.missing?;
    let what = format!("dieser Monat hat keinen {missing}., also sein letzter Tag");
    Some(Step::new(StepKind::MonthEnd, what, "§ 188 III BGB", end.day))
}

impl Days {
    /// From the end by the calendar to the last day, the safe day and the alarm day.
    ///
    /// # Errors
    /// [`Refusal::OutOfRange`].
    fn ending(raw_end: NaiveDate, roll: Roll, land: Land) -> Result<Days, Refusal> {
        let mut last_day = in_range(raw_end)?;
        while roll != Roll::None && !is_working_day(land, last_day) {
            last_day = in_range(last_day.succ_opt().ok_or(Refusal::OutOfRange)?)?;
        }
        let safe_day = working_day_before(land, last_day)?;
        Ok(Days {
            raw_end,
            last_day,
            safe_day,
            alarm_day: working_day_before(land, safe_day)?,
        })
    }
}

/// From the end by the calendar to all days, with their steps after those that led there.
///
/// # Errors
/// [`Refusal::OutOfRange`].
pub(crate) fn land_on(
    raw_end: NaiveDate,
    roll: Roll,
    land: Land,
    mut steps: Vec<Step>,
) -> Result<Computed, Refusal> {
    let days = Days::ending(raw_end, roll, land)?;
    let last_day = days.last_day;
    steps.extend(roll_steps(days, roll, land));
    if let Some(name) = holiday_in_some_communes(land, last_day).filter(|_| roll != Roll::None) {
        let what = format!("{name} ist in {land} nur in einigen Gemeinden Feiertag: hier nicht verschoben");
        let law = land.holiday_law();
        steps.push(Step::new(StepKind::SomeCommunes, what, law, last_day));
    }
    let what = format!("letzter Tag: {}, bis 24 Uhr", german(last_day));
    steps.push(Step::new(StepKind::LastDay, what, "§ 188 BGB", last_day));
    steps.push(safe_step(days.safe_day));
    let what = format!("erinnern: {}, zwei Werktage vorher", german(days.alarm_day));
    steps.push(Step::new(StepKind::AlarmDay, what, OWN_RULE, days.alarm_day));
    Ok(Computed {
        raw_end,
        last_day,
        safe_day: days.safe_day,
        alarm_day: days.alarm_day,
        alarm_days: vec![days.alarm_day],
        steps,
    })
}

/// Each day off from the end by the calendar, and why it moves the end or does not.
fn roll_steps(days: Days, roll: Roll, land: Land) -> Vec<Step> {
    if roll == Roll::None {
        let stays = day_off(land, days.last_day).map(|reason| {
            let day = german(days.last_day);
            let what = format!("{day} ist {reason}: hier nicht verschoben, das frühere Datum zählt");
            Step::new(StepKind::Stays, what, roll.paragraph(), days.last_day)
        });
        return stays.into_iter().collect();
    }
    let steps = days.raw_end.iter_days().map_while(|day| {
        let what = format!(
            "{} ist {}: weiter zum nächsten Tag",
            german(day),
            day_off(land, day)?
        );
        Some(Step::new(StepKind::Rolled, what, roll.paragraph(), day))
    });
    steps.collect()
}

impl Computed {
    /// Adds days to be reminded, so many weeks before the last day, each on a working day. There are never so many days off
    /// that one of them would not come before the alarm day.
    pub(crate) fn remind(&mut self, weeks: &[u32], land: Land) -> Result<(), Refusal> {
        for weeks in weeks {
            let before = chrono::Days::new(7 * u64::from(*weeks));
            let day = self
                .last_day
                .checked_sub_days(before)
                .ok_or(Refusal::OutOfRange)?;
            let day = working_day_until(land, day)?;
            let what = format!("erinnern: {}, {} vorher", german(day), Unit::Week.words(*weeks));
            self.steps
                .push(Step::new(StepKind::AlarmDay, what, OWN_RULE, day));
            self.alarm_days.push(day);
        }
        self.alarm_days.sort_unstable();
        self.alarm_days.dedup();
        Ok(())
    }
}

/// What stands where no paragraph could: the caution is this library's, not the law's.
const OWN_RULE: &str = "Vorsichtsregel";

fn safe_step(day: NaiveDate) -> Step {
    let closes_early = day.month() == 12 && matches!(day.day(), 24 | 31);
    let hint = match closes_early {
        true => ", kein Feiertag, aber viele Stellen schließen mittags",
        false => "",
    };
    let what = format!("sicherer Tag: {}, letzter Werktag davor{hint}", german(day));
    Step::new(StepKind::SafeDay, what, OWN_RULE, day)
}

fn working_day_before(land: Land, day: NaiveDate) -> Result<NaiveDate, Refusal> {
    working_day_until(land, day.pred_opt().ok_or(Refusal::OutOfRange)?)
}

/// The day, or the last working day before it.
fn working_day_until(land: Land, mut day: NaiveDate) -> Result<NaiveDate, Refusal> {
    while !is_working_day(land, day) {
        day = day.pred_opt().ok_or(Refusal::OutOfRange)?;
    }
    Ok(day)
}

/// Why a period does not end on this day: the holiday, or the day of the week.
fn day_off(land: Land, day: NaiveDate) -> Option<String> {
    match holiday(land, day) {
        Some(name) => Some(format!("Feiertag ({name}, {})", land.holiday_law())),
        None if !is_working_day(land, day) => Some(weekday(day).to_owned()),
        None => None,
    }
}
