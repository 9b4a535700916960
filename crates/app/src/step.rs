//! Steps: what one verb wrote, and undoing it.

mod list;
mod undo;

pub use list::{StepView, list};
pub use undo::undo;
