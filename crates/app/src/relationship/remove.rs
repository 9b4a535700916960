use model::RelationshipId;
use model::record::RELATIONSHIP;

use crate::{Result, Session};

/// Removes a tie that was wrong; it can be undone.
///
/// # Errors
/// `not_found`; file errors.
pub fn remove(session: &mut Session, tie: RelationshipId) -> Result<()> {
    session.require_worker()?;
    session.write("relationship_remove", |writer| {
        Ok(writer.delete(RELATIONSHIP.no, tie.into())?)
    })?;
    Ok(())
}
