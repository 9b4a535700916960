use serde_json::Value;

use super::{LOCK_MINUTES, NAME, VERSION, stored};
use crate::text::invalid;
use crate::view::PreferenceChange;
use crate::{ErrorCode, Result, Session};

/// Changes one preference. It is no step that could be undone: choosing again is as easy.
///
/// # Errors
/// `invalid_field` for minutes outside 1 to 60; file errors.
pub fn set(session: &mut Session, change: &PreferenceChange) -> Result<()> {
    let (name, value) = match change {
        PreferenceChange::LockMinutes(minutes) if !LOCK_MINUTES.contains(minutes) => {
            return Err(invalid("lock_minutes", "out_of_range"));
        }
        PreferenceChange::LockMinutes(minutes) => ("lock_minutes", Value::from(*minutes)),
        PreferenceChange::IsDiscreet(is) => ("is_discreet", Value::from(*is)),
        PreferenceChange::Land(land) => (
            "land",
            serde_json::to_value(land).map_err(|_| ErrorCode::Internal)?,
        ),
    };
    session.write("preference_set", |writer| {
        let mut stored = stored(&writer.reader())?;
        stored.insert("version".to_owned(), Value::from(VERSION));
        stored.insert(name.to_owned(), value);
        let bytes = serde_json::to_vec(&stored).map_err(|_| ErrorCode::Internal)?;
        Ok(writer.put_setting(NAME, &bytes)?)
    })?;
    Ok(())
}
