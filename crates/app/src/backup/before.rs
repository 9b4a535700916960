use store::Reason;

use super::kept::{Kept, content};
use crate::{Result, Session};

/// The copy that is made before something is taken in; none when the newest one holds all that is here.
///
/// # Errors
/// `disk_full`, `read_only`, `io`: then nothing should be taken in.
pub fn before_import(session: &mut Session) -> Result<()> {
    let is_copied = Kept::read(&session.reader())?.content == content(&session.reader())?;
    let is_there = || super::list(session).is_ok_and(|list| !list.own.is_empty());
    if is_copied && is_there() {
        return Ok(());
    }
    super::create(session, Reason::Import).map(drop)
}
