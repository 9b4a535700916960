//! Where people live: shelters with so many places, rooms, the refuge that nobody is told of, flats of their own.

use chrono::NaiveDate;
use model::ShelterId;
use model::code::{ShelterKind, StatusGroup};
use model::record::{Shelter, Stay};

use super::city::{Building, City};
use super::dice::Dice;
use super::person::Shared;
use super::{ids, time};
use crate::Result;

/// Days in a shelter of the Land.
const LONGEST: i64 = 540;

/// The shelters of an area, and how many places each has left.
pub(super) struct Housing {
    pub(super) shelters: Vec<(ShelterId, Shelter)>,
    free: Vec<u32>,
    rooms: Vec<u32>,
    streets: Vec<&'static str>,
}

/// Where a household lives.
pub(super) struct Home {
    pub(super) stays: Vec<Stay>,
    /// Outside any shelter.
    pub(super) address: Option<String>,
}

impl Housing {
    /// The shelters of the area with this number, from 0. The first area has the refuge.
    ///
    /// # Errors
    /// `internal` when the data file is out of order.
    pub(super) fn of(city: &City, area: u64, founded_on: NaiveDate, dice: &mut Dice) -> Result<Housing> {
        let mut buildings = city.buildings("shelter")?;
        buildings.extend(city.buildings("reception")?);
        if area == 0 {
            buildings.extend(city.buildings("refuge")?);
        }
        let all = city.file.list("street");
        let first = usize::try_from(area).unwrap_or(0) * 3;
        let streets: Vec<_> = all
            .iter()
            .cycle()
            .skip(first % all.len().max(1))
            .take(6)
            .copied()
            .collect();
        let place = city.file.one("place")?;
        let at = founded_on.and_time(chrono::NaiveTime::MIN);
        let mut shelters = Vec::new();
        for (building, street) in buildings.iter().zip(streets.iter().cycle()) {
            let number = dice.between(1, 80);
            let shelter = shelter(building, street, &format!("{street} {number}, {place}"));
            shelters.push((ShelterId(ids::throw(at, dice)), shelter));
        }
        Ok(Housing {
            free: buildings.iter().map(|building| building.capacity).collect(),
            rooms: vec![0; buildings.len()],
            shelters,
            streets,
        })
    }

    /// Finds a home for so many people. `is_over` takes no place from those who live here now.
    ///
    /// # Errors
    /// `internal` when the data file is out of order.
    pub(super) fn throw(
        &mut self,
        city: &City,
        shared: &Shared,
        (count, is_youth, is_over): (u32, bool, bool),
        dice: &mut Dice,
    ) -> Result<Home> {
        let mut stays = Vec::new();
        if shared.status.group() != StatusGroup::Temporary && dice.is_in(40) {
            stays.extend(self.reception(shared, dice));
        }
        let is_settled = matches!(shared.status.group(), StatusGroup::Protected | StatusGroup::Other);
        let wants_flat = dice.is_in(if is_settled { 45 } else { 8 });
        let fits = |(at, (_, shelter)): (usize, &(ShelterId, Shelter))| {
            let is_for_youth = shelter.kind == Some(ShelterKind::YouthWelfare);
            let is_free = self.free.get(at).is_some_and(|free| *free >= count);
            (is_free && is_for_youth == is_youth && is_ordinary(shelter)).then_some(at)
        };
        let free: Vec<usize> = self.shelters.iter().enumerate().filter_map(fits).collect();
        if free.is_empty() || (wants_flat && !is_youth) {
            let number = dice.between(1, 120);
            let address = format!(
                "{} {number}, {}",
                dice.pick(&self.streets)?,
                city.file.one("place")?
            );
            return Ok(Home {
                stays,
                address: Some(address),
            });
        }
        let at = *dice.pick(&free)?;
        stays.extend(self.move_in(at, shared.entered_at.date(), if is_over { 0 } else { count }));
        Ok(Home { stays, address: None })
    }

    /// A place in the refuge, if this area has it and it has one left.
    pub(super) fn refuge(&mut self, since: NaiveDate, count: u32) -> Option<Home> {
        let is_refuge = |(_, shelter): &(ShelterId, Shelter)| shelter.kind == Some(ShelterKind::Refuge);
        let at = self.shelters.iter().position(is_refuge)?;
        self.free.get(at).filter(|free| **free >= count)?;
        Some(Home {
            stays: self.move_in(at, since, count).into_iter().collect(),
            address: None,
        })
    }

    fn move_in(&mut self, at: usize, since: NaiveDate, count: u32) -> Option<Stay> {
        let (id, shelter) = self.shelters.get(at)?;
        let free = self.free.get_mut(at)?;
        *free = free.saturating_sub(count);
        let number = self.rooms.get_mut(at)?;
        *number += 1;
        let room = match shelter.kind {
            Some(ShelterKind::SharedShelter) => Some(format!("{}.{:02}", *number / 14, *number % 14 + 1)),
            Some(ShelterKind::YouthWelfare | ShelterKind::Refuge) => Some(number.to_string()),
            _ => None, // a flat has no room number
        };
        Some(Stay {
            shelter_id: Some(*id),
            room,
            from_on: Some(since),
            ..Stay::default()
        })
    }

    /// The weeks in a shelter of the Land before the city.
    fn reception(&self, shared: &Shared, dice: &mut Dice) -> Option<Stay> {
        let is_central = |shelter: &Shelter| shelter.kind == Some(ShelterKind::CentralUnit);
        let (id, _) = self.shelters.iter().find(|(_, shelter)| is_central(shelter))?;
        let entered_on = shared.entered_at.date();
        let from_on = time::plus(shared.arrived_on, dice.between(0, 5)).min(entered_on);
        // Nobody is kept there for longer, § 47 I AsylG.
        (entered_on - from_on).num_days().le(&LONGEST).then_some(Stay {
            shelter_id: Some(*id),
            from_on: Some(from_on),
            to_on: Some(entered_on),
            ..Stay::default()
        })
    }
}

/// Neither the refuge nor a shelter of the Land: those are given on purpose.
fn is_ordinary(shelter: &Shelter) -> bool {
    !matches!(shelter.kind, Some(ShelterKind::Refuge | ShelterKind::CentralUnit))
}

fn shelter(building: &Building, street: &str, address: &str) -> Shelter {
    let (is_refuge, is_central) = (
        building.kind == ShelterKind::Refuge,
        building.kind == ShelterKind::CentralUnit,
    );
    let has_street = !is_refuge && !is_central;
    Shelter {
        name: Some(match has_street {
            true => format!("{} {street}", building.name),
            false => building.name.to_owned(),
        }),
        address: has_street.then(|| address.to_owned()),
        kind: Some(building.kind),
        capacity: Some(building.capacity),
        operator: Some(building.operator.to_owned()),
        is_protected: is_refuge.then_some(true),
        ..Shelter::default()
    }
}
