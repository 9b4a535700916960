use super::{in_use, show, stored};
use crate::view::RuleTable;
use crate::{Result, Session};

/// Takes in a file of rules: from now on deadlines are computed with them. What was computed before stays. Whoever calls
/// has shown [`preview_import`](super::preview_import) and asked.
///
/// # Errors
/// Those of [`preview_import`](super::preview_import); nothing is taken in then.
pub fn import(session: &mut Session, file: &[u8]) -> Result<RuleTable> {
    let offered = stored::verified(&session.reader(), file)?;
    in_use(Some(session))?.compare(&offered)?;
    session.write("rule_import", |writer| stored::put(writer, file))?;
    show(Some(session))
}
