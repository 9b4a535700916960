use chrono::NaiveDate;
use model::code::DeadlineEnd;
use model::record::{Deadline, TASK, Task};
use model::{DeadlineId, Record as _};

use crate::text::{day, filled, invalid, line};
use crate::view::EndDeadline;
use crate::{ErrorCode, Result, Session};

/// Ends a deadline with a reason. What was done is proven: by which way and at what time, and in time. The tasks that serve it
/// and are still open are finished with it.
///
/// # Errors
/// `invalid_field`: `on` with `in_future`, with `after_the_last_day` for what was done too late (then it is missed), or with
/// `not_over` for a missed one whose last day has not passed; `at`, `filing` or `how` (the proof, or the reason) with
/// `missing`; `not_found`,
/// `too_long`, `wrong_seat` at the office; file errors.
pub fn end(session: &mut Session, id: DeadlineId, how: &EndDeadline) -> Result<()> {
    session.require_worker()?;
    line("how", &how.how)?;
    day("on", Some(how.on))?;
    let today = session.today();
    session.write("deadline_end", |writer| {
        let deadline = writer.reader().get::<Deadline>(id)?.ok_or(ErrorCode::NotFound)?;
        check(how, deadline.last_day, today)?;
        super::change(writer, id, |deadline| {
            deadline.end = Some(how.end);
            deadline.ended_on = Some(how.on);
            deadline.ended_at = how.at.filter(|_| how.end == DeadlineEnd::Done);
            deadline.filing = how.filing.filter(|_| how.end == DeadlineEnd::Done);
            deadline.closed_how = filled(&how.how);
        })?;
        for row in writer.reader().list_by::<Task>("deadline_id", &id.to_string())? {
            if row.record.done_on.is_none() {
                let after = Task {
                    done_on: Some(today),
                    ..row.record.clone()
                };
                writer.edit(TASK.no, row.id.into(), row.record.changes_to(&after))?;
            }
        }
        Ok(())
    })?;
    Ok(())
}

fn check(how: &EndDeadline, last_day: Option<NaiveDate>, today: NaiveDate) -> Result<()> {
    if how.on > today {
        return Err(invalid("on", "in_future"));
    }
    match how.end {
        DeadlineEnd::Done if last_day.is_some_and(|last| how.on > last) => {
            Err(invalid("on", "after_the_last_day"))
        }
        DeadlineEnd::Done if how.filing.is_none() => Err(invalid("filing", "missing")),
        DeadlineEnd::Done if how.at.is_none() => Err(invalid("at", "missing")),
        DeadlineEnd::Missed if last_day.is_none_or(|last| last >= today) => Err(invalid("on", "not_over")),
        DeadlineEnd::Missed => Ok(()),
        _ if filled(&how.how).is_none() => Err(invalid("how", "missing")),
        _ => Ok(()),
    }
}
