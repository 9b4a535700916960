//! Follow-ups, tasks and appointments: what must not be forgotten.

mod add;
mod check;
mod days;
mod edit;
mod finish;
mod list;
mod postpone;
mod reopen;

pub use add::add;
pub use days::days;
pub use edit::edit;
pub use finish::finish;
pub use list::list;
pub use postpone::postpone;
pub use reopen::reopen;

pub(crate) use list::{view, views};

use model::record::{TASK, Task};
use model::{Record as _, TaskId};
use store::Writer;

use crate::{ErrorCode, Result};

/// Changes a task that is there.
fn change(writer: &mut Writer<'_>, id: TaskId, change: impl FnOnce(&mut Task)) -> Result<()> {
    let before = writer.reader().get::<Task>(id)?.ok_or(ErrorCode::NotFound)?;
    let mut after = before.clone();
    change(&mut after);
    Ok(writer.edit(TASK.no, id.into(), before.changes_to(&after))?)
}
