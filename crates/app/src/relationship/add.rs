use model::RelationshipId;
use model::record::{Person, Relationship};

use crate::text::{filled, invalid, line, name};
use crate::view::NewRelationship;
use crate::{ErrorCode, Result, Session};

/// Records a tie.
///
/// # Errors
/// `not_found`, `invalid_field` for a tie to oneself or to nobody, `too_long`; file errors.
pub fn add(session: &mut Session, new: &NewRelationship) -> Result<RelationshipId> {
    session.require_worker()?;
    name("to_name", &new.to_name)?;
    line("lives_in", &new.lives_in)?;
    let is_somebody_without_a_file = new.from.is_none() || new.to.is_none();
    let is_fit = match (new.from, new.to) {
        (Some(from), Some(to)) => from != to,
        (None, None) => false,
        _ => filled(&new.to_name).is_some(),
    };
    if !is_fit {
        return Err(invalid("to", "another_person"));
    }
    let tie = Relationship {
        from_person_id: new.from,
        to_person_id: new.to,
        kind: Some(new.kind),
        to_name: filled(&new.to_name).filter(|_| is_somebody_without_a_file),
        lives_in: filled(&new.lives_in).filter(|_| is_somebody_without_a_file),
    };
    let done = session.write("relationship_add", |writer| {
        for person in [new.from, new.to].into_iter().flatten() {
            writer
                .reader()
                .get::<Person>(person)?
                .ok_or(ErrorCode::NotFound)?;
        }
        Ok(writer.create(&tie)?)
    })?;
    Ok(done.value)
}
