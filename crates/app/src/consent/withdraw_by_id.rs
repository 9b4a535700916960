use model::ConsentId;
use model::record::Consent;

use super::withdraw;
use crate::{ErrorCode, Result, Session};

/// Withdraws the consent that a screen shows, from today on, and with it every other one of the same person for the same
/// purpose: somebody who says no to a purpose does not say it to one of two papers.
///
/// # Errors
/// `not_found`; file errors.
pub fn withdraw_by_id(session: &mut Session, id: ConsentId) -> Result<u32> {
    let consent = session.reader().get::<Consent>(id)?.ok_or(ErrorCode::NotFound)?;
    match (consent.person_id, consent.purpose) {
        (Some(person), Some(purpose)) => withdraw(session, person, purpose),
        _ => Err(ErrorCode::NotFound.into()),
    }
}
