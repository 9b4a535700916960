use bundle::SignedRules;
use deadlines::Rules;

use super::fault::of_paper;
use super::in_use;
use crate::enrol::open_roster_key;
use crate::roster::require;
use crate::{ErrorCode, Result, Session};

/// The office: signs a file of rules with the roster key, so that every device of the project takes it in. What would be
/// refused there is refused here.
///
/// # Errors
/// `wrong_seat`, `not_enrolled`; `wrong_password` and `slots_damaged` for the roster key, `rules_untrusted` for that of
/// another project; those of [`preview_import`](super::preview_import) for the text.
pub fn sign(session: &Session, text: &str, roster_key: &[u8], password: &str) -> Result<Vec<u8>> {
    session.require_office()?;
    let roster = require(&session.reader())?;
    in_use(Some(session))?.compare(&Rules::parse(text)?)?;
    let key = open_roster_key(roster_key, password)?;
    if key.verifying_key() != roster.roster_key {
        return Err(ErrorCode::RulesUntrusted.into());
    }
    Ok(SignedRules::sign(text, &key).map_err(of_paper)?.to_bytes())
}
