//! Questions that name their tables: lists, notes, search, conflicts, steps.

mod conflict;
mod deadline;
mod note;
mod search;
mod step;
mod task;

pub use note::NoteRow;
pub use search::PersonHit;
pub use step::{ListImport, Step};
pub use task::TaskRow;
