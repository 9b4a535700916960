//! The recovery sheet: made, typed back so that it is known to work, and how it stands with it.

use std::path::Path;

use crypto::Zeroizing;
use crypto::vault::Mistyped;

use super::Session;
use crate::view::RecoveryState;
use crate::{AppError, ErrorCode, Result};

/// When the sheet was typed back, in Unix milliseconds.
const PROVEN: &str = "app.recovery_proven";

/// Makes the code of a recovery sheet, in lines to print. A former sheet keeps fitting until this one was typed back.
///
/// # Errors
/// File errors.
pub fn make_recovery(session: &Session) -> Result<Vec<Zeroizing<String>>> {
    Ok(session.store.add_recovery()?.to_lines().into_iter().collect())
}

/// Checks that the code, typed back from the printed sheet, opens this database. From then on no other sheet does.
///
/// # Errors
/// `recovery_mistyped`, `wrong_recovery_code`, file errors.
pub fn confirm_recovery(session: &mut Session, typed: &str) -> Result<()> {
    session.store.confirm_recovery(typed)?;
    let now = session.now().unix_ms;
    session.write("recovery_confirm", |writer| {
        Ok(writer.put_setting(PROVEN, &now.to_be_bytes())?)
    })?;
    Ok(())
}

/// Whether the typed code opens the database at this place, without opening it.
///
/// # Errors
/// `recovery_mistyped`, `wrong_recovery_code`, `database_missing`, file errors.
pub fn check_recovery(database: &Path, typed: &str) -> Result<()> {
    Ok(store::check_recovery(database, typed)?)
}

/// How it stands with the sheet.
///
/// # Errors
/// File errors.
pub(crate) fn recovery_state(session: &Session) -> Result<RecoveryState> {
    if !store::has_recovery(session.store.path()) {
        return Ok(RecoveryState::None);
    }
    Ok(match session.reader().setting(PROVEN)? {
        Some(_) => RecoveryState::Proven,
        None => RecoveryState::Unproven,
    })
}

/// A mistyped code, with the places to look at again.
pub(crate) fn recovery_mistyped(mistyped: Mistyped) -> AppError {
    let places = mistyped.groups().map(|(line, group)| match group {
        Some(group) => format!("{line}.{group}"),
        None => line.to_string(),
    });
    let places: Vec<String> = places.collect();
    AppError::new(ErrorCode::RecoveryMistyped)
        .with("lines", mistyped)
        .with("places", places.join(", "))
}
