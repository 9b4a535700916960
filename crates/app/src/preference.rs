//! What this device is told to do with the caseload: kept in the encrypted database, and never sent anywhere.

mod get;
mod set;

use std::ops::RangeInclusive;

use serde_json::{Map, Value};
use store::Reader;

pub use get::get;
pub use set::set;

use crate::Result;
use crate::view::Preferences;

/// The value of the database that holds them: an object, each preference under its name.
const NAME: &str = "app.preferences";
/// The version of that object's shape, under `version`.
const VERSION: u8 = 1;
/// Minutes that may be chosen.
const LOCK_MINUTES: RangeInclusive<u8> = 1..=60;

impl Default for Preferences {
    fn default() -> Preferences {
        Preferences {
            lock_minutes: 5,
            is_discreet: false,
            land: None,
        }
    }
}

/// The object as it is stored. What a newer version of the program put there is kept; what cannot be read at all counts
/// as nothing chosen yet, since no preference is worth a caseload that does not open.
fn stored(reader: &Reader<'_>) -> Result<Map<String, Value>> {
    let bytes = reader.setting(NAME)?.unwrap_or_default();
    Ok(serde_json::from_slice(&bytes).unwrap_or_default())
}
