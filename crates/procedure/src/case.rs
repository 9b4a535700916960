use chrono::NaiveDate;
use deadlines::{Land, Regime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Event;

/// What is known of a person, as far as the procedure asks for it.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The events, in any order.
    pub events: &'a [Event],
    /// The day on which it is asked.
    pub today: NaiveDate,
    /// The day of birth, where it is known to the day.
    pub born_on: Option<NaiveDate>,
    /// The asylum law that a person has chosen by hand; it goes before what the events say.
    pub law: Option<Regime>,
    /// Where the person has to live.
    pub home: Option<Home>,
    /// The Land whose authorities and courts are in charge.
    pub land: Land,
}

/// Whether somebody has to live in a reception centre, §§ 47, 61 AsylG.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Home {
    /// In a reception centre (Aufnahmeeinrichtung).
    Reception,
    /// Elsewhere: a shelter of the city, a flat.
    Outside,
}

impl Case<'_> {
    /// Whether the person is under eighteen on a day; `None` where the day of birth is not known.
    pub(crate) fn is_minor_on(&self, day: NaiveDate) -> Option<bool> {
        self.born_on
            .map(|born| crate::derive::of_age(born).is_none_or(|of_age| day < of_age))
    }
}
