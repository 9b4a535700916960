//! The course of a procedure: a way on its days, with the papers that it brought and until when they are valid.

use chrono::{Months, NaiveDate};
use model::code::ResidenceStatus;
use procedure::{Group, Tables};

use super::city::City;
use super::dice::Dice;
use super::person::{Human, fourth_of_march};
use super::time;
use super::way::{Step, Way, Whose};
use crate::{ErrorCode, Result};

/// So many days after the invitation is the interview.
const INVITED: i64 = 28;
/// So many days a paper may be out of date before somebody sees to it.
const LAPSED: i64 = 14;

/// What happened to those who came together, or to a child that was born here.
pub(super) struct Course {
    /// What they hold now.
    pub(super) paper: ResidenceStatus,
    pub(super) steps: Vec<Dated>,
    /// The last day of the paper.
    pub(super) valid_until: Option<NaiveDate>,
}

/// A step of a way on its day.
#[derive(Clone, Copy)]
pub(super) struct Dated {
    pub(super) step: Step,
    pub(super) on: NaiveDate,
    pub(super) until: Option<NaiveDate>,
}

impl Course {
    /// `None` where no way takes so long, or so short.
    pub(super) fn throw(
        city: &City,
        whose: Whose,
        (first, end): (NaiveDate, NaiveDate),
        dice: &mut Dice,
    ) -> Result<Option<Course>> {
        let days = (end - first).num_days();
        let fitting = city.ways.iter().filter(|way| way.fits(whose, days));
        let fitting: Vec<(&Way, u64)> = fitting.map(|way| (way, way.weight)).collect();
        if fitting.is_empty() {
            return Ok(None);
        }
        let way = *dice.weigh(&fitting)?;
        let days = way.throw(days, dice);
        let dated = way.steps.iter().zip(days).map(|(step, days)| Dated {
            step: *step,
            on: time::working_day(time::plus(first, days)).max(first),
            until: None,
        });
        let mut course = Course {
            paper: way.paper,
            steps: dated.collect(),
            valid_until: None,
        };
        course.invite();
        course.add_papers(city, end, dice)?;
        Ok(Some(course))
    }

    /// An invitation names the day of the interview.
    fn invite(&mut self) {
        for at in 0..self.steps.len() {
            let next = self
                .steps
                .get(at + 1)
                .filter(|next| next.step.kind == "anhoerung");
            let interview = next.map(|next| next.on);
            if let Some(invited) = self
                .steps
                .get_mut(at)
                .filter(|dated| dated.step.kind == "anhoerung_geladen")
            {
                let usual = time::working_day(time::plus(invited.on, INVITED));
                invited.until = Some(interview.unwrap_or(usual));
            }
        }
    }

    /// Until when each paper is valid, and the papers that came after it.
    fn add_papers(&mut self, city: &City, end: NaiveDate, dice: &mut Dice) -> Result<()> {
        let mut others = Vec::new();
        for at in 0..self.steps.len() {
            let mut later = self.steps.iter().skip(at + 1);
            let next = later
                .find(|dated| ends_a_paper(city.tables, dated.step.kind))
                .map(|dated| dated.on);
            let Some(paper) = self.steps.get_mut(at) else {
                continue;
            };
            let Some(term) = Term::of(city, paper.step.kind)? else {
                continue;
            };
            let lapsed = if next.is_none() && dice.is_in(20) {
                LAPSED
            } else {
                0
            };
            let (mut since, mut until) = (paper.on, term.until(paper.on, next.unwrap_or(city.today)));
            paper.until = Some(until);
            while term.goes_on != GoesOn::No && time::plus(until, lapsed) < next.unwrap_or(end) {
                since = time::plus(until, 1);
                until = term.until(since, next.unwrap_or(city.today));
            }
            if term.goes_on == GoesOn::Extended {
                paper.until = Some(until);
            }
            if term.goes_on == GoesOn::Another && since != paper.on {
                let on = time::working_day(time::plus(since, -dice.between(1, 10)));
                others.push(Dated {
                    step: paper.step,
                    on,
                    until: Some(until),
                });
            }
            if next.is_none() {
                self.valid_until = Some(until);
            }
        }
        self.steps.extend(others);
        Ok(())
    }

    /// Whether nothing was decided by this day.
    pub(super) fn is_open_on(&self, day: NaiveDate) -> bool {
        let decides = |kind: &str| {
            ["bescheid_", "titel_", "duldung_"]
                .iter()
                .any(|start| kind.starts_with(start))
        };
        !self
            .steps
            .iter()
            .any(|dated| dated.on <= day && decides(dated.step.kind))
    }
}

impl Dated {
    /// Children neither are asked by the office nor go to work.
    pub(super) fn is_of(&self, human: &Human) -> bool {
        !self.step.is_for_adults || human.is_adult_on(self.on)
    }
}

/// What happens when a paper runs out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum GoesOn {
    No,
    Extended,
    Another,
}

/// How long a paper is valid.
struct Term {
    /// `None`: to the fourth of March.
    months: Option<Months>,
    goes_on: GoesOn,
}

impl Term {
    fn of(city: &City, kind: &str) -> Result<Option<Term>> {
        let Some(row) = city.file.rows("term").find(|row| row.first() == Some(&kind)) else {
            return Ok(None);
        };
        let [_, months, goes_on] = row[..] else {
            return Err(ErrorCode::Internal.into());
        };
        let months = match months {
            "march" => None,
            months => Some(Months::new(months.parse().map_err(|_| ErrorCode::Internal)?)),
        };
        let goes_on = match goes_on {
            "extended" => GoesOn::Extended,
            "another" => GoesOn::Another,
            _ => GoesOn::No,
        };
        Ok(Some(Term { months, goes_on }))
    }

    /// The last day of a paper of this day; `known_on` is the last day on which anybody looked at it.
    fn until(&self, since: NaiveDate, known_on: NaiveDate) -> NaiveDate {
        let by_months = |months| since.checked_add_months(months).map(|day| time::plus(day, -1));
        match self.months {
            Some(months) => by_months(months),
            None => fourth_of_march(known_on),
        }
        .unwrap_or(since)
    }
}

/// Whether a paper ends with an event of this kind.
fn ends_a_paper(tables: &Tables, kind: &str) -> bool {
    let is_of_residence = tables
        .kind(kind)
        .is_some_and(|kind| kind.group == Group::Residence);
    is_of_residence || kind == "bestandskraft"
}
