//! People: entering, changing, listing, looking at one, forgetting one.

mod add;
mod card;
mod change;
mod close;
mod disclosures;
mod edit;
mod erase;
mod erasing;
mod family;
mod flag;
mod get;
mod hangs;
mod home;
mod language;
mod list;
mod name;
mod resembling;
mod shelter;
mod story;
mod ties;

pub use add::add;
pub use close::{close, reopen};
pub use disclosures::disclosures;
pub use edit::edit;
pub use erase::{Erasure, erase};
pub use erasing::erasure_preview;
pub use family::family;
pub use get::get;
pub use language::set_languages;
pub use list::list;
pub use resembling::resembling;
pub use story::story;

pub(crate) use add::{check, new_person_rows};
pub(crate) use card::{Cards, row_of};
pub(crate) use change::check_language;
pub(crate) use erase::erase_what_came_late;
pub(crate) use flag::unseen;
pub(crate) use hangs::has_something;
pub(crate) use home::Homes;
pub(crate) use name::{original, reference, shown, shown_record, sorted};
pub(crate) use shelter::{find_or_make, present};
pub(crate) use ties::ties;
