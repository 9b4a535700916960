use model::PersonId;

use super::get::find;
use crate::bundle::has_forgotten;
use crate::roster;
use crate::view::ErasurePreview;
use crate::{Result, Session};

/// What erasing a person would do. Writes nothing.
///
/// # Errors
/// `not_found`, `person_erased`; file errors.
pub fn erasure_preview(session: &Session, id: PersonId) -> Result<ErasurePreview> {
    let reader = session.reader();
    find(&reader, id)?;
    let mut preview = ErasurePreview::default();
    for note in reader.notes_of(id, u32::MAX)? {
        let persons = note.record.persons.unwrap_or_default();
        if persons.iter().all(|person| *person == id) {
            preview.notes += 1;
        } else {
            preview.shared_notes += 1;
        }
    }
    let Some(roster) = roster::read(&reader)? else {
        return Ok(preview);
    };
    let own = session.store.origin().device;
    if let Some(unit) = roster.device(own).map(|device| device.unit.clone()) {
        let others = roster.active_devices(&unit).filter(|device| device.id != own);
        preview.devices = others.map(|device| device.name.clone()).collect();
    }
    let office = roster
        .units
        .iter()
        .find(|unit| unit.kind == bundle::roster::UnitKind::Office);
    if let Some(office) = office {
        preview.office_knows = !has_forgotten(&reader, &office.name, id)?;
    }
    Ok(preview)
}
