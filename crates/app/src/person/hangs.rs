use model::record::{
    Consent, HouseholdMembership, Nationality, PersonLanguage, PersonName, Relationship, Stay, Task,
};
use model::{PersonId, Record};
use store::Reader;

use crate::Result;

/// Whether anything is written about a person beside her own row.
pub(crate) fn has_something(reader: &Reader<'_>, id: PersonId) -> Result<bool> {
    Ok(reader.count_notes_of(id)? > 0
        || has::<PersonName>(reader, "person_id", id)?
        || has::<Nationality>(reader, "person_id", id)?
        || has::<PersonLanguage>(reader, "person_id", id)?
        || has::<HouseholdMembership>(reader, "person_id", id)?
        || has::<Relationship>(reader, "from_person_id", id)?
        || has::<Relationship>(reader, "to_person_id", id)?
        || has::<Stay>(reader, "person_id", id)?
        || has::<Consent>(reader, "person_id", id)?
        || has::<Task>(reader, "person_id", id)?)
}

fn has<R: Record>(reader: &Reader<'_>, column: &str, id: PersonId) -> Result<bool> {
    Ok(!reader.list_by::<R>(column, &id.to_string())?.is_empty())
}
