use crate::view::OfficePerson;
use crate::{Result, Session};

/// Those who agreed to be named, with what they agreed to; sorted by folded name. Whose consent has ended is not among
/// them, even before the next bundle.
///
/// # Errors
/// `wrong_seat` for a caseworker; file errors.
pub fn persons(session: &Session) -> Result<Vec<OfficePerson>> {
    session.require_office()?;
    let today = session.today();
    let mut persons: Vec<OfficePerson> = session
        .reader()
        .office_persons()?
        .into_iter()
        .filter(|(_, record)| record.consent_until.is_none_or(|until| until >= today))
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
