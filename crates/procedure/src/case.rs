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
    /// The asylum law, chosen by hand. `None` takes the choice from the events, or the day of filing.
    pub law: Option<Regime>,
    /// Where the person has to live. `None` takes it from the events.
    pub home: Option<Home>,
    /// The day of entry as the file knows it; an event goes before it.
    pub arrived_on: Option<NaiveDate>,
    /// The Land whose authorities and courts are in charge; `None` where nobody knows.
    pub land: Option<Land>,
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
    /// The law chosen by hand, the last choice first.
    pub(crate) fn chosen_law(&self, events: &[&Event]) -> Option<Regime> {
        let chosen = events.iter().rev().find_map(|event| match event.kind.as_str() {
            "recht_neu" => Some(Regime::New),
            "recht_alt" => Some(Regime::Old),
            _ => None,
        });
        self.law.or(chosen)
    }

    /// Where the person has to live by what happened last. Whoever was sent to a commune lives there.
    pub(crate) fn home_now(&self, events: &[&Event]) -> Option<Home> {
        let happened = events.iter().rev().filter(|event| event.day <= self.today);
        let told = { happened }.find_map(|event| match event.kind.as_str() {
            "aufnahmeeinrichtung" => Some(Home::Reception),
            "wohnpflicht_ende" | "zuweisung" => Some(Home::Outside),
            _ => None,
        });
        self.home.or(told)
    }

    /// Whether the person is under eighteen on a day; `None` where the day of birth is not known.
    pub(crate) fn is_minor_on(&self, day: NaiveDate) -> Option<bool> {
        self.born_on
            .map(|born| crate::derive::of_age(born).is_none_or(|of_age| day < of_age))
    }
}
