//! German statutory deadlines: day counting, the public holidays of the Länder, the service of letters, and a table of
//! rules with their paragraphs.
//!
//! Pure: no file, no clock. Days go in and days come out, each with the steps that lead to it. Where the law or the
//! facts leave a doubt, the earliest day comes first, with the question that decides.
//!
//! ```
//! use chrono::NaiveDate;
//! use deadlines::{Count, Land, Roll, Start, Unit};
//!
//! let two_weeks = Count { length: 2, unit: Unit::Week, start: Start::EventDay, roll: Roll::Court, land: Land::Nw };
//! let served = NaiveDate::from_ymd_opt(2026, 12, 11).ok_or("no such day")?;
//! let computed = two_weeks.compute(served)?;
//! assert_eq!(computed.last_day.to_string(), "2026-12-28", "Christmas, a Saturday and a Sunday lie in between");
//! assert_eq!(computed.safe_day.to_string(), "2026-12-24", "Christmas Eve is a working day");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod anywhere;
mod apply;
mod compare;
mod count;
mod facts;
mod file;
mod holiday;
mod land;
mod letter;
mod moved;
mod period;
mod refusal;
mod regime;
mod rule;
mod rules;
mod said;
mod service;
mod step;
mod term;
mod words;

pub use apply::{Alternative, RuleResult};
pub use compare::{Comparison, NotReplaced};
pub use count::{Computed, Count, Days, Roll};
pub use facts::Facts;
pub use file::{Head, RulesError};
pub use holiday::{holiday, holiday_in_some_communes, is_working_day};
pub use land::Land;
pub use letter::{Letter, Served, Serving};
pub use moved::{Moved, OpenDeadline, moved};
pub use period::{Start, Unit};
pub use refusal::Refusal;
pub use rule::{Grade, Meaning, Regime, RegimeBy, Rolling, Rule, Sender, Severity, Term};
pub use rules::Rules;
pub use said::Said;
pub use service::{Service, Signer};
pub use step::{Step, StepKind};

/// What the README shows is compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
