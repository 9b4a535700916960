use model::snapshot::MasterRecord;

use crate::view::OfficePerson;
use crate::{Result, Session};

/// Those whose consent holds today, with the unit that told of them.
pub(super) fn known(session: &Session) -> Result<Vec<(String, MasterRecord)>> {
    let today = session.today();
    let mut persons = session.reader().office_persons()?;
    persons.retain(|(_, record)| record.consent_until.is_none_or(|until| until >= today));
    Ok(persons)
}

/// Those who agreed to be named, with what they agreed to; sorted by folded name. Whose consent has ended is not among
/// them, even before the next bundle.
///
/// # Errors
/// `wrong_seat` for a caseworker; file errors.
pub fn persons(session: &Session) -> Result<Vec<OfficePerson>> {
    session.require_office()?;
    let mut persons: Vec<OfficePerson> = known(session)?
        .into_iter()
        .filter_map(|(unit, record)| {
            Some(OfficePerson {
                id: record.person?,
                unit,
                family: record.family.unwrap_or_default(),
                given: record.given.unwrap_or_default(),
                script: record.script.unwrap_or_default(),
                birth_year: record.birth_year,
                language: record.language,
                shelter: record.shelter,
                room: record.room,
                worker: record.worker,
                consent_until: record.consent_until,
            })
        })
        .collect();
    persons.sort_by_cached_key(|person| names::fold(&format!("{} {}", person.family, person.given)));
    Ok(persons)
}
