//! Steps: what one verb wrote, and undoing it.

mod undo;

pub use undo::undo;
