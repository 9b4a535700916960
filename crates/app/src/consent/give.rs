use model::ConsentId;
use model::record::{Consent, Person};

use crate::text::{day, filled, invalid, line};
use crate::view::NewConsent;
use crate::{ErrorCode, Result, Session};

/// Records a consent.
///
/// # Errors
/// `not_found`, `invalid_field` when it would end before it begins, `too_long`; file errors.
pub fn give(session: &mut Session, new: &NewConsent) -> Result<ConsentId> {
    session.require_worker()?;
    line("recipient", &new.recipient)?;
    day("given_on", new.given_on)?;
    day("until_on", new.until_on)?;
    let given_on = new.given_on.unwrap_or_else(|| session.today());
    if new.until_on.is_some_and(|until| until < given_on) {
        return Err(invalid("until_on", "ends_before_it_begins"));
    }
    let consent = Consent {
        person_id: Some(new.person),
        purpose: Some(new.purpose),
        recipient: filled(&new.recipient),
        given_on: Some(given_on),
        until_on: new.until_on,
        form: new.form,
        ..Consent::default()
    };
    let done = session.write("consent_add", |writer| {
        writer
            .reader()
            .get::<Person>(new.person)?
            .ok_or(ErrorCode::NotFound)?;
        Ok(writer.create(&consent)?)
    })?;
    Ok(done.value)
}
