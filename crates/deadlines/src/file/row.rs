//! From a row of the file to a rule.

use chrono::NaiveDate;
use serde::Deserialize;

use super::cells::Cells;
use super::{Head, RulesError};
use crate::rule::{RegimeBy, Rolling, Rule, Term};
use crate::{Roll, Start, Unit};

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RowUnit {
    Day,
    Week,
    HalfMonth,
    Month,
    Year,
    YearEnd,
    MonthsBack,
    YearsBack,
    DayOfNextMonth,
    MonthEnd,
    NamedDay,
    Until,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RowStart {
    Event,
    Day,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RowRoll {
    Court,
    Auth,
    None,
    AuthUnlessNamed,
}

/// # Errors
/// [`RulesError::Cell`], [`RulesError::NoSource`], [`RulesError::Contradiction`].
pub(super) fn read(cells: &Cells, head: &Head) -> Result<Rule, RulesError> {
    let id = cells.text("id").to_owned();
    if !is_plain(&id) {
        return Err(cells.not_understood("id"));
    }
    if cells.text("source").trim().is_empty() {
        return Err(RulesError::NoSource {
            line: cells.line,
            rule: id,
        });
    }
    let regime_by = cells.maybe("regime_by")?;
    let Some(term) = term(cells)? else {
        return Err(contradiction(cells));
    };
    let rule = Rule {
        id,
        name: cells.text("name").to_owned(),
        trigger: cells.text("trigger").to_owned(),
        sender: cells.maybe("sender")?,
        term,
        rolling: match cells.code("roll")? {
            RowRoll::Court => Rolling::As(Roll::Court),
            RowRoll::Auth => Rolling::As(Roll::Authority),
            RowRoll::None => Rolling::As(Roll::None),
            RowRoll::AuthUnlessNamed => Rolling::AuthorityUnlessNamed,
        },
        meaning: cells.code("meaning")?,
        source: cells.text("source").to_owned(),
        valid_from: cells.maybe("valid_from")?,
        valid_to: cells.maybe("valid_to")?,
        regime: cells.maybe("regime")?,
        regime_by: regime_by.unwrap_or(RegimeBy::Filed),
        other_regime: cells.words("other_regime"),
        group: cells.filled("group"),
        follows: cells.words("follows"),
        land: cells.maybe("land")?,
        seat: cells.maybe("seat")?,
        remind_weeks: remind_weeks(cells)?,
        consequence: cells.text("consequence").to_owned(),
        severity: cells.code("severity")?,
        verified: cells.code("verified")?,
        rechtsstand: cells.maybe("rechtsstand")?,
        question: cells.filled("question"),
        doubt: cells.filled("doubt"),
        note: cells.text("note").to_owned(),
    };
    let is_decided = rule.regime.is_some() || regime_by.is_none();
    match is_decided && is_sound(&rule, head) {
        true => Ok(rule),
        false => Err(contradiction(cells)),
    }
}

fn contradiction(cells: &Cells) -> RulesError {
    RulesError::Contradiction {
        line: cells.line,
        rule: cells.text("id").to_owned(),
    }
}

fn is_sound(rule: &Rule, head: &Head) -> bool {
    let is_named = !rule.name.trim().is_empty() && !rule.trigger.trim().is_empty();
    let is_backwards = rule
        .valid_from
        .zip(rule.valid_to)
        .is_some_and(|(from, to)| from > to);
    // Only what was read has a day as of which it was read, and the file is as new as the newest of them.
    let is_dated = rule.verified.is_verified() == rule.rechtsstand.is_some();
    let is_too_new = rule.rechtsstand.is_some_and(|day| day > head.rechtsstand);
    is_named && is_dated && !is_backwards && !is_too_new
}

/// `None` where length and unit do not belong together.
///
/// # Errors
/// [`RulesError::Cell`].
fn term(cells: &Cells) -> Result<Option<Term>, RulesError> {
    let start = match cells.code("start")? {
        RowStart::Event => Start::EventDay,
        RowStart::Day => Start::DayItself,
    };
    let given = cells.number("length")?;
    let until: Option<NaiveDate> = cells.maybe("valid_to")?;
    let length = given.filter(|length| *length > 0);
    let period = |unit| length.map(|length| Term::Period { length, unit, start });
    let without_length = |term| given.is_none().then_some(term);
    Ok(match cells.code("unit")? {
        RowUnit::Day => period(Unit::Day),
        RowUnit::Week => period(Unit::Week),
        RowUnit::HalfMonth => period(Unit::HalfMonth),
        RowUnit::Month => period(Unit::Month),
        RowUnit::Year => period(Unit::Year),
        RowUnit::YearEnd => length.map(Term::YearEnd),
        RowUnit::MonthsBack => length.map(Term::MonthsBack),
        RowUnit::YearsBack => length
            .and_then(|years| years.checked_mul(12))
            .map(Term::MonthsBack),
        RowUnit::DayOfNextMonth => length.filter(|day| *day <= 28).map(Term::DayOfNextMonth),
        RowUnit::MonthEnd => without_length(Term::MonthEnd),
        RowUnit::NamedDay => without_length(Term::NamedDay),
        RowUnit::Until => until.and_then(|day| without_length(Term::Until(day))),
    })
}

/// Longer before a day nobody wants to be reminded of it.
const MOST_WEEKS: u32 = 104;

/// The longest first.
///
/// # Errors
/// [`RulesError::Cell`].
fn remind_weeks(cells: &Cells) -> Result<Vec<u32>, RulesError> {
    let weeks = cells.words("remind_weeks").into_iter().map(|weeks| {
        let weeks = weeks.parse().ok();
        weeks.filter(|weeks| (1..=MOST_WEEKS).contains(weeks))
    });
    let weeks: Option<Vec<u32>> = weeks.collect();
    let mut weeks = weeks.ok_or_else(|| cells.not_understood("remind_weeks"))?;
    weeks.sort_unstable_by(|one, other| other.cmp(one));
    Ok(weeks)
}

/// Lower-case letters, digits and `_`: ids stand in lists with spaces between them.
fn is_plain(id: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    !id.is_empty() && id.chars().all(is_plain)
}
