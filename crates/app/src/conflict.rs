//! Cells that two devices changed without knowing of each other: shown, kept, chosen.

mod list;
mod resolve;

pub(crate) use list::people;
pub use list::{list, list_of_person};
pub use resolve::resolve;

pub(crate) use list::text_of;
