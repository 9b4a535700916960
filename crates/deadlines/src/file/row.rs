//! From the rows of a file to rules. Everything is checked here, so that a rule that exists can be computed.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;
use thiserror::Error;

use crate::rule::{Grade, Meaning, Regime, Rolling, Rule, Sender, Severity, Term};
use crate::{Land, Roll, Start, Unit};

/// Why a file of rules is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RulesError {
    /// The first line is not `# ` and a day.
    #[error("the first line has to be # and the day of the file")]
    NoVersion,
    /// Not the columns of the table, or a code or day in them that is not understood.
    #[error("line {0}: not a row of this table")]
    NotARow(u64),
    /// A row contradicts itself: a length that its unit has no use for, a validity that ends before it begins, a
    /// Rechtsstand of something that was not read.
    #[error("rule {0} contradicts itself")]
    Contradiction(String),
    /// Two rows with one id.
    #[error("rule {0} is there twice")]
    Twice(String),
    /// A rule names another one that is not there.
    #[error("rule {0} points to a rule that is not there")]
    Dangling(String),
    /// A rule without paragraph: nothing legal is shown without its source.
    #[error("rule {0} has no source")]
    NoSource(String),
}

/// A row as it stands in the file.
#[derive(Deserialize)]
struct Row {
    id: String,
    name: String,
    trigger: String,
    sender: Option<Sender>,
    length: Option<u32>,
    unit: RowUnit,
    start: RowStart,
    roll: RowRoll,
    meaning: Meaning,
    source: String,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
    regime: Option<Regime>,
    other_regime: String,
    group: String,
    land: Option<Land>,
    consequence: String,
    severity: Severity,
    verified: Grade,
    rechtsstand: Option<NaiveDate>,
    question: String,
    doubt: String,
    note: String,
}

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

/// The day of the file and its rules.
pub(crate) fn parse(text: &str) -> Result<(NaiveDate, Vec<Rule>), RulesError> {
    let version = text.lines().next().and_then(|line| line.strip_prefix("# "));
    let version = version
        .and_then(|day| day.parse().ok())
        .ok_or(RulesError::NoVersion)?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let mut rules: Vec<Rule> = Vec::new();
    for row in reader.deserialize() {
        let row: Row =
            row.map_err(|error| RulesError::NotARow(error.position().map_or(0, |at| at.line())))?;
        rules.push(row.into_rule()?);
    }
    check_names(&rules)?;
    Ok((version, rules))
}

fn check_names(rules: &[Rule]) -> Result<(), RulesError> {
    let mut ids = BTreeSet::new();
    for rule in rules {
        if !ids.insert(rule.id.as_str()) {
            return Err(RulesError::Twice(rule.id.clone()));
        }
    }
    for rule in rules {
        let is_dangling = rule.other_regime.iter().any(|id| !ids.contains(id.as_str()));
        let is_ambiguous = rule
            .group
            .as_ref()
            .is_some_and(|group| ids.contains(group.as_str()));
        if is_dangling || is_ambiguous {
            return Err(RulesError::Dangling(rule.id.clone()));
        }
    }
    Ok(())
}

impl Row {
    fn into_rule(self) -> Result<Rule, RulesError> {
        if self.source.is_empty() {
            return Err(RulesError::NoSource(self.id));
        }
        let is_backwards = self
            .valid_from
            .zip(self.valid_to)
            .is_some_and(|(from, to)| from > to);
        let is_named = ![&self.id, &self.name, &self.trigger]
            .iter()
            .any(|text| text.is_empty());
        // Only what was read has a day as of which it was read.
        let is_dated = self.verified.is_verified() == self.rechtsstand.is_some();
        let term = self.term();
        let Some(term) = term.filter(|_| is_named && is_dated && !is_backwards) else {
            return Err(RulesError::Contradiction(self.id));
        };
        Ok(Rule {
            term,
            rolling: match self.roll {
                RowRoll::Court => Rolling::As(Roll::Court),
                RowRoll::Auth => Rolling::As(Roll::Authority),
                RowRoll::None => Rolling::As(Roll::None),
                RowRoll::AuthUnlessNamed => Rolling::AuthorityUnlessNamed,
            },
            other_regime: self.other_regime.split_whitespace().map(str::to_owned).collect(),
            id: self.id,
            name: self.name,
            trigger: self.trigger,
            sender: self.sender,
            meaning: self.meaning,
            source: self.source,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            regime: self.regime,
            group: filled(self.group),
            land: self.land,
            consequence: self.consequence,
            severity: self.severity,
            verified: self.verified,
            rechtsstand: self.rechtsstand,
            question: filled(self.question),
            doubt: filled(self.doubt),
            note: self.note,
        })
    }

    /// `None` where length and unit do not belong together.
    fn term(&self) -> Option<Term> {
        let start = match self.start {
            RowStart::Event => Start::EventDay,
            RowStart::Day => Start::DayItself,
        };
        let length = self.length.filter(|length| *length > 0);
        let period = |unit| length.map(|length| Term::Period { length, unit, start });
        let without_length = |term| self.length.is_none().then_some(term);
        match self.unit {
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
            RowUnit::Until => without_length(Term::Until(self.valid_to?)),
        }
    }
}

fn filled(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
