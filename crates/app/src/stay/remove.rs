use model::StayId;
use model::record::STAY;

use crate::{Result, Session};

/// Removes a time in a shelter that never was; it can be undone.
///
/// # Errors
/// `not_found`; file errors.
pub fn remove(session: &mut Session, id: StayId) -> Result<()> {
    session.require_worker()?;
    session.write("stay_remove", |writer| Ok(writer.delete(STAY.no, id.into())?))?;
    Ok(())
}
