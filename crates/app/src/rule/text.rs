use std::borrow::Cow;

use deadlines::Rules;

use super::{in_use, stored};
use crate::{Result, Session};

/// The rules in use as the file that they are, to be looked at in a spreadsheet or made into the next version.
///
/// # Errors
/// Those of [`in_use`].
pub fn text(session: Option<&Session>) -> Result<String> {
    match (in_use(session)?, session) {
        (Cow::Owned(_), Some(session)) => stored::text(&session.reader()),
        _ => Ok(Rules::SHIPPED.to_owned()),
    }
}
