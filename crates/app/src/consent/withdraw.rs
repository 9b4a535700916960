use model::code::ConsentPurpose;
use model::record::{CONSENT, Consent};
use model::{ConsentId, PersonId, Record as _};

use crate::{ErrorCode, Result, Session};

/// Withdraws every consent of a person for a purpose, from today on. The next bundle makes the recipient forget her.
///
/// # Errors
/// `not_found` when there is none to withdraw; file errors.
pub fn withdraw(session: &mut Session, person: PersonId, purpose: ConsentPurpose) -> Result<u32> {
    session.require_worker()?;
    let today = session.today();
    let done = session.write("consent_withdraw", |writer| {
        let consents = writer
            .reader()
            .list_by::<Consent>("person_id", &person.to_string())?;
        let open = consents
            .iter()
            .filter(|row| row.record.purpose == Some(purpose) && row.record.withdrawn_on.is_none());
        let mut withdrawn = 0;
        for row in open {
            let after = Consent {
                withdrawn_on: Some(today),
                ..row.record.clone()
            };
            writer.edit(CONSENT.no, row.id.into(), row.record.changes_to(&after))?;
            withdrawn += 1;
        }
        if withdrawn == 0 {
            Err(ErrorCode::NotFound.into())
        } else {
            Ok(withdrawn)
        }
    })?;
    Ok(done.value)
}

/// Withdraws the consent that a screen shows, from today on, and with it every other one of the same person for the same
/// purpose and recipient: whoever withdraws does not mean that an older consent should go on holding.
///
/// # Errors
/// `not_found` when there is no such consent or it was withdrawn before; file errors.
pub fn withdraw_one(session: &mut Session, id: ConsentId) -> Result<()> {
    session.require_worker()?;
    let today = session.today();
    session.write("consent_withdraw", |writer| {
        let shown = writer
            .reader()
            .get::<Consent>(id)?
            .filter(|consent| consent.withdrawn_on.is_none());
        let shown = shown.ok_or(ErrorCode::NotFound)?;
        let person = shown.person_id.ok_or(ErrorCode::NotFound)?;
        let all = writer
            .reader()
            .list_by::<Consent>("person_id", &person.to_string())?;
        let meant = all.iter().filter(|row| {
            row.record.withdrawn_on.is_none()
                && row.record.purpose == shown.purpose
                && row.record.recipient == shown.recipient
        });
        for row in meant {
            let after = Consent {
                withdrawn_on: Some(today),
                ..row.record.clone()
            };
            writer.edit(CONSENT.no, row.id.into(), row.record.changes_to(&after))?;
        }
        Ok(())
    })?;
    Ok(())
}
