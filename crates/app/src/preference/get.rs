use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{LOCK_MINUTES, stored};
use crate::view::Preferences;
use crate::{Result, Session};

/// What was chosen, and what holds where nothing was chosen.
///
/// # Errors
/// File errors.
pub fn get(session: &Session) -> Result<Preferences> {
    let stored = stored(&session.reader())?;
    let usual = Preferences::default();
    Ok(Preferences {
        lock_minutes: read(&stored, "lock_minutes")
            .filter(|minutes| LOCK_MINUTES.contains(minutes))
            .unwrap_or(usual.lock_minutes),
        is_discreet: read(&stored, "is_discreet").unwrap_or(usual.is_discreet),
        land: read(&stored, "land"),
    })
}

fn read<T: DeserializeOwned>(stored: &Map<String, Value>, name: &str) -> Option<T> {
    stored
        .get(name)
        .and_then(|value| serde_json::from_value(value.clone()).ok())
}
