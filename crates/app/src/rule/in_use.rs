use std::borrow::Cow;

use deadlines::Rules;

use super::stored;
use crate::{ErrorCode, Result, Session};

/// The rules to compute with: those that were taken in, if they are newer than those of the program. Without an open
/// caseload those of the program.
///
/// # Errors
/// `database_damaged`; file errors.
pub fn in_use(session: Option<&Session>) -> Result<Cow<'static, Rules>> {
    let shipped = Rules::shipped().map_err(|_| ErrorCode::Internal)?;
    let imported = session
        .map(|session| stored::read(&session.reader()))
        .transpose()?;
    let newer = imported
        .flatten()
        .filter(|imported| imported.head().version > shipped.head().version);
    Ok(newer.map_or(Cow::Borrowed(shipped), Cow::Owned))
}
