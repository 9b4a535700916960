use model::PersonId;
use model::record::Consent;

use crate::view::ConsentView;
use crate::{Result, Session};

/// The consents of a person, newest first.
///
/// # Errors
/// File errors.
pub fn list(session: &Session, person: PersonId) -> Result<Vec<ConsentView>> {
    let today = session.today();
    let mut consents = session
        .reader()
        .list_by::<Consent>("person_id", &person.to_string())?;
    consents.sort_by_key(|row| std::cmp::Reverse((row.record.given_on, row.id)));
    let view = |row: store::Row<Consent>| ConsentView {
        id: row.id,
        holds: row.record.holds_on(today),
        purpose: row.record.purpose,
        recipient: row.record.recipient.unwrap_or_default(),
        given_on: row.record.given_on,
        until_on: row.record.until_on,
        withdrawn_on: row.record.withdrawn_on,
        form: row.record.form,
    };
    Ok(consents.into_iter().map(view).collect())
}
