use model::code::RelationshipKind;
use model::record::{Person, Relationship};
use model::{PersonId, RelationshipId};

use crate::text::{filled, invalid, name};
use crate::{ErrorCode, Result, Session};

/// A tie as it is entered, read from the first person to the other one.
#[derive(Clone, Debug)]
pub struct NewRelationship {
    /// The first person.
    pub from: PersonId,
    /// What ties them.
    pub kind: RelationshipKind,
    /// The other one, if there is a file.
    pub to: Option<PersonId>,
    /// The other one's name, if there is none.
    pub to_name: String,
}

/// Records a tie.
///
/// # Errors
/// `not_found`, `invalid_field` for a tie to oneself or to nobody, `too_long`; file errors.
pub fn add(session: &mut Session, new: &NewRelationship) -> Result<RelationshipId> {
    session.require_worker()?;
    name("to_name", &new.to_name)?;
    if new.to == Some(new.from) || (new.to.is_none() && new.to_name.trim().is_empty()) {
        return Err(invalid("to", "another_person"));
    }
    let tie = Relationship {
        from_person_id: Some(new.from),
        to_person_id: new.to,
        kind: Some(new.kind),
        to_name: filled(&new.to_name).filter(|_| new.to.is_none()),
        lives_in: None,
    };
    let done = session.write("relationship_add", |writer| {
        for person in [Some(new.from), new.to].into_iter().flatten() {
            writer
                .reader()
                .get::<Person>(person)?
                .ok_or(ErrorCode::NotFound)?;
        }
        Ok(writer.create(&tie)?)
    })?;
    Ok(done.value)
}
