//! Reading in: a foreign list of people, or a whole caseload that was exported before.
//!
//! | file | answers |
//! |---|---|
//! | `list` | what stands in the file, and what each column means |
//! | `draft` | what one row of the list becomes here; nothing is lost, nothing invented |
//! | `resemble` | who looks like somebody else |
//! | `preview`, `apply` | looking first, then one step that can be undone |
//! | `restore` | the way back of [`crate::export::jsonl`] |

mod address;
mod apply;
mod draft;
mod list;
mod preview;
mod resemble;
mod restore;

pub use apply::{Choices, apply};
pub use list::{ListOptions, proposed_mapping};
pub use preview::preview;
pub use restore::{Restored, jsonl};

pub(crate) use resemble::alike;
