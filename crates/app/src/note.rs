//! Case notes: immutable; a correction is a new note that names the old one.

mod add;
mod list;

pub use add::add;
pub use list::list;

pub(crate) use list::views;
