//! Whom a recipient was told of, and whom it has forgotten since.

use std::collections::{BTreeMap, BTreeSet};

use bundle::Roster;
use bundle::roster::UnitKind;
use model::record::Person;
use model::{DeviceId, PersonId};
use store::{Reader, Writer};

use crate::Result;
use crate::roster::read;

/// For each person whether she was revoked, and by the bundle with which number.
pub(super) type Told = BTreeMap<PersonId, (bool, u64)>;

/// In place of a number: the recipient has confirmed that it forgot her. Kept where the recipient may have been told of
/// her by another device too, so that this one does not ask for ever.
const CONFIRMED: u64 = 0;

/// Whom the recipient is to forget: whoever it was told of and is not named now, until it confirms. `once_agreed` are
/// those of whom another device of the area may have told it.
pub(super) fn to_be_forgotten(
    told: &Told,
    once_agreed: &BTreeSet<PersonId>,
    named: &BTreeSet<PersonId>,
) -> Vec<PersonId> {
    let is_confirmed = |person: &PersonId| told.get(person) == Some(&(true, CONFIRMED));
    let persons: BTreeSet<PersonId> = told.keys().chain(once_agreed).copied().collect();
    persons
        .into_iter()
        .filter(|person| !named.contains(person) && !is_confirmed(person))
        .collect()
}

/// Believes that a recipient forgot people: those whom it was asked to forget and was not told of again.
pub(super) fn confirm(
    writer: &mut Writer<'_>,
    recipient: &str,
    persons: impl Iterator<Item = PersonId>,
) -> Result<()> {
    let told = writer.reader().named_to(recipient)?;
    // A receipt that names somebody twice confirms her once.
    let persons: BTreeSet<PersonId> = persons
        .filter(|person| matches!(told.get(person), Some((true, _))))
        .collect();
    for person in persons {
        writer.forget_named(recipient, person)?;
        if writer.reader().get::<Person>(person)?.is_some() {
            writer.note_named(recipient, person, true, CONFIRMED)?;
        }
    }
    Ok(())
}

/// Another device changed something about these people: it may have told the office of them again.
pub(super) fn doubt(writer: &mut Writer<'_>, persons: &BTreeSet<PersonId>) -> Result<()> {
    let Some(roster) = read(&writer.reader())? else {
        return Ok(());
    };
    let office = roster.units.iter().find(|unit| unit.kind == UnitKind::Office);
    let recipient = office.map_or("", |unit| unit.name.as_str());
    for (person, mark) in told_to(&writer.reader(), recipient)? {
        if mark == (true, CONFIRMED) && persons.contains(&person) {
            writer.forget_named(recipient, person)?;
        }
    }
    Ok(())
}

/// Whether a recipient has confirmed that nothing of this person is left there.
pub(crate) fn has_forgotten(reader: &Reader<'_>, recipient: &str, person: PersonId) -> Result<bool> {
    Ok(match told_to(reader, recipient)?.get(&person) {
        None => true,
        Some(mark) => *mark == (true, CONFIRMED),
    })
}

/// Whether another device of the same area may tell the office of people too; a retired one may have.
pub(crate) fn shares_its_area(roster: &Roster, own: DeviceId) -> bool {
    roster.device(own).is_some_and(|device| {
        let mut others = roster.devices.iter().filter(|other| other.id != own);
        others.any(|other| other.unit == device.unit)
    })
}

/// Whom this device has told a recipient of.
pub(super) fn told_to(reader: &Reader<'_>, recipient: &str) -> Result<Told> {
    Ok(reader.named_to(recipient)?)
}
