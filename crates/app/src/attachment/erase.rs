use model::AttachmentId;
use model::merge::RowOp;
use model::record::{ATTACHMENT, Attachment, Letter};
use model::{PartBody, RowId, TOMBSTONE, Value};
use store::Reader;

use crate::{ErrorCode, Result, Session};

/// So long a picture that was taken away can be brought back.
const KEPT_MS: u64 = 30 * 24 * 60 * 60 * 1000;

/// Erases a picture for ever, here and in every copy that the next bundles reach; backups hold it until they are too old.
///
/// # Errors
/// `not_found`, `wrong_seat` at the office; file errors.
pub fn erase(session: &mut Session, id: AttachmentId) -> Result<()> {
    session.require_worker()?;
    session.write("attachment_erase", |writer| {
        writer
            .reader()
            .get::<Attachment>(id)?
            .ok_or(ErrorCode::NotFound)?;
        Ok(writer.purge(ATTACHMENT.no, id.into())?)
    })?;
    Ok(())
}

/// Erases what was taken away long enough ago, and the pages that nobody can reach: those of nobody's letter that was
/// erased or taken away on one device while a page was put to it on another.
///
/// # Errors
/// File errors.
pub(crate) fn erase_what_was_removed(session: &mut Session) -> Result<()> {
    let before_ms = session.now().unix_ms.saturating_sub(KEPT_MS);
    let reader = session.reader();
    let mut old = Vec::new();
    for row in reader.list_deleted::<Attachment>()? {
        if was_removed_before(&reader, row.id.into(), before_ms)? {
            old.push(row.id);
        }
    }
    for row in reader.list_all::<Attachment>()? {
        if row.record.person_id.is_none()
            && let Some(letter) = row.record.letter_id
            && reader.get::<Letter>(letter)?.is_none()
            && (was_erased(&reader, letter.into())? || was_removed_before(&reader, letter.into(), before_ms)?)
        {
            old.push(row.id);
        }
    }
    if old.is_empty() {
        return Ok(());
    }
    session.write("attachment_erase", |writer| {
        old.iter()
            .try_for_each(|id| Ok(writer.purge(ATTACHMENT.no, (*id).into())?))
    })?;
    Ok(())
}

fn was_erased(reader: &Reader<'_>, row: RowId) -> Result<bool> {
    let is_purge = |op: &RowOp| matches!(op.body, PartBody::Purge);
    Ok(reader.row_operations(row)?.iter().any(is_purge))
}

fn was_removed_before(reader: &Reader<'_>, row: RowId, before_ms: u64) -> Result<bool> {
    let is_removal = |op: &RowOp| match &op.body {
        PartBody::Write { cells, .. } => cells.get(&TOMBSTONE) == Some(&Value::Bool(true)),
        _ => false,
    };
    let ops = reader.row_operations(row)?;
    let last = ops.iter().filter(|op| is_removal(op)).map(|op| op.at.unix_ms());
    Ok(last.max().is_some_and(|at| at < before_ms))
}
