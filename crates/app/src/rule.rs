//! The rules that deadlines are computed with, to look at.

mod list;

pub use list::list;
