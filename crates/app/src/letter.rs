//! Letters that people bring: who wrote, how and when it came, and the deadlines that follow.

mod add;
mod also_for;
mod check;
mod edit;
mod enter;
mod get;
mod kind;
mod list;
mod of;
mod start;

pub use add::add;
pub use edit::edit;
pub use get::get;
pub use list::list;
pub use start::start;

pub(crate) use check::record;
pub(crate) use list::view;
pub(crate) use of::of;
