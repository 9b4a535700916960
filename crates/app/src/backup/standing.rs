use super::kept::Kept;
use crate::view::BackupState;
use crate::{Result, Session};
use chrono::NaiveDateTime;

/// After so many days without a copy in the second place the line at the foot warns.
const OVERDUE_DAYS: i64 = 7;

/// How the backups stand, and when the newest copy in the second place was made. Invented data need none.
pub(crate) fn standing(session: &Session) -> Result<(BackupState, Option<NaiveDateTime>)> {
    let kept = Kept::read(&session.reader())?;
    let newest = (kept.second_at_ms > 0).then(|| session.local_at(kept.second_at_ms));
    let days_old = newest.map(|at| (session.today() - at.date()).num_days());
    let state = if session.profile.is_demo {
        BackupState::Fine
    } else if kept.second.is_none() {
        BackupState::NoPlace
    } else if days_old.is_none_or(|days| days > OVERDUE_DAYS) {
        BackupState::Overdue
    } else {
        BackupState::Fine
    };
    Ok((state, newest))
}

/// Whether today's copy is still to be made. A day that lies ahead was written by a clock that went wrong.
///
/// # Errors
/// File errors.
pub fn is_daily_due(session: &Session) -> Result<bool> {
    let kept = Kept::read(&session.reader())?;
    let today = session.today();
    let waits_for_second = kept.second.as_deref().is_some_and(std::path::Path::is_dir)
        && session.local_at(kept.second_at_ms).date() != today;
    Ok(session.local_at(kept.daily_at_ms).date() != today || waits_for_second)
}
