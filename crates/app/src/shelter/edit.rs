use model::code::ShelterKind;
use model::record::{SHELTER, Shelter};
use model::{Record as _, ShelterId};

use crate::text::{filled, line};
use crate::{ErrorCode, Result, Session};

/// What to change of a shelter; empty leaves it.
#[derive(Clone, Debug, Default)]
pub struct ShelterChange {
    /// What it is called.
    pub name: Option<String>,
    /// Street, number, postcode, place.
    pub address: Option<String>,
    /// What kind of accommodation.
    pub kind: Option<ShelterKind>,
    /// Number of places.
    pub capacity: Option<u32>,
    /// Neither it nor who lives there is ever told.
    pub is_protected: Option<bool>,
}

/// Changes a shelter. Marking it as protected acts like a withdrawal for everybody who lives there.
///
/// # Errors
/// `not_found`, `too_long`, `invalid_field`; file errors.
pub fn edit(session: &mut Session, id: ShelterId, change: &ShelterChange) -> Result<()> {
    session.require_worker()?;
    line("name", change.name.as_deref().unwrap_or_default())?;
    line("address", change.address.as_deref().unwrap_or_default())?;
    session.write("shelter_edit", |writer| {
        let before = writer.reader().get::<Shelter>(id)?.ok_or(ErrorCode::NotFound)?;
        let after = Shelter {
            name: change.name.as_deref().and_then(filled).or(before.name.clone()),
            address: change
                .address
                .as_deref()
                .and_then(filled)
                .or(before.address.clone()),
            kind: change.kind.or(before.kind),
            capacity: change.capacity.or(before.capacity),
            is_protected: change.is_protected.or(before.is_protected),
            ..before.clone()
        };
        Ok(writer.edit(SHELTER.no, id.into(), before.changes_to(&after))?)
    })?;
    Ok(())
}
