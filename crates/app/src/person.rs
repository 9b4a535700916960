//! People: entering, changing, listing, looking at one, forgetting one.

mod add;
mod card;
mod change;
mod edit;
mod erase;
mod flag;
mod get;
mod hangs;
mod list;
mod name;
mod shelter;

pub use add::add;
pub use edit::edit;
pub use erase::{Erasure, erase};
pub use get::get;
pub use list::list;

pub(crate) use add::{check, new_person_rows};
pub(crate) use card::{Cards, row_of};
pub(crate) use change::check_language;
pub(crate) use erase::erase_what_came_late;
pub(crate) use hangs::has_something;
pub(crate) use name::{reference, shown, shown_record};
pub(crate) use shelter::{find_or_make, present};
