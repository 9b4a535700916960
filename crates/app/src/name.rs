//! The names of a person: each as one source writes it. All are kept, one is shown first.

mod add;
mod edit;
mod order;
mod remove;

pub use add::add;
pub use edit::edit;
pub use order::order;
pub use remove::remove;

use model::record::PersonName;

use crate::text::{filled, invalid, name};
use crate::view::NameView;
use crate::{ErrorCode, Result};

/// What was typed, fit to be kept.
///
/// # Errors
/// `name_missing`, `too_long`, `invalid_field` for a script that is no code of ISO 15924.
fn checked(typed: &NameView) -> Result<PersonName> {
    let (family, given) = (filled(&typed.family), filled(&typed.given));
    if family.is_none() && given.is_none() {
        return Err(ErrorCode::NameMissing.into());
    }
    name("family", &typed.family)?;
    name("given", &typed.given)?;
    let script = match filled(&typed.script) {
        Some(code) if is_script(&code) => code,
        Some(_) => return Err(invalid("script", "script_code")),
        None => names::script(&format!("{} {}", typed.given, typed.family))
            .code()
            .to_owned(),
    };
    Ok(PersonName {
        family,
        given,
        script: Some(script),
        source: typed.source,
        ..PersonName::default()
    })
}

/// ISO 15924: a capital letter and three small ones.
fn is_script(code: &str) -> bool {
    code.len() == 4
        && code.bytes().enumerate().all(|(place, byte)| {
            if place == 0 {
                byte.is_ascii_uppercase()
            } else {
                byte.is_ascii_lowercase()
            }
        })
}
