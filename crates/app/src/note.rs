//! Case notes: immutable; a correction is a new note that names the old one.

mod add;
mod list;
mod today;

pub use add::add;
pub use list::list;
pub use today::today;

pub(crate) use list::views;
