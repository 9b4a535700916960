//! Reading in: a foreign list of people, or a whole caseload that was exported before.
//!
//! | file | answers |
//! |---|---|
//! | `list` | what stands in the file, and what each column means |
//! | `column` | what the columns are taken for, shown and chosen |
//! | `draft` | what one row of the list becomes here; nothing is lost, nothing invented |
//! | `resemble` | who looks like somebody else |
//! | `preview`, `look`, `apply` | looking first, then one step that can be undone |
//! | `complete` | what a row adds to somebody who is here already |
//! | `restore` | the way back of [`crate::export::jsonl`] |

mod address;
mod apply;
mod column;
mod complete;
mod draft;
mod list;
mod look;
mod preview;
mod resemble;
mod restore;

pub use apply::{Choices, apply};
pub use column::chosen_mapping;
pub use list::{LARGEST, ListOptions, proposed_mapping};
pub use look::look;
pub use preview::preview;
pub use restore::{Restored, jsonl};

pub(crate) use resemble::alike;
