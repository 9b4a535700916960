use std::path::Path;

use crypto::vault::KdfCost;
use store::{State, Store};

use super::{Clock, Session};
use crate::password::check;
use crate::view::{CaseloadFact, Seat};
use crate::{ErrorCode, Result};

/// What may be known of a database without its password.
pub fn fact(database: &Path) -> CaseloadFact {
    let name = database
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    CaseloadFact {
        name,
        exists: database.is_file(),
        trouble: match store::state(database) {
            State::Empty | State::There => None,
            State::Lost => Some(ErrorCode::DatabaseLost),
            State::Damaged => Some(ErrorCode::DatabaseDamaged),
            State::SlotsDamaged => Some(ErrorCode::SlotsDamaged),
            State::Newer => Some(ErrorCode::DatabaseNewer),
        },
        has_recovery: store::has_recovery(database),
        demo_password: crate::demo::password_beside(database),
        is_exploring: false, // the shell knows
    }
}

/// Unlocks with the password.
///
/// # Errors
/// `wrong_password`, `database_missing`, `slots_damaged`, `database_damaged`, `database_newer`, `database_busy`, file
/// errors.
pub fn open(database: &Path, password: &str, clock: Box<dyn Clock>) -> Result<Session> {
    begin(Store::open(database, password)?, clock)
}

/// The office forgets by itself, on the day after a consent has ended, and a worker's device what was taken away long ago;
/// not on the word of a clock that cannot be right.
fn begin(store: Store, clock: Box<dyn Clock>) -> Result<Session> {
    let mut session = Session::new(store, clock)?;
    if session.profile.seat == Seat::Office && !session.clock_is_ahead() {
        let today = session.today();
        session.write("erase_expired", |writer| Ok(writer.erase_expired(today)?))?;
    }
    if session.profile.seat == Seat::Worker && !session.clock_is_ahead() {
        crate::attachment::erase_what_was_removed(&mut session).ok(); // the next opening tries again
    }
    Ok(session)
}

/// Unlocks with the code of the recovery sheet, as typed.
///
/// # Errors
/// `recovery_mistyped`, `wrong_recovery_code`, and those of [`open`].
pub fn open_with_recovery(database: &Path, code: &str, clock: Box<dyn Clock>) -> Result<Session> {
    begin(Store::open_with_recovery(database, code)?, clock)
}

/// Puts a new password in place of the old one; the data is not encrypted again.
///
/// # Errors
/// `wrong_password`, `password_too_short`, `password_weak`, file errors; the old password holds then.
pub fn change_password(session: &Session, old: &str, new: &str, cost: KdfCost) -> Result<()> {
    check(new, &session.profile.about())?;
    Ok(session.store.change_password(old, new, cost)?)
}

/// Puts a new password in place of a forgotten one. Only for a session that the recovery sheet unlocked.
///
/// # Errors
/// `password_too_short`, `password_weak`, file errors.
pub fn reset_password(session: &Session, new: &str, cost: KdfCost) -> Result<()> {
    check(new, &session.profile.about())?;
    Ok(session.store.replace_password(new, cost)?)
}
