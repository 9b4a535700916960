use deadlines::{Moved, OpenDeadline, moved};
use model::DeadlineId;
use model::record::Deadline;
use store::Reader;

use super::{in_use, stored};
use crate::person::reference;
use crate::view::{MovedDeadline, RulesPreview};
use crate::{Result, Session, deadline};

/// What taking in a file of rules would change: rows, and which open deadlines would come out on another day: those that are
/// stored here, and `others` that are kept elsewhere. Changes nothing.
///
/// # Errors
/// `not_enrolled`, `rules_not_a_file`, `rules_newer_form`, `file_too_large`, `rules_untrusted`, `rules_unreadable`,
/// `rules_contradict`, `rules_cycle`, `rules_older`, `rules_edited`; file errors.
pub fn preview_import(session: &Session, file: &[u8], others: &[OpenDeadline]) -> Result<RulesPreview> {
    let reader = session.reader();
    let offered = stored::verified(&reader, file)?;
    let in_use = in_use(Some(session))?;
    let comparison = in_use.compare(&offered)?;
    let mut open = deadline::kept(&reader, &in_use)?;
    open.extend_from_slice(others);
    Ok(RulesPreview {
        in_use: in_use.head().clone(),
        offered: offered.head().clone(),
        added: comparison.added,
        ended: comparison.ended,
        rechecked: comparison.rechecked,
        unchanged: u32::try_from(comparison.unchanged.len()).unwrap_or(u32::MAX),
        moved: moved(&open, &in_use, &offered)
            .into_iter()
            .map(|moved| told(&reader, moved))
            .collect::<Result<_>>()?,
    })
}

fn told(reader: &Reader<'_>, moved: Moved) -> Result<MovedDeadline> {
    let stored = match moved.key.parse::<DeadlineId>() {
        Ok(id) => reader.get::<Deadline>(id)?,
        Err(_) => None,
    };
    let stored = stored.unwrap_or_default();
    Ok(MovedDeadline {
        person: stored
            .person_id
            .map(|person| reference(reader, person))
            .transpose()?,
        what: stored.what.unwrap_or_default(),
        key: moved.key,
        rule: moved.rule,
        kept: moved.kept,
        last_day: moved.now.as_ref().ok().map(|now| now.computed.last_day),
        certain: moved.now.as_ref().is_ok_and(|now| now.certain),
        refusal: moved.now.as_ref().err().map(|refusal| refusal.code().to_owned()),
    })
}
