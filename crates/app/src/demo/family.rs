//! A household with everything that hangs on it.

use chrono::{NaiveDate, NaiveDateTime};
use model::code::{RelationshipKind, ResidenceStatus, Sex, StatusGroup};
use model::record::{Household, Relationship};
use model::{HouseholdId, PersonId};

use super::city::City;
use super::consent::{self, Given};
use super::dice::Dice;
use super::household::{self, Role};
use super::housing::{Home, Housing};
use super::person::{Human, Shared};
use super::{full_name, ids, time};
use crate::Result;

/// Everything that is entered when people come.
pub(super) struct Family {
    pub(super) entered_at: NaiveDateTime,
    pub(super) arrived_on: NaiveDate,
    pub(super) status: ResidenceStatus,
    pub(super) country: &'static str,
    /// Care ended.
    pub(super) closed_on: Option<NaiveDate>,
    pub(super) humans: Vec<Human>,
    /// Somebody alone has none.
    pub(super) household: Option<(HouseholdId, Household)>,
    pub(super) ties: Vec<Relationship>,
    pub(super) home: Home,
    pub(super) consents: Vec<Given>,
}

impl Family {
    /// Throws a family of at most `most` people. `is_for_refuge`: a woman with her children, if there is a place left.
    ///
    /// # Errors
    /// `internal` for an empty data file.
    pub(super) fn throw(
        city: &City,
        housing: &mut Housing,
        (founded_on, most, is_for_refuge): (NaiveDate, usize, bool),
        dice: &mut Dice,
    ) -> Result<Family> {
        let origin = dice.weigh(&city.origins)?;
        let mut members = household::throw(origin, most, dice)?;
        if is_for_refuge {
            members.retain(|member| matches!(member.role, Role::Head | Role::Child));
            members.iter_mut().take(1).for_each(|head| {
                head.sex = Sex::Female;
                head.age = head.age.max(20);
            });
        }
        let entered_at = entry(city, founded_on, dice);
        let mut shared = Shared::throw(city, origin, entered_at, dice)?;
        if is_for_refuge && shared.status.group() == StatusGroup::Without {
            shared.status = ResidenceStatus::Duldung;
        }
        let closed_on = closing(city, entered_at.date(), dice).filter(|_| !is_for_refuge);
        let names = full_name::throw(origin, &members, dice)?;
        let ties = household::ties(&members, dice);
        let mut humans = Vec::new();
        for pair in members.iter().copied().zip(names) {
            humans.push(Human::throw(city, origin, &shared, pair, dice)?);
        }
        let count = u32::try_from(humans.len()).unwrap_or(u32::MAX);
        let is_youth = members.iter().all(|member| member.age < 18);
        let refuge = match is_for_refuge {
            true => housing.refuge(entered_at.date(), count),
            false => None,
        };
        let home = match refuge {
            Some(home) => home,
            None => housing.throw(city, &shared, (count, is_youth, closed_on.is_some()), dice)?,
        };
        protect(&mut humans, &home, dice);
        let household = label(&humans).map(|label| {
            let id = HouseholdId(ids::throw(entered_at, dice));
            (id, Household { label: Some(label) })
        });
        let ties = ties.iter().filter_map(|tie| {
            Some(Relationship {
                from_person_id: Some(humans.get(tie.from)?.id),
                to_person_id: Some(humans.get(tie.to)?.id),
                kind: Some(tie.kind),
                ..Relationship::default()
            })
        });
        let mut ties: Vec<Relationship> = ties.collect();
        ties.extend(relative_abroad(city, origin, &humans, dice)?);
        Ok(Family {
            entered_at,
            arrived_on: shared.arrived_on,
            status: shared.status,
            country: shared.country,
            closed_on,
            household,
            ties,
            home,
            consents: consent::throw(city, &shared, dice)?,
            humans,
        })
    }

    /// Grown-ups, and children where there are none: those with whom one talks.
    pub(super) fn spokespeople(&self) -> Vec<&Human> {
        let adults: Vec<&Human> = self
            .humans
            .iter()
            .filter(|human| human.member.age >= 16)
            .collect();
        if adults.is_empty() {
            self.humans.iter().collect()
        } else {
            adults
        }
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = PersonId> {
        self.humans.iter().map(|human| human.id)
    }
}

/// More come of late than long ago.
fn entry(city: &City, founded_on: NaiveDate, dice: &mut Dice) -> NaiveDateTime {
    let span = (city.today - founded_on).num_days() - 1;
    let ago = dice.between(2, span).min(dice.between(2, span));
    let day = time::working_day(time::plus(city.today, -ago)).max(founded_on);
    time::office_hour(day, dice)
}

fn closing(city: &City, entered_on: NaiveDate, dice: &mut Dice) -> Option<NaiveDate> {
    let days = (city.today - entered_on).num_days();
    (days > 120 && dice.is_in(11))
        .then(|| time::working_day(time::plus(entered_on, dice.between(60, days - 3))))
}

/// Whoever lives in a flat of her own may have the address hidden; of a few nobody knows where they are.
fn protect(humans: &mut [Human], home: &Home, dice: &mut Dice) {
    let is_protected = home.address.is_some() && dice.is_in(6);
    let is_gone = home.address.is_none() && dice.is_in(1);
    for human in humans {
        human.fields.address = home.address.clone();
        human.fields.is_address_protected = is_protected.then_some(true);
        human.fields.is_whereabouts_unknown = is_gone.then_some(true);
    }
}

fn label(humans: &[Human]) -> Option<String> {
    let [head, _, ..] = humans else { return None };
    let name = head.names.first()?;
    let name = name.family.as_ref().or(name.given.as_ref())?;
    let has_children = humans.iter().any(|human| human.member.role == Role::Child);
    Some(match has_children {
        true => format!("Familie {name}"),
        false => format!("Haushalt {name}"),
    })
}

/// Many have somebody elsewhere who has no file here.
fn relative_abroad(
    city: &City,
    origin: &super::origin::Origin,
    humans: &[Human],
    dice: &mut Dice,
) -> Result<Option<Relationship>> {
    let Some(head) = humans.first().filter(|_| dice.is_in(14)) else {
        return Ok(None);
    };
    let is_alone = humans.iter().all(|human| human.member.role != Role::Partner);
    let kind = match is_alone && head.member.age >= 20 && dice.is_in(50) {
        true => RelationshipKind::Spouse,
        false => RelationshipKind::Sibling,
    };
    let sex = match (kind, head.member.sex) {
        (RelationshipKind::Spouse, Sex::Male) => Sex::Female,
        _ => Sex::Male,
    };
    Ok(Some(Relationship {
        from_person_id: Some(head.id),
        kind: Some(kind),
        to_name: Some(origin.given(sex, dice)?.latin(sex).to_owned()),
        lives_in: Some((*dice.pick(city.file.list("abroad"))?).to_owned()),
        ..Relationship::default()
    }))
}
