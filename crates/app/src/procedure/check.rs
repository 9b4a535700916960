use chrono::NaiveDate;
use model::record::ProcedureEvent;
use procedure::Group;

use super::tables;
use crate::Result;
use crate::text::{day, filled, invalid, line};
use crate::view::NewProcedureEvent;

/// The record of what was entered.
///
/// # Errors
/// `invalid_field` for an unknown kind or document, one that follows from other days, no day, one in the future, or a paper that
/// ended before it was issued; `too_long`.
pub(super) fn record(new: &NewProcedureEvent, today: NaiveDate) -> Result<ProcedureEvent> {
    let tables = tables()?;
    let kind = tables
        .kind(&new.kind)
        .filter(|kind| kind.group != Group::Derived)
        .ok_or_else(|| invalid("kind", "not_a_value_of_this_field"))?;
    day("happened_on", new.happened_on)?;
    let happened_on = new.happened_on.ok_or_else(|| invalid("happened_on", "missing"))?;
    if happened_on > today {
        return Err(invalid("happened_on", "in_future"));
    }
    day("until_on", new.until_on)?;
    // What a kind has no second day for would be shown nowhere.
    if new.until_on.is_some() && kind.until.is_none() {
        return Err(invalid("until_on", "not_a_value_of_this_field"));
    }
    if new.until_on.is_some_and(|until| until < happened_on) {
        return Err(invalid("until_on", "ends_before_it_begins"));
    }
    let is_known = |code: &String| tables.documents().iter().any(|document| document.code == *code);
    if new.document.as_ref().is_some_and(|code| !is_known(code)) {
        return Err(invalid("document", "not_a_value_of_this_field"));
    }
    line("remark", &new.remark)?;
    Ok(ProcedureEvent {
        kind: Some(kind.code.clone()),
        happened_on: Some(happened_on),
        document: new.document.clone(),
        until_on: new.until_on,
        remark: filled(&new.remark),
        ..ProcedureEvent::default()
    })
}
