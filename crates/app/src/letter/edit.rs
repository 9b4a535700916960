use model::record::{ATTACHMENT, Attachment, DEADLINE, Deadline, LETTER, Letter, TASK, Task};
use model::{LetterId, PersonId, Record as _};
use store::Writer;

use super::also_for;
use super::check::record;
use super::enter::{checked, enter, people_are_here};
use crate::text::invalid;
use crate::view::{LetterEntered, NewLetter};
use crate::{ErrorCode, Result, Session, deadline, preference, rule};

/// Makes a letter what `new` says, and enters the deadlines that come with it, in one step. Those it has keep their days:
/// where they would come out on others now, [`DeadlineBrief::would_be`](crate::view::DeadlineBrief::would_be) says so. A letter
/// that gets its person takes its deadlines, their tasks and its pages along. For whom it counts as well from now on gets what
/// it has set going, by the corrected days; nobody confirmed that yet.
///
/// # Errors
/// Those of [`add`](super::add); `not_found` for a letter that is not here; `invalid_field`: `also_for` with `has_deadline`
/// where somebody is left out who has a deadline from it that was not ended as a mistake, with `no_deadline` where it has set
/// nothing going that others could get; `person` with `has_deadline` for somebody who has one already and would get a second.
pub fn edit(session: &mut Session, id: LetterId, new: &NewLetter) -> Result<LetterEntered> {
    session.require_worker()?;
    let (worker, today) = (session.profile.worker_id, session.today());
    let entered = record(new, today)?;
    let checked = checked(session, new, &entered)?;
    let rules = rule::in_use(Some(session))?;
    let land = preference::get(session)?.land;
    let done = session.write("letter_edit", |writer| {
        people_are_here(writer, new)?;
        let before = writer.reader().get::<Letter>(id)?.ok_or(ErrorCode::NotFound)?;
        let standing = also_for::standing(&writer.reader(), id)?;
        let added = also_for::added(&standing, &before, new)?;
        let models = also_for::models(&standing, before.person_id);
        if !added.is_empty() && models.is_empty() && checked.is_empty() {
            return Err(invalid("also_for", "no_deadline"));
        }
        let after = Letter {
            worker_id: before.worker_id,
            ..entered
        };
        writer.edit(LETTER.no, id.into(), before.changes_to(&after))?;
        if before.person_id != after.person_id {
            hand_over(writer, id, before.person_id, after.person_id)?;
            hand_over_pages(writer, id, after.person_id)?;
        }
        let mut deadlines = enter(writer, &checked, (id, new), worker)?;
        for person in added {
            for model in &models {
                let one = deadline::check(&rules, model, Some(&after), land, today)?;
                deadlines.push(deadline::rows(writer, &one, Some(person), Some(id), worker)?);
            }
        }
        Ok(LetterEntered {
            letter: id,
            deadlines,
        })
    })?;
    Ok(done.value)
}

/// The deadlines of the addressee, what follows one that was missed, and their tasks; those of others whom the decision names
/// stay theirs.
fn hand_over(
    writer: &mut Writer<'_>,
    letter: LetterId,
    from: Option<PersonId>,
    to: Option<PersonId>,
) -> Result<()> {
    let mut deadlines = writer
        .reader()
        .list_by::<Deadline>("letter_id", &letter.to_string())?;
    while let Some(row) = deadlines.pop() {
        if row.record.person_id != from {
            continue;
        }
        let following = writer
            .reader()
            .list_by::<Deadline>("follows_id", &row.id.to_string())?;
        deadlines.extend(following);
        let after = Deadline {
            person_id: to,
            ..row.record.clone()
        };
        writer.edit(DEADLINE.no, row.id.into(), row.record.changes_to(&after))?;
        for task in writer
            .reader()
            .list_by::<Task>("deadline_id", &row.id.to_string())?
        {
            let after = Task {
                person_id: to,
                ..task.record.clone()
            };
            writer.edit(TASK.no, task.id.into(), task.record.changes_to(&after))?;
        }
    }
    Ok(())
}

/// Every page, whoever the device thought it was of that put it here.
fn hand_over_pages(writer: &mut Writer<'_>, letter: LetterId, to: Option<PersonId>) -> Result<()> {
    let column = "letter_id";
    let mut pages = writer
        .reader()
        .list_by::<Attachment>(column, &letter.to_string())?;
    // What was taken away can be brought back, and is to be found then.
    pages.extend(
        writer
            .reader()
            .list_deleted_by::<Attachment>(column, &letter.to_string())?,
    );
    for page in pages {
        let after = Attachment {
            person_id: to,
            ..page.record.clone()
        };
        writer.edit(ATTACHMENT.no, page.id.into(), page.record.changes_to(&after))?;
    }
    Ok(())
}
