use bundle::roster::{Device, UnitKind};
use model::Scope;

use crate::roster::{is_compared, require};
use crate::view::Recipient;
use crate::{ErrorCode, Result, Session};

/// Who a bundle of this device can be for: the office first, then the other devices of the same area, which are a second
/// one of the same worker or that of the colleague who shares the area.
///
/// # Errors
/// `not_enrolled`; file errors.
pub fn recipients(session: &Session) -> Result<Vec<Recipient>> {
    let reader = session.reader();
    let roster = require(&reader)?;
    let own = session.store.origin().device;
    let device = roster.device(own).ok_or(ErrorCode::NotEnrolled)?;
    let offices = roster.units.iter().filter(|unit| unit.kind == UnitKind::Office);
    let reachable = offices.filter(|office| roster.resolve(own, &office.name, Scope::Office).is_ok());
    let mut recipients: Vec<Recipient> = reachable
        .map(|office| Recipient {
            to: office.name.clone(),
            label: office.label.clone(),
            worker: String::new(),
            scope: Scope::Office,
            is_own: false,
            is_compared: true, // who signs the roster needs no other proof
        })
        .collect();
    for other in roster
        .active_devices(&device.unit)
        .filter(|other| other.id != own)
    {
        if roster.resolve(own, &other.name, Scope::Replica).is_ok() {
            recipients.push(Recipient {
                to: other.name.clone(),
                label: other.name.clone(),
                worker: other.worker.clone(),
                scope: Scope::Replica,
                is_own: is_same_worker(device, other),
                is_compared: is_compared(&reader, other)?,
            });
        }
    }
    Ok(recipients)
}

fn is_same_worker(one: &Device, other: &Device) -> bool {
    !one.worker.trim().is_empty() && names::fold(&one.worker) == names::fold(&other.worker)
}
