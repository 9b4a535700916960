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

/// The end of a period, with the way to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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

/// From the end by the calendar to the last day, the safe day and the alarm day.
///
/// # Errors
/// [`Refusal::OutOfRange`].
pub(crate) fn land_on(
    raw_end: NaiveDate,
    roll: Roll,
    land: Land,
    mut steps: Vec<Step>,
) -> Result<Computed, Refusal> {
    let mut last_day = in_range(raw_end)?;
    while let Some(reason) = day_off(land, last_day) {
        let day = german(last_day);
        if roll == Roll::None {
            let what = format!("{day} ist {reason}: hier nicht verschoben, das frühere Datum zählt");
            steps.push(Step::new(StepKind::Stays, what, roll.paragraph(), last_day));
            break;
        }
        let what = format!("{day} ist {reason}: weiter zum nächsten Tag");
        steps.push(Step::new(StepKind::Rolled, what, roll.paragraph(), last_day));
        last_day = in_range(last_day.succ_opt().ok_or(Refusal::OutOfRange)?)?;
    }
    if let Some(name) = holiday_in_some_communes(land, last_day).filter(|_| roll != Roll::None) {
        let what = format!("{name} ist in {land} nur in einigen Gemeinden Feiertag: hier nicht verschoben");
        steps.push(Step::new(
            StepKind::SomeCommunes,
            what,
            land.holiday_law(),
            last_day,
        ));
    }
    let what = format!("letzter Tag: {}, bis 24 Uhr", german(last_day));
    steps.push(Step::new(StepKind::LastDay, what, "§ 188 BGB", last_day));
    let safe_day = working_day_before(land, last_day)?;
    steps.push(safe_step(safe_day));
    let alarm_day = working_day_before(land, safe_day)?;
    let what = format!("erinnern: {}, zwei Werktage vorher", german(alarm_day));
    steps.push(Step::new(StepKind::AlarmDay, what, OWN_RULE, alarm_day));
    Ok(Computed {
        raw_end,
        last_day,
        safe_day,
        alarm_day,
        steps,
    })
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
    let mut before = day.pred_opt().ok_or(Refusal::OutOfRange)?;
    while !is_working_day(land, before) {
        before = before.pred_opt().ok_or(Refusal::OutOfRange)?;
    }
    Ok(before)
}

/// Why a period does not end on this day: the holiday, or the day of the week.
fn day_off(land: Land, day: NaiveDate) -> Option<String> {
    match holiday(land, day) {
        Some(name) => Some(format!("Feiertag ({name}, {})", land.holiday_law())),
        None if !is_working_day(land, day) => Some(weekday(day).to_owned()),
        None => None,
    }
}
