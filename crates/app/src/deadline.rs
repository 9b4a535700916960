//! Statutory deadlines of a case: the days that somebody has seen and stands by, with the way to them. A deadline never
//! changes by itself, and is ended with a reason, never deleted.

mod add;
mod ask;
mod brief;
mod calendar;
mod compute;
mod confirm;
mod end;
mod get;
mod kept;
mod list;
mod reopen;
mod retake;
mod strip;

pub use add::add;
pub use calendar::calendar;
pub use compute::compute;
pub use confirm::confirm;
pub use end::end;
pub use get::get;
pub use list::list;
pub use reopen::reopen;
pub use retake::retake;

pub(crate) use add::{Checked, check, rows};
pub(crate) use ask::asked;
pub(crate) use brief::brief;
pub(crate) use kept::kept;
pub(crate) use list::views;

use model::record::{DEADLINE, Deadline};
use model::{DeadlineId, Record as _};
use store::Writer;

use crate::{ErrorCode, Result};

/// Changes a deadline that is there.
fn change(writer: &mut Writer<'_>, id: DeadlineId, change: impl FnOnce(&mut Deadline)) -> Result<()> {
    let before = writer.reader().get::<Deadline>(id)?.ok_or(ErrorCode::NotFound)?;
    let mut after = before.clone();
    change(&mut after);
    Ok(writer.edit(DEADLINE.no, id.into(), before.changes_to(&after))?)
}
