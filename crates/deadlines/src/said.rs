//! The length that a letter itself names: the instruction on remedies (Rechtsbehelfsbelehrung) is what a reader finds first,
//! and it decides between the rules of a group.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::rule::{Rule, Term};
use crate::{Refusal, Unit};

/// A length as a letter names it. Written as an ISO 8601 duration of one unit: `P1W`, `P30D`, `P1M`, `P1Y`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Said {
    /// How many, at least 1.
    pub length: u32,
    /// Of what; half months have no duration in ISO 8601 and no instruction names them.
    pub unit: Unit,
}

impl Said {
    /// How long that is at most, in days: for putting lengths in an order.
    pub fn days(&self) -> u64 {
        let days = match self.unit {
            Unit::Day => 1,
            Unit::Week => 7,
            Unit::HalfMonth => 15,
            Unit::Month => 31,
            Unit::Year => 366,
        };
        u64::from(self.length) * days
    }

    /// The length of a rule, where it is one that a letter could name.
    pub fn by(rule: &Rule) -> Option<Said> {
        match rule.term {
            Term::Period { length, unit, .. } if letter(unit).is_some() => Some(Said { length, unit }),
            _ => None,
        }
    }
}

fn letter(unit: Unit) -> Option<char> {
    match unit {
        Unit::Day => Some('D'),
        Unit::Week => Some('W'),
        Unit::Month => Some('M'),
        Unit::Year => Some('Y'),
        Unit::HalfMonth => None,
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match letter(self.unit) {
            Some(unit) => write!(f, "P{}{unit}", self.length),
            None => write!(f, "P{}D", u64::from(self.length) * 15),
        }
    }
}

impl FromStr for Said {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Said, Refusal> {
        let rest = text.strip_prefix('P').ok_or(Refusal::NoLength)?;
        let units = [Unit::Day, Unit::Week, Unit::Month, Unit::Year];
        let found = units.into_iter().find_map(|unit| {
            let number = rest.strip_suffix(letter(unit)?)?;
            Some((number, unit))
        });
        let (number, unit) = found.ok_or(Refusal::NoLength)?;
        let is_plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let length = number.parse().ok().filter(|length| is_plain && *length > 0);
        Ok(Said {
            length: length.ok_or(Refusal::NoLength)?,
            unit,
        })
    }
}

impl Serialize for Said {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Said {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Said, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
