//! Shelters: the buildings people live in.

mod edit;
mod list;

pub use edit::{ShelterChange, edit};
pub use list::{ShelterRow, list};
