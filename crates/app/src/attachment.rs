//! Photographed letters and other pictures: put here without what a camera adds, encrypted, looked at inside.
//!
//! JPEG, PNG and WebP are taken. A PDF is not: nothing here could show it.

mod add;
mod edit;
mod erase;
mod get;
mod list;
mod of_person;
mod picture;
mod preview;
mod remove;

pub use add::{LARGEST_FILE, add};
pub use edit::edit;
pub use erase::erase;
pub(crate) use erase::erase_what_was_removed;
pub use get::{Shown, get};
pub use list::{is_any, list};
pub(crate) use of_person::count_pages;
pub use preview::preview;
pub use remove::remove;
