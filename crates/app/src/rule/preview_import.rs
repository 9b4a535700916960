use deadlines::{Moved, OpenDeadline, moved};

use super::{in_use, stored};
use crate::view::{MovedDeadline, RulesPreview};
use crate::{Result, Session};

/// What taking in a file of rules would change: rows, and which of the open deadlines would come out on another day.
/// Changes nothing.
///
/// # Errors
/// `not_enrolled`, `rules_not_a_file`, `rules_newer_form`, `file_too_large`, `rules_untrusted`, `rules_unreadable`,
/// `rules_contradict`, `rules_cycle`, `rules_older`, `rules_edited`; file errors.
pub fn preview_import(session: &Session, file: &[u8], open: &[OpenDeadline]) -> Result<RulesPreview> {
    let offered = stored::verified(&session.reader(), file)?;
    let in_use = in_use(Some(session))?;
    let comparison = in_use.compare(&offered)?;
    Ok(RulesPreview {
        in_use: in_use.head().clone(),
        offered: offered.head().clone(),
        added: comparison.added,
        ended: comparison.ended,
        rechecked: comparison.rechecked,
        unchanged: u32::try_from(comparison.unchanged.len()).unwrap_or(u32::MAX),
        moved: moved(open, &in_use, &offered).into_iter().map(told).collect(),
    })
}

fn told(moved: Moved) -> MovedDeadline {
    MovedDeadline {
        key: moved.key,
        rule: moved.rule,
        kept: moved.kept,
        last_day: moved.now.as_ref().ok().map(|now| now.computed.last_day),
        certain: moved.now.as_ref().is_ok_and(|now| now.certain),
        refusal: moved.now.as_ref().err().map(|refusal| refusal.code().to_owned()),
    }
}
