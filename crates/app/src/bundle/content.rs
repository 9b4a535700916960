use bundle::{Address, Roster};
use model::{DeviceId, Vector};
use store::Reader;

use crate::Result;

/// From where a replica starts: what every device it is for has confirmed, not what was sent before. What got lost on the
/// way goes again by itself.
pub(super) fn since_for(reader: &Reader<'_>, roster: &Roster, to: &Address, own: DeviceId) -> Result<Vector> {
    let mut since: Option<Vector> = None;
    for device in devices_of(roster, to, own) {
        let confirmed = reader.confirmed(&device.to_string())?.vector;
        since = Some(match since {
            None => confirmed,
            Some(before) => lower_of(&before, &confirmed),
        });
    }
    Ok(since.unwrap_or_default())
}

fn lower_of(one: &Vector, other: &Vector) -> Vector {
    let mut lower = Vector::default();
    for (origin, seq) in one.iter() {
        lower.set(origin, seq.min(other.get(origin)));
    }
    lower
}

/// The other devices that a replica is for.
pub(super) fn devices_of(roster: &Roster, to: &Address, own: DeviceId) -> Vec<DeviceId> {
    roster
        .active_devices(&to.unit)
        .map(|device| device.id)
        .filter(|device| *device != own && to.device.is_none_or(|only| only == *device))
        .collect()
}
