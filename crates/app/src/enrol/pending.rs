use serde::{Deserialize, Serialize};
use store::Writer;

use super::request::signed;
use crate::view::PendingEnrolment;
use crate::{ErrorCode, Result, Session};

const NAME: &str = "app.enrolment_wish";

/// What this device asked for.
#[derive(Serialize, Deserialize)]
struct Wish {
    unit: String,
    device: String,
    at_ms: u64,
}

/// The request that was written here and not answered yet, with the words to read aloud; `None` where there is none, or
/// where this device is enrolled.
///
/// # Errors
/// File errors.
pub fn pending(session: &Session) -> Result<Option<PendingEnrolment>> {
    if crate::status::get(session)?.is_enrolled {
        return Ok(None);
    }
    let Some(bytes) = session.reader().setting(NAME)? else {
        return Ok(None);
    };
    let wish: Wish = serde_json::from_slice(&bytes).map_err(|_| ErrorCode::DatabaseDamaged)?;
    let words = signed(session, &wish.unit, &wish.device)?.words();
    Ok(Some(PendingEnrolment {
        unit: wish.unit,
        device: wish.device,
        at: session.local_at(wish.at_ms),
        words: words.map(str::to_owned).to_vec(),
    }))
}

/// Remembers what was asked for, so that the words can be read aloud later too.
pub(super) fn remember(writer: &mut Writer<'_>, unit: &str, device: &str, at_ms: u64) -> Result<()> {
    let wish = Wish {
        unit: unit.to_owned(),
        device: device.to_owned(),
        at_ms,
    };
    let bytes = serde_json::to_vec(&wish).map_err(|_| ErrorCode::Internal)?;
    Ok(writer.put_setting(NAME, &bytes)?)
}
