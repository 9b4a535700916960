//! The ways that people went through the procedure, as the data file has them: events with the days between them.

use model::code::ResidenceStatus;

use super::blocks::Blocks;
use super::dice::Dice;
use crate::{ErrorCode, Result};

/// A way to the paper that people hold now.
pub(super) struct Way {
    /// The paper of the family.
    family: ResidenceStatus,
    /// For a child that was born here, else for those who came.
    is_for_born: bool,
    /// Only from this country.
    country: Option<&'static str>,
    /// The paper that it leads to.
    pub(super) paper: ResidenceStatus,
    pub(super) weight: u64,
    pub(super) steps: Vec<Step>,
    /// How many days nothing has happened since.
    quiet: Span,
}

/// An event on a way.
#[derive(Clone, Copy)]
pub(super) struct Step {
    /// The code of its kind.
    pub(super) kind: &'static str,
    /// Days since the one before it.
    gap: Span,
    pub(super) is_for_adults: bool,
}

/// So many days at least, and at most.
#[derive(Clone, Copy)]
struct Span(i64, i64);

/// Whose way.
#[derive(Clone, Copy)]
pub(super) struct Whose {
    pub(super) family: ResidenceStatus,
    pub(super) is_born_here: bool,
    pub(super) country: &'static str,
}

impl Way {
    /// All of them.
    ///
    /// # Errors
    /// `internal` when the data file is out of order.
    pub(super) fn all(file: &Blocks) -> Result<Vec<Way>> {
        file.rows("way").map(|row| Way::read(file, &row)).collect()
    }

    fn read(file: &Blocks, row: &[&'static str]) -> Result<Way> {
        let [family, whose, paper, weight, events, quiet] = *row else {
            return Err(ErrorCode::Internal.into());
        };
        let (who, country) = whose
            .split_once(' ')
            .map_or((whose, None), |(who, country)| (who, Some(country)));
        let family: ResidenceStatus = family.parse().map_err(|_| ErrorCode::Internal)?;
        let mut steps = Vec::new();
        expand(file, events, &mut steps)?;
        Ok(Way {
            family,
            is_for_born: who == "born",
            country,
            paper: match paper {
                "=" => family,
                other => other.parse().map_err(|_| ErrorCode::Internal)?,
            },
            weight: weight.parse().map_err(|_| ErrorCode::Internal)?,
            steps,
            quiet: Span::read(quiet)?,
        })
    }

    /// Whether it is one of theirs, and takes so many days.
    pub(super) fn fits(&self, whose: Whose, days: i64) -> bool {
        let is_theirs = self.family == whose.family
            && self.is_for_born == whose.is_born_here
            && self.country.is_none_or(|country| country == whose.country);
        let (least, most) = self.rest(0);
        is_theirs && (least..=most).contains(&days)
    }

    /// Days from the first one to each step, so that all of it takes so many days.
    pub(super) fn throw(&self, days: i64, dice: &mut Dice) -> Vec<i64> {
        let mut passed = 0;
        let mut thrown = Vec::with_capacity(self.steps.len());
        for (
            at,
            Step {
                gap: Span(least, most),
                ..
            },
        ) in self.steps.iter().enumerate()
        {
            // What is left has to be enough for the rest of the way, and not too much.
            let (rest_least, rest_most) = self.rest(at + 1);
            let left = days - passed;
            passed += dice.between((*least).max(left - rest_most), (*most).min(left - rest_least));
            thrown.push(passed);
        }
        thrown
    }

    /// How long the way takes from a step on.
    fn rest(&self, from: usize) -> (i64, i64) {
        let gaps = self.steps.iter().skip(from).map(|step| step.gap);
        gaps.fold((self.quiet.0, self.quiet.1), |(least, most), gap| {
            (least + gap.0, most + gap.1)
        })
    }
}

impl Span {
    fn read(text: &str) -> Result<Span> {
        let (least, most) = text.split_once('-').ok_or(ErrorCode::Internal)?;
        let number = |text: &str| text.parse::<i64>().map_err(|_| ErrorCode::Internal);
        Ok(Span(number(least)?, number(most)?))
    }
}

/// The steps of a text, with those of the parts that it names.
fn expand(file: &Blocks, text: &'static str, steps: &mut Vec<Step>) -> Result<()> {
    for event in text.split(", ") {
        if let Some(part) = event.strip_prefix('@') {
            expand(file, file.one(part)?, steps)?;
            continue;
        }
        let (kind, gap) = event.split_once(' ').ok_or(ErrorCode::Internal)?;
        let adults = kind.strip_prefix('~');
        steps.push(Step {
            kind: adults.unwrap_or(kind),
            gap: Span::read(gap)?,
            is_for_adults: adults.is_some(),
        });
    }
    Ok(())
}
